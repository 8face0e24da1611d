import Foundation
import Testing

/// What goes wrong around an archive: nothing that was withdrawn comes back, nothing is committed over a
/// loss, nothing that cannot be taken back is written unseen.
@Suite struct SafetyTests {
  private static let withdrawn = "202405-990600-zwj"

  /// A site that shows a withdrawal.
  private func published() throws -> ArchivedSite {
    let site = try ArchivedSite()
    try site.succeed(
      "archive", "commit", Self.withdrawn, "--kind", "撤回", "--reason", "发错了稿", "--date",
      "2026-03-01")
    try site.succeed("build")
    return site
  }

  @Test func aSiteWithVersionsIsNotBuiltWithoutItsArchive() throws {
    let site = try published()
    let before = try FileTree(site.site("Output"))
    try FileManager.default.moveItem(atPath: site.site("Archive"), toPath: site.site("elsewhere"))
    let run = try site.site.program("build")
    #expect(run.code == 73 && run.error.contains("归档文件夹 Archive 却不见了"), "\(run)")
    #expect(try FileTree(site.site("Output")) == before)
    #expect(try site.site.program("build", "--archive", "elsewhere").code == 0)
    #expect(try site.site.program("check", "--archive", "nosuch").code == 65)
  }

  @Test func anArchiveThatLacksAnObjectIsNeitherReadNorWritten() throws {
    let site = try published()
    let output = try FileTree(site.site("Output"))
    let storage = site.site("Archive/ocfl")
    let folder = try #require(
      try FileManager.default.contentsOfDirectory(atPath: storage).first {
        $0.hasSuffix(Self.withdrawn)
      })
    try FileManager.default.removeItem(atPath: "\(storage)/\(folder)")
    for words in [["build"], ["check"], ["archive", "commit"]] {
      let before = try site.archive()
      let run = try site.site.program.run(words)
      #expect(run.code == 1 && run.error.contains("有 \(Self.withdrawn) ，文件夹却不见了"), "\(run)")
      #expect(try site.archive() == before)
    }
    #expect(try FileTree(site.site("Output")) == output)
  }

  @Test(arguments: [
    ("删去李某某手机13900005678", "13900005678"), ("证号11010119900101123X有误", "11010119900101123X"),
    ("电话0990-5550107", "0990-5550107"),
  ])
  func aReasonHoldsNoPersonalNumber(_ reason: String, _ number: String) throws {
    let site = try ArchivedSite()
    try site.editTable()
    #expect(
      try site.refuse(64, "correct", ArchivedSite.notice, "--reason", reason)
        .contains("理由里有“\(number)”"))
  }

  @Test func aReasonMayHoldOtherNumbers() throws {
    let site = try ArchivedSite()
    try site.editTable()
    try site.succeed(
      "correct", ArchivedSite.notice, "--reason", "网站9901000015漏计，99.16%改为98.89%，示数政函〔2025〕1号",
      "--dry-run")
  }

  @Test func aDateInTheFutureIsRefused() throws {
    let site = try ArchivedSite()
    try site.editTable()
    #expect(
      try site.refuse(
        64, "correct", ArchivedSite.notice, "--reason", "改", "--date", "2099-02-03"
      ).contains("2099-02-03 在将来"))
  }

  /// A version can never be changed: what is wrong with it is to be read before it is made.
  @Test func whatTheChecksFindIsToldBeforeTheVersionIsMade() throws {
    let site = try ArchivedSite()
    try site.site.replace("甲江市,45,0,100%", with: "甲江市,45,1,100%", in: ArchivedSite.table)
    for words in [
      ["correct", ArchivedSite.notice, "--reason", "改", "--dry-run"],
      ["archive", "commit", "--kind", "更正", "--reason", "改", "--dry-run"],
    ] {
      let run = try site.site.program.run(words)
      #expect(run.code == 0 && run.error.contains("[table.rate]"), "\(run)")
    }
  }
}
