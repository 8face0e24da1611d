internal import Glibc
package import TongbaoCore

/// The text of a source file: UTF-8, without BOM, lines ended by LF.
package struct SourceText: Sendable {
  /// Path as shown in messages.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The most bytes one source file may have: 8 MiB.
  package static let maximumSize = 8 << 20
  /// The most bytes one line may have: 1 MiB.
  package static let maximumLine = 1 << 20

  /// Reads a file below `root`; what is wrong with it as text goes to the log.
  ///
  /// - Throws: `FileFault` when the machine cannot read a file that is there.
  package static func read(
    _ path: String, into log: inout DiagnosticLog
  ) throws(FileFault) -> SourceText? {
    guard let raw = try readBytes(path, maximum: maximumSize, into: &log) else { return nil }
    return normalise(raw, path: path, into: &log)
  }

  /// Checks the encoding and normalises BOM and line ends.
  package static func normalise(
    _ raw: [UInt8], path: String, into log: inout DiagnosticLog
  ) -> SourceText? {
    var bytes = raw
    if let fault = EncodingCheck(path: path).fault(in: bytes) {
      log.report(fault)
      return nil
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.contains(UInt8(ascii: "\r")) {
      var normal: [UInt8] = []
      normal.reserveCapacity(bytes.count)
      for byte in bytes where byte != UInt8(ascii: "\r") { normal.append(byte) }
      bytes = normal
    }
    return SourceText(path: path, bytes: bytes)
  }

  /// The bytes of a plain file, links not followed; `nil` with a diagnostic when it is too large.
  package static func readBytes(
    _ path: String, maximum: Int, into log: inout DiagnosticLog
  ) throws(FileFault) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileFault(path: path, code: errno) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw FileFault(path: path, code: errno) }
    guard info.st_mode & S_IFMT == S_IFREG else {
      log.report(.notAPlainFile(path, isLink: false))
      return nil
    }
    guard info.st_size <= maximum else {
      log.report(
        .overLimit(
          SourcePlace(path), "limit.file-size", chinese: "文件有 \(info.st_size) 字节",
          english: "the file has \(info.st_size) bytes", limit: "\(maximum)（\(maximum >> 20) MiB）"))
      return nil
    }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(info.st_size) + 1) { buffer, count in
      count = 0
      guard let base = buffer.baseAddress else { return }
      while count < buffer.count {
        let got = Glibc.read(descriptor, base + count, buffer.count - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else { throw FileFault(path: path, code: failure) }
    return bytes
  }

  /// Bytes of a file that is offered for download, and not read before the site is written.
  static func size(of path: String) throws(FileFault) -> Int {
    var info = stat()
    guard lstat(path, &info) == 0 else { throw FileFault(path: path, code: errno) }
    return Int(info.st_size)
  }

  /// A file that the machine could not read.
  package struct FileFault: Error {
    package let path: String
    package let code: Int32

    /// A file that is not there (ENOENT).
    static func absent(_ path: String) -> FileFault { FileFault(path: path, code: ENOENT) }

    /// A file over the limit of its kind (EFBIG).
    package static func tooLarge(_ path: String) -> FileFault { FileFault(path: path, code: EFBIG) }
  }
}
