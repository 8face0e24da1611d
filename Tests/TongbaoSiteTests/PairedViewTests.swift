import Testing

@testable import TongbaoCore
@testable import TongbaoSite

/// 省里怎么说，市里怎么说.
@Suite struct PairedViewTests {
  private static let city = Region(
    code: "990100", name: "甲江市", level: .prefecture, parent: "990000", aliases: [],
    slug: "jiajiang",
    place: SourcePlace("regions.csv"))
  private static let subject = Subject(id: "websites", label: "政府网站", unit: "家")

  private static func observation(
    _ issuer: String, _ quarter: Int, checked: Int?, failing: Int?, word: String = "不合格",
    coverage: Notice.Coverage? = nil, isExact: Bool = true
  ) -> Observation {
    Observation(
      period: .quarter(year: 2024, quarter), periodText: "2024年第\(quarter)季度",
      slot: .init(quarter: Quarter(year: 2024, number: quarter), isExact: isExact),
      issuerKey: issuer, issuerName: issuer, issuerMark: issuer == "p" ? "省里通报" : "市里通报",
      subject: "websites", operating: nil, checked: checked, failing: failing, failingWord: word,
      statedRate: nil, coverage: coverage, rule: nil, source: .history(""), note: "")
  }

  private func pairs(_ observations: Observation...) -> [PairedResults] {
    func issuer(_ id: String, _ region: String) -> Issuer {
      Issuer(
        id: id, names: [.init(name: id)], jurisdiction: region, shortName: nil, series: nil,
        place: SourcePlace("issuers.yaml"))
    }
    let province = Region(
      code: "990000", name: "示例省", level: .province, parent: nil, aliases: [], slug: "shili",
      place: SourcePlace("regions.csv"))
    let library = Library(
      site: SiteSettings(name: "站", baseAddress: "https://example.org/", role: .demo),
      regions: RegionTable([province, Self.city]),
      issuers: [issuer("p", "990000"), issuer("c", "990100"), issuer("d", "990100")], units: [],
      problems: ProblemVocabulary([]), measures: MeasureTable(), history: [], notices: [])
    return PairedResults.all(
      of: RegionHistory(
        region: Self.city, subjects: [.init(subject: Self.subject, observations: observations)]),
      in: library)
  }

  @Test func putsBothBesideOneAnother() {
    let found = pairs(
      Self.observation("p", 3, checked: 21, failing: 0),
      Self.observation("c", 3, checked: 8, failing: 1),
      Self.observation("p", 4, checked: 22, failing: 0),
      Self.observation("c", 4, checked: 9, failing: 1))
    #expect(found.map(\.upper.observation.checked) == [22, 21])
    #expect(found.map(\.own.observation.checked) == [9, 8])
  }

  @Test func needsBothOfOneQuarter() {
    #expect(
      pairs(
        Self.observation("p", 3, checked: 21, failing: 0),
        Self.observation("c", 4, checked: 8, failing: 1)
      ).isEmpty)
    // Two offices of the city, a round that names no quarter.
    #expect(
      pairs(
        Self.observation("d", 4, checked: 21, failing: 0),
        Self.observation("c", 4, checked: 8, failing: 1)
      ).isEmpty)
    #expect(
      pairs(
        Self.observation("p", 4, checked: 21, failing: 0, isExact: false),
        Self.observation("c", 4, checked: 8, failing: 1)
      ).isEmpty)
  }

  @Test(arguments: [
    (
      observation("p", 4, checked: 21, failing: 0, coverage: .sample),
      observation("c", 4, checked: 8, failing: 1, coverage: .full),
      "省里通报写明是抽样检查，市里通报写明是全部检查。检查数不同，省里通报是21家，市里通报是8家。两份通报都没有写明检查时间。"
    ),
    (
      observation("p", 4, checked: 8, failing: 0, word: "问题", coverage: .full),
      observation("c", 4, checked: 8, failing: 1, coverage: .full),
      "两份通报都写明是全部检查。检查数相同，都是8家。两份通报都没有写明检查时间。省里通报数的是问题，市里通报数的是不合格。"
    ),
    (
      observation("p", 4, checked: nil, failing: 0, coverage: .full),
      observation("c", 4, checked: 8, failing: 1),
      "省里通报写明是全部检查，市里通报没有写明检查范围。省里通报没有公布检查数。两份通报都没有写明检查时间。"
    ),
    (
      observation("p", 4, checked: 8, failing: 0), observation("c", 4, checked: 8, failing: nil),
      "两份通报都没有写明检查范围。检查数相同，都是8家。两份通报都没有写明检查时间。"
    ),
  ])
  func namesBothBasesAndGivesNoVerdict(_ upper: Observation, _ own: Observation, _ words: String) {
    let found = pairs(upper, own)
    #expect(found.first?.sentences(.shipped).joined() == words)
    for verdict in ["对", "错", "准确", "不实", "应为"] { #expect(!words.contains(verdict)) }
  }
}
