import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct CrossFindingsCheckTests {
  private static let results = "地区,检查,问题\n省直,54,0\n武汉市,51,1\n襄阳市,48,2\n合计,153,3\n"

  private static func table(_ csv: String = results, roles: String = "region checked problems")
    -> Table
  {
    Sample.table("annex-1", roles: roles, csv)
  }

  private static func list(
    _ rows: [String], roles: String = "region name problem", id: String = "annex-2",
    isPartial: Bool = false
  ) -> Table {
    let heads = roles.split(separator: " ").indices.map { "列\($0)" }.joined(separator: ",")
    return Sample.table(
      id, .findings, roles: roles, isPartial: isPartial,
      heads + "\n" + rows.map { $0 + "\n" }.joined())
  }

  @Test func tellsTheRegionThatDisagrees() {
    #expect(
      Checks.lines(
        CrossFindingsCheck(), Self.table(),
        Self.list(["武汉市,甲,一", "武汉市,乙,二", "襄阳市,丙,三"])) == [
          "annex-1.csv:3:8+1 warning 武汉市“问题”是 1，名单 annex-2.csv 里有 2 个；照原文核对，改正其中一处 [cross.findings]",
          "= 名单 annex-2.csv:2:5",
          "annex-1.csv:4:8+1 warning 襄阳市“问题”是 2，名单 annex-2.csv 里有 1 个；照原文核对，改正其中一处 [cross.findings]",
          "= 名单 annex-2.csv:4:5",
        ])
  }

  /// As in a real notice: the list mixes a county and offices of the city.
  @Test func tellsTheWholeWhereTheListNamesNoRegions() {
    let table = Self.table(
      "地区,检查,问题网站数,不合格网站数\n省直,34,1,1\n武汉市,1,1,0\n合计,35,2,1\n",
      roles: "region checked problems failed")
    let list = Self.list(["武汉市,一", "省林业局,二", "省国资委,三"], roles: "unit problem")
    #expect(
      Checks.lines(CrossFindingsCheck(), table, list) == [
        "annex-1.csv:4:7+1 warning “问题网站数”共 2，“不合格网站数”是 1，名单 annex-2.csv 列了 3 个；照原文核对，改正其中一处"
          + " [cross.findings]",
        "= 名单 annex-2.csv:1:1", "= 两列相加是 3：也许前一列没有算进后一列的单位",
      ])
  }

  /// Rows of a list beside the results above; how often something is said.
  @Test(
    arguments: [
      (["武汉市,甲,一", "襄阳市,乙,二", "襄阳市,丙,三"], 0),
      // One unit with two problems; counted by rows.
      (["武汉市,甲,一", "武汉市,甲,二", "襄阳市,乙,二", "襄阳市,丙,三"], 0),
      (["武汉市,甲,一", "襄阳市,乙,二", "襄阳市,乙,三"], 0),
      // A county's unit belongs to its city.
      (["江夏区,甲,一", "襄阳市,乙,二", "襄阳市,丙,三"], 0),
      (["武汉市,甲,一", "襄阳市,乙,二"], 1), (["武汉市,甲,一", "襄阳市,乙,二", "省直,丙,三"], 2),
      (["武汉市,甲,一", "襄阳市,乙,二", "襄阳市,丙,三", "襄阳市,丁,三"], 1), ([], 2),
      // A row without a name may go on with the one before.
      (["武汉市,甲,一", "武汉市,,二", "襄阳市,乙,二", "襄阳市,丙,三"], 0),
      (["武汉市,甲,一", ",,二", "襄阳市,乙,二", "襄阳市,丙,三"], 0),
    ] as [([String], Int)])
  func comparesRegionByRegion(_ rows: [String], _ count: Int) {
    let said = Checks.lines(CrossFindingsCheck(), Self.table(), Self.list(rows))
    #expect(said.count { !$0.hasPrefix("=") } == count)
  }

  /// The list holds the failed, or all with problems.
  @Test(arguments: [(1, 0), (2, 1), (3, 0), (4, 1)])
  func fitsOneOfTwoColumns(_ rows: Int, _ count: Int) {
    let table = Self.table(
      "地区,检查,问题,不合格\n省直,34,3,1\n武汉市,1,0,0\n", roles: "region checked problems failed")
    let list = Self.list((0..<rows).map { "省直,甲\($0),一" })
    let said = Checks.lines(CrossFindingsCheck(), table, list)
    #expect(said.count { !$0.hasPrefix("=") } == count)
  }

  @Test(
    arguments: [
      (
        "site-id name problem",
        ["4201000001,甲,一", "4201000001,甲站,二", "4201000002,甲,三", "4201000003,乙,四"]
      ),
      ("name account-type problem", ["甲,微信,一", "甲,微博,二", "乙,微信,三"]),
      ("region problem", ["武汉市,一", "襄阳市,一", "襄阳市,一"]),
      ("region names", ["武汉市,甲", "襄阳市,乙、丙"]),
      ("name problem", ["甲,一", "乙,二", "丙,三", "无,"]),
    ])
  func countsUnitsOnce(_ roles: String, _ rows: [String]) {
    #expect(
      Checks.lines(CrossFindingsCheck(), Self.table(), Self.list(rows, roles: roles)).isEmpty)
  }

  @Test func saysNothingWhereTheListIsNotTheWhole() {
    let rows = ["武汉市,甲,一"]
    func lines(_ tables: Table...) -> [String] {
      Checks.lines(
        CrossFindingsCheck(), Sample.library([Sample.notice(tables: tables)]))
    }
    #expect(!lines(Self.table(), Self.list(rows)).isEmpty)
    #expect(lines(Self.table(), Self.list(rows, isPartial: true)).isEmpty)
    // A table that counts nothing that failed; several tables; a missing number.
    #expect(lines(Self.table("地区,检查\n武汉市,5\n", roles: "region checked"), Self.list(rows)).isEmpty)
    let other = Sample.table("annex-3", roles: "unit problems", "单位,问题\n某局,7\n")
    #expect(lines(Self.table(), other, Self.list(rows)).isEmpty)
    #expect(
      lines(
        Self.table("地区,检查,问题\n武汉市,5,—\n襄阳市,5,3\n"), Self.list(rows)
      ).isEmpty)
  }

  @Test func severalListsAreTakenTogetherOrOneByOne() {
    let table = Self.table(
      "地区,检查,问题,不合格\n省直,34,3,1\n", roles: "region checked problems failed")
    let failed = Self.list(["省直,甲,一"])
    let all = Self.list(["省直,乙,一", "省直,丙,一", "省直,丁,一"], id: "annex-3")
    #expect(Checks.lines(CrossFindingsCheck(), table, failed, all).isEmpty)
    let rest = Self.list(["省直,乙,一", "省直,丙,一"], id: "annex-3")
    #expect(Checks.lines(CrossFindingsCheck(), table, failed, rest).isEmpty)
    let fewer = Self.list(["省直,乙,一"], id: "annex-3")
    #expect(!Checks.lines(CrossFindingsCheck(), table, failed, fewer).isEmpty)
  }

  @Test func comparesWithResultsWhereNoTableCounts() {
    func lines(_ stated: String, figure: String = "") -> [String] {
      let notice = Sample.notice(
        results: [Sample.results(["websites checked 80", "websites failed \(stated)"])],
        tables: [Self.list(["武汉市,甲,一", "襄阳市,乙,二"])],
        figures: figure.isEmpty ? [] : [Sample.figure(figure, "count(annex-2)")])
      var log = DiagnosticLog()
      _ = Checks(FigureCheck(), CrossFindingsCheck()).run(
        on: Sample.library([notice]), into: &log)
      return log.sorted().flatMap(\.lines)
    }
    #expect(lines("2").isEmpty)
    #expect(
      lines("3") == [
        "notice.md:21:9+1 warning results: 里不合格数是 3，名单 annex-2.csv 列了 2 个；照原文核对，改正其中一处 [cross.findings]",
        "= 名单 annex-2.csv:1:1",
      ])
    // The prose says the same wrong number, and is told.
    #expect(lines("3", figure: "3").count { $0.contains("warning") } == 1)
    #expect(lines("3", figure: "2").count { $0.contains("warning") } == 1)
  }

  @Test func whatCouldNotBeReadIsNotMissed() {
    var notice = Sample.notice(tables: [Self.table(), Self.list(["武汉市,甲,一"])])
    var unread = Unread()
    notice.unread = unread
    #expect(!Checks.lines(CrossFindingsCheck(), Sample.library([notice])).isEmpty)
    unread.regionsOfTables = ["annex-2"]
    notice.unread = unread
    #expect(Checks.lines(CrossFindingsCheck(), Sample.library([notice])).isEmpty)
  }
}
