internal import TongbaoCore

/// Where the files of notices come from: the disk, or bytes that somebody holds under their paths, as an
/// archive does.
struct SourceFiles: Sendable {
  /// By path as messages show it; `nil`: the disk.
  private let held: [String: [UInt8]]?

  static let disk = SourceFiles(held: nil)

  init(held: [String: [UInt8]]?) { self.held = held }

  /// The text of a file; what is wrong with it goes to the log.
  func read(
    _ path: String, into log: inout DiagnosticLog
  ) throws(SourceText.FileFault) -> SourceText? {
    guard let held else { return try SourceText.read(path, into: &log) }
    return SourceText.normalise(try Self.bytes(path, held), path: path, into: &log)
  }

  func size(of path: String) throws(SourceText.FileFault) -> Int {
    guard let held else { return try SourceText.size(of: path) }
    return try Self.bytes(path, held).count
  }

  private static func bytes(
    _ path: String, _ held: [String: [UInt8]]
  ) throws(SourceText.FileFault) -> [UInt8] {
    guard let bytes = held[path] else { throw .absent(path) }
    return bytes
  }
}
