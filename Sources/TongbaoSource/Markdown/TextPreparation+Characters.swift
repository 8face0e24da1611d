internal import TongbaoCore

extension TextPreparation {
  /// Steps over the character at `offset`; one that may not be published is reported and left out,
  /// so that what the walk still finds came from an entity.
  mutating func checkScalar(_ offset: Int) -> Int {
    // Chinese punctuation and quotes are by far the most frequent here.
    if offset + 2 < source.count, source[offset + 2] & 0xC0 == 0x80 {
      if source[offset] == 0xE3, (0x80...0x84).contains(source[offset + 1]) { return offset + 3 }
      if source[offset] == 0xE2, source[offset + 1] == 0x80,
        (0x90...0xA7).contains(source[offset + 2])
      {
        return offset + 3
      }
    }
    let (scalar, length) = source.scalar(at: offset)
    guard isForbidden(scalar) else { return offset + length }
    log.report(.forbiddenScalar(scalar, at: place(offset..<offset + length)))
    drop(offset..<offset + length)
    return offset + length
  }

  /// Reports what may not be published in a line that is taken as it is.
  mutating func reportForbidden(in line: Range<Int>) {
    var offset = line.lowerBound
    while offset < line.upperBound {
      switch source[offset] {
      case 0x00...0x1F, 0x7F, 0xC2...0xE3, 0xEA...0xFF:
        offset = checkScalar(offset)
      default: offset += 1
      }
    }
  }

  /// Notes that there are entities, and refuses one that would forge a mark of this pass.
  mutating func prepareEntity(_ start: Int, _ end: Int) -> Int {
    text.hasEntities = true
    guard start + 1 < end, source[start + 1] == UInt8(ascii: "#") else { return start + 1 }
    let word = source[(start + 2)..<end].prefix(9).prefix(while: isASCIIWord)
    guard word.endIndex < end, source[word.endIndex] == UInt8(ascii: ";") else { return start + 1 }
    let isHex = word.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = String(decoding: isHex ? word.dropFirst() : word, as: UTF8.self)
    guard let value = UInt32(digits, radix: isHex ? 16 : 10), (0xE000...0xE002).contains(value),
      let scalar = Unicode.Scalar(value)
    else { return start + 1 }
    let range = start..<word.endIndex + 1
    log.report(.forbiddenScalar(scalar, at: place(range)))
    drop(range)
    return range.upperBound
  }
}
