internal import TongbaoCore

/// table.rate: a rate or share cell against its row's counts, at the precision written.
///
/// A trailing zero that fits at one decimal fewer (57.10% for 57.1) is no fault; a fraction (0.8 for
/// 80%) is one, for everything reads it as a percentage.
struct TableRateCheck: NoticeCheck {
  let rule = Rule(
    "table.rate", .warning,
    Message(
      "合格率、占比等于同一行的数相除，按写出的位数四舍五入",
      en:
        "a rate or share equals the quotient of its row's counts, half up at the precision written"),
    because: Message(
      "各地按合格率排名次、定整改，差一位小数也会有人来问",
      en: "regions are ranked and held to account by these rates"),
    example: Rule.Example(broken: "岳阳市,158,2,1.26%", kept: "岳阳市,158,2,1.27%"),
    source: Message(
      "通行的四舍五入；截尾与 GB/T 8170 的差别会说明",
      en: "rounding half up as offices use it; cutting off is named where it explains a figure"))

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    for table in notice.tables {
      for rate in RateColumn.all(in: table) {
        for row in 1..<max(1, table.grid.rowCount) {
          check(row, rate, table, notice, into: &findings)
        }
      }
    }
  }

  private func check(
    _ row: Int, _ rate: RateColumn, _ table: Table, _ notice: Notice,
    into findings: inout Findings
  ) {
    guard let quotient = rate.quotient(row, in: table), !table.grid.bytes(row, rate.column).isEmpty
    else { return }
    let text = table.grid.text(row, rate.column)
    guard let stated = StatedNumber(text), let slip = quotient.slip(in: stated) else { return }
    let head = table.columns[rate.column].header
    func note(_ label: Message, _ column: Int) -> Diagnostic.Note {
      Diagnostic.Note(label, at: table.grid.place(row, column, in: table.path))
    }
    findings.report(
      Diagnostic(
        .warning, id, at: table.grid.place(row, rate.column, in: table.path),
        Message(
          "\(head)写作“\(text)”，按 \(quotient.words) 计算为 \(slip.computed)",
          en: "\(head) is written “\(text)”, \(quotient.words) gives \(slip.computed)"),
        notes: [
          note(rate.numeratorLabel(in: table), rate.numerator),
          note(rate.denominatorLabel(in: table), rate.denominator),
          Diagnostic.Note(writing(text, stated, slip)),
        ]),
      notice: notice, cell: table.cell(row, rate.column), stated: text,
      computed: slip.computed)
  }

  private func writing(
    _ text: String, _ stated: StatedNumber, _ slip: RateColumn.Quotient.Slip
  ) -> Message {
    let places = precision(slip.rounded.scale)
    let rounding = Message(
      "写法: \(places.chinese)，四舍五入", en: "written: \(places.english), half up")
    switch slip.kind {
    case .fraction:
      return Message(
        "写法: 没有 % 的数照百分数读，“\(text)”会当成 \(stated.decimal.text)%；写成 \(slip.computed)",
        en: "written: without % it is read as \(stated.decimal.text)%; write \(slip.computed)")
    case .truncated:
      return Message(
        rounding.chinese + "；截尾则为 \(text)", en: rounding.english + "; cut off it is \(text)")
    case .lastDigit:
      return Message(
        rounding.chinese + "；只差末位一个单位", en: rounding.english + "; off by one in the last digit")
    case .plain: return rounding
    }
  }

  private func precision(_ scale: Int) -> (chinese: String, english: String) {
    switch scale {
    case 0: ("整数", "whole number")
    case 1: ("一位小数", "1 decimal")
    case 2: ("两位小数", "2 decimals")
    default: ("\(chineseNumeral(scale))位小数", "\(scale) decimals")
    }
  }
}
