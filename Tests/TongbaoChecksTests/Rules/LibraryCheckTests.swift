import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct LibraryCheckTests {
  private func unit(_ id: String, _ kind: Unit.Kind, line: Int) -> Unit {
    Unit(
      id: id, kind: kind, name: "某站", owner: "", region: "", code: "", aliases: [], from: nil,
      to: nil, place: SourcePlace("Content/units.csv", line: line))
  }

  @Test func findsTwoPagesAtOneAddress() {
    let regions = RegionTable([
      Sample.region("420000", "湖北省", .province, nil, slug: "hubei", line: 2),
      Sample.region("420000-ZS", "省直", .pseudo, "420000", slug: "shengzhi", line: 3),
      Sample.region("420000-BM", "部门", .pseudo, "420000", slug: "shengzhi", line: 4),
    ])
    let notices = [Sample.notice("2024q4-a"), Sample.notice("2024Q4-a")]
    let units = [
      unit("x-a", .website, line: 2), unit("x-a", .account, line: 3),
      unit("X-A", .website, line: 4),
    ]
    #expect(
      Checks.lines(
        AddressCheck(), Sample.library(notices, units: units, regions: regions)) == [
          "notice.md:1:1+1 error 网址 /notices/2024Q4-a/ 已经给了别处；换一个 slug 或编号 [address.collision]",
          "= 先用的在这里 notice.md:1:1",
          "regions.csv:4:1+1 error 网址 /regions/420000-shengzhi/ 已经给了别处；换一个 slug 或编号 [address.collision]",
          "= 先用的在这里 regions.csv:3:1",
          "units.csv:4:1+1 error 网址 /sites/X-A/ 已经给了别处；换一个 slug 或编号 [address.collision]",
          "= 先用的在这里 units.csv:2:1",
        ])
  }

  @Test func findsHistoryThatANoticeCovers() {
    let table = Sample.table("annex-1", roles: "region checked", "地区,检查\n武汉市,56\n")
    let notice = Sample.notice(
      results: [
        Sample.results(["messages received 196"]),
        Sample.results(["messages received 7"], period: .quarter(year: 2024, 3)),
      ], tables: [table])
    let here = Period.quarter(year: 2024, 4)
    let rows = [
      Sample.historyRow(here, line: 2),
      Sample.historyRow(here, region: "420100", line: 3),
      Sample.historyRow(here, region: "420600", line: 4),
      Sample.historyRow(here, subject: "messages", line: 5),
      Sample.historyRow(here, subject: "new-media", line: 6),
      Sample.historyRow(here, issuer: "other", line: 7),
      Sample.historyRow(.quarter(year: 2024, 3), line: 8),
      Sample.historyRow(.quarter(year: 2024, 3), line: 9),
      Sample.historyRow(.quarter(year: 2024, 3), subject: "messages", line: 10),
    ]
    let lines = Checks.lines(HistoryCheck(), Sample.library([notice], history: rows))
    func fault(_ line: Int, _ period: String) -> String {
      "history.csv:\(line):1+1 error “\(period)”的这个结果已有通报或前面的一行；删去这一行 [history.duplicate]"
    }
    #expect(
      lines == [
        fault(2, "2024年第四季度"), "= 已有的在这里 notice.md:1:1",
        fault(3, "2024年第四季度"), "= 已有的在这里 notice.md:1:1",
        fault(5, "2024年第四季度"), "= 已有的在这里 notice.md:1:1",
        fault(9, "2024年第三季度"), "= 已有的在这里 history.csv:8:1",
        fault(10, "2024年第三季度"), "= 已有的在这里 notice.md:1:1",
      ])
  }
}
