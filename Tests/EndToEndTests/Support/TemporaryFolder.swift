import Foundation

/// A folder for one test, removed when it goes away.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    // Resolved, so that messages name the paths that the tests name.
    let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = parent.appendingPathComponent("tongbao-site-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { remove() }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }
}
