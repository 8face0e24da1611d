import Foundation
import Testing

/// The small site of `Tests/Fixtures/sites/sound`, built as a clerk would build it.
struct SoundSiteTests {
  private let expected = "\(Fixtures.sites)/sound/expected"

  @Test func writesTheFilesThatWereRead() throws {
    let site = try Site()
    let output = try site.build()
    let list = output.paths.map { $0 + "\n" }.joined()
    try Golden.expect(Data(list.utf8), in: "\(expected)/files.txt")
  }

  @Test(arguments: [
    "notices/2024q4-990000-bgt/index.html", "notices/2024q4-990000-bgt/results.csv",
    "notices/2024q4-990100-zwb/index.html", "regions/990100-jiajiang/index.html",
    "regions/990100-jiajiang/history.csv", "feed.xml",
  ])
  func writesTheBytesThatWereRead(_ path: String) throws {
    let file = try #require(try Site.published().output.files[path])
    try Golden.expect(file.bytes, in: "\(expected)/\(path)")
  }

  /// 省直 alone would not say whose; a division needs nothing before its name.
  @Test(arguments: [("990000-shengzhi", "示例省直"), ("990100-jiajiang", "甲江市")])
  func callsARegionByItsFullName(_ address: String, _ name: String) throws {
    let output = try Site.published().output
    let page = try #require(output.files["regions/\(address)/index.html"])
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("<h1>\(name)检查结果历史</h1>"))
    let data = try #require(output.files["data/index.html"])
    #expect(String(decoding: data.bytes, as: UTF8.self).contains(">\(name)历次结果<"))
  }

  @Test func writesIntoTwoFoldersTheSameBytes() throws {
    let site = try Site()
    try site.build()
    try site.build("--output", "elsewhere/Site")
    #expect(try site.output("elsewhere/Site") == site.output())
  }

  @Test func doesNotKnowWhereItRuns() throws {
    let one = try Site()
    let here = try one.build()
    var other = try Site()
    other.program = Program(
      folder: "/",
      environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "zh_CN.GBK"],
      umask: "077")
    let there = try other.build("--root", other(""))
    #expect(there == here, "\(there.differences(from: here))")
  }

  @Test func writesNothingWhenNothingHasChanged() throws {
    let site = try Site()
    let run = try site.program("build")
    let count = try Fixtures.soundFileCount()
    #expect(run.out == "已生成 Output：\(count) 个文件，写入 \(count) 个，删去 0 个。\n")
    let before = try writingTimes(below: site("Output"))
    let again = try site.program("build")
    #expect(
      again == Program.Run(code: 0, out: "没有变化：Output 的 \(count) 个文件都是最新的。\n", error: ""))
    #expect(try writingTimes(below: site("Output")) == before)
  }

  @Test(arguments: ["000", "027", "077"])
  func filesAndFoldersCanBeReadByAWebServer(_ umask: String) throws {
    var site = try Site()
    site.program.umask = umask
    let output = try site.build()
    #expect(Set(output.files.values.map(\.mode)) == [0o644])
    #expect(Set(output.folders.values) == [0o755])
  }

  /// What a clerk does from one day to the next, each with its kind of trace in the site.
  @Test(arguments: [
    "edit-text", "edit-table", "new-notice", "no-notice", "rename-site", "new-history",
    "own-template",
  ])
  func aWarmBuildIsAColdBuild(_ change: String) throws {
    let site = try Site()
    let before = try site.build()
    try ChangeList(
      String(contentsOfFile: "\(Fixtures.sites)/edits/\(change).txt", encoding: .utf8)
    ).apply(to: site)
    let warm = try site.build()
    let cold = try site.build("--output", "Cold")
    #expect(warm == cold, "\(warm.differences(from: cold))")
    #expect(warm != before)
  }

  @Test func anEditIsUndoneWithoutATrace() throws {
    let site = try Site()
    let before = try site.build()
    let notice = "Content/notices/2024q3-990000-bgt/notice.md"
    let text = try site.text(notice)
    try site.replace("完成整改", with: "全部完成整改", in: notice)
    try site.build()
    try site.write(text, to: notice)
    #expect(try site.build() == before)
  }
}
