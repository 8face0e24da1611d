import Foundation
import Testing

/// The verbs, their options and exit codes, as the README has them.
struct CommandTests {
  private static let slip = "Content/notices/2024q3-990000-bgt/annex-1.csv"

  /// A site with one warning: two digits of a rate are swapped.
  private func siteWithASlip() throws -> Site {
    let site = try Site()
    try site.replace("甲江市,21,1,95.24%", with: "甲江市,21,1,95.42%", in: Self.slip)
    return site
  }

  @Test func tellsItsVersionInOneLine() throws {
    let run = try Site().program("--version")
    #expect(run.code == 0)
    #expect(run.out.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
    #expect(run.error == "")
  }

  @Test(arguments: [
    (
      [],
      [
        "tongbao check   ", "tongbao build --content 来源 --output 网站",
        "退出码：0 完成；1 内容有错；4 有中断的归档；64 用法不对",
      ]
    ),
    (["build"], ["tongbao build --root /srv/tongbao", "--strict"]),
    (["check"], ["tongbao check --format json", "--templates <文件夹>"]),
  ])
  func helpHasExamples(_ verb: [String], _ examples: [String]) throws {
    let run = try Site().program.run(verb + ["--help"])
    #expect(run.code == 0)
    for example in examples { #expect(run.out.contains(example), "\(run.out)") }
  }

  @Test(arguments: [
    ["bild"], ["build", "Content"], ["build", "--root"], ["check", "--format", "xml"],
    ["check", "--lang", "fr"], ["check", "--stict"],
  ])
  func refusesWhatItDoesNotKnow(_ words: [String]) throws {
    let site = try Site()
    let run = try site.program.run(words)
    #expect(run.code == 64)
    #expect(run.out == "")
    #expect(run.error.hasPrefix("Error: "))
    #expect(try FileTree(site("")).folders.keys.filter { !$0.hasPrefix("Content") } == [""])
  }

  @Test(arguments: [
    (
      ["check", "--content", "nowhere"],
      "没有文件夹 nowhere；在放有 Content 的文件夹里运行，或用 --root、--content、--templates 指明它在哪里"
    ),
    (
      ["build", "--root", "nowhere"],
      "没有文件夹 nowhere/Content；在放有 Content 的文件夹里运行，或用 --root、--content、--templates 指明它在哪里"
    ),
    (
      ["build", "--content", "Content/site.yaml"],
      "没有文件夹 Content/site.yaml；在放有 Content 的文件夹里运行，或用 --root、--content、--templates 指明它在哪里"
    ),
    (
      ["check", "--templates", "nowhere"],
      "没有文件夹 nowhere；在放有 Content 的文件夹里运行，或用 --root、--content、--templates 指明它在哪里"
    ),
  ])
  func saysWhereNoSourcesAre(_ words: [String], _ message: String) throws {
    let site = try Site()
    let run = try site.program.run(words)
    #expect(run == Program.Run(code: 65, out: "", error: "tongbao: \(message)\n"))
    #expect(!FileManager.default.fileExists(atPath: site("Output")))
  }

  @Test(arguments: [[], ["--strict"], ["--format", "json"], ["--output", "Elsewhere"]])
  func checkWritesNothing(_ options: [String]) throws {
    let site = try siteWithASlip()
    let before = try writingTimes(below: site(""))
    let run = try site.program.run(["check"] + options)
    #expect(run.code == (options == ["--strict"] ? 1 : 0))
    #expect(try writingTimes(below: site("")) == before)
  }

  @Test func checkSaysThatAllIsWell() throws {
    let site = try Site()
    #expect(
      try site.program("check")
        == Program.Run(code: 0, out: "没有发现问题：3 份通报。\n", error: ""))
  }

  @Test func strictLetsWarningsFail() throws {
    let site = try siteWithASlip()
    let run = try site.program("build", "--strict")
    #expect(run.code == 1)
    #expect(run.error.hasSuffix("0 个错误，1 个警告，涉及 1 个文件。Output 未改动。\n"))
    #expect(!FileManager.default.fileExists(atPath: site("Output")))

    #expect(try site.program("build").code == 0)
    let built = try site.output()
    let again = try site.program("build", "--strict")
    #expect(again.code == 1)
    #expect(again.error == run.error)
    #expect(try site.output() == built)
  }

  @Test func aBuildOfUnchangedSourcesTellsItsWarningsAgain() throws {
    let site = try siteWithASlip()
    let first = try site.program("build")
    let second = try site.program("build")
    #expect(first.error.contains("warning: 合格率写作“95.42%”"))
    #expect(second.error == first.error)
    let count = try Fixtures.soundFileCount()
    #expect(second.out == "没有变化：Output 的 \(count) 个文件都是最新的。\n")
  }

  @Test func anAcceptedSlipIsTakenAsItStands() throws {
    let site = try siteWithASlip()
    try site.replace(
      "        columns: {省直/市: region, 检查网站数: checked, 不合格网站数: failed, 合格率: pass-rate}\n",
      with: """
                columns: {省直/市: region, 检查网站数: checked, 不合格网站数: failed, 合格率: pass-rate}
        accept:
          - {check: table.rate, table: annex-1, row: 甲江市, column: 合格率, stated: 95.42%, reason: 原文如此}

        """, in: "Content/notices/2024q3-990000-bgt/notice.md")
    let page = try #require(
      try site.build("--strict").text("notices/2024q3-990000-bgt/index.html"))
    #expect(page.contains("95.42%"))
    #expect(page.contains("原文如此"))
  }

  @Test func speaksEnglishWhenAsked() throws {
    let site = try siteWithASlip()
    let run = try site.program("build", "--lang", "en")
    #expect(run.code == 0)
    let count = try Fixtures.soundFileCount()
    #expect(run.out == "Output: \(count) files, \(count) written, 0 removed.\n")
    #expect(run.error.contains(": warning: "))
    #expect(run.error.hasSuffix("0 errors, 1 warning in 1 file.\n"), "\(run.error)")
  }
}
