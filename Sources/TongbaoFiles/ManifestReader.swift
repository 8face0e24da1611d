internal import TongbaoDigest

/// Reads the parts of a manifest, strictly: what is not exactly as we write it is `nil`.
struct ManifestReader {
  private let text: [UInt8]
  private var place = 0

  init(_ text: [UInt8]) { self.text = text }

  /// Whether everything has been read.
  var isAtEnd: Bool { place == text.count }

  /// Passes over fixed text; `false`, and no step, where other text stands.
  mutating func skip(_ expected: [UInt8]) -> Bool {
    guard place + expected.count <= text.count else { return false }
    for offset in expected.indices where text[place + offset] != expected[offset] { return false }
    place += expected.count
    return true
  }

  /// Reads a path up to its closing quotation mark.
  mutating func path() -> OutputPath? {
    guard let end = text[place...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    defer { place = end }
    return OutputPath(bytes: text[place..<end])
  }

  /// Reads a whole number without leading zeros, of at most 18 digits.
  mutating func size() -> Int? {
    let digits = text[place...].prefix { (48...57).contains($0) }
    guard (1...18).contains(digits.count) else { return nil }
    guard digits.count == 1 || digits.first != UInt8(ascii: "0") else { return nil }
    place = digits.endIndex
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// Reads 64 hexadecimal digits.
  mutating func digest() -> Digest256? {
    guard place + 64 <= text.count else { return nil }
    defer { place += 64 }
    return Digest256(hex: text[place..<place + 64])
  }
}
