/// Reads a ZIP file whose files are stored uncompressed, as `ZipWriter` writes them.
///
/// Everything is looked at before anything is unpacked: names that lead elsewhere, links, names that
/// stand there twice.
package struct ZipReader: Sendable {
  /// A file in it.
  package struct Entry: Sendable, Equatable {
    /// Its path in the ZIP file, segments joined by `/`.
    package let name: String
    /// In bytes.
    package let size: Int
    let crc: UInt32
    let offset: Int
  }

  /// Files in the order of the list; folders are left out.
  package let entries: [Entry]
  private let file: RandomAccessFile
  private let path: String

  /// Opens the file and reads its list.
  ///
  /// - Throws: `FileFault` when it cannot be read, `ZipFault` when it is not to be used.
  package init(_ path: String) throws {
    self.path = path
    file = try RandomAccessFile(path)
    let list = try ZipList(of: file, path)
    var entries: [Entry] = []
    var names: Set<String> = []
    entries.reserveCapacity(list.count)
    var offset = 0
    for _ in 0..<list.count {
      guard let head = ZipList.Head(list.bytes, at: offset) else {
        throw ZipFault(path: path, reason: .brokenList)
      }
      offset += head.length
      if let fault = Self.fault(of: head) { throw ZipFault(path: path, reason: fault) }
      guard names.insert(head.name).inserted else {
        throw ZipFault(path: path, reason: .twice(head.name))
      }
      if head.name.hasSuffix("/") { continue }
      entries.append(
        Entry(name: head.name, size: head.size, crc: head.crc, offset: head.offset))
    }
    self.entries = entries
  }

  /// The bytes of a file in it, which have the checksum that the list gives.
  package func bytes(of entry: Entry) throws -> [UInt8] {
    let head = try file.bytes(at: entry.offset, count: 30)
    guard head.count == 30, LittleEndian(head).number32(0) == 0x0403_4B50 else {
      throw ZipFault(path: path, reason: .damaged(entry.name))
    }
    let fields = LittleEndian(head)
    let start = entry.offset + 30 + fields.number16(26) + fields.number16(28)
    let bytes = try file.bytes(at: start, count: entry.size)
    guard bytes.count == entry.size, CRC32.of(bytes) == entry.crc else {
      throw ZipFault(path: path, reason: .damaged(entry.name))
    }
    return bytes
  }

  private static func fault(of head: ZipList.Head) -> ZipFault.Reason? {
    if !isSafe(head.name) { return .unsafeName(head.name) }
    if head.flags & 1 != 0 { return .encrypted(head.name) }
    if head.method != 0 || head.size != head.packedSize { return .compressed(head.name) }
    // Made on Unix: the file's kind stands in the upper half.
    let kind = head.attributes >> 16 & 0o170000
    if head.isUnix, kind != 0, kind != 0o100000, kind != 0o040000 { return .special(head.name) }
    return nil
  }

  /// Whether a name stays in the folder, on every system alike.
  private static func isSafe(_ name: String) -> Bool {
    var segments = name.split(separator: "/", omittingEmptySubsequences: false)
    if segments.count > 1, segments.last?.isEmpty == true { segments.removeLast() }
    return segments.allSatisfy { segment in
      !segment.isEmpty && segment != "." && segment != ".."
        && segment.utf8.allSatisfy {
          $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ":")
        }
    }
  }
}
