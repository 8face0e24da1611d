internal import TongbaoCore
internal import TongbaoSource

/// Reads files that a notice offers for download.
enum Attachment {
  /// - Throws: `SourceText.FileFault`, also for a file that has grown over the limit since it was
  ///   checked.
  static func read(_ path: String) throws -> [UInt8] {
    var log = DiagnosticLog()
    let maximum = Notice.Attachment.maximumSize
    if let bytes = try SourceText.readBytes(path, maximum: maximum, into: &log) { return bytes }
    throw SourceText.FileFault.tooLarge(path)
  }
}
