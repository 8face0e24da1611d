import Foundation
import Testing

/// 隐私处理: a datum that should not have been published.
@Suite struct PrivacyTests {
  private static let datum = "9901000015"

  /// A number stood in the text; now it does not.
  private func closed(_ more: String...) throws -> ArchivedSite {
    let site = try ArchivedSite(commits: false)
    let clean = try site.site.text(ArchivedSite.text)
    try site.site.replace(
      "（一）整改走过场。", with: "（一）整改走过场。张某某（编号\(Self.datum)x）反映，", in: ArchivedSite.text)
    try site.succeed("archive", "commit", "--date", "2026-01-08")
    try site.site.write(clean, to: ArchivedSite.text)
    let run = try site.site.program.run(
      [
        "archive", "commit", ArchivedSite.notice, "--kind", "隐私处理", "--reason", "删去一处个人信息",
        "--date", "2026-01-09",
      ] + more)
    try #require(run.code == 0, "\(run)")
    return site
  }

  @Test func earlierVersionsAreClosedAndKept() throws {
    let site = try closed()
    let record = try site.file("metadata/record.json", version: 2)
    #expect(record.firstMatch(of: #/"number": 1,\s+"access": "closed"/#) != nil)
    #expect(try site.file("source/notice.md").contains(Self.datum + "x"))
    #expect(try !site.file("source/notice.md", version: 2).contains(Self.datum + "x"))
  }

  /// Nothing that is made from now on repeats what was taken out.
  @Test func theChangeNamesPlacesAndNoWords() throws {
    let site = try closed()
    let change = try site.file("metadata/change.json", version: 2)
    #expect(change.contains(#""closes": ["#))
    #expect(!change.contains(Self.datum) && !change.contains("张某某"))
    #expect(
      try site.refuse(64, "archive", "diff", ArchivedSite.notice, "1", "2").contains("因隐私处理已经封闭"))
    for (path, file) in try site.site.build().files {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains(Self.datum + "x"), "\(path)")
    }
  }

  @Test(arguments: [("0", false), ("2", false), ("1", true)])
  func onlyEarlierVersionsCanBeClosed(_ number: String, isRight: Bool) throws {
    let site = try ArchivedSite()
    try site.editTable()
    let run = try site.site.program.run([
      "archive", "commit", ArchivedSite.notice, "--kind", "隐私处理", "--reason", "删去一处", "--closes",
      number, "--date", "2026-01-09",
    ])
    #expect(run.code == (isRight ? 0 : 64), "\(run)")
  }
}
