internal import TongbaoCore
internal import TongbaoSource

/// Reads files that a notice offers for download.
enum Attachment {
  /// The largest download: 64 MiB.
  static let maximumSize = 64 << 20

  /// - Throws: `SourceText.FileFault`, also for a file over the limit.
  static func read(_ path: String) throws -> [UInt8] {
    var log = DiagnosticLog()
    if let bytes = try SourceText.readBytes(path, maximum: maximumSize, into: &log) { return bytes }
    throw SourceText.FileFault.tooLarge(path)
  }
}
