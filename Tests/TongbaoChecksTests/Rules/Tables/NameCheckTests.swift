import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct NameCheckTests {
  private static let regions = RegionTable([
    Sample.region("420000", "湖北省", .province, nil),
    Sample.region("422800", "恩施土家族苗族自治州", .prefecture, "420000", ["恩施州"]),
  ])

  private func lines(_ notices: [Notice]) -> [String] {
    Checks.lines(NameCheck(), Sample.library(notices, regions: Self.regions))
  }

  private func table(
    _ rows: [String], _ roles: String = "site-id name", _ kind: Table.Kind = .findings,
    _ id: String = "annex-1"
  ) -> Table {
    let heads = roles.split(separator: " ").indices.map { "列\($0)" }.joined(separator: ",")
    return Sample.table(
      id, kind, roles: roles, heads + "\n" + rows.map { $0 + "\n" }.joined())
  }

  /// Slips of real notices, and names that are right.
  @Test(
    arguments: [
      ("恩施州土家族苗族自治州人力资源和社会保障局", "恩施州土家族苗族自治州", "恩施土家族苗族自治州"),
      ("恩施土家苗族自治州民政局", "恩施土家苗族自治州", "恩施土家族苗族自治州"),
      ("咸宁市城市管里执法委员会", "城市管里执法", "城市管理执法"),
      ("市人力资源和社会保账局", "人力资源和社会保账", "人力资源和社会保障"),
    ])
  func tellsASlip(_ name: String, _ written: String, _ meant: String) {
    for roles in ["number name", "number owner", "number unit"] {
      let said = lines([Sample.notice(tables: [table(["1,\(name)"], roles)])])
      #expect(
        said == [
          "annex-1.csv:2:3+\(name.count) warning “\(name)”里的“\(written)”像是“\(meant)”；照原文核对，写错就改正 [name.inconsistent]"
        ])
    }
    #expect(lines([Sample.notice(tables: [table(["1,\(name)"], "number text")])]).isEmpty)
  }

  @Test(arguments: [
    "恩施土家族苗族自治州人力资源和社会保障局", "恩施州人民政府国有资产监督管理委员会", "恩施州高新技术产业园区管理委员会",
    "市自然资源与规划局", "市住房与城乡建设局", "市住房和城乡建设委员会", "省市场监督管理局", "省城市综合执法局", "机关事务服务中心",
    "公共资源交易监督管理局", "国有资产经营管理公司", "人力资源服务中心", "民族宗教事务委员会", "湘西土家族苗族自治州民政局",
    "疾病预防控制局", "省经济与信息化厅", "市文化和旅游局",
  ])
  func saysNothingOfSoundNames(_ name: String) {
    #expect(lines([Sample.notice(tables: [table(["1,\(name)"], "number name")])]).isEmpty)
  }

  @Test func tellsACodeWithTwoNames() {
    let tables = [
      table(["4228000001,州民政局"]), table(["4228000001,州教育局"], "site-id name", .register, "annex-2"),
    ]
    #expect(
      lines([Sample.notice(tables: tables)]) == [
        "annex-2.csv:2:12+4 warning 标识码“4228000001”这里叫“州教育局”，别处叫“州民政局”；照原文核对，改正写错的名称或标识码 [name.inconsistent]",
        "= 别处在这里 annex-1.csv:2:12",
      ])
  }

  @Test(
    arguments: [
      (["4228000001,州民政局", "4228000001,州民政局"], 0), (["4228000001,州民政局", "4228000001,州 民政局"], 0),
      (["4228000001,州民政局", "4228000001,州教育局"], 1),
      // One name under two codes of one division; the county's office is another one.
      (["4228000001,州民政局", "4228000002,州民政局"], 1), (["4228000001,民政局", "4228010001,民政局"], 0),
      ([",州民政局", ",州教育局"], 0), (["4228000001,", "4228000001,州教育局"], 0),
    ] as [([String], Int)])
  func comparesRows(_ rows: [String], _ count: Int) {
    #expect(lines([Sample.notice(tables: [table(rows)])]).count { !$0.hasPrefix("=") } == count)
  }

  /// The code of a register that stands twice has its own rule; an office may have several accounts.
  @Test func leavesWhatOthersTell() {
    let rows = ["4228000001,州民政局", "4228000001,州教育局"]
    #expect(lines([Sample.notice(tables: [table(rows, "site-id name", .register)])]).isEmpty)
    let accounts = ["422800M001WX0001,州民政局", "422800M001WB0001,州民政局"]
    #expect(lines([Sample.notice(tables: [table(accounts, "account-id name")])]).isEmpty)
  }

  @Test(
    arguments: [
      ("州城乡管理服务局", "州城乡管理服务局", 0), ("州城乡管里服务局", "州城乡管理服务局", 1),
      // A renamed office, a county that became a city, other letters.
      ("州乡村振兴局信息", "州扶贫办公室信息", 0), ("邵东市人民政府", "邵东县人民政府", 0),
      ("州融媒体中心B", "州融媒体中心A", 0), ("州发展改革委员会", "州发展和改革委员会", 0),
    ])
  func comparesWithTheNoticeBefore(_ now: String, _ before: String, _ count: Int) {
    func notice(_ id: String, _ quarter: Int, _ name: String, issuer: String = "a") -> Notice {
      Sample.notice(
        id, period: .quarter(year: 2024, quarter), issuer: issuer,
        tables: [table(["4228000001,\(name)"])])
    }
    let newer = notice("n", 4, now)
    #expect(
      lines([newer, notice("m", 3, before)]).count { !$0.hasPrefix("=") } == count)
    #expect(lines([newer, notice("m", 3, before, issuer: "other")]).isEmpty)
  }

  /// A unit that `units.csv` knows under both names was renamed; the row of another unit says nothing.
  @Test(arguments: [
    ("4228000001", "州文体旅游局", 0), ("", "州文体旅游局", 0), ("4228000002", "州文体旅游局", 1),
    ("4228000001", "州体育局", 1),
  ])
  func knowsTheRenamedUnitsOfTheSite(_ code: String, _ alias: String, _ count: Int) {
    func notice(_ id: String, _ quarter: Int, _ name: String) -> Notice {
      Sample.notice(
        id, period: .quarter(year: 2024, quarter), tables: [table(["4228000001,\(name)"])])
    }
    let unit = Unit(
      id: "x-lvyou", kind: .website, name: "州文化旅游局", owner: "", region: "422800", code: code,
      aliases: [alias], from: nil, to: nil, place: SourcePlace("Content/units.csv"))
    let library = Sample.library(
      [notice("n", 4, "州文化旅游局"), notice("m", 3, "州文体旅游局")], units: [unit],
      regions: Self.regions)
    #expect(Checks.lines(NameCheck(), library).count { !$0.hasPrefix("=") } == count)
  }

  /// The issuer's site of the same name had another code last time, apart in one place.
  @Test(arguments: [
    ("4228000012", 1), ("4228000019", 1), ("4228000099", 0), ("422800012", 0), ("4228000011", 0),
  ])
  func tellsACodeThatDiffersFromTheLastOne(_ code: String, _ count: Int) {
    let said = lines([
      Sample.notice("q4", tables: [table(["\(code),州民政局"])]),
      Sample.notice("q3", period: .quarter(year: 2024, 3), tables: [table(["4228000011,州民政局"])]),
    ]).filter { $0.hasSuffix("]") }
    #expect(said.count == count, "\(said)")
  }

  @Test func exchangedDigitsAreOneSlip() {
    let said = lines([
      Sample.notice("q4", tables: [table(["4228000102,州民政局"])]),
      Sample.notice("q3", period: .quarter(year: 2024, 3), tables: [table(["4228000012,州民政局"])]),
    ])
    #expect(
      said == [
        "annex-1.csv:2:1+10 warning “州民政局”的标识码这里是“4228000102”，上一次是“4228000012”，只差一处；照原文核对，写错就改正 [name.inconsistent]",
        "= 上一次 annex-1.csv:2:1",
      ])
  }

  /// Where the last notice knows the code as well it is another site's.
  @Test func anotherSiteOfTheSameNameIsNoSlip() {
    let said = lines([
      Sample.notice("q4", tables: [table(["4228000012,州民政局"])]),
      Sample.notice(
        "q3", period: .quarter(year: 2024, 3),
        tables: [
          table(["4228000011,州民政局"]),
          table(["4228000012,州民政局门户"], "site-id name", .findings, "annex-2"),
        ]),
    ]).filter { $0.contains("只差一处") }
    #expect(said.isEmpty)
  }
}
