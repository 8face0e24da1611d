import Foundation
import Testing

/// `tongbao figures` on the notices in `Content/` of this repository, and on small ones.
struct FiguresCommandTests {
  private static let ids = Fixtures.folders(in: "\(Fixtures.repository)/Content/notices")

  private func path(_ id: String) -> String { "Content/notices/\(id)/notice.md" }

  /// The site of this repository with the ties of one notice taken away.
  private func site(
    without id: String, _ change: (Ties) -> String = \.stripped
  ) throws -> (Site, Ties) {
    let site = try Site("\(Fixtures.repository)/Content")
    let ties = Ties(try site.text(path(id)))
    try site.write(change(ties), to: path(id))
    return (site, ties)
  }

  /// Other words for the same fact: 附件2 lists the 8 accounts that `results:` says have failed.
  private let same = [
    "passrate(count(annex-2),new-media.checked)": "passrate(new-media.failed,new-media.checked)"
  ]

  /// The measure of the whole: of 49 ties that the notices hold, all are found and none is wrong.
  @Test(arguments: ids)
  func tiesWhatANoticeHolds(_ id: String) throws {
    let (site, ties) = try site(without: id)
    let run = try site.program("figures", id, "--write")
    #expect(run.code == 0 && run.error == "", "\(run)")
    let found = Ties(try site.text(path(id)))
    #expect(found.stripped == ties.stripped)
    let expected = ties.derivable.map {
      Ties.Tie(
        offset: $0.offset, number: $0.number, expression: same[$0.expression] ?? $0.expression)
    }
    #expect(expected.filter { !found.all.contains($0) } == [], "missed")
    #expect(found.all.filter { !expected.contains($0) } == [], "wrong")
  }

  @Test func theNoticesHoldFortyNineTies() throws {
    let counts = try Self.ids.map { try Ties(site(without: $0).0.text(path($0))).all.count }
    #expect(counts.allSatisfy { $0 == 0 })
    #expect(try Self.ids.map { try site(without: $0).1.derivable.count }.reduce(0, +) == 49)
  }

  /// A number that says something else than the tables is tied to nothing.
  @Test(arguments: ids)
  func tiesNoNumberThatDiffers(_ id: String) throws {
    let (site, ties) = try site(without: id) { ties in
      var text = ties.stripped
      for tie in ties.derivable.reversed() {
        let start = text.index(text.startIndex, offsetBy: tie.offset)
        let end = text.index(start, offsetBy: tie.number.count)
        let digit = tie.number.lastIndex { $0.isNumber } ?? tie.number.startIndex
        let changed = tie.number.enumerated().map { index, character in
          index == tie.number.distance(from: tie.number.startIndex, to: digit)
            ? Character("\(((character.wholeNumberValue ?? 0) + 7) % 10)") : character
        }
        text.replaceSubrange(start..<end, with: String(changed))
      }
      return text
    }
    let before = try site.text(path(id))
    let run = try site.program("figures", id, "--write")
    #expect(run.code == 0 && run.out.hasSuffix("没有可挂的，什么也没有改。\n"), "\(run)")
    #expect(try site.text(path(id)) == before)
    #expect(!ties.derivable.isEmpty)
  }

  @Test func writesOnceAndKeepsEveryOtherByte() throws {
    let id = "2024q4-420000-szfbgt"
    // As an editor on Windows leaves it, and with a mode of its own.
    let (site, ties) = try site(without: id) {
      "\u{FEFF}" + $0.stripped.replacingOccurrences(of: "\n", with: "\r\n")
    }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: site(path(id)))
    #expect(try site.program("figures", id, "--write").code == 0)
    // Foundation's own reading of text would take the BOM away.
    let written = try Data(contentsOf: URL(fileURLWithPath: site(path(id))))
    let found = Ties(String(decoding: written, as: UTF8.self))
    #expect(found.all.count == 9)
    #expect(
      found.stripped == "\u{FEFF}" + ties.stripped.replacingOccurrences(of: "\n", with: "\r\n"))
    let before = try writingTimes(below: site("Content"))
    let again = try site.program("figures", id, "--write")
    #expect(again.code == 0)
    #expect(again.out.hasSuffix("没有可挂的，什么也没有改。\n"))
    #expect(try writingTimes(below: site("Content")) == before)
    let mode = try FileTree(site("Content")).files["notices/\(id)/notice.md"]?.mode
    #expect(mode == 0o640)
    #expect(try site.program("check", "--strict-figures").code == 0)
  }

  @Test func saysOfEveryNumberWhatIsKnown() throws {
    let site = try Site()
    let notice = "Content/notices/2024q3-990000-bgt/notice.md"
    try site.replace(
      "请有关单位", with: "对62家网站进行了检查，发放手册300份，召开会议2次，约谈2家单位。请有关单位", in: notice)
    try site.replace("[2](=websites.failed)", with: "2", in: notice)
    let run = try site.program("figures", "2024q3-990000-bgt")
    #expect(
      run
        == Program.Run(
          code: 0,
          out: """
            \(notice)
            21:31 “61” 已挂 =websites.checked
            21:68 “2家” 可挂 =websites.failed（句中说的是政府网站、不合格）
            21:81 “96.72%” 已挂 =passrate(websites.failed,websites.checked)
            23:2 “62家” 没有对上：句中说的像是 websites.checked，那里是 61；核对原文，挂上它或写 =stated
            23:17 “300份” 没有对上：没有找到算式；附件或 results: 里算得出的自己写上，没有出处的写 =stated，不是数据的写 =none
            23:26 “2次” 没有对上：没有找到算式；附件或 results: 里算得出的自己写上，没有出处的写 =stated，不是数据的写 =none
            23:31 “2家” 说不准：=websites.failed（数值相等，句中的话不足以断定；核对后自己写上）
            共 7 个数：已挂 2 个，可挂 1 个，说不准 1 个，没有对上 3 个。

            """, error: ""))
    let english = try site.program("figures", notice, "--lang", "en")
    #expect(
      english.out.contains(
        "21:68 “2家” fits =websites.failed (the sentence speaks of websites, failed)\n"))
    #expect(
      english.out.hasSuffix("7 numbers: 2 tied, 1 can be tied, 1 ambiguous, 3 without a match.\n"))
  }

  @Test(arguments: ["2024q3-990000-bgt", "Content/notices/2024q3-990000-bgt/"])
  func writesNothingIntoANoticeWithErrors(_ name: String) throws {
    let site = try Site()
    let notice = "Content/notices/2024q3-990000-bgt/notice.md"
    try site.replace("[2](=websites.failed)", with: "2", in: notice)
    try site.replace("(=websites.checked)", with: "(=websites.chekced)", in: notice)
    let before = try site.text(notice)
    let run = try site.program("figures", name, "--write")
    #expect(run.code == 1)
    #expect(run.error.contains("[figure.unknown-name]"))
    #expect(try site.text(notice) == before)
  }

  @Test func suggestsWhichNoticeIsMeant() throws {
    let run = try Site().program("figures", "2024q3-990000-btg")
    #expect(
      run
        == Program.Run(
          code: 64, out: "",
          error: "tongbao: 没有通报“2024q3-990000-btg”；是不是“2024q3-990000-bgt”？\n"))
  }
}
