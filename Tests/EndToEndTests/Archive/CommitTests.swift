import Foundation
import Testing

/// `tongbao archive commit`: what becomes a version, and what does not.
@Suite struct CommitTests {
  @Test func everyNoticeButADraftBecomesAFirstVersion() throws {
    let site = try ArchivedSite(commits: false)
    let said = try site.succeed("archive", "commit", "--date", "2026-01-08")
    #expect(said.hasSuffix("共 25 个新版。\n"))
    #expect(try !site.succeed("archive", "list").contains("2024h2-990500"))
  }

  @Test func withoutAChangeNothingIsWritten() throws {
    let site = try ArchivedSite()
    let before = try site.archive()
    #expect(try site.succeed("archive", "commit") == "没有要归档的改动。\n")
    #expect(
      try site.succeed("archive", "commit", ArchivedSite.notice, "--kind", "更正", "--reason", "无")
        == "没有改动 \(ArchivedSite.notice)\n没有要归档的改动。\n")
    #expect(try site.archive() == before)
  }

  @Test func changedTemplatesMakeNoVersion() throws {
    let site = try ArchivedSite()
    try site.site.write("body{color:red}\n", to: "Templates/record.css")
    #expect(try site.succeed("archive", "commit") == "没有要归档的改动。\n")
    try site.succeed(
      "archive", "commit", ArchivedSite.notice, "--kind", "技术性重发", "--date", "2026-01-09")
    #expect(try site.file("html/style.css", version: 2) == "body{color:red}\n")
  }

  /// Two archives that are made of the same sources at the same times hold the same bytes.
  @Test func theSameSourcesAndTimesGiveTheSameBytes() throws {
    let sites = [try ArchivedSite(commits: false), try ArchivedSite()]
    try sites[0].succeed("archive", "commit", "--date", "2026-01-08")
    for site in sites {
      try site.editTable()
      try site.succeed(
        "archive", "commit", "--kind", "更正", "--reason", "漏计一家", "--date", "2026-02-03")
    }
    #expect(try sites[0].archive() == sites[1].archive())
  }

  @Test(arguments: [
    (["archive", "commit"], "要说明是哪一种改动：2024q4-990000-zwj"),
    (["archive", "commit", "--kind", "更正"], "更正要写明理由"),
    (["archive", "commit", "--kind", "更正", "--reason", " "], "--reason 是空的"),
    (["archive", "commit", "--kind", "撤回", "--reason", "发错"], "撤回要指名通报"),
    (["archive", "commit", "--date", "明天"], "“明天”不是时间"),
    (["archive", "commit", "--date", "2026-02-30"], "“2026-02-30”不是时间"),
    (["archive", "commit", "2024q4-99000-zwj"], "是不是“2024q4-990000-zwj”？"),
    (["archive", "commit", "2024h2-990500-zfb"], "还是草稿"),
    (["archive", "commit", "2024q4-990000-zwj", "--kind", "首发"], "已经归过档，不能再是首发"),
    (
      ["archive", "commit", "--kind", "更正", "--reason", "漏计", "--address", "dangan"],
      "“dangan”不是联系地址"
    ),
    (["archive", "commit", "--kind", "更正", "--reason", "漏计", "--closes", "1"], "只和 --kind 隐私处理"),
  ])
  func whatIsNotSaidClearlyIsRefused(words: [String], reply: String) throws {
    let site = try ArchivedSite()
    try site.editTable()
    let before = try site.archive()
    let run = try site.site.program.run(words)
    #expect(run.code == 64 && run.error.contains(reply), "\(run)")
    #expect(try site.archive() == before)
  }

  @Test func somebodyMustAnswerForIt() throws {
    let site = try ArchivedSite(commits: false)
    try site.site.replace(
      "archive: {user: 示例省档案员, address: \"mailto:dangan@shili.example\"}\n", with: "",
      in: "Content/site.yaml")
    #expect(try site.refuse(64, "archive", "commit").contains("没有说是谁归档"))
    try site.succeed("archive", "commit", "--user", "某人", "--address", "mailto:a@b.example")
  }

  @Test(arguments: ["更正", "撤回", "废止"])
  func whatWasNeverArchivedIsOnlyAFirstVersion(_ kind: String) throws {
    let site = try ArchivedSite(commits: false)
    let said = try site.refuse(
      64, "archive", "commit", ArchivedSite.notice, "--kind", kind, "--reason", "改")
    #expect(said.contains("还没有归过档，谈不上\(kind)"))
  }

  /// The reason is that of the corrected notice.
  @Test func aNewNoticeAmongCorrectedOnesIsAFirstVersion() throws {
    let site = try ArchivedSite(commits: false)
    let id = "2024q3-990300-weizhi"
    try site.succeed("archive", "commit", ArchivedSite.notice, "--date", "2026-01-08")
    try site.editTable()
    try site.succeed(
      "archive", "commit", "--kind", "更正", "--reason", "漏计一家", "--date", "2026-02-03")
    #expect(try site.file("metadata/record.json", of: id).contains("\"reason\": \"\""))
    #expect(try site.versionCount() == 2)
  }

  /// One fault anywhere stops everything: what cannot be published is not archived.
  @Test func faultsInTheSourcesStopIt() throws {
    let site = try ArchivedSite()
    try site.editTable()
    try site.site.replace(
      "period: 2024-Q3", with: "period: 2024-Q5",
      in: "Content/notices/2024q3-990000-zwj/notice.md")
    let said = try site.refuse(1, "archive", "commit", "--kind", "更正", "--reason", "漏计一家")
    #expect(said.contains("2024-Q5"))
  }

  @Test func aDryRunWritesNothing() throws {
    let site = try ArchivedSite()
    try site.editTable()
    let before = try site.archive()
    let said = try site.succeed(
      "archive", "commit", "--kind", "更正", "--reason", "漏计一家", "--dry-run")
    #expect(said.contains("会归档 2024q4-990000-zwj：第2版，更正"))
    #expect(said.contains("甲江市·合格率 第3行第4列：100% → 97.78%"))
    #expect(said.hasSuffix("会有 1 个新版；这一次什么也没有写。\n"))
    #expect(try site.archive() == before)
  }

  @Test func programsAreToldInJSON() throws {
    let site = try ArchivedSite()
    try site.editTable()
    let said = try site.succeed(
      "archive", "commit", "--kind", "更正", "--reason", "漏计一家", "--date", "2026-02-03", "--format",
      "json")
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(said.utf8)) as? [String: Any])
    let versions = try #require(value["versions"] as? [[String: Any]])
    #expect(versions.count == 1)
    #expect(versions.first?["notice"] as? String == ArchivedSite.notice)
    #expect(versions.first?["version"] as? Int == 2)
    #expect((versions.first?["digest"] as? String)?.count == 128)
  }

  @Test func aTimeBeforeTheHeadIsRefused() throws {
    let site = try ArchivedSite()
    try site.editTable()
    let said = try site.refuse(
      73, "archive", "commit", "--kind", "更正", "--reason", "漏计一家", "--date", "2026-01-07")
    #expect(said.contains("2026-01-08"))
  }

  @Test func whereThereIsNoArchiveItSaysSo() throws {
    let site = try Site("\(Fixtures.sites)/shili/Content")
    for words in [
      ["archive", "commit"], ["archive", "diff", ArchivedSite.notice],
      ["correct", ArchivedSite.notice, "--reason", "漏计"],
    ] {
      let run = try site.program.run(words)
      #expect(run.code == 65 && run.error.contains("没有归档文件夹 Archive"), "\(words): \(run)")
    }
    #expect(!FileManager.default.fileExists(atPath: site("Archive")))
  }
}
