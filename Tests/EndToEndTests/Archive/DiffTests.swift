import Testing

/// `tongbao archive diff`.
@Suite struct DiffTests {
  @Test func theCodeTellsWhetherSomethingChanged() throws {
    let site = try ArchivedSite()
    let run = try site.site.program("archive", "diff", ArchivedSite.notice)
    #expect(run.code == 0 && run.out == "没有改动\n")
    try site.editTable()
    for words in [[], ["1"], ["v1"]] {
      let run = try site.site.program.run(["archive", "diff", ArchivedSite.notice] + words)
      #expect(run.code == 1)
      #expect(run.out.contains("甲江市·合格率 第3行第4列：100% → 97.78%"))
    }
  }

  @Test func twoVersionsAreComparedInEachForm() throws {
    let site = try ArchivedSite()
    try site.editTable()
    try site.succeed(
      "archive", "commit", "--kind", "更正", "--reason", "漏计一家", "--date", "2026-02-03")
    for (form, words) in [
      ("text", "0 → 1"), ("json", #""old":"0","new":"1""#), ("html", "<pre>"),
    ] {
      let run = try site.site.program(
        "archive", "diff", ArchivedSite.notice, "1", "2", "--format", form)
      #expect(run.code == 1 && run.out.contains(words), "\(run)")
    }
  }

  @Test(arguments: [
    (["nobody"], "归档里没有通报“nobody”"), (["2024q4-990000-zwj", "7", "1"], "没有第7版；共1版"),
    (["2024q4-990000-zwj", "last"], "“last”不是版次"),
    (["2024q4-990000-zwj", "1", "1", "1"], "最多写两个版次"),
  ])
  func whatIsNotThereIsRefused(words: [String], reply: String) throws {
    let site = try ArchivedSite()
    let run = try site.site.program.run(["archive", "diff"] + words)
    #expect(run.code == 64 && run.error.contains(reply), "\(run)")
  }
}
