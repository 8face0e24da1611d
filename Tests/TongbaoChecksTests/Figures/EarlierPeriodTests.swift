import Testing
import TongbaoCore

@testable import TongbaoChecks

/// `prev` and `lastyear`: the same series, in notices and in history.csv.
@Suite struct EarlierPeriodTests {
  private func value(
    _ expression: String, in notice: Notice, notices: [Notice] = [], history: [HistoryRow] = []
  ) -> String {
    var evaluator = FigureEvaluator(
      library: Sample.library([notice] + notices, history: history), notice: notice)
    switch evaluator.evaluate(Sample.figure("", expression).expression) {
    case .value(let value):
      return (value.number.exactDecimal()?.text ?? "?") + (value.derivation == nil ? "" : " tied")
    case .stated: return "stated"
    default: return "?"
    }
  }

  private func held(_ id: String, _ period: Period, issuer: String = "a") -> Notice {
    Sample.notice(
      id, period: period, issuer: issuer,
      results: [Sample.results(["websites failed 6"])],
      tables: [Sample.table("annex-1", roles: "region failed", "地区,数\n武汉市,5\n合计,6\n")])
  }

  @Test func readsTheNoticeBefore() {
    let notice = Sample.notice()
    let before = held("m", .quarter(year: 2024, 3))
    #expect(value("prev(websites.failed)", in: notice, notices: [before]) == "6")
    #expect(value("prev(websites.failed@武汉市)", in: notice, notices: [before]) == "5")
    #expect(value("lastyear(websites.failed)", in: notice, notices: [before]) == "stated")
    #expect(
      value(
        "minus(websites.failed,prev(websites.failed))", in: held("n", .quarter(year: 2024, 4)),
        notices: [before]) == "0")
  }

  @Test func countsAsStatedWhatTheOtherNoticeDoesNotSay() {
    let before = held("m", .quarter(year: 2024, 3))
    #expect(value("prev(websites.checked)", in: Sample.notice(), notices: [before]) == "stated")
    #expect(value("prev(websites.failed@襄阳市)", in: Sample.notice(), notices: [before]) == "stated")
  }

  @Test func staysInTheSeries() {
    let renamed = held("m", .quarter(year: 2024, 3), issuer: "b")
    let foreign = held("m", .quarter(year: 2024, 3), issuer: "other")
    #expect(value("prev(websites.failed)", in: Sample.notice(), notices: [renamed]) == "6")
    #expect(value("prev(websites.failed)", in: Sample.notice(), notices: [foreign]) == "stated")
  }

  @Test func followsTheFrontMatterAndComparablePeriods() {
    var notice = Sample.notice(period: .round(year: 2024, 2))
    let before = held("m", .quarter(year: 2024, 3))
    #expect(value("prev(websites.failed)", in: notice, notices: [before]) == "stated")
    notice.comparable = .quarter(year: 2024, 4)
    #expect(value("prev(websites.failed)", in: notice, notices: [before]) == "6")
    notice.comparable = nil
    notice.follows = Located("m", at: notice.place)
    #expect(value("prev(websites.failed)", in: notice, notices: [before]) == "6")
  }

  @Test func readsHistory() {
    let history = [
      Sample.historyRow(.quarter(year: 2023, 4), checked: 40, failed: 3),
      Sample.historyRow(.quarter(year: 2024, 3), region: "420100", failed: 2),
    ]
    let notice = Sample.notice()
    #expect(value("lastyear(websites.checked)", in: notice, history: history) == "40")
    #expect(value("lastyear(websites.problems)", in: notice, history: history) == "3")
    #expect(value("prev(websites.failed@武汉市)", in: notice, history: history) == "2")
    #expect(value("prev(websites.failed)", in: notice, history: history) == "stated")
    #expect(value("prev(websites.checked@武汉市)", in: notice, history: history) == "stated")
    #expect(value("prev(new-media.failed@武汉市)", in: notice, history: history) == "stated")
  }
}
