/// Which characters are blank and which make a name: Python's rules, as far as the subset goes.
extension [UInt8] {
  /// Length in bytes of the white space character at `index`, 0 when there is none.
  ///
  /// Jinja strips what Python calls space, the ideographic one (U+3000) among it.
  func spaceLength(at index: Int) -> Int {
    guard index < count else { return 0 }
    switch self[index] {
    case 0x09, 0x0A, 0x20: return 1
    case 0xC2: return index + 1 < count && self[index + 1] == 0xA0 ? 2 : 0
    case 0xE1...0xE3:
      guard index + 2 < count else { return 0 }
      switch (self[index], self[index + 1], self[index + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
        (0xE3, 0x80, 0x80):
        return 3
      default: return 0
      }
    default: return 0
    }
  }

  /// The first index from `start` on that is no white space.
  func skippingSpace(from start: Int) -> Int {
    var index = start
    while true {
      let length = spaceLength(at: index)
      if length == 0 { return index }
      index += length
    }
  }

  /// The end of `range` without the white space there.
  func trimmingSpace(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end - 1
      while start > range.lowerBound, self[start] & 0xC0 == 0x80 { start -= 1 }
      guard spaceLength(at: start) == end - start else { return end }
      end = start
    }
    return end
  }

  /// Length in bytes of the name character at `index`: ASCII letters, `_`, Chinese ideographs, and
  /// digits when they are not first. 0 when there is none.
  ///
  /// Python takes more letters, and folds some of them into one another; these it leaves alone.
  func nameCharacterLength(at index: Int, first: Bool) -> Int {
    guard index < count else { return 0 }
    switch self[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      return 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return first ? 0 : 1
    case 0xE3...0xE9:
      guard index + 2 < count else { return 0 }
      let scalar =
        UInt32(self[index] & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6
        | UInt32(self[index + 2] & 0x3F)
      switch scalar {
      case 0x3007, 0x3400...0x4DB5, 0x4E00...0x9FD5: return 3
      default: return 0
      }
    default: return 0
    }
  }

  /// Whether `pattern` stands at `index`.
  func has(_ pattern: StaticString, at index: Int) -> Bool {
    let length = pattern.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    return pattern.withUTF8Buffer { self[index..<index + length].elementsEqual($0) }
  }
}
