import Testing

@testable import TongbaoCore

@Suite struct ObservationTests {
  private func observation(
    _ quarter: Int, checked: Int? = 40, failing: Int? = 1, rate: String? = nil,
    issuer: String = "a", coverage: Notice.Coverage? = nil, rule: String? = nil,
    isExact: Bool = true
  ) -> Observation {
    Observation(
      period: .quarter(year: 2024, quarter), periodText: "2024年第\(quarter)季度",
      slot: .init(quarter: Quarter(year: 2024, number: quarter), isExact: isExact),
      issuerKey: issuer, issuerName: issuer, issuerMark: "市里通报", subject: "websites",
      operating: nil, checked: checked, failing: failing, failingWord: "不合格",
      statedRate: rate.flatMap { StatedNumber($0) }, coverage: coverage, rule: rule,
      source: .history(""), note: "")
  }

  @Test(
    arguments: [
      (40, 1, nil, "97.50"), (40, 0, nil, "100"), (614, 4, nil, "99.35"), (2420, 6, nil, "99.75"),
      (40, 1, "97.5%", "97.5"), (3, 1, nil, nil), (4, 0, "100%", nil), (nil, nil, "93%", "93"),
      (40, nil, nil, nil), (40, 41, nil, nil),
    ] as [(Int?, Int?, String?, String?)])
  func givesTheRate(_ checked: Int?, _ failing: Int?, _ stated: String?, _ expected: String?) {
    #expect(observation(1, checked: checked, failing: failing, rate: stated).rate?.text == expected)
  }

  @Test func joinsNeighboursOfOneIssuer() {
    #expect(observation(2).breakSince(observation(1)) == nil)
    #expect(observation(3).breakSince(observation(1)) == .gap)
    #expect(observation(2, issuer: "b").breakSince(observation(1)) == .issuer)
    #expect(observation(2, isExact: false).breakSince(observation(1)) == .round)
  }

  @Test func breaksWhereTheBaseChangesByMoreThanAFifth() {
    #expect(observation(2, checked: 48).breakSince(observation(1, checked: 40)) == nil)
    #expect(
      observation(2, checked: 49).breakSince(observation(1, checked: 40)) == .base(from: 40, to: 49)
    )
    #expect(
      observation(2, checked: 31).breakSince(observation(1, checked: 40)) == .base(from: 40, to: 31)
    )
  }

  @Test func takesAnUnknownRuleForTheSame() {
    #expect(observation(2, rule: "60分").breakSince(observation(1)) == nil)
    #expect(
      observation(2, rule: "60分").breakSince(observation(1, rule: "80分"))
        == .rule(from: "80分", to: "60分"))
    #expect(
      observation(2, coverage: .full).breakSince(observation(1, coverage: .sample)) == .coverage)
  }

  @Test(
    arguments: [
      (Period.round(year: 2022, 3), nil, 2022, 3),
      (.round(year: 2022, 6), nil, 2022, 4),
      (.round(year: 2022, 3), "2022-11-01/2022-11-20", 2022, 4),
      (.half(year: 2024, 1), nil, 2024, 2),
      (.year(2024), nil, 2024, 4),
      (.month(year: 2023, 8), nil, 2023, 3),
    ] as [(Period, String?, Int, Int)])
  func placesWhatNamesNoQuarter(_ period: Period, _ window: String?, _ year: Int, _ quarter: Int) {
    let slot = period.slot(window: window.flatMap { DateWindow($0) })
    #expect(slot.quarter == Quarter(year: year, number: quarter))
    #expect(!slot.isExact)
  }
}
