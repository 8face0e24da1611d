import Foundation
import Testing

/// `tongbao correct`: from edited sources to the switched site.
@Suite struct CorrectTests {
  private static let words = ["correct", ArchivedSite.notice, "--reason", "附件1甲江市漏计一家"]

  @Test func itMakesAVersionAndTheSite() throws {
    let site = try ArchivedSite()
    try site.editTable()
    let run = try site.site.program.run(Self.words + ["--date", "2026-02-03"])
    #expect(run.code == 0)
    #expect(
      run.out.hasPrefix(
        """
        2024q4-990000-zwj：第1版 → 第2版（更正）
        改动：2个单元格
        附件1 2024年第四季度全省政府网站检查情况（annex-1.csv）：
          甲江市·不合格网站数 第3行第3列：0 → 1
          甲江市·合格率 第3行第4列：100% → 97.78%

        """), "\(run.out)")
    #expect(run.out.contains("已归档 2024q4-990000-zwj：第2版，更正。\n已生成 Output"))
    #expect(try site.versionCount() == 2)
    let change = try site.file("metadata/change.json", version: 2)
    for words in [
      #""kind": "更正""#, #""reason": "附件1甲江市漏计一家""#, #""inventory-sha512": ""#, #""old": "100%""#,
      #""new": "97.78%""#,
    ] {
      #expect(change.contains(words), "\(words)")
    }
    #expect(!run.error.contains("archive.uncommitted"))
    // The first version is what it was.
    #expect(try site.file("data/annex-1.csv").contains("甲江市,45,0,100%"))
    #expect(try site.file("data/annex-1.csv", version: 2).contains("甲江市,45,1,97.78%"))
  }

  /// Where it was broken off behind the version, it goes on with the site.
  @Test func itCanBeRepeated() throws {
    let site = try ArchivedSite()
    try site.editTable()
    try site.succeed(
      "archive", "commit", "--kind", "更正", "--reason", "漏计一家", "--date", "2026-02-03")
    let run = try site.site.program.run(Self.words)
    #expect(run.code == 0)
    #expect(run.out.hasPrefix("归档里的最新一版就是现在的来源，不另成新版；生成网站。\n已生成 Output"))
    #expect(try site.versionCount() == 2)
    #expect(try site.site.program.run(Self.words).out.contains("没有变化"))
  }

  @Test func withoutAReasonOrATerminalItSaysWhatIsMissing() throws {
    let site = try ArchivedSite()
    try site.editTable()
    #expect(
      try site.refuse(64, "correct", ArchivedSite.notice).contains("更正要写明理由，给公众看；加 --reason"))
    #expect(!FileManager.default.fileExists(atPath: site.site("Output")))
  }

  @Test func aDryRunShowsAndWritesNothing() throws {
    let site = try ArchivedSite()
    try site.editTable()
    let before = try site.archive()
    #expect(try site.succeed("correct", ArchivedSite.notice, "--dry-run").contains("100% → 97.78%"))
    #expect(try site.archive() == before)
    #expect(!FileManager.default.fileExists(atPath: site.site("Output")))
  }

  /// A version that could not be shown is not made.
  @Test func anOutputThatMustNotBeWrittenStopsItFirst() throws {
    let site = try ArchivedSite()
    try site.editTable()
    let said = try site.refuse(
      73, "correct", ArchivedSite.notice, "--reason", "漏计一家", "--output", "Archive")
    #expect(!said.isEmpty)
    try site.site.write("不是网站", to: "Output/own.txt")
    _ = try site.refuse(73, "correct", ArchivedSite.notice, "--reason", "漏计一家")
  }

  @Test func whatWasNeverArchivedIsNotCorrected() throws {
    let site = try ArchivedSite(commits: false)
    #expect(
      try site.refuse(64, "correct", ArchivedSite.notice, "--reason", "漏计").contains("还没有归过档"))
  }
}
