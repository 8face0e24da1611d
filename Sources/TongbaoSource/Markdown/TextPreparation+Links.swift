internal import TongbaoCore

extension TextPreparation {
  /// Takes the expression out of `](=…)`; steps over the address of another link.
  mutating func prepareLink(_ bracket: Int, _ end: Int) -> Int {
    if openBrackets > 0 { openBrackets -= 1 }
    guard source.holds("](".utf8, at: bracket), bracket + 1 < end else {
      // `[注]:` would define a link and vanish from the text.
      if source.holds("]:".utf8, at: bracket) { insert([UInt8(ascii: "\\")], at: bracket + 1) }
      if source.holds("]（=".utf8, at: bracket) || source.holds("]（＝".utf8, at: bracket) {
        log.report(.fullWidthTie(at: place(bracket..<bracket + 3)))
      }
      return bracket + 1
    }
    let start = bracket + 2
    let isTie = start < end && source[start] == UInt8(ascii: "=")
    if !isTie { text.links.append(bracket) }
    guard let close = addressEnd(start, end) else {
      if isTie { log.report(.openTie(at: place(bracket..<bracket + 3))) }
      return start
    }
    guard isTie else {
      checkAddress(start..<close)
      return close
    }
    let number = String(text.figures.count)
    text.figures.append(
      PreparedText.FigureMark(bracket: bracket, expression: start + 1..<close))
    insert(PreparedText.figureAddress + Array(number.utf8), at: start)
    drop(start..<close)
    return close
  }

  private mutating func checkAddress(_ address: Range<Int>) {
    var offset = address.lowerBound
    while offset < address.upperBound {
      switch source[offset] {
      case UInt8(ascii: "&"): offset = prepareEntity(offset, address.upperBound)
      case 0x7F...0xFF: offset = checkScalar(offset)
      default: offset += 1
      }
    }
  }

  /// The offset of the bracket that closes an address; `nil` when a blank or the line's end comes
  /// first.
  private func addressEnd(_ start: Int, _ end: Int) -> Int? {
    var depth = 0
    for offset in start..<min(end, start + MarkdownLimits.address) {
      switch source[offset] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return offset }
        depth -= 1
      case 0x00...0x20: return nil
      default: break
      }
    }
    return nil
  }

  /// `(=` that no `]` touches: the number would stay plain text and be checked by nobody.
  mutating func reportMisplacedTie(_ offset: Int) {
    guard source.holds("(=".utf8, at: offset) else { return }
    guard let before = source.scalar(before: offset) else { return }
    let isBehindBlank =
      before == " " && offset >= 2 && source[offset - 2] == UInt8(ascii: "]")
    guard before == "】" || before == "］" || isBehindBlank else { return }
    log.report(.looseTie(at: place(offset - before.utf8.count..<offset + 2)))
  }
}
