internal import Glibc

extension SourceText {
  /// Puts new bytes in the place of a source file: whole or not at all, with the file's own mode.
  ///
  /// They are written beside it under a hidden name, which no build reads, and renamed when they are
  /// on the disk.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(FileFault) {
    var info = stat()
    guard lstat(path, &info) == 0 else { throw FileFault(path: path, code: errno) }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let start = slash ?? path.startIndex
    let temporary = "\(path[..<start]).\(path[start...]).tongbao-\(getpid())"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileFault(path: temporary, code: errno) }
    var failure = write(bytes, to: file)
    if failure == 0, fchmod(file, info.st_mode & 0o7777) < 0 { failure = errno }
    if failure == 0, fsync(file) < 0 { failure = errno }
    if close(file) < 0, errno != EINTR, failure == 0 { failure = errno }
    if failure == 0, rename(temporary, path) < 0 { failure = errno }
    guard failure == 0 else {
      unlink(temporary)
      throw FileFault(path: path, code: failure)
    }
  }

  /// 0, or what went wrong.
  private static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      // A write of nothing would go on for ever.
      guard count != 0 else { return EIO }
      guard count > 0 else { return errno }
      written += count
    }
    return 0
  }
}
