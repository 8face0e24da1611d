import Testing
import TongbaoCore

@testable import TongbaoSite

@Suite struct ComparisonTests {
  @Test(arguments: [
    (0, 45, 0), (1, 51, 1), (1, 50, 2), (2, 51, 2), (1, 25, 3), (2, 50, 3), (9, 91, 3), (1, 10, 4),
    (1, 1, 4), (0, 0, 0), (2, 0, 4), (Int.max, 5, 4),
  ])
  func aCellTakesItsGroundFromTheShareThatFailed(_ failing: Int, _ checked: Int, _ step: Int) {
    #expect(HeatStep.of(failing: failing, checked: checked) == step)
  }

  @Test(arguments: [
    ("100", 0), ("100.00", 0), ("98.01", 1), ("98", 2), ("96.01", 2), ("96", 3), ("90.01", 3),
    ("90", 4), ("0", 4),
  ])
  func aRateAloneGivesTheSameGround(_ rate: String, _ step: Int) throws {
    #expect(HeatStep.of(passRate: try #require(ExactDecimal(rate))) == step)
  }

  @Test func yearsWithoutAnyResultAreOneColumn() {
    let (first, last) = (Quarter(year: 2018, number: 4), Quarter(year: 2022, number: 2))
    let columns = HeatTable.columns(from: first, to: last, held: [first, last])
    #expect(
      columns == [
        .quarter(first), .years(2019, 2021), .quarter(Quarter(year: 2022, number: 1)),
        .quarter(last),
      ])
  }

  @Test(arguments: [
    ("97.5", "97.5", "0"), ("97.50", "97.5", "0"), ("97.5", "98.75", "+1.25"),
    ("99.35", "98", "−1.35"), ("100", "99.9", "−0.1"), ("89", "91", "+2"),
  ])
  func aDifferenceOfRatesIsTheOneOfTheWrittenNumbers(
    _ earlier: String, _ later: String, _ text: String
  ) throws {
    let (before, now) = (
      try #require(ExactDecimal(earlier)), try #require(ExactDecimal(later))
    )
    #expect(Difference.text(from: before, to: now) == text)
  }

  @Test(arguments: [(3, "+3"), (-12, "−12"), (0, "0")])
  func aDifferenceOfCountsHasItsSign(_ number: Int, _ text: String) {
    #expect(Difference.text(number) == text)
  }

  @Test func resultsOfTheSameKindGiveADifference() {
    #expect(Obstacle.between(observation(), observation(checked: 60), .previous) == nil)
    // A fifth is still the same base; what is not said counts as the same.
    #expect(Obstacle.between(observation(checked: 50), observation(checked: 60), .year) == nil)
    #expect(
      Obstacle.between(observation(rule: "60分"), observation(coverage: .full), .previous) == nil)
  }

  @Test(arguments: [
    (Case(later: .init(checked: 61)), Obstacle.base(from: 50, to: 61)),
    (Case(later: .init(checked: 39)), .base(from: 50, to: 39)),
    (
      Case(earlier: .init(rule: "60分"), later: .init(rule: "80分")),
      .rule(from: "60分", to: "80分")
    ),
    (Case(earlier: .init(coverage: .full), later: .init(coverage: .sample)), .coverage),
    (Case(later: .init(word: "问题")), .word(from: "不合格", to: "问题")),
    (Case(distance: .apart), .apart),
    (Case(later: .init(period: .round(year: 2024, 3))), .irregular),
    (Case(earlier: nil), .missing), (Case(later: nil), .missing),
    (Case(later: .init(failing: nil)), .unpublished),
  ])
  private func whatCannotBeComparedSaysWhy(_ sample: Case, _ obstacle: Obstacle) {
    #expect(
      Obstacle.between(
        sample.earlier.map(observation), sample.later.map(observation), sample.distance) == obstacle
    )
  }

  @Test func everyReasonHasItsWords() {
    let reasons: [Obstacle] = [
      .missing, .apart, .irregular, .coverage, .rule(from: "甲", to: "乙"),
      .word(from: "问题", to: "不合格"), .base(from: 50, to: 61), .unpublished,
    ]
    #expect(Set(reasons.map { $0.text(unit: "家", .shipped) }).count == reasons.count)
    #expect(Obstacle.base(from: 50, to: 61).text(unit: "家", .shipped) == "检查数变化超过20%（50→61家）")
    #expect(
      Obstacle.rule(from: "甲", to: "乙").sentence(unit: "家", .shipped)
        == "合格标准从“甲”变为“乙”，只列数目，不算变化。")
  }

  /// Two results and how far they are apart.
  struct Case: Sendable {
    var earlier: Counts? = Counts()
    var later: Counts? = Counts()
    var distance = Comparison.Distance.previous
  }

  struct Counts: Sendable {
    var period = Period.quarter(year: 2024, 3)
    var checked: Int? = 50
    var failing: Int? = 1
    var word = "不合格"
    var coverage: Notice.Coverage?
    var rule: String?
  }

  private func observation(
    checked: Int? = 50, rule: String? = nil, coverage: Notice.Coverage? = nil
  ) -> Observation {
    observation(Counts(checked: checked, coverage: coverage, rule: rule))
  }

  private func observation(_ counts: Counts) -> Observation {
    Observation(
      period: counts.period, periodText: counts.period.chinese,
      slot: .init(quarter: Quarter(year: 2024, number: 3), isExact: true), issuerKey: "a",
      issuerName: "甲", issuerMark: "省里通报",
      subject: "websites", operating: nil, checked: counts.checked, failing: counts.failing,
      failingWord: counts.word, statedRate: nil, coverage: counts.coverage, rule: counts.rule,
      source: .notice(id: "n", anchor: "text"), note: "")
  }
}
