internal import TongbaoCore

/// A place inside an expression; counts bytes and characters side by side.
struct ExpressionCursor {
  private let bytes: [UInt8]
  private var offset = 0
  /// Characters before the cursor.
  private(set) var character = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  /// The mark under the cursor; `nil` at the end and on a byte of a name.
  var peek: Unicode.Scalar? {
    guard offset < bytes.count, Self.isReserved(bytes[offset]) else { return nil }
    return Unicode.Scalar(bytes[offset])
  }

  /// The character under the cursor; one behind the last at the end.
  var range: Range<Int> { character..<character + 1 }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard peek == mark else { return false }
    offset += 1
    character += 1
    return true
  }

  mutating func expect(
    _ mark: Unicode.Scalar, orComma: Bool = false
  ) throws(FigureSyntaxFault) {
    guard take(mark) else { throw unexpected(orComma ? .closeOrComma : .mark(mark)) }
  }

  /// The name under the cursor: everything up to a mark of the grammar; `nil` when there is none.
  ///
  /// The text of a filter may hold a point, because ids of problems do (`problem~reg.type`).
  mutating func name(allowingPoint: Bool = false) -> FigureExpression.Name? {
    let start = (offset, character)
    while offset < bytes.count {
      let byte = bytes[offset]
      if Self.isReserved(byte), !(allowingPoint && byte == UInt8(ascii: ".")) { break }
      if byte & 0xC0 != 0x80 { character += 1 }
      offset += 1
    }
    guard offset > start.0 else { return nil }
    return FigureExpression.Name(
      String(decoding: bytes[start.0..<offset], as: UTF8.self), start.1..<character)
  }

  /// A number literal; `nil` when something else begins here, such as the period of a path.
  mutating func number() -> Result<ExactDecimal, FigureSyntaxFault>? {
    var end = offset
    while end < bytes.count, Self.isOfNumber(bytes[end]) { end += 1 }
    guard end > offset, bytes[offset] != UInt8(ascii: ".") else { return nil }
    let isPercent = end < bytes.count && bytes[end] == UInt8(ascii: "%")
    let after = isPercent ? end + 1 : end
    guard after == bytes.count || [UInt8(ascii: ","), UInt8(ascii: ")")].contains(bytes[after])
    else { return nil }
    let range = character..<character + (after - offset)
    let digits = bytes[offset..<end]
    offset = after
    character = range.upperBound
    guard !isPercent, let number = ExactDecimal(digits) else {
      return .failure(.notANumber(String(decoding: digits, as: UTF8.self), range: range))
    }
    return .success(number)
  }

  mutating func comparison() -> FigureExpression.Comparison? {
    // Two-character signs come first in the list of cases.
    for comparison in FigureExpression.Comparison.allCases
    where bytes[offset...].starts(with: comparison.rawValue.utf8) {
      offset += comparison.rawValue.utf8.count
      character += comparison.rawValue.utf8.count
      return comparison
    }
    return nil
  }

  func unexpected(_ expected: FigureSyntaxFault.Expected) -> FigureSyntaxFault {
    let found = String(decoding: bytes[offset...], as: UTF8.self).unicodeScalars.first
    return .unexpected(found, expected, at: range)
  }

  /// Backslashes, entities and blanks would mean something else in Markdown than here.
  func refuseEscapes() throws(FigureSyntaxFault) {
    var position = 0
    for (index, byte) in bytes.enumerated() {
      if byte & 0xC0 == 0x80 { continue }
      let isEscape = byte == UInt8(ascii: "\\") || byte <= 0x20
      if isEscape || (byte == UInt8(ascii: "&") && isEntity(at: index)) {
        throw .escape(Unicode.Scalar(byte), at: position..<position + 1)
      }
      position += 1
    }
  }

  private func isEntity(at start: Int) -> Bool {
    let word = bytes[(start + 1)...].prefix(40).prefix {
      $0 == UInt8(ascii: "#") || isASCIIWord($0)
    }
    let end = word.endIndex
    return !word.isEmpty && end < bytes.count && bytes[end] == UInt8(ascii: ";")
  }

  private static func isReserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "@"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "~"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    isASCIIDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+")
  }
}
