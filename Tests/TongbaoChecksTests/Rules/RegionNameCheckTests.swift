import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct RegionNameCheckTests {
  /// 襄樊市 became 襄阳市, 长岛县 ceased, 新港市 is new.
  private static let regions = RegionTable([
    Sample.region("420000", "湖北省", .province, nil),
    region("420600", "襄阳市", ["襄阳@/", "襄樊市@/2010-12"]),
    region("420700", "长岛县", ["长岛县@/2020-12"]),
    region("420800", "新港市", ["新港市@2022-07/"]),
  ])

  private static func region(_ code: String, _ name: String, _ aliases: [String]) -> Region {
    Region(
      code: code, name: name, level: .prefecture, parent: "420000",
      aliases: aliases.map {
        let parts = $0.split { $0 == "@" || $0 == "/" }
        let starts = $0.contains("@/")
        let month = parts.count < 2 ? "" : String(parts[1])
        return Region.Alias(
          name: String(parts[0]), from: starts ? "" : month, to: starts ? month : "")
      }, slug: "r" + code, place: SourcePlace("Content/regions.csv"))
  }

  private func lines(_ name: String, _ period: Period, role: String = "region") -> [String] {
    let notice = Sample.notice(
      period: period,
      tables: [
        Sample.table("annex-1", roles: "\(role) checked", "市州,检查数\n\(name),3\n", of: Self.regions)
      ])
    var findings = Findings()
    RegionNameCheck().run(
      on: notice, of: Sample.library([notice], regions: Self.regions), into: &findings)
    return findings.all.flatMap(\.diagnostic.lines)
  }

  @Test(arguments: [
    ("襄樊市", Period.year(2009)), ("襄樊市", .quarter(year: 2010, 4)), ("襄阳市", .year(2009)),
    ("襄阳市", .year(2024)), ("襄阳", .year(2024)), ("长岛县", .half(year: 2020, 2)),
    // A round is in its year somewhere.
    ("襄樊市", .round(year: 2010, 3)), ("新港市", .quarter(year: 2022, 3)),
    ("新港市", .round(year: 2022, 1)), ("420600", .year(2024)),
  ])
  func isQuietInTheTimeOfTheName(_ name: String, _ period: Period) {
    #expect(lines(name, period) == [])
  }

  @Test(arguments: [
    (
      "襄樊市", Period.quarter(year: 2024, 4),
      "“襄樊市”是襄阳市的曾用名，只用到 2010-12；核对原文，抄错了就改为“襄阳市”，没有抄错就写进 accept:"
    ),
    (
      "襄樊市", .month(year: 2011, 1),
      "“襄樊市”是襄阳市的曾用名，只用到 2010-12；核对原文，抄错了就改为“襄阳市”，没有抄错就写进 accept:"
    ),
    ("长岛县", .year(2021), "“长岛县”（420700）这个名称只用到 2020-12；核对这一行是哪个地区"),
    ("新港市", .half(year: 2022, 1), "“新港市”（420800）这个名称从 2022-07 起才用；核对这一行是哪个地区"),
  ])
  func tellsANameOfAnotherTime(_ name: String, _ period: Period, _ message: String) {
    #expect(
      lines(name, period) == ["annex-1.csv:2:1+\(name.count) warning \(message) [region.former]"])
  }

  @Test func looksAtUnitsThatAreRegions() {
    #expect(lines("襄樊市", .year(2024), role: "unit").count == 1)
    #expect(lines("襄樊市档案局", .year(2024), role: "unit") == [])
  }
}
