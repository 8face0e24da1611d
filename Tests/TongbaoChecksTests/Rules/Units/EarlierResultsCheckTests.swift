import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct EarlierResultsCheckTests {
  private static let q3 = Period.quarter(year: 2024, 3)

  private func lines(
    _ restated: [String], _ held: [String], issuer: String = "a", period: Period = q3
  ) -> [String] {
    Checks.lines(
      EarlierResultsCheck(),
      Sample.library([
        Sample.notice("q4", results: [Sample.results(restated, period: Self.q3)]),
        Sample.notice("q3", period: period, issuer: issuer, results: [Sample.results(held)]),
      ]))
  }

  @Test func tellsAnotherNumberForTheSamePeriod() {
    #expect(
      lines(["websites failed 6"], ["websites failed 7"]) == [
        "notice.md:20:9+1 warning 这里写2024年第三季度政府网站不合格数是 6，那一期的通报写 7；照原文核对，改正写错的一处 [results.earlier]",
        "= 那里写的 notice.md:20:9",
      ])
    // The same office under another id.
    #expect(lines(["websites failed 6"], ["websites failed 7"], issuer: "b").count == 2)
  }

  @Test(arguments: [
    (["websites failed 7"], ["websites failed 7"]),
    (["websites pass-rate 97.5%"], ["websites pass-rate 97.52%"]),
    (["websites checked 40"], ["websites failed 7"]),
    (["new-media failed 6"], ["websites failed 7"]),
  ])
  func saysNothingWhereBothAgree(_ restated: [String], _ held: [String]) {
    #expect(lines(restated, held).isEmpty)
  }

  @Test func comparesOneOfficeAndPeriodOnly() {
    let (a, b) = (["websites failed 6"], ["websites failed 7"])
    #expect(lines(a, b, issuer: "other").isEmpty)
    #expect(lines(a, b, period: .quarter(year: 2024, 2)).isEmpty)
  }

  @Test(arguments: [("600", "2024-12-01", 0), ("601", "2024-12-01", 2), ("601", "2024-12-02", 0)])
  func aDayHasOneNumberInOperation(_ number: String, _ day: String, _ count: Int) {
    func notice(_ id: String, _ quarter: Int, _ number: String, _ day: String) -> Notice {
      var notice = Sample.notice(
        id, period: .quarter(year: 2024, quarter),
        results: [Sample.results(["websites operating \(number)"])])
      notice.asOf = ["websites": CalendarDate(day) ?? .earliest]
      return notice
    }
    let library = Sample.library([
      notice("q4", 4, number, day), notice("q3", 3, "600", "2024-12-01"),
    ])
    let said = Checks.lines(EarlierResultsCheck(), library)
    #expect(said.count == count)
    #expect(said.first?.contains("政府网站运行数这里是 601，另一份通报写同一天（2024年12月1日）是 600") ?? (count == 0))
  }
}
