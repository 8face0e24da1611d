import Glibc

/// A file held open for reading anywhere in it.
final class RandomAccessFile: Sendable {
  private let descriptor: Int32
  private let path: String
  /// In bytes, when it was opened.
  let size: Int

  /// Opens a plain file; links are followed, as the user named it.
  init(_ path: String) throws(FileFault) {
    self.path = path
    descriptor = OpenFolder.repeating { open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .last(.open, path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last(.inspect, path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileFault(.read, path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    size = Int(status.st_size)
  }

  // Nothing was written that closing could lose.
  deinit { if descriptor >= 0 { close(descriptor) } }

  /// So many bytes from `offset` on; fewer where the file ends before.
  func bytes(at offset: Int, count: Int) throws(FileFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, min(count, size - offset)))
    var filled = 0
    while filled < bytes.count {
      let read = OpenFolder.repeating {
        bytes.withUnsafeMutableBytes {
          let room = UnsafeMutableRawBufferPointer(rebasing: $0[filled...])
          return pread(descriptor, room.baseAddress, room.count, off_t(offset + filled))
        }
      }
      guard read >= 0 else { throw .last(.read, path) }
      if read == 0 { break }
      filled += read
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}
