import Testing

@testable import TongbaoCore

@Suite struct RegionHistoryTests {
  private func observation(_ quarter: Int, _ issuer: String, failing: Int?) -> Observation {
    Observation(
      period: .quarter(year: 2024, quarter), periodText: "2024年第\(quarter)季度",
      slot: .init(quarter: Quarter(year: 2024, number: quarter), isExact: true),
      issuerKey: issuer, issuerName: issuer, issuerMark: "市里通报", subject: "websites",
      operating: nil, checked: failing.map { _ in 40 }, failing: failing, failingWord: "不合格",
      statedRate: nil, coverage: nil, rule: nil, source: .history(""), note: "")
  }

  private func newest(_ observations: Observation...) -> Observation? {
    RegionHistory.SubjectSeries(
      subject: Subject(id: "websites", label: "政府网站", unit: "家"), observations: observations
    ).newest
  }

  @Test func takesTheFirstRankIssuersWordOfTheLastQuarter() {
    let found = newest(
      observation(3, "province", failing: 3), observation(4, "province", failing: 1),
      observation(4, "city", failing: 2))
    #expect(found?.issuerKey == "province")
    #expect(found?.failing == 1)
  }

  /// Of the same office, whatever another one says in between.
  @Test func knowsWhatIsComparedWithWhat() {
    let series = RegionHistory.SubjectSeries(
      subject: Subject(id: "websites", label: "政府网站", unit: "家"),
      observations: [
        observation(1, "province", failing: 1), observation(2, "province", failing: 1),
        observation(2, "city", failing: 2), observation(3, "province", failing: 0),
        observation(4, "city", failing: 0),
      ])
    #expect(series.observations.indices.map { series.predecessor(of: $0) } == [nil, 0, nil, 1, 2])
  }

  @Test func passesOverWhatWasNotPublished() {
    let found = newest(
      observation(3, "province", failing: 3), observation(4, "province", failing: nil),
      observation(4, "city", failing: 2))
    #expect(found?.failing == 2)
    #expect(newest(observation(4, "city", failing: nil)) == nil)
  }
}
