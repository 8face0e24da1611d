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
    var lines: [String] = []
    var line = ""
    var ems = 0
    for letter in text {
      let advance = letter.utf8.reduce(0) { $0 + self.advance($1) }
      // A closing mark may hang past the edge rather than begin a line.
      if ems + advance > limit, !line.isEmpty, !"，。；、）％%”".contains(letter) {
        // A number stays whole.
        var carried = ""
        if letter.isNumberPart {
          while let last = line.last, last.isNumberPart, line.count > 1 {
            carried.insert(line.removeLast(), at: carried.startIndex)
          }
        }
        lines.append(line)
        line = carried
        ems = carried.utf8.reduce(0) { $0 + self.advance($1) }
      }
      line.append(letter)
      ems += advance
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}

extension Character {
  fileprivate var isNumberPart: Bool { isASCII && (isNumber || self == ".") }
}
