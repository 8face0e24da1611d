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
    guard isTie else {
      text.links.append(bracket)
      guard let close = addressEnd(start, min(end, start + MarkdownLimits.address)) else {
        return start
      }
      checkAddress(start..<close)
      return close
    }
    let limit = tieLimit(start + 1, end)
    guard let close = addressEnd(start, limit) else {
      if limit < end, !source[start..<limit].contains(where: { $0 <= 0x20 }) {
        // Markdown would still see a link, and one fault would be told as two.
        insert([UInt8(ascii: "\\")], at: bracket)
        log.report(.longTie(at: place(bracket..<bracket + 3)))
      } else {
        log.report(.openTie(at: place(bracket..<bracket + 3)))
      }
      return start
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

  /// Behind the bracket of the longest expression that may begin at `start`, or the line's end.
  private func tieLimit(_ start: Int, _ end: Int) -> Int {
    var offset = start
    var characters = 0
    while offset < end {
      if source[offset] & 0xC0 != 0x80 {
        if characters == FigureExpressionParser.maximumLength { return offset + 1 }
        characters += 1
      }
      offset += 1
    }
    return end
  }

  /// The offset of the bracket that closes an address; `nil` when a blank or `end` comes first.
  private func addressEnd(_ start: Int, _ end: Int) -> Int? {
    var depth = 0
    for offset in start..<end {
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
