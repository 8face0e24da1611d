import Glibc

/// Whole files, read and written.
enum FileAccess {
  /// Makes the folder; where `mayExist`, one that is there is fine.
  static func makeFolder(_ path: String, mayExist: Bool = false) throws(MachineFault) {
    if mkdir(path, 0o755) == 0 { return }
    guard mayExist, errno == EEXIST else { throw .last("建立文件夹", path) }
  }

  /// Writes a file anew, over an earlier one if there is one.
  static func write(_ bytes: [UInt8], to path: String) throws(MachineFault) {
    let file = try Descriptor(
      Array(path.utf8CString), in: AT_FDCWD, O_WRONLY | O_CREAT | O_TRUNC, attempt: "写", path: path)
    try write(bytes[...], to: file, path)
  }

  /// Writes all the bytes to an open file.
  static func write(
    _ bytes: ArraySlice<UInt8>, to file: borrowing Descriptor, _ path: String
  ) throws(MachineFault) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file.number, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        throw .last("写", path)
      }
    }
  }

  /// Reads a whole file.
  static func read(_ path: String) throws(MachineFault) -> [UInt8] {
    let file = try Descriptor(
      Array(path.utf8CString), in: AT_FDCWD, O_RDONLY, attempt: "读", path: path)
    var bytes: [UInt8] = []
    try read(file, path) { bytes += $0 }
    return bytes
  }

  /// Reads an open file to its end, handing it out in parts.
  static func read(
    _ file: borrowing Descriptor, _ path: String, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(MachineFault) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes {
        Glibc.read(file.number, $0.baseAddress, $0.count)
      }
      if count == 0 { return }
      if count > 0 {
        buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      } else if errno != EINTR {
        throw .last("读", path)
      }
    }
  }
}
