internal import TongbaoCore

/// table.total: the total row against the column's sum, per column; rates are never summed.
struct TableTotalCheck: NoticeCheck {
  let rule = Rule(
    "table.total", .warning,
    Message(
      "合计行的数等于这一列各行之和；比率不相加",
      en: "a total equals the sum of its column; rates are not summed"),
    because: Message(
      "合计错了，按它算的合格率和正文里的数都跟着错",
      en: "rates and figures of the text rest on the totals"),
    example: Rule.Example(broken: "甲市,3 乙市,4 合计,8", kept: "甲市,3 乙市,4 合计,7"),
    source: .sourceForm)

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    for table in notice.tables {
      guard let total = table.totalRow, !table.isPartial else { continue }
      for column in table.columns.indices {
        guard let measure = table.columns[column].role.measure,
          library.measures.measures[measure]?.kind == .count
        else { continue }
        check(column, total, table, notice, into: &findings)
      }
    }
  }

  private func check(
    _ column: Int, _ total: Int, _ table: Table, _ notice: Notice, into findings: inout Findings
  ) {
    let text = table.grid.text(total, column)
    guard let stated = StatedNumber(text) else { return }
    var sum = 0
    var rows = 0
    for row in table.dataRows where !table.isMissing(row, column) {
      // A cell that is no number leaves nothing to compare; `table.number` speaks of it.
      guard let number = table.count(row, column) else { return }
      let (next, overflow) = sum.addingReportingOverflow(number)
      if overflow { return }
      sum = next
      rows += 1
    }
    guard rows > 0, Rational(sum) != stated.decimal.rational else { return }
    let computed = String(sum)
    let head = table.columns[column].header
    findings.report(
      Diagnostic(
        .warning, id, at: table.grid.place(total, column, in: table.path),
        Message(
          "“\(head)”的合计写作“\(text)”，各行相加为 \(computed)",
          en: "the total of “\(head)” is written “\(text)”, its rows add up to \(computed)"),
        notes: [
          Diagnostic.Note(
            Message("第一行", en: "first row"),
            at: table.grid.place(table.dataRows.lowerBound, column, in: table.path))
        ]),
      notice: notice, cell: table.cell(total, column), stated: text, computed: computed)
  }
}
