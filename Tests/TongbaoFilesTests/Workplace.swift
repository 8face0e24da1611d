import Glibc
import Testing

@testable import TongbaoFiles

/// A temporary folder for one test, removed when it goes away.
final class Workplace: Sendable {
  let path: String

  init() throws {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/tongbao-files-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    path = RealPath.identity(String(cString: made)) == nil ? "" : String(cString: made)
    try #require(!path.isEmpty)
  }

  deinit { Self.removeAll(path) }

  private static func removeAll(_ path: String) {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let child = "\(path)/\(name)"
      if unlink(child) != 0 { removeAll(child) }
    }
    closedir(folder)
    rmdir(path)
  }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Publishes files, one job each, into `Output`.
  @discardableResult
  func publish(
    _ files: [String: String], switching method: TreeSwitch.Method = .exchange,
    linking: Bool = true
  ) async throws -> PublishReport {
    let jobs = files.sorted { $0.key < $1.key }.map { path, text in
      ArtifactJob { [Artifact(path: try OutputPath(path), bytes: Array(text.utf8))] }
    }
    return try await output(switching: method, linking: linking).publish(jobs)
  }

  func output(
    switching method: TreeSwitch.Method = .exchange, linking: Bool = true
  ) throws -> OutputDirectory {
    try OutputDirectory(
      self("Output"), protecting: [], home: nil, switching: method, linking: linking)
  }

  /// The files in a folder with their texts; `nil` where there is no folder. The manifest is
  /// checked against them and left out.
  func site(_ name: String = "Output") throws -> [String: String]? {
    guard RealPath.identity(self(name)) != nil else { return nil }
    let folder = try OpenFolder(self(name))
    var files: [String: String] = [:]
    var entries: [Manifest.Entry] = []
    try FolderWalk(folder).visit { path, item in
      if item == .folder { return true }
      guard path != Manifest.fileName else { return false }
      let bytes = try #require(try folder.read(path))
      files[path] = String(decoding: bytes, as: UTF8.self)
      entries.append(Manifest.Entry(Artifact(path: OutputPath(listed: path), bytes: bytes)))
      return false
    }
    let manifest = try #require(try folder.read(Manifest.fileName))
    #expect(Manifest(reading: manifest) == (try Manifest(fresh: entries)))
    return files
  }

  func write(_ text: String, to name: String) throws {
    let segments = name.split(separator: "/").dropLast()
    for count in segments.indices {
      mkdir(self(segments[...count].joined(separator: "/")), 0o755)
    }
    unlink(self(name))
    try OpenFolder(path).create(name, Array(text.utf8))
  }

  func exists(_ name: String) -> Bool {
    var status = stat()
    return lstat(self(name), &status) == 0
  }

  func rename(_ name: String, to other: String) throws {
    try OpenFolder(path).rename(name, to: other)
  }

  /// What would change if anything about a file or folder did.
  func state(_ name: String) throws -> [Int] {
    var status = stat()
    try #require(lstat(self(name), &status) == 0)
    return [
      Int(status.st_ino), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec),
      Int(status.st_ctim.tv_sec), Int(status.st_ctim.tv_nsec),
    ]
  }

  func mode(_ name: String) throws -> mode_t {
    var status = stat()
    try #require(lstat(self(name), &status) == 0)
    return status.st_mode & 0o7777
  }
}
