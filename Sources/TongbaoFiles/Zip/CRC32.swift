/// The checksum of ZIP files (ISO 3309), eight bytes a step.
enum CRC32 {
  static func of(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    tables.withUnsafeBufferPointer { tables in
      bytes.withUnsafeBytes { bytes in
        var index = 0
        while index + 8 <= bytes.count {
          let low =
            crc
            ^ UInt32(
              littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
          let high = UInt32(
            littleEndian: bytes.loadUnaligned(fromByteOffset: index + 4, as: UInt32.self))
          crc = 0
          for step in 0..<4 {
            crc ^= tables[(7 - step) << 8 + Int(low >> UInt32(8 * step) & 0xFF)]
            crc ^= tables[(3 - step) << 8 + Int(high >> UInt32(8 * step) & 0xFF)]
          }
          index += 8
        }
        while index < bytes.count {
          crc = crc >> 8 ^ tables[Int((crc ^ UInt32(bytes[index])) & 0xFF)]
          index += 1
        }
      }
    }
    return ~crc
  }

  /// Eight tables of 256: what a byte does so many bytes further on.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var value = UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
      tables[byte] = value
    }
    for byte in 256..<tables.count {
      let before = tables[byte - 256]
      tables[byte] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()
}
