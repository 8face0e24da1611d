import Testing
import TongbaoCore

@testable import TongbaoChecks

/// What only follows from a fault that is told already is not told as one more.
@Suite struct UnreadTests {
  private static let csv = "地区,检查,不合格\n武汉市,67,5\n合计,67,6\n"

  private func lines(
    _ figures: [(String, String)], _ accepts: [Accept] = [], _ change: (inout Unread) -> Void
  ) -> [String] {
    var notice = Sample.notice(
      tables: [Sample.table("annex-1", roles: "region checked failed", Self.csv)],
      figures: figures.map { Sample.figure($0, $1) })
    notice.accepts = accepts
    var unread = Unread()
    change(&unread)
    notice.unread = unread
    var log = DiagnosticLog()
    _ = Checks.standard.enabling([]).run(on: Sample.library([notice]), into: &log)
    return log.sorted().map(\.rule)
  }

  @Test func theOtherFaultsOfTheNoticeAreTold() {
    let figures = [
      ("9", "annex-1[武汉市].checked"), ("1", "count(annex-9)"), ("1", "websits.checked"),
      ("1", "websites.passed"),
    ]
    #expect(
      lines(figures) { _ in } == [
        "table.total", "figure.mismatch", "figure.unknown-name", "figure.unknown-name",
        "figure.unknown-name",
      ])
  }

  @Test(arguments: [
    "count(annex-2)", "annex-2-1[total].checked", "sum(annex-2.checked)", "new-media.checked",
    "rate(new-media.failed,new-media.checked)",
  ])
  func aTableThatCouldNotBeReadExplainsWhatIsMissing(_ expression: String) {
    #expect(lines([("1", expression)]) { _ in }.contains("figure.unknown-name"))
    let said = lines([("1", expression)]) {
      $0.tables = [.init(id: "annex-2-1", annex: "annex-2", kind: .results, subject: "new-media")]
    }
    #expect(said == ["table.total"])
  }

  @Test func aTableOfAnotherSubjectExplainsNothing() {
    let said = lines([("1", "websites.passed"), ("2", "websites.checked")]) {
      $0.tables = [.init(id: "annex-2", annex: nil, kind: .results, subject: "new-media")]
    }
    #expect(said == ["table.total", "figure.mismatch", "figure.unknown-name"])
  }

  private enum Part: CaseIterable {
    case results, table, region, regionOfNobody, otherPeriod, findings

    var expression: String {
      switch self {
      case .results: "websites.passed"
      case .table: "count(text-1)"
      case .region, .regionOfNobody: "websites.checked@襄阳市"
      case .otherPeriod: "2024-Q3:websites.checked"
      case .findings: "count(prose)"
      }
    }

    func mark(_ unread: inout Unread) {
      switch self {
      case .results: unread.results = true
      case .table: unread.someTable = true
      case .region: unread.regionsOfTables = ["annex-1"]
      case .regionOfNobody, .otherPeriod: unread.identity = true
      case .findings: unread.text = true
      }
    }
  }

  @Test(arguments: Part.allCases)
  private func whatIsUnreadExplainsWhatIsMissing(_ part: Part) {
    #expect(lines([("2", part.expression)]) { _ in } != ["table.total"])
    #expect(lines([("2", part.expression)]) { part.mark(&$0) } == ["table.total"])
  }

  @Test func aNameThatIsNoWordOfTheSourceFormIsAlwaysTold() {
    let said = lines([("1", "websits.checked"), ("1", "websites.chcked")]) { $0 = .frontMatter }
    #expect(said == ["figure.unknown-name", "figure.unknown-name"])
  }

  @Test func anAcceptedWarningStaysAcceptedWhenItsEntryIsFaulty() {
    #expect(lines([]) { $0.acceptedRules = ["table.total"] } == [])
    #expect(lines([]) { $0.acceptedRules = ["table.rate"] } == ["table.total"])
    #expect(lines([]) { $0.acceptedRules = [""] } == [])
  }

  @Test func anEntryIsNotCalledUnusedWhereNotAllWasSeen() {
    let entry = Accept(
      check: "table.rate", table: "annex-2", row: nil, column: nil, text: nil, nth: 1, stated: nil,
      reason: "原文如此", place: SourcePlace(Sample.path, line: 30))
    #expect(lines([], [entry]) { _ in } == ["table.total"])
  }
}
