internal import TongbaoCore

/// table.rate: a rate or share cell against its row's counts, at the precision written.
///
/// `pass-rate` is 1 − failing ÷ checked, `share` is failing ÷ checked (`source-format.md`, tables).
/// A trailing zero that fits at one decimal fewer (57.10% for 57.1) is no fault.
struct TableRateCheck: Check {
  let id = "table.rate"

  func run(on library: Library, into findings: inout Findings) {
    for notice in library.notices {
      for table in notice.tables {
        guard let checked = table.column(.measure("checked")) else { continue }
        let rate = table.column(.measure("pass-rate"))
        let share = table.column(.measure("share"))
        guard rate != nil || share != nil else { continue }
        for row in 1..<max(1, table.grid.rowCount) {
          for (column, isShare) in [(rate, false), (share, true)] {
            guard let column else { continue }
            check(row, column, checked, isShare: isShare, table, notice, into: &findings)
          }
        }
      }
    }
  }

  private func check(
    _ row: Int, _ column: Int, _ checked: Int, isShare: Bool, _ table: Table, _ notice: Notice,
    into findings: inout Findings
  ) {
    let text = table.grid.text(row, column)
    guard let stated = StatedNumber(text), let base = count(row, checked, table), base > 0,
      let part = part(row, isShare: isShare, base: base, table)
    else { return }
    guard
      let comparison = FigureComparison(
        written: stated.decimal, computed: Rational(Int128(100 * part.value), Int128(base)))
    else { return }
    if comparison == .equal || fitsWithoutTrailingZero(stated.decimal, part.value, base) { return }
    let computed: ExactDecimal
    var writing = "\(places(stated.decimal.scale).chinese)，四舍五入"
    var writingEnglish = "\(places(stated.decimal.scale).english), half up"
    switch comparison {
    case .equal: return
    case .truncated(let rounded):
      computed = rounded
      writing += "；截尾则为 \(text)"
      writingEnglish += "; cut off it is \(text)"
    case .slip(let rounded), .differs(let rounded): computed = rounded
    }
    let head = table.columns[column].header
    let place = table.grid.place(row, column, in: table.path)
    findings.report(
      Diagnostic(
        .warning, id, at: place,
        Message(
          "\(head)写作“\(text)”，按 \(part.words)/\(base) 计算为 \(computed.text)%",
          en: "\(head) is written “\(text)”, \(part.words)/\(base) gives \(computed.text)%"),
        notes: [
          Diagnostic.Note(
            Message("分子", en: "numerator"),
            at: table.grid.place(row, part.column, in: table.path)),
          Diagnostic.Note(
            Message("分母", en: "denominator"),
            at: table.grid.place(row, checked, in: table.path)),
          Diagnostic.Note(Message("写法: \(writing)", en: "written: \(writingEnglish)")),
        ]),
      notice: notice, cell: table.cell(row, column), stated: text,
      computed: computed.text + "%")
  }

  /// The numerator: what passed for a pass rate, what failed for a share.
  private func part(
    _ row: Int, isShare: Bool, base: Int, _ table: Table
  ) -> (value: Int, column: Int, words: String)? {
    if !isShare, let column = table.column(.measure("passed")),
      let passed = count(row, column, table)
    {
      return (passed, column, String(passed))
    }
    guard let column = table.failingColumn, let failing = count(row, column, table),
      failing <= base
    else { return nil }
    return isShare
      ? (failing, column, String(failing)) : (base - failing, column, "(\(base)-\(failing))")
  }

  private func count(_ row: Int, _ column: Int, _ table: Table) -> Int? {
    guard let number = StatedNumber(table.grid.text(row, column)), number.decimal.scale == 0,
      (0...1_000_000_000).contains(number.decimal.unscaled)
    else { return nil }
    return number.decimal.unscaled
  }

  private func fitsWithoutTrailingZero(_ written: ExactDecimal, _ part: Int, _ base: Int) -> Bool {
    guard written.scale > 0, written.unscaled % 10 == 0 else { return false }
    let shorter = ExactDecimal(unscaled: written.unscaled / 10, scale: written.scale - 1)
    return FigureComparison(
      written: shorter, computed: Rational(Int128(100 * part), Int128(base))) == .equal
  }

  private func places(_ scale: Int) -> (chinese: String, english: String) {
    scale == 0 ? ("整数", "whole number") : ("\(chineseCount(scale))位小数", "\(scale) decimals")
  }

  private func chineseCount(_ number: Int) -> String { number == 2 ? "两" : chineseNumeral(number) }
}
