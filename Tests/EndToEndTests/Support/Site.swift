import Foundation
import Testing

/// A copy of the sound site in a folder of its own, for one test to change and build.
struct Site {
  private let place: TemporaryFolder
  var program: Program

  init(_ content: String = "\(Fixtures.sites)/sound/Content") throws {
    place = try TemporaryFolder()
    program = Program(folder: place.path, place: place)
    try FileManager.default.copyItem(atPath: content, toPath: place("Content"))
  }

  /// The sound site as it was built once for all tests that begin with a published site.
  static func published() throws -> (site: Site, output: FileTree) {
    let (first, output) = try built.get()
    let site = try Site(first("Content"))
    try FileManager.default.copyItem(atPath: first("Output"), toPath: site("Output"))
    return (site, output)
  }

  private static let built: Result<(Site, FileTree), any Error> = Result {
    let site = try Site()
    // Nothing lets go of what is kept for all tests before the process ends.
    atexit { if case .success(let (site, _)) = Site.built { site.place.remove() } }
    return (site, try site.build())
  }

  /// The path of something in the site's folder.
  func callAsFunction(_ name: String) -> String { place(name) }

  /// Builds, which must go well and without a word of complaint; what was built.
  @discardableResult
  func build(_ words: String...) throws -> FileTree {
    let run = try program.run(["build"] + words)
    try #require(run.code == 0 && run.error.isEmpty, "\(run)")
    let named = words.firstIndex(of: "--output").map { words[$0 + 1] }
    return try output(named ?? "Output")
  }

  func output(_ name: String = "Output") throws -> FileTree { try FileTree(place(name)) }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: place(name), encoding: .utf8)
  }

  /// Writes a file, with the folders that lead to it.
  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ bytes: Data, to name: String) throws {
    let file = URL(fileURLWithPath: place(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  /// Replaces a text that stands in a file exactly once.
  func replace(_ old: String, with new: String, in name: String) throws {
    let text = try text(name)
    try #require(text.components(separatedBy: old).count == 2, "“\(old)” in \(name)")
    try write(text.replacingOccurrences(of: old, with: new), to: name)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: place(name)) }

  /// Removes the whole folder, for what is kept until the process ends.
  func removeAll() { place.remove() }
}
