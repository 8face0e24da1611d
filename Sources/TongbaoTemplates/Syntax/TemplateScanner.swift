import TongbaoCore

/// Cuts a template at its tags, by the rules of Jinja's lexer with `trim_blocks` and
/// `lstrip_blocks`.
struct TemplateScanner {
  let text: TemplateText
  private(set) var segments: [Segment] = []
  private(set) var log = DiagnosticLog()
  private var position = 0
  /// Whether the rest of the file was searched for an `endraw` in vain.
  private var lacksEndraw = false

  init(_ text: TemplateText) {
    self.text = text
    while position < text.bytes.count { scanNext() }
  }

  private var bytes: [UInt8] { text.bytes }

  private mutating func scanNext() {
    guard let opening = nextOpening() else {
      append(text: position..<bytes.count)
      position = bytes.count
      return
    }
    let sign = opening + 2 < bytes.count ? bytes[opening + 2] : 0
    let isStatement = bytes[opening + 1] == UInt8(ascii: "%")
    let isPrint = bytes[opening + 1] == UInt8(ascii: "{")
    let isSigned = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
    append(text: position..<textEnd(before: opening, sign: sign, isPrint: isPrint))
    position = opening + (isSigned ? 3 : 2)
    if isPrint, sign == UInt8(ascii: "+") {
      log.report(.refusedPlusSign(at: text.place(of: opening..<opening + 3)))
    }
    guard isPrint || isStatement else { return skipComment(from: opening) }

    var lexer = TagLexer(text: text, opening: opening, start: position, isStatement: isStatement)
    let tag = lexer.lex()
    log.report(lexer.faults)
    position = lexer.position
    segments.append(.tag(tag))
    if tag.keyword == "raw" { skipRaw() }
  }

  private func nextOpening() -> Int? {
    var index = position
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "{") {
        switch bytes[index + 1] {
        case UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#"): return index
        default: break
        }
      }
      index += 1
    }
    return nil
  }

  /// Where the text before a tag ends: `-` strips all white space, a statement or comment alone on
  /// its line strips the line's indentation, `+` keeps it.
  private func textEnd(before opening: Int, sign: UInt8, isPrint: Bool) -> Int {
    if sign == UInt8(ascii: "-") { return bytes.trimmingSpace(position..<opening) }
    if sign == UInt8(ascii: "+") || isPrint { return opening }
    let lineStart = bytes[position..<opening].lastIndex(of: 0x0A).map { $0 + 1 }
    let startsLine = position == 0 || bytes[position - 1] == 0x0A
    guard let start = lineStart ?? (startsLine ? position : nil) else { return opening }
    return bytes.trimmingSpace(start..<opening) == start ? start : opening
  }

  private mutating func append(text range: Range<Int>) {
    if !range.isEmpty { segments.append(.text(range)) }
  }

  private mutating func skipComment(from opening: Int) {
    var end = position
    while end < bytes.count, !bytes.has("#}", at: end) { end += 1 }
    guard end < bytes.count else {
      log.report(.unclosedTag("#}", at: text.place(of: opening..<opening + 2)))
      position = bytes.count
      return
    }
    let sign = end > position ? bytes[end - 1] : 0
    position = end + 2
    if sign == UInt8(ascii: "-") {
      position = bytes.skippingSpace(from: position)
    } else if sign != UInt8(ascii: "+"), bytes.has("\n", at: position) {
      position += 1
    }
  }

  /// `raw` is refused by the parser; what it covers is no template and would only add noise.
  private mutating func skipRaw() {
    var index = lacksEndraw ? bytes.count : position
    while index < bytes.count {
      if bytes.has("endraw", at: index), let end = bytes[index...].firstIndex(of: UInt8(ascii: "}"))
      {
        position = end + 1
        return
      }
      index += 1
    }
    lacksEndraw = true
  }
}
