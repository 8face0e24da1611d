internal import TongbaoCore

/// row.number: 序号 runs on by one; a new group may begin again at 1.
struct RowNumberCheck: NoticeCheck {
  let rule = Rule(
    "row.number", .warning,
    Message(
      "序号一行加一，不缺号不重号；分组的可以从 1 重新开始",
      en: "numbers of rows go up by one, without gaps or repeats; a group may begin again at 1"),
    because: Message(
      "缺号常是漏了一行，重号常是多粘了一行",
      en: "a gap is often a row left out, a repeat one pasted twice"),
    example: Rule.Example(broken: "1, 2, 4", kept: "1, 2, 3"),
    source: .sourceForm)

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    for table in notice.tables where !table.isPartial {
      guard let column = table.column(.number) else { continue }
      let faults = faults(of: table, column)
      // Where hardly a row follows the one before, the column holds something else: numbers of another
      // list, codes.
      guard faults.count * 2 <= table.dataRows.count - 1 else { continue }
      for fault in faults {
        findings.report(
          Diagnostic(
            .warning, id, at: table.grid.place(fault.row, column, in: table.path), fault.message),
          notice: notice, cell: table.cell(fault.row, column),
          stated: table.grid.text(fault.row, column), computed: String(fault.expected))
      }
    }
  }

  private struct Fault {
    let row: Int
    let expected: Int
    let message: Message
  }

  private func faults(of table: Table, _ column: Int) -> [Fault] {
    var faults: [Fault] = []
    var last: (number: Int, row: Int)?
    for row in table.dataRows where !table.grid.bytes(row, column).isEmpty {
      guard let previous = last else {
        // 一, （1）, 1.1: numbers in another form are left alone.
        guard let first = table.count(row, column), first < 1 << 40 else { return [] }
        last = (first, row)
        continue
      }
      let expected = previous.number + 1
      let number = table.count(row, column) ?? expected
      if number == expected || number == 1
        || (number == previous.number && isSameUnit(row, previous.row, of: table))
      {
        last = (number, row)
        continue
      }
      faults.append(
        Fault(row: row, expected: expected, message: message(number, previous.number, row, table)))
      // The rows behind tell whether one number is wrong or the count goes on from it.
      let next = row + 1 < table.dataRows.upperBound ? table.count(row + 1, column) : nil
      let goesOn = number > expected && next != expected + 1
      last = (goesOn ? number : number == previous.number ? number : expected, row)
      if number == previous.number, next == expected + 1 { last = (expected, row) }
    }
    return faults
  }

  private func message(_ number: Int, _ previous: Int, _ row: Int, _ table: Table) -> Message {
    let text = table.column(.number).map { table.grid.text(row, $0) } ?? ""
    let what = number == previous ? "重复了前面的序号" : "前面是 \(previous)"
    let advice = number > previous + 1 ? "漏了行就补上，没有漏就改序号" : "多了行就删去，没有多就改序号"
    return Message(
      "序号“\(text)”\(what)，这里该是 \(previous + 1)；\(advice)",
      en: "“\(text)” follows \(previous), \(previous + 1) is due; add or remove the row that is"
        + " missing or too many, or mend the number")
  }

  /// A unit with two problems may have two rows and one number.
  private func isSameUnit(_ row: Int, _ other: Int, of table: Table) -> Bool {
    for role in [Role.siteID, .accountID, .name, .unit] {
      guard let column = table.column(role) else { continue }
      let text = table.grid.bytes(row, column)
      return text.isEmpty || text.elementsEqual(table.grid.bytes(other, column))
    }
    return false
  }
}
