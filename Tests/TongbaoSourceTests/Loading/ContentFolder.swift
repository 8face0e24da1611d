import Foundation
import TongbaoCore

@testable import TongbaoSource

/// A small Content folder made for one test, and what loading it gives.
struct ContentFolder {
  /// Texts by path below Content.
  var files: [String: String] = [
    "site.yaml": "name: 示例\nbase-address: https://example.org/\nrole: demo\n",
    "regions.csv": """
    code,name,level,parent,aliases,slug
    990000,示例省,province,,示例,shili
    990000-ZS,省直,pseudo,990000,省直单位|省直部门,shengzhi
    990100,甲江市,prefecture,990000,甲江|江州市@/2010-12,jiajiang
    990101,东渡区,county,990100,,dongdu
    990200,乙山市,prefecture,990000,,yishan

    """,
    "issuers.yaml": """
    - id: 990000-bgt
      names: [{name: 示例省人民政府办公厅}]
      jurisdiction: "990000"

    """,
    "notices/a/notice.md": Self.notice("a", period: "2024-Q4"),
  ]

  static func notice(
    _ id: String, period: String = "2024-Q4", _ more: String = "", text: String = "正文。"
  ) -> String {
    """
    ---
    id: \(id)
    title: 通报
    issuer: 990000-bgt
    period: \(period)
    published: 2025-01-10
    \(more)
    ---

    \(text)

    """
  }

  /// Loads the folder; paths in the diagnostics begin with `Content/`, whatever the folder.
  func load(
    archived: Set<String> = [], versions: LibraryLoader.Versions? = nil
  ) async throws -> (library: Library, diagnostics: [String]) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tongbao-content-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    var log = DiagnosticLog()
    let library = try await LibraryLoader(SourceTree(root: folder.path))
      .load(archived: archived, versions: versions, into: &log)
    let diagnostics = log.sorted().map { found in
      let place = found.place
      return "\(place.path):\(place.line):\(place.column): \(found.severity.rawValue): "
        .replacingOccurrences(of: folder.path, with: "Content")
        + "\(found.message.chinese.replacingOccurrences(of: folder.path, with: "Content")) [\(found.rule)]"
    }
    return (library, diagnostics)
  }
}
