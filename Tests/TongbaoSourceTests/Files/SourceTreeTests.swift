import Foundation
import Testing
import TongbaoCore

@testable import TongbaoSource

/// What may lie in a Content folder, and how much of it.
struct SourceTreeTests {
  private func tree(
    _ paths: [String], maximumNotices: Int = SourceTree.maximumNotices
  ) throws -> [String] {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("tongbao-tree-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for path in paths {
      let file = root.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("甲".utf8).write(to: file)
    }
    return try SourceTree(root: root.path, maximumNotices: maximumNotices).diagnostics.map {
      "\($0.place.path.dropFirst(root.path.count + 1)): \($0.message.chinese) [\($0.rule)]"
    }
  }

  @Test func keepsTheLimitOfNotices() throws {
    let notices = (1...4).map { "notices/n\($0)/notice.md" }
    #expect(try tree(notices, maximumNotices: 4) == [])
    #expect(
      try tree(notices, maximumNotices: 3) == ["notices: 通报有 4 份，上限为 3 份 [limit.notices]"])
    // As many as are measured, and some.
    #expect(SourceTree.maximumNotices == 100_000)
  }

  @Test func keepsTheLimitOfFolders() throws {
    let path = { (depth: Int) in "notices/n/" + String(repeating: "a/", count: depth) + "b.txt" }
    #expect(try tree([path(31)]) == [])
    let folder = "notices/n" + String(repeating: "/a", count: 32)
    #expect(try tree([path(32)]) == ["\(folder): 文件夹嵌套过深，上限为 32 层 [limit.depth]"])
  }
}
