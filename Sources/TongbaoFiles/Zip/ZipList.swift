/// The list of files at the end of a ZIP file (APPNOTE.TXT 4.3.12 to 4.3.16).
struct ZipList {
  let bytes: [UInt8]
  /// How many files it names.
  let count: Int

  init(of file: RandomAccessFile, _ path: String) throws {
    // The end record has 22 bytes and a remark of at most 65 535 behind it.
    let start = max(0, file.size - 22 - 65_535)
    let tail = try file.bytes(at: start, count: file.size - start)
    guard let place = Self.lastEnd(in: tail) else { throw ZipFault(path: path, reason: .notZip) }
    let end = LittleEndian(tail)
    var count = end.number16(place + 10)
    var size = end.number32(place + 12)
    var offset = end.number32(place + 16)
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
      // The locator of Zip64 stands in the twenty bytes before.
      guard place >= 20, end.number32(place - 20) == 0x0706_4B50,
        let far = end.number64(place - 12)
      else { throw ZipFault(path: path, reason: .brokenList) }
      let record = LittleEndian(try file.bytes(at: far, count: 56))
      guard record.bytes.count == 56, record.number32(0) == 0x0606_4B50,
        let farCount = record.number64(32), let farSize = record.number64(40),
        let farOffset = record.number64(48)
      else { throw ZipFault(path: path, reason: .brokenList) }
      (count, size, offset) = (farCount, farSize, farOffset)
    }
    guard offset <= file.size, size <= file.size - offset, count <= size / 46 else {
      throw ZipFault(path: path, reason: .brokenList)
    }
    bytes = try file.bytes(at: offset, count: size)
    self.count = count
  }

  /// Where the end record begins.
  private static func lastEnd(in tail: [UInt8]) -> Int? {
    guard tail.count >= 22 else { return nil }
    let fields = LittleEndian(tail)
    return stride(from: tail.count - 22, through: 0, by: -1).first {
      tail[$0] == 0x50 && fields.number32($0) == 0x0605_4B50
        && $0 + 22 + fields.number16($0 + 20) == tail.count
    }
  }

  /// What the list says of one file.
  struct Head {
    let isUnix: Bool
    let flags: Int
    let method: Int
    let crc: UInt32
    let packedSize: Int
    let size: Int
    let attributes: Int
    let offset: Int
    let name: String
    /// Bytes of the list that it takes.
    let length: Int

    /// `nil` where the list is broken.
    init?(_ list: [UInt8], at start: Int) {
      let fields = LittleEndian(list)
      guard start + 46 <= list.count, fields.number32(start) == 0x0201_4B50 else { return nil }
      isUnix = fields.number16(start + 4) >> 8 == 3
      flags = fields.number16(start + 8)
      method = fields.number16(start + 10)
      crc = UInt32(fields.number32(start + 16))
      packedSize = fields.number32(start + 20)
      size = fields.number32(start + 24)
      attributes = fields.number32(start + 38)
      let nameEnd = start + 46 + fields.number16(start + 28)
      let extraEnd = nameEnd + fields.number16(start + 30)
      length = extraEnd + fields.number16(start + 32) - start
      guard start + length <= list.count,
        let name = String(validating: list[(start + 46)..<nameEnd], as: UTF8.self)
      else { return nil }
      self.name = name
      let near = fields.number32(start + 42)
      guard near == 0xFFFF_FFFF else {
        offset = near
        return
      }
      guard let far = Self.farOffset(fields, nameEnd..<extraEnd) else { return nil }
      offset = far
    }

    /// The offset in the field of Zip64; sizes are never so large in a file of ours.
    private static func farOffset(_ fields: LittleEndian, _ extra: Range<Int>) -> Int? {
      var place = extra.lowerBound
      while place + 4 <= extra.upperBound {
        let size = fields.number16(place + 2)
        if fields.number16(place) == 1, size >= 8, place + 12 <= extra.upperBound {
          return fields.number64(place + 4)
        }
        place += 4 + size
      }
      return nil
    }
  }
}

/// Numbers with the lowest byte first; zero beyond the end.
struct LittleEndian {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func number16(_ place: Int) -> Int { number(place, 2) }
  func number32(_ place: Int) -> Int { number(place, 4) }

  /// `nil` where it is too large for a file.
  func number64(_ place: Int) -> Int? {
    let high = number(place + 4, 4)
    return high < 0x8000_0000 ? high << 32 | number(place, 4) : nil
  }

  private func number(_ place: Int, _ count: Int) -> Int {
    guard place >= 0, place + count <= bytes.count else { return 0 }
    return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
