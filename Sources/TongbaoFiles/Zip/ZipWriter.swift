/// Writes a ZIP file piece by piece: names in ASCII, nothing compressed, one fixed date, so that the
/// same files always give the same bytes.
///
/// Where the file outgrows what ZIP was made for (65 535 files, 4 GiB), it goes on as Zip64. One file in
/// it has less than 4 GiB, as every file of a site has.
package struct ZipWriter {
  /// Takes the bytes as they come.
  package typealias Sink = ([UInt8]) throws -> Void

  private struct Entry {
    let name: [UInt8]
    let size: UInt32
    let crc: UInt32
    let offset: UInt64
  }

  private var entries: [Entry] = []
  private var offset: UInt64

  package init() { self.init(offset: 0) }

  /// `offset`: bytes that stand before, in a test.
  init(offset: UInt64) { self.offset = offset }

  /// Adds a file; `name` is its path in the ZIP file.
  package mutating func add(_ name: String, _ bytes: [UInt8], to sink: Sink) throws {
    let entry = Entry(
      name: Array(name.utf8), size: UInt32(bytes.count), crc: CRC32.of(bytes), offset: offset)
    entries.append(entry)
    var head = Fields()
    head.add32(0x0403_4B50)
    head.add16(Self.plainVersion)
    Self.addCommon(entry, to: &head)
    head.add16(0)
    try write(head.bytes + entry.name, to: sink)
    try write(bytes, to: sink)
  }

  /// The list of files behind the last of them.
  package mutating func finish(to sink: Sink) throws {
    let start = offset
    for entry in entries { try write(Self.listed(entry), to: sink) }
    try write(Self.end(count: UInt64(entries.count), size: offset - start, start: start), to: sink)
  }

  private mutating func write(_ bytes: [UInt8], to sink: Sink) throws {
    try sink(bytes)
    offset += UInt64(bytes.count)
  }

  private static let plainVersion: UInt16 = 10
  private static let zip64Version: UInt16 = 45
  /// Made on Unix: permissions are told.
  private static let unix: UInt16 = 3 << 8
  /// 1 January 1980, the first day that ZIP knows.
  private static let date: UInt16 = 1 << 5 | 1

  /// Flags, method, time, date, checksum, sizes, length of the name.
  private static func addCommon(_ entry: Entry, to fields: inout Fields) {
    fields.add16(0)
    fields.add16(0)
    fields.add16(0)
    fields.add16(date)
    fields.add32(entry.crc)
    fields.add32(entry.size)
    fields.add32(entry.size)
    fields.add16(UInt16(entry.name.count))
  }

  private static func listed(_ entry: Entry) -> [UInt8] {
    let isFar = entry.offset >= 0xFFFF_FFFF
    var fields = Fields()
    fields.add32(0x0201_4B50)
    fields.add16(unix | (isFar ? zip64Version : plainVersion))
    fields.add16(isFar ? zip64Version : plainVersion)
    addCommon(entry, to: &fields)
    fields.add16(isFar ? 12 : 0)
    fields.add16(0)
    fields.add16(0)
    fields.add16(0)
    // A plain file that everybody may read.
    fields.add32(0o100644 << 16)
    fields.add32(isFar ? 0xFFFF_FFFF : UInt32(entry.offset))
    fields.bytes += entry.name
    if isFar {
      fields.add16(1)
      fields.add16(8)
      fields.add64(entry.offset)
    }
    return fields.bytes
  }

  private static func end(count: UInt64, size: UInt64, start: UInt64) -> [UInt8] {
    var fields = Fields()
    let isLarge = count >= 0xFFFF || size >= 0xFFFF_FFFF || start >= 0xFFFF_FFFF
    if isLarge {
      fields.add32(0x0606_4B50)
      fields.add64(44)
      fields.add16(unix | zip64Version)
      fields.add16(zip64Version)
      fields.add32(0)
      fields.add32(0)
      fields.add64(count)
      fields.add64(count)
      fields.add64(size)
      fields.add64(start)
      fields.add32(0x0706_4B50)
      fields.add32(0)
      fields.add64(start + size)
      fields.add32(1)
    }
    fields.add32(0x0605_4B50)
    fields.add16(0)
    fields.add16(0)
    fields.add16(UInt16(min(count, 0xFFFF)))
    fields.add16(UInt16(min(count, 0xFFFF)))
    fields.add32(UInt32(min(size, 0xFFFF_FFFF)))
    fields.add32(UInt32(min(start, 0xFFFF_FFFF)))
    fields.add16(0)
    return fields.bytes
  }

  /// Numbers with the lowest byte first.
  private struct Fields {
    var bytes: [UInt8] = []

    mutating func add16(_ value: UInt16) {
      withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
    }

    mutating func add32(_ value: UInt32) {
      withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
    }

    mutating func add64(_ value: UInt64) {
      withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
    }
  }
}
