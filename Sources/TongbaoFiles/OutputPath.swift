/// The path of a published file, relative to the output folder: `notices/2024-q4/index.html`.
///
/// This is the one place where output paths are made. Only lower-case ASCII letters, digits,
/// `.`, `_` and `-` are let through, so that two different paths also differ after
/// normalisation and case folding, and every system can store them.
package struct OutputPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The path, segments joined by `/`.
  package let text: String

  /// Takes a whole path, its segments joined by `/`.
  package init(_ text: some StringProtocol) throws(OutputPathFault) {
    let text = String(text)
    if let rule = Self.brokenRule(text.utf8) { throw OutputPathFault(path: text, rule: rule) }
    self.text = text
  }

  /// Joins segments; a segment that holds a `/` breaks the rule on characters.
  package init(segments: [String]) throws(OutputPathFault) {
    let text = segments.joined(separator: "/")
    if segments.contains(where: { $0.utf8.contains(UInt8(ascii: "/")) }) {
      throw OutputPathFault(path: text, rule: .character)
    }
    try self.init(text)
  }

  /// Takes bytes that may be a path of ours; `nil` where they break a rule.
  init?(bytes: some Collection<UInt8>) {
    guard Self.brokenRule(bytes) == nil else { return nil }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Takes a path to be looked up in a manifest, which lists only paths that keep the rules.
  init(listed path: String) { text = path }

  package var description: String { text }

  /// Orders by bytes, as the manifest does.
  package static func < (one: OutputPath, other: OutputPath) -> Bool { one.text < other.text }

  /// The folder that the file lies in, without a `/` at its end; empty at the top.
  var folder: Substring {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return text[..<slash]
  }

  private static func brokenRule(_ bytes: some Collection<UInt8>) -> OutputPathFault.Rule? {
    if bytes.isEmpty { return .empty }
    if bytes.first == UInt8(ascii: "/") { return .absolute }
    var start = bytes.startIndex
    var index = start
    while true {
      if index == bytes.endIndex || bytes[index] == UInt8(ascii: "/") {
        if let rule = brokenRule(segment: bytes[start..<index]) { return rule }
        if index == bytes.endIndex { return nil }
        start = bytes.index(after: index)
      }
      bytes.formIndex(after: &index)
    }
  }

  private static func brokenRule(
    segment: some Collection<UInt8>
  ) -> OutputPathFault.Rule? {
    var last: UInt8 = 0
    var length = 0
    for byte in segment {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        break
      case UInt8(ascii: "."):
        if length == 0 { return .leadingDot }
      default: return .character
      }
      last = byte
      length += 1
    }
    if length == 0 { return .emptySegment }
    if length > 255 { return .tooLong }
    if last == UInt8(ascii: ".") { return .trailingDot }
    return isReserved(segment) ? .reserved : nil
  }

  /// Windows keeps these names for devices, whatever follows the first dot.
  private static func isReserved(_ segment: some Collection<UInt8>) -> Bool {
    let stem = segment.prefix { $0 != UInt8(ascii: ".") }
    switch stem.count {
    case 3: return ["con", "prn", "aux", "nul"].contains { $0.utf8.elementsEqual(stem) }
    case 4:
      guard let digit = stem.dropFirst(3).first, (48...57).contains(digit) else { return false }
      return ["com", "lpt"].contains { $0.utf8.elementsEqual(stem.prefix(3)) }
    default: return false
    }
  }
}
