import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct UnitHistoriesTests {
  private func histories(_ notices: [Notice], units: [Unit] = []) -> UnitHistories {
    let library = Sample.library(notices, units: units)
    return UnitHistories(library, notices: notices, matcher: UnitMatcher(library))
  }

  private func notice(_ id: String, _ quarter: Int, _ tables: Table...) -> Notice {
    Sample.notice(id, period: .quarter(year: 2024, quarter), tables: tables)
  }

  private func sites(_ rows: String..., kind: Table.Kind = .findings) -> Table {
    Sample.table(
      "annex-1", kind, roles: "region site-id name owner problem",
      "市州,标识码,名称,主办,问题\n" + rows.map { $0 + "\n" }.joined())
  }

  @Test func gathersWhatOneCodeIsSaidOf() throws {
    let found = histories([
      notice("q4", 4, sites("襄阳市,4206000004,襄阳市国资委,市国资委,应更新未更新")),
      notice("q3", 3, sites("襄阳市,4206000005,襄阳市教育局,,", "襄阳市,4206000004,襄阳国资,,严重表述错误")),
      notice("q2", 2, sites("襄阳市,4206000004,襄阳市国资委,,")),
    ])
    #expect(found.units.map(\.key.id) == ["4206000004", "4206000005"])
    let unit = try #require(found[UnitKey(kind: .website, id: "4206000004")])
    #expect(unit.appearances.map(\.notice) == [0, 1, 2])
    #expect(unit.appearances.map(\.row) == [1, 2, 1])
    #expect(unit.names.map(\.name) == ["襄阳市国资委", "襄阳国资"])
    #expect(unit.names.map(\.notices) == [[0, 2], [1]])
    #expect(unit.appearances[0].owner == "市国资委")
    #expect(unit.appearances[0].region == "420600")
    #expect(unit.appearances[1].problems(Sample.problems).map(\.id) == ["sec.expression"])
    #expect(unit.findings == [0, 1, 2])
    #expect(unit.sharedBy.isEmpty)
  }

  @Test func saysWhichUnitsShareACode() throws {
    let found = histories([
      notice(
        "q4", 4,
        sites("襄阳市,4206000004,市文旅局,,", "襄阳市,4206000004,市卫健委,,", kind: .register)),
      notice("q3", 3, sites("襄阳市,4206000004,市文化局,,", kind: .register)),
    ])
    #expect(found.units.map(\.sharedBy) == [["市文旅局", "市卫健委"]])
    #expect(found.units[0].findings.isEmpty)
  }

  /// Without a code a name joins only what `units.csv` lists, in the jurisdiction, subject and region.
  @Test(arguments: [
    ("websites", "襄阳市", "襄阳国资", true), ("websites", "襄阳市", "襄阳市国资委", true),
    ("websites", "湖北省", "襄阳 国资", true), ("new-media", "襄阳市", "襄阳国资", false),
    ("websites", "武汉市", "襄阳国资", false), ("websites", "襄阳市", "襄阳市国资", false),
  ])
  func aNameIsWhatUnitsListsIt(
    _ subject: String, _ region: String, _ name: String, _ isKnown: Bool
  ) {
    let table = Sample.table(
      "annex-1", .findings, subject: subject, roles: "region name problem",
      "市州,名称,问题\n\(region),\(name),不更新\n")
    let unit = Sample.unit("x-a-guozi", .website, "襄阳市国资委", aliases: ["襄阳国资"])
    let found = histories([notice("q4", 4, table)], units: [unit])
    #expect(found.units.map(\.key.id) == (isKnown ? ["x-a-guozi"] : []))
    #expect(histories([notice("q4", 4, table)]).units.isEmpty)
  }

  /// A code that `units.csv` names as a former one belongs to the unit of today.
  @Test func aFormerCodeLeadsToTheUnit() {
    let unit = Sample.unit(
      "4206000004", .website, "襄阳市国资委", code: "4206000004", aliases: ["4206000099"])
    let found = histories(
      [
        notice("q4", 4, sites("襄阳市,4206000004,襄阳市国资委,,")),
        notice("q3", 3, sites("襄阳市,4206000099,襄阳市国资委,,")),
      ], units: [unit])
    #expect(found.units.map(\.key.id) == ["4206000004"])
    #expect(found.units[0].appearances.count == 2)
  }

  @Test(
    arguments: [
      ("4206000004", "4206000004"), ("420600 0004", "4206000004"), ("BM01000001", "bm01000001"),
      ("420600004", nil), ("见附件", nil), ("", nil), ("42060000041", nil), ("420115M017WX0001", nil),
    ] as [(String, String?)])
  func aCodeIsOneOnlyInItsForm(_ cell: String, _ id: String?) {
    #expect(UnitKey(code: Array(cell.utf8)[...], kind: .website)?.id == id)
  }

  @Test func anAccountsCodeIsInLowerCase() {
    #expect(
      UnitKey(code: Array("420115M017WX0001".utf8)[...], kind: .account)?.id == "420115m017wx0001")
    #expect(UnitKey(code: Array("4206000004".utf8)[...], kind: .account) == nil)
  }
}
