/// The room a text takes, estimated on the wide side: no font is at hand when the site is built.
enum TextMeasure {
  /// Width of UTF-8 `text` at `size`.
  static func width(_ text: some Sequence<UInt8>, size: Hundredths) -> Hundredths {
    var ems = 0
    for byte in text { ems += advance(byte) }
    return ems * size / 100
  }

  /// Hundredths of an em for the letter that `lead` begins; 0 for the bytes that continue one.
  static func advance(_ lead: UInt8) -> Int {
    switch lead {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 60
    case UInt8(ascii: "%"): 95
    case UInt8(ascii: "."), UInt8(ascii: " "), UInt8(ascii: ","): 33
    case 0x80..<0xC0: 0
    case 0xC0...: 100
    default: 70
    }
  }

  /// Breaks `text` into lines of at most `width`; no line begins with a closing mark.
  static func lines(_ text: String, size: Hundredths, width: Hundredths) -> [String] {
    let limit = width * 100 / size
    let bytes = Array(text.utf8)
    var lines: [String] = []
    var start = 0
    var index = 0
    var ems = 0
    while index < bytes.count {
      var end = index + 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      let advance = advance(bytes[index])
      // A closing mark may hang past the edge rather than begin a line.
      if ems + advance > limit, index > start, !isClosing(bytes[index..<end]) {
        // A number stays whole.
        var cut = index
        if isNumberPart(bytes[index]) {
          while cut - start > 1, isNumberPart(bytes[cut - 1]) { cut -= 1 }
        }
        lines.append(String(decoding: bytes[start..<cut], as: UTF8.self))
        start = cut
        ems = bytes[cut..<index].reduce(0) { $0 + self.advance($1) }
      }
      ems += advance
      index = end
    }
    if start < bytes.count { lines.append(String(decoding: bytes[start...], as: UTF8.self)) }
    return lines
  }

  private static func isClosing(_ letter: ArraySlice<UInt8>) -> Bool {
    letter.elementsEqual([UInt8(ascii: "%")]) || closing.contains { letter.elementsEqual($0) }
  }

  private static let closing = "，。；、）％”".unicodeScalars.map { Array(String($0).utf8) }

  private static func isNumberPart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
  }
}
