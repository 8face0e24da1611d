import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct LikelyUnitCheckTests {
  private static let regions = RegionTable([
    Sample.region("420000", "湖北省", .province, nil),
    Sample.region("420600", "襄阳市", .prefecture, "420000"),
    Sample.region("420607", "襄州区", .county, "420600"),
    Sample.region("420800", "荆门市", .prefecture, "420000"),
    Sample.region("420881", "钟祥市", .county, "420800"),
  ])

  private func list(_ row: String, _ roles: String = "region name", subject: String = "websites")
    -> Table
  {
    let heads = roles.split(separator: " ").indices.map { "列\($0)" }.joined(separator: ",")
    return Sample.table(
      "annex-1", .findings, subject: subject, roles: roles, heads + "\n" + row + "\n",
      of: Self.regions)
  }

  private func lines(_ tables: Table..., units: [Unit] = []) -> [String] {
    let notices = tables.enumerated().map { place, table in
      Sample.notice("n\(place)", period: .quarter(year: 2024, 4 - place), tables: [table])
    }
    return Checks.lines(
      LikelyUnitCheck(), Sample.library(notices, units: units, regions: Self.regions))
  }

  @Test func proposesTheLineForUnits() {
    #expect(
      lines(list("襄阳市,襄阳市政府国资委"), list("襄阳市,襄阳市人民政府国有资产监督管理委员会")) == [
        "annex-1.csv:2:5+8 warning “襄阳市政府国资委”（2024年第四季度）、“襄阳市人民政府国有资产监督管理委员会”（2024年第三季度）像是同一个：地区都是襄阳市，名称只是写法不同，都没有标识码；是同一个，就在 units.csv 里加一行 x-a-1,website,襄阳市人民政府国有资产监督管理委员会,,420600,,襄阳市政府国资委,, [unit.likely]",
        "= “襄阳市人民政府国有资产监督管理委员会”在这里 annex-1.csv:2:5",
      ])
  }

  @Test(arguments: [
    ("荆门市,荆门司法", "荆门市,荆门市司法局"), ("荆门市,市司法局", "荆门市,荆门市司法局"),
    ("荆门市,荆门市卫健委", "荆门市,荆门市卫生健康委员会"), ("荆门市,荆门市教育局网站", "荆门市,荆门市教育局"),
    ("荆门市,“平安荆门”", "荆门市,平安荆门（新浪微博）"), ("襄阳市,襄阳经济技术开发区", "襄阳市,襄阳经开区管委会"),
    // The same words in two notices, and no code to join them by.
    ("荆门市,平安荆门", "荆门市,平安荆门"),
  ])
  func proposesOtherWordings(_ a: String, _ b: String) {
    #expect(lines(list(a), list(b)).count == 2, "\(lines(list(a), list(b)))")
  }

  @Test(arguments: [
    ("襄阳市,襄阳市司法局", "荆门市,荆门市司法局"), ("荆门市,荆门市司法局", "荆门市,钟祥市司法局"),
    ("襄阳市,司法局", "襄阳市,襄州区司法局"), ("荆门市,荆门市教育局", "荆门市,荆门市体育局"),
    ("襄阳市,市司法局", "荆门市,市司法局"), ("荆门市,荆门市人民政府", "荆门市,荆门市教育局"),
    ("荆门市,市场监管所", "荆门市,场监管所"),
  ])
  func doesNotJoinOfficesOfDifferentPlaces(_ a: String, _ b: String) {
    #expect(lines(list(a), list(b)).isEmpty)
  }

  @Test func doesNotJoinWhatIsKnown() {
    let (a, b) = ("荆门市,荆门司法", "荆门市,荆门市司法局")
    let unit = Sample.unit(
      "x-a-sifa", .website, "荆门市司法局", region: "420800", aliases: ["荆门司法"])
    #expect(lines(list(a), list(b), units: [unit]).isEmpty)
    // Two codes are two units; an account is no website; two names in one list are two units.
    let roles = "region site-id name"
    #expect(
      lines(list("荆门市,4208000001,荆门司法", roles), list("荆门市,4208000002,荆门市司法局", roles)).isEmpty)
    #expect(lines(list(a), list(b, subject: "new-media")).isEmpty)
    #expect(lines(list(a + "\n" + b)).isEmpty)
  }

  /// What is told in part is proposed in full: a row with the code, an alias for the row.
  @Test func buildsOnWhatIsKnown() {
    let coded = lines(list("荆门市,荆门司法"), list("荆门市,4208000001,荆门市司法局", "region site-id name"))
    #expect(
      coded.first?.hasSuffix(
        "是同一个，就在 units.csv 里加一行 4208000001,website,荆门市司法局,,420800,4208000001,荆门司法,, [unit.likely]")
        ?? false)
    let unit = Sample.unit("x-a-sifa", .website, "荆门市司法局", region: "420800")
    let listed = lines(list("荆门市,荆门司法"), list("荆门市,荆门市司法局"), units: [unit])
    #expect(
      listed.first?.hasSuffix(
        "是同一个，就把 units.csv 里的那一行改成 x-a-sifa,website,荆门市司法局,,420800,,荆门司法,, [unit.likely]")
        ?? false)
  }

  @Test func isOffUnlessAskedFor() {
    let ids = Checks.standard.enabling([]).ofLibrary.map(\.id)
    #expect(!ids.contains("unit.likely"))
    #expect(Checks.standard.enabling(["unit.likely"]).ofLibrary.map(\.id).contains("unit.likely"))
  }
}
