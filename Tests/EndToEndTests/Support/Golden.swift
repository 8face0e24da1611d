import Foundation
import Testing

/// A file that a person has read, and that the program must bring about again byte for byte.
///
/// After a wanted change `TONGBAO_WRITE_GOLDENS=1` writes the files anew; the test fails all the same,
/// so that the difference is read before the next run passes. CI never writes.
enum Golden {
  static func expect(
    _ bytes: Data, in file: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let environment = ProcessInfo.processInfo.environment
    let url = URL(fileURLWithPath: file)
    let expected = try? Data(contentsOf: url)
    if bytes == expected { return }
    let name = file.replacingOccurrences(of: Fixtures.repository + "/", with: "")
    guard environment["TONGBAO_WRITE_GOLDENS"] != nil, environment["CI"] == nil else {
      Issue.record(
        "\(name) differs from what was built:\n\(String(decoding: bytes, as: UTF8.self))",
        sourceLocation: sourceLocation)
      return
    }
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
    Issue.record("\(name) was written anew: read the difference", sourceLocation: sourceLocation)
  }
}
