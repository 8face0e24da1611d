import Foundation

/// The folder of the whole sites, and of the repository.
enum Fixtures {
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let sites = "\(repository)/Tests/Fixtures/sites"

  /// How many files the site `sound` has, the manifest apart.
  static func soundFileCount() throws -> Int {
    try String(contentsOfFile: "\(sites)/sound/expected/files.txt", encoding: .utf8)
      .split(separator: "\n").count { $0 != "manifest.json" }
  }

  /// Names of the folders in a folder of `sites`.
  static func names(in folder: String) -> [String] { folders(in: "\(sites)/\(folder)") }

  /// Names of what lies in a folder, files with an ending left out.
  static func folders(in path: String) -> [String] {
    let found = try? FileManager.default.contentsOfDirectory(atPath: path)
    return (found ?? []).filter { !$0.contains(".") }.sorted()
  }
}
