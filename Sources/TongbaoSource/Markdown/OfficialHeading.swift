internal import TongbaoCore

/// Where the heading ends in a paragraph that begins with 一、 or （一）.
enum OfficialHeading {
  /// The most characters of a line that is a heading without a full stop.
  static let maximumLength = 30

  /// Whether a numbered line is a heading by itself: short, and no sentence.
  static func isHeadingLine(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 <= 0x20 }
    guard scalarCount(text) <= maximumLength else { return false }
    var end = text.endIndex
    while end > text.startIndex, text[end - 1] <= 0x20 { end -= 1 }
    switch text.scalar(before: end) {
    case "。", "，", "、", "；", "：", ",", ";", ":", nil: return false
    default: return !holdsStop(text)
    }
  }

  private static func holdsStop(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { text[$0] == 0xE3 && text.holds("。".utf8, at: $0) }
  }

  /// Heading and rest of a paragraph, cut behind its first 。; `nil` when it has none.
  ///
  /// Bold that goes over the cut is bold on both sides of it.
  static func split(_ inlines: [Inline]) -> (heading: [Inline], rest: [Inline])? {
    for (index, inline) in inlines.enumerated() {
      guard let (left, right) = split(inline) else { continue }
      let rest = (right.map { [$0] } ?? []) + inlines[(index + 1)...]
      return (Array(inlines[..<index]) + [left], withoutLeadingBlanks(rest))
    }
    return nil
  }

  private static func split(_ inline: Inline) -> (Inline, Inline?)? {
    switch inline {
    case .text(let text):
      guard let stop = text.unicodeScalars.firstIndex(of: "。") else { return nil }
      let end = text.unicodeScalars.index(after: stop)
      let rest = text[end...]
      return (.text(String(text[..<end])), rest.isEmpty ? nil : .text(String(rest)))
    case .strong(let inlines):
      guard let (left, right) = split(inlines) else { return nil }
      return (.strong(left), right.isEmpty ? nil : .strong(right))
    case .emphasis(let inlines):
      guard let (left, right) = split(inlines) else { return nil }
      return (.emphasis(left), right.isEmpty ? nil : .emphasis(right))
    case .code, .link, .figure, .contact, .finding, .lineBreak: return nil
    }
  }

  /// The text of a heading that is bold as a whole, without the bold: a heading is bold anyway.
  static func withoutBold(_ inlines: [Inline]) -> [Inline] {
    if inlines.count == 1, case .strong(let inner) = inlines[0] { inner } else { inlines }
  }

  private static func withoutLeadingBlanks(_ inlines: [Inline]) -> [Inline] {
    guard case .text(let text)? = inlines.first else { return inlines }
    let rest = text.unicodeScalars.drop { [" ", "\t", "\u{3000}"].contains($0) }
    if rest.isEmpty { return withoutLeadingBlanks(Array(inlines.dropFirst())) }
    return [.text(String(rest))] + inlines.dropFirst()
  }
}
