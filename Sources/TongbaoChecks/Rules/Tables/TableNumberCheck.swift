internal import TongbaoCore

/// table.number: cells of a measure's column are numbers, or say that there is none.
struct TableNumberCheck: NoticeCheck {
  let rule = Rule(
    "table.number", .warning,
    Message(
      "数和比率的列里写数；没有数的格子留空，或写 —",
      en: "columns of counts, rates and scores hold numbers; a missing one is left empty or is —"),
    because: Message(
      "写成“6家”“六”的格子进不了合计，整列也就没法核对",
      en: "a cell like 6家 takes part in no sum, and its column cannot be checked"),
    example: Rule.Example(broken: "西山区,6家,1", kept: "西山区,6,1"),
    source: .sourceForm)

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    for table in notice.tables {
      for (column, measure) in table.measureColumns(library.measures) {
        for row in 1..<max(1, table.grid.rowCount) {
          // Nearly every cell of every column is a plain count, or a number with its percent sign.
          if table.count(row, column) != nil { continue }
          guard let message = fault(row, column, measure, table) else { continue }
          findings.report(
            Diagnostic(.warning, id, at: table.grid.place(row, column, in: table.path), message),
            notice: notice, cell: table.cell(row, column), stated: table.grid.text(row, column))
        }
      }
    }
  }

  private func fault(_ row: Int, _ column: Int, _ measure: Measure, _ table: Table) -> Message? {
    let text = table.grid.text(row, column)
    if let stated = StatedNumber(text) {
      guard measure.kind == .count else { return nil }
      let head = table.columns[column].header
      let plain = stated.isPercent ? "比率" : stated.decimal.unscaled < 0 ? "负数" : "小数"
      let english =
        stated.isPercent ? "a rate" : stated.decimal.unscaled < 0 ? "negative" : "no whole number"
      return Message(
        "“\(text)”是\(plain)，“\(head)”数的是个数；核对后写成整数",
        en: "“\(text)” is \(english), “\(head)” counts; check it and write a whole number")
    }
    if MissingMark.fills(text) { return nil }
    let meant = Self.number(meantBy: text)
    return Message(
      "“\(text)”不是数，这一格不进任何合计；" + (meant.map { "写成 \($0)" } ?? "核对后写成数，没有数就留空"),
      en: "“\(text)” is no number, so the cell takes part in no sum; "
        + (meant.map { "write \($0)" } ?? "check it and write a number, or leave it empty"))
  }

  /// 6 for 六, ６, 6家; `nil` for what may be meant otherwise.
  private static func number(meantBy text: String) -> String? {
    let bare = text.withoutBlanks
    if let written = WrittenFigure(bare) {
      return written.decimal.text + (written.isPercent ? "%" : "")
    }
    let units: Set<Unicode.Scalar> = ["家", "个", "条", "件", "封", "户", "分"]
    guard let last = bare.unicodeScalars.last, units.contains(last),
      let written = WrittenFigure(String(bare.dropLast()))
    else { return nil }
    return written.decimal.text
  }
}
