import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct AcceptTests {
  private static let csv = "序号,地区,检查,不合格,合格率\n1,省直,54,1,97%\n2,武汉市,67,5,95%\n合计,,121,6,94%\n"

  private func accept(
    _ check: String = "table.rate", table: String? = "annex-1", row: String? = nil,
    column: String? = nil, text: String? = nil, nth: Int = 1, stated: String? = nil
  ) -> Accept {
    Accept(
      check: check, table: table, row: row, column: column, text: text, nth: nth, stated: stated,
      reason: "原文如此", place: SourcePlace(Sample.path, line: 30, column: 5, length: 10))
  }

  private func run(
    _ accepts: [Accept], figures: [Figure] = []
  ) -> (lines: [String], notes: [EditorNote]) {
    var notice = Sample.notice(
      tables: [
        Sample.table("annex-1", roles: "number region checked failed pass-rate", Self.csv)
      ], figures: figures)
    notice.accepts = accepts
    var log = DiagnosticLog()
    let verdict = Checks.standard.enabling([]).run(on: Sample.library([notice]), into: &log)
    let lines = log.sorted().map { "\($0.lines[0].prefix { $0 != " " }) \($0.rule)" }
    return (lines, verdict.editorNotes["n"] ?? [])
  }

  private static let all = [
    "annex-1.csv:2:11+3 table.rate", "annex-1.csv:3:12+3 table.rate",
    "annex-1.csv:4:11+3 table.rate",
  ]
  private static let unused = "notice.md:30:5+10 accept.unused"

  /// A check may find its faults in any order; a page is the same every time.
  @Test func notesStandInTheOrderOfTheirPlaces() {
    var notice = Sample.notice(
      tables: [Sample.table("annex-1", roles: "number region checked failed pass-rate", Self.csv)])
    notice.accepts = [accept(Backwards().id)]
    var log = DiagnosticLog()
    let verdict = Checks(Backwards()).run(on: Sample.library([notice]), into: &log)
    #expect(verdict.editorNotes["n"]?.map(\.row) == ["省直", "武汉市", "total"])
    #expect(log.diagnostics.isEmpty)
  }

  @Test func reportsWhatIsNotAccepted() {
    let result = run([])
    #expect(result.lines == Self.all)
    #expect(result.notes.isEmpty)
  }

  @Test(
    arguments: [
      ("武汉市", "合格率", nil), (" 武汉 市", "pass-rate", "95%"), ("#2", "#5", "95 %"), ("武汉市", nil, nil),
    ] as [(String, String?, String?)])
  func takesAnAcceptedWarningOut(_ row: String, _ column: String?, _ stated: String?) throws {
    let result = run([accept(row: row, column: column, stated: stated)])
    #expect(result.lines == [Self.all[0], Self.all[2]])
    let note = try #require(result.notes.first)
    #expect(result.notes.count == 1)
    #expect(note.check == "table.rate")
    #expect(note.table == "annex-1")
    #expect(note.row == row)
    #expect(note.column == column ?? "合格率")
    #expect(note.stated == "95%")
    #expect(note.computed == "93%")
    #expect(note.reason == "原文如此")
  }

  @Test func namesTheTotalRow() {
    #expect(run([accept(row: "total")]).lines == Array(Self.all[..<2]))
  }

  @Test func acceptsAWholeTable() {
    let result = run([accept()])
    #expect(result.lines.isEmpty)
    #expect(result.notes.map(\.row) == ["省直", "武汉市", "total"])
    #expect(result.notes.map(\.computed) == ["98%", "93%", "95%"])
  }

  @Test(
    arguments: [
      ("annex-2", "武汉市", "合格率", nil), ("annex-1", "襄阳市", "合格率", nil),
      ("annex-1", "武汉市", "不合格", nil),
      ("annex-1", "武汉市", "合格率", "94%"),
    ] as [(String, String, String, String?)])
  func tellsAnEntryThatMeetsNothing(
    _ table: String, _ row: String, _ column: String, _ stated: String?
  ) {
    let result = run([accept(table: table, row: row, column: column, stated: stated)])
    #expect(result.lines == Self.all + [Self.unused])
    #expect(result.notes.isEmpty)
  }

  @Test(arguments: [
    ("table.rates", ["没有可以 accept 的警告“table.rates”；是不是“table.rate”？"]),
    ("doc.annex-titel", ["没有可以 accept 的警告“doc.annex-titel”；是不是“doc.annex-title”？"]),
    ("数字", ["没有可以 accept 的警告“数字”；写警告末尾方括号里的名字"]),
    // An error cannot be accepted, and what did not run is not judged.
    ("region.unknown", ["没有可以 accept 的警告“region.unknown”；写警告末尾方括号里的名字"]),
    ("doc.incomplete", []),
  ])
  func refusesAnEntryForNoRule(_ check: String, _ expected: [String]) {
    var notice = Sample.notice()
    notice.accepts = [accept(check, table: nil, text: "x")]
    var log = DiagnosticLog()
    _ = Checks.standard.enabling([]).run(on: Sample.library([notice]), into: &log)
    #expect(log.diagnostics.map(\.message.chinese) == expected)
    #expect(log.diagnostics.allSatisfy { $0.rule == "source.value" && $0.severity == .error })
  }

  @Test func saysWhatToDoWithAnEntryThatMeetsNothing() {
    var notice = Sample.notice()
    notice.accepts = [accept("figure.mismatch", table: nil, text: "x"), accept(row: "x")]
    var log = DiagnosticLog()
    _ = Checks.standard.enabling([]).run(on: Sample.library([notice]), into: &log)
    #expect(
      log.diagnostics.map(\.message.chinese) == [
        "accept 的“figure.mismatch”没有对上任何警告；核对 text、nth、stated，或删去这一项",
        "accept 的“table.rate”没有对上任何警告；核对 table、row、column、stated，或删去这一项",
      ])
  }

  /// But for the one that is about no notice's words: it is mended by archiving.
  @Test func everyRuleThatWarnsAboutANoticeCanBeAccepted() {
    let errors = Checks.standard.rules.filter { $0.severity == .error }.map(\.id)
    #expect(
      Set(Checks.standard.rules.map(\.id)).subtracting(AcceptableRules.ids)
        == Set(errors + ["archive.uncommitted"]))
  }

  @Test func countsOccurrencesInTheTextAsIssued() throws {
    // The first 2 is right, the second and third are not.
    let figures = [
      Sample.figure("2", "count(annex-1)", column: 1),
      Sample.figure("2", "websites.failed", column: 5),
      Sample.figure("2", "websites.failed", column: 9),
    ]
    let result = run(
      [accept(), accept("figure.mismatch", table: nil, text: "2", nth: 2)], figures: figures)
    #expect(result.lines == ["notice.md:40:9+1 figure.mismatch"])
    let note = try #require(result.notes.last)
    #expect(note.text == "2")
    #expect(note.stated == "2")
    #expect(note.computed == "6")
    #expect(
      run([accept(), accept("figure.mismatch", table: nil, text: "2")], figures: figures).lines
        == [Self.unused, "notice.md:40:5+1 figure.mismatch", "notice.md:40:9+1 figure.mismatch"])
  }

  @Test func neverAcceptsAnError() {
    let figures = [Sample.figure("2", "websits.failed")]
    let result = run(
      [accept(), accept("figure.unknown-name", table: nil, text: "2")], figures: figures)
    #expect(
      result.lines == ["notice.md:30:5+10 source.value", "notice.md:40:100+7 figure.unknown-name"])
  }
}

/// Finds a fault in every row of a table, from the last to the first.
private struct Backwards: NoticeCheck {
  let rule = Rule(
    "table.rate", .warning, Message("无", en: "none"), because: Message("无", en: "none"),
    source: .sourceForm)

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    for table in notice.tables {
      for row in (1..<table.grid.rowCount).reversed() {
        findings.report(
          Diagnostic(
            .warning, id, at: table.grid.place(row, 1, in: table.path), Message("错", en: "wrong")),
          notice: notice, cell: table.cell(row, 1))
      }
    }
  }
}
