import Testing

@testable import TongbaoCore

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2024-Q4", "2024Q4", "2024q4", "2024年第四季度", "2024-10-01", "2024-12-31"),
    ("2024-H1", "2024H1", "2024h1", "2024年上半年", "2024-01-01", "2024-06-30"),
    ("2024-H2", "2024H2", "2024h2", "2024年下半年", "2024-07-01", "2024-12-31"),
    ("2024", "2024", "2024", "2024年", "2024-01-01", "2024-12-31"),
    ("2024-02", "2024-02", "202402", "2024年2月", "2024-02-01", "2024-02-29"),
    (
      "2018-03/2018-04", "2018-03/2018-04", "201803-201804", "2018年3月至4月", "2018-03-01",
      "2018-04-30"
    ),
    (
      "2018-12/2019-01", "2018-12/2019-01", "201812-201901", "2018年12月至2019年1月", "2018-12-01",
      "2019-01-31"
    ),
  ])
  func hasFourForms(
    _ text: String, _ code: String, _ slug: String, _ chinese: String, _ first: String,
    _ last: String
  ) throws {
    let period = try #require(Period(text))
    #expect(period.sourceForm == text)
    #expect(period.code == code)
    #expect(period.slug == slug)
    #expect(period.chinese == chinese)
    let span = try #require(period.span)
    #expect(span.first.iso == first)
    #expect(span.last.iso == last)
  }

  @Test func knowsNoDaysOfARound() throws {
    let round = try #require(Period("2022-R12"))
    #expect(round.code == "2022R12")
    #expect(round.slug == "2022r12")
    #expect(round.sourceForm == "2022-R12")
    #expect(round.chinese == "2022年第十二次")
    #expect(round.span == nil)
    #expect(round.quarter == nil)
  }

  @Test(arguments: [
    "", "2024-Q0", "2024-Q5", "2024-H3", "2024-R0", "2024-R03", "2024-R100", "2024Q4", "2024-q4",
    "24-Q1", "1899", "2200", "2024-13", "2024-00", "2024-1", "2018-04/2018-03", "2018-03/2018-03",
    "2018-03/", "2018-Q1/2018-Q2", "2024-Q", "2024-X1", "2024-Q4-1", " 2024",
  ])
  func refuses(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test func ordersByWhenAPeriodEnds() throws {
    let inOrder = [
      "2023", "2024-01/2024-02", "2024-03", "2024-Q1", "2024-R1", "2024-Q2", "2024-H1", "2024-Q4",
      "2024-H2", "2024",
    ]
    let keys = try inOrder.map { try #require(Period($0)).sortKey }
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
  }

  @Test func countsQuartersAcrossYears() throws {
    let last = Quarter(year: 2023, number: 4)
    let next = Quarter(year: 2024, number: 1)
    #expect(next.ordinal - last.ordinal == 1)
    #expect(Quarter(ordinal: next.ordinal) == next)
    #expect(last < next)
    let day = try #require(CalendarDate("2024-06-30"))
    #expect(Quarter(holding: day) == Quarter(year: 2024, number: 2))
  }

  @Test(
    arguments: [
      ("2024-Q1", "2023Q4", "2023Q1"), ("2024-Q3", "2024Q2", "2023Q3"),
      ("2024-H2", "2024H1", "2023H2"),
      ("2024-H1", "2023H2", "2023H1"), ("2024", "2023", "2023"), ("2024-01", "2023-12", "2023-01"),
      ("2024-07", "2024-06", "2023-07"), ("2022-R3", "2022R2", "2021R3"),
      ("2022-R1", nil, "2021R1"),
      ("2018-03/2018-04", nil, nil),
    ] as [(String, String?, String?)])
  func knowsThePeriodBefore(_ text: String, _ period: String?, _ year: String?) throws {
    let here = try #require(Period(text))
    #expect(here.earlier(by: .period)?.code == period)
    #expect(here.earlier(by: .year)?.code == year)
  }

  @Test(arguments: [
    (0, "零"), (3, "三"), (10, "十"), (12, "十二"), (20, "二十"), (99, "九十九"), (100, "100"), (-1, "-1"),
  ])
  func writesChineseNumerals(_ number: Int, _ text: String) {
    #expect(chineseNumeral(number) == text)
  }
}
