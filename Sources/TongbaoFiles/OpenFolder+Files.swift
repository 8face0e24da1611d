import Glibc

extension OpenFolder {
  /// Creates a file that does not exist yet, with mode 644 whatever the umask.
  ///
  /// A file is never written over in place: it may have a second name in somebody's backup.
  package func create(
    _ name: String, _ bytes: [UInt8], synced: Bool = false, modeComesRight: Bool = false
  ) throws(FileFault) {
    let file = try openFile(
      name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, .create)
    do throws(FileFault) {
      try write(bytes, to: file, name)
      if !modeComesRight, fchmod(file, 0o644) < 0 { throw FileFault.last(.setMode, place(name)) }
      if synced, Self.repeating({ fsync(file) }) < 0 { throw FileFault.last(.sync, place(name)) }
    } catch {
      Glibc.close(file)
      throw error
    }
    try close(file, name)
  }

  /// Reads a file, at most `limit` bytes of it; `nil` where there is none.
  package func read(_ name: String, limit: Int = .max) throws(FileFault) -> [UInt8]? {
    let file = Self.repeating {
      openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }
    if file < 0 {
      if errno == ENOENT { return nil }
      throw .last(.open, place(name))
    }
    defer { Glibc.close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .last(.inspect, place(name)) }
    var bytes = [UInt8](repeating: 0, count: min(Int(status.st_size) + 1, limit))
    var filled = 0
    while true {
      let count = Self.repeating {
        bytes.withUnsafeMutableBytes {
          let room = UnsafeMutableRawBufferPointer(rebasing: $0[filled...])
          return Glibc.read(file, room.baseAddress, room.count)
        }
      }
      guard count >= 0 else { throw .last(.read, place(name)) }
      filled += count
      if count == 0 || filled == limit { break }
      if filled == bytes.count {
        bytes += [UInt8](repeating: 0, count: min(bytes.count, limit - filled))
      }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Opens a file and returns its descriptor, which the caller closes.
  package func openFile(
    _ name: String, _ flags: Int32, _ operation: FileFault.Operation
  ) throws(FileFault) -> Int32 {
    let file = Self.repeating { openat(descriptor, name, flags, 0o644) }
    guard file >= 0 else { throw .last(operation, place(name)) }
    return file
  }

  func write(_ bytes: [UInt8], to file: Int32, _ name: String) throws(FileFault) {
    var written = 0
    while written < bytes.count {
      let count = Self.repeating {
        bytes.withUnsafeBytes {
          let rest = UnsafeRawBufferPointer(rebasing: $0[written...])
          return Glibc.write(file, rest.baseAddress, rest.count)
        }
      }
      guard count >= 0 else { throw .last(.write, place(name)) }
      // A write of nothing would go on for ever.
      guard count > 0 else { throw FileFault(.write, place(name), code: EIO) }
      written += count
    }
  }

  package func close(_ file: Int32, _ name: String) throws(FileFault) {
    // On Linux the descriptor is closed even when a signal interrupts the call.
    if Glibc.close(file) < 0, errno != EINTR { throw .last(.close, place(name)) }
  }
}
