import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct NameFormCheckTests {
  private static let regions = RegionTable([
    Sample.region("420000", "湖北省", .province, nil, ["湖北", "鄂"]),
    Sample.region("422800", "恩施土家族苗族自治州", .prefecture, "420000", ["恩施州"]),
  ])
  private static let counties = [
    "长沙县", "开福区", "望城区", "芙蓉区", "天心区", "渌口区", "茶陵县", "石峰区", "芦淞区", "炎陵县", "天元区", "攸县",
  ]

  private func lines(
    _ names: [String], _ kind: Table.Kind = .register, jurisdiction: String = "420000"
  ) -> [String] {
    let table = Sample.table(
      "annex-1", kind, roles: "number name",
      "序号,名称\n" + names.enumerated().map { "\($0 + 1),\($1)\n" }.joined())
    var notice = Sample.notice(tables: [table])
    notice.jurisdiction = jurisdiction
    return Checks.lines(NameFormCheck(), Sample.library([notice], regions: Self.regions))
  }

  @Test(
    arguments: [
      ("古丈县政府门户网", "站"), ("桃源县政府网站", "门户"), ("桃源县政府门户站", "网"),
    ])
  func tellsALostWord(_ name: String, _ lost: String) {
    let said = lines(Self.counties.map { $0 + "政府门户网站" } + [name])
    #expect(
      said == [
        "annex-1.csv:14:4+\(name.count) warning “\(name)”像是少了“\(lost)”：本表有 12 个名称以“政府门户网站”结尾；照原文核对，漏字就补上 [name.form]"
      ])
  }

  @Test(arguments: ["省林业局网站", "湖南政务服务网", "湖南省统计局", "某厅门户网站", "政务服务中心政府门户网站群"])
  func saysNothingOfAnotherKindOfName(_ name: String) {
    #expect(lines(Self.counties.map { $0 + "政府门户网站" } + [name]).isEmpty)
  }

  @Test func saysNothingWhereFormsAreMixed() {
    let short = Self.counties.prefix(4).map { $0 + "政府网站" }
    #expect(lines(Self.counties.map { $0 + "政府门户网站" } + short).isEmpty)
    #expect(lines(Self.counties.prefix(8).map { $0 + "政府门户网站" } + ["桃源县政府网站"]).isEmpty)
  }

  @Test func looksIntoCellsOfSeveralNames() {
    let listed = Self.counties.map { $0 + "政府门户网站" }.joined(separator: "、")
    let table = Sample.table(
      "annex-1", .roster, roles: "text names", "市州,网站名称\n长沙,\(listed)\n湘西州,凤凰县政府门户网站、古丈县政府门户网\n")
    #expect(
      Checks.lines(
        NameFormCheck(), Sample.library([Sample.notice(tables: [table])], regions: Self.regions))
        == [
          "annex-1.csv:3:15+8 warning “古丈县政府门户网”像是少了“站”：本表有 13 个名称以“政府门户网站”结尾；照原文核对，漏字就补上 [name.form]"
        ])
  }

  @Test func tellsAShortenedRegion() {
    let offices = ["教育局", "林业局", "财政局", "民政局", "审计局", "司法局", "统计局", "水利局", "商务局", "气象局", "档案馆"]
    let full = offices.map { "恩施土家族苗族自治州" + $0 }
    #expect(
      lines(full + ["恩施州人民政府外事办"], jurisdiction: "422800") == [
        "annex-1.csv:13:4+10 warning “恩施州人民政府外事办”用了简称“恩施州”，本表别的名称写全称“恩施土家族苗族自治州”；照原文核对，不一致就统一 [name.form]"
      ])
    // A slip is another rule's; half of each is two forms; a list of findings is short by nature.
    let misspelt = "恩施州土家族苗族自治州外事办"
    #expect(lines(full + [misspelt], jurisdiction: "422800").isEmpty)
    #expect(lines(full + [misspelt, "恩施州甲局"], jurisdiction: "422800").count == 1)
    #expect(lines(full + ["恩施州甲局", "恩施州乙局"], jurisdiction: "422800").isEmpty)
    #expect(lines(full + ["恩施州甲局"], .findings, jurisdiction: "422800").isEmpty)
  }
}
