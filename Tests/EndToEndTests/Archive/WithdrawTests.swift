import Foundation
import Testing

/// What leaves the public site and stays in the archive.
@Suite struct WithdrawTests {
  private static let notice = "2024q3-990100-zwgkb"

  private func withdrawn() throws -> ArchivedSite {
    let site = try ArchivedSite()
    try site.succeed(
      "archive", "commit", Self.notice, "--kind", "撤回", "--reason", "发错了稿", "--date", "2026-03-01")
    return site
  }

  /// Pages that show what the notice says.
  private func traces(_ output: FileTree) -> [String] {
    output.paths.filter { path in
      path != "manifest.json" && !path.hasPrefix("notices/\(Self.notice)/")
        && !path.hasPrefix("corrections/")
        && output.text(path)?.contains("甲江市2024年第三季度") == true
    }
  }

  @Test func itsTextIsNoPartOfTheSite() throws {
    let before = try ArchivedSite().site.build()
    let site = try withdrawn()
    let output = try site.site.build()
    #expect(before.files["notices/\(Self.notice)/annex-1-1.csv"] != nil)
    #expect(output.files["notices/\(Self.notice)/annex-1-1.csv"] == nil)
    #expect(output.files["notices/\(Self.notice)/data.json"] == nil)
    #expect(output.text("feed.xml")?.contains(Self.notice) == false)
    // The same without the folder of its sources, which nobody needs any more.
    try site.site.remove("Content/notices/\(Self.notice)")
    #expect(try site.site.build("--output", "Again").differences(from: output) == [])
  }

  @Test func theArchiveKeepsItAll() throws {
    let site = try withdrawn()
    #expect(
      try site.file("source/notice.md", of: Self.notice, version: 2)
        == site.site.text("Content/notices/\(Self.notice)/notice.md"))
    #expect(
      try site.succeed(
        "archive", "commit", Self.notice, "--kind", "撤回", "--reason", "再撤"
      ).contains("没有改动"))
  }

  @Test func itMayComeBack() throws {
    let site = try withdrawn()
    try site.succeed(
      "archive", "commit", Self.notice, "--kind", "更正", "--reason", "核实无误，恢复发布", "--date",
      "2026-03-02")
    #expect(try site.versionCount(Self.notice) == 3)
    #expect(try site.site.build().files["notices/\(Self.notice)/annex-1-1.csv"] != nil)
  }

  @Test func itMayBeWithdrawnThoughItsSourcesAreGone() throws {
    let site = try ArchivedSite()
    try site.site.remove("Content/notices/\(Self.notice)")
    let check = try site.site.program("check")
    #expect(check.error.contains("归档里有通报“\(Self.notice)”，来源里没有"))
    #expect(
      try site.refuse(
        64, "archive", "commit", Self.notice, "--kind", "更正", "--reason", "改"
      ).contains("只能撤回或废止"))
    try site.succeed("archive", "commit", Self.notice, "--kind", "撤回", "--reason", "发错了稿")
    #expect(try site.site.program("check").error == "")
  }
}
