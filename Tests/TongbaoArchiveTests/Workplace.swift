import Glibc
import Testing
import TongbaoFiles

@testable import TongbaoArchive

/// A temporary folder for one test, removed when it goes away.
final class Workplace: Sendable {
  let path: String

  init() throws {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/tongbao-archive-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    path = String(cString: made)
  }

  deinit {
    let parts = path.split(separator: "/")
    let above = "/" + parts.dropLast().joined(separator: "/")
    if let name = parts.last { try? OpenFolder(above).removeTree(String(name)) }
  }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// A new archive in `Archive`.
  func archive(switching method: Archive.SwitchMethod = .exchange) throws -> Archive {
    if try OpenFolder(path).status("Archive") == nil {
      try Archive.create(at: self("Archive"), siteCode: "4200000001")
    }
    return try Archive(opening: self("Archive"), switching: method)
  }

  /// Every file in a folder but those for work, by path.
  func files(_ name: String = "Archive") throws -> [String: [UInt8]] {
    let folder = try OpenFolder(self(name))
    var files: [String: [UInt8]] = [:]
    try FolderWalk(folder).visit { path, item in
      if path == "work" { return false }
      if item == .folder { return true }
      files[path] = try folder.read(path)
      return false
    }
    return files
  }

  /// Puts bytes in the place of a file.
  func replace(_ name: String, with bytes: [UInt8]) throws {
    let folder = try OpenFolder(path)
    try folder.remove(name)
    try folder.create(name, bytes)
  }

  /// What lies in the folder for work, the lock left out.
  func leftovers() throws -> Set<String> {
    var names: Set<String> = []
    guard try OpenFolder(path).status("Archive/work") != nil else { return names }
    try FolderWalk(OpenFolder(self("Archive/work"))).visit { path, item in
      if path != "lock" { names.insert(path) }
      return item == .folder
    }
    return names
  }
}

extension RecordDraft {
  /// A draft of an invented notice; later versions have later times.
  static func sample(
    _ slug: String = "2024q4-invented", text: String = "全省检查网站614家。", version: Int = 1,
    html: String = "<p>614</p>"
  ) -> RecordDraft {
    RecordDraft(
      slug: slug,
      files: [
        "source/notice.md": Array(text.utf8), "data/annex-1.csv": Array("region,checked\n".utf8),
        "html/index.html": Array(html.utf8),
        "metadata/change.json": Array("{\"version\": \(version)}\n".utf8),
      ],
      created: "2025-0\(version)-08T09:30:00+08:00", message: version == 1 ? "首发" : "更正",
      userName: "档案员", userAddress: "mailto:archive@office.example")
  }
}
