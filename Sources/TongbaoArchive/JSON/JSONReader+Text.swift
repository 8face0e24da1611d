extension JSONReader {
  /// Reads a text, its opening mark being next.
  mutating func text() throws(Fault) -> String {
    place += 1
    if let text = try plainText() { return text }
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        guard let text = String(validating: text, as: UTF8.self) else { throw fault() }
        return text
      case UInt8(ascii: "\\"):
        place += 1
        text += String(try escape()).utf8
      case 0..<0x20: throw fault()
      default:
        text.append(byte)
        place += 1
      }
    }
    throw fault()
  }

  /// A text without escapes, which nearly all are; `nil` for others, of which nothing is read then.
  private mutating func plainText() throws(Fault) -> String? {
    var end = place
    while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\"),
      bytes[end] >= 0x20
    {
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return nil }
    let start = place
    place = end + 1
    guard let text = String(validating: bytes[start..<end], as: UTF8.self) else { throw fault() }
    return text
  }

  private mutating func escape() throws(Fault) -> Character {
    guard let kind = next else { throw fault() }
    place += 1
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Character(Unicode.Scalar(kind))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return Character(try scalar())
    default:
      place -= 1
      throw fault()
    }
  }

  private mutating func scalar() throws(Fault) -> Unicode.Scalar {
    let high = try unit()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard (0xD800..<0xDC00).contains(high), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u"))
    else { throw fault() }
    let low = try unit()
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw fault() }
    return scalar
  }

  private mutating func unit() throws(Fault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault()
      }
      unit = unit << 4 | UInt32(digit)
      place += 1
    }
    return unit
  }
}
