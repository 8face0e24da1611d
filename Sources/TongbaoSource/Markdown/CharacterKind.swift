/// What matters of a character for joining lines and dropping the blanks that layout put in.
enum CharacterKind {
  case digit
  /// A Chinese character.
  case han
  /// Punctuation as wide as a Chinese character: 。，、（）《》.
  case widePunctuation
  /// Quotes, dashes and dots that Chinese and Latin text share: “ ” — … ·.
  case shared
  case other

  init(_ scalar: Unicode.Scalar) {
    self =
      switch scalar.value {
      case 0x30...0x39: .digit
      case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
        0x20000...0x3FFFF:
        .han
      case 0x3041...0x30FF: .han
      case 0x3000...0x303F, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFFE0...0xFFE6: .widePunctuation
      case 0xB7, 0xD7, 0x2010...0x2027, 0x2103, 0x2160...0x217F, 0x2460...0x24FF,
        0x2500...0x25FF:
        .shared
      default: .other
      }
  }

  /// Whether a blank between the two is layout and not text: 汉字 beside a digit.
  static func blankIsLayout(_ left: CharacterKind, _ right: CharacterKind) -> Bool {
    (left == .han && right == .digit) || (left == .digit && right == .han)
  }

  /// Whether a line break between the two stands for nothing rather than for a blank.
  static func joinsWithoutBlank(_ left: CharacterKind, _ right: CharacterKind) -> Bool {
    if left == .widePunctuation || right == .widePunctuation { return true }
    if blankIsLayout(left, right) { return true }
    return left.isWide && right.isWide
  }

  private var isWide: Bool { self == .han || self == .shared }
}

func isASCIIDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

func isASCIIWord(_ byte: UInt8) -> Bool {
  isASCIIDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26
}

extension Collection where Element == UInt8, Index == Int {
  /// The character that begins at `index`, and the bytes it takes.
  ///
  /// Sources are well-formed UTF-8; for anything else this is U+FFFD and one byte, so that no
  /// reader steps over the end of its line.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = UInt32(self[index])
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, index + length <= endIndex else {
      return (lead < 0x80 ? Unicode.Scalar(UInt8(lead)) : "\u{FFFD}", 1)
    }
    var value = lead & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      guard self[index + offset] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(self[index + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The character that ends before `index`.
  func scalar(before index: Int) -> Unicode.Scalar? {
    guard index > startIndex else { return nil }
    var start = index - 1
    while start > startIndex, self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start).scalar
  }

  /// Whether `mark` stands at `index`.
  func holds(_ mark: some Collection<UInt8>, at index: Int) -> Bool {
    var position = index
    for byte in mark {
      guard position < endIndex, self[position] == byte else { return false }
      position += 1
    }
    return true
  }
}
