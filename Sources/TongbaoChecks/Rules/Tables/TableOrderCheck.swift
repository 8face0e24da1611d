internal import TongbaoCore

/// table.order: a part is not more than what it is a part of, row by row.
struct TableOrderCheck: NoticeCheck {
  let rule = Rule(
    "table.order", .warning,
    Message(
      "同一行里，检查数不多于运行数，问题数、合格数不多于检查数，不合格数不多于问题数和检查数",
      en:
        "in a row checked ≤ operating, problems and passed ≤ checked, failed ≤ problems and checked"
    ),
    because: Message(
      "部分多于总数的一行，合格率会是负数",
      en: "a row with more failed than checked has a pass rate below zero"),
    example: Rule.Example(broken: "东湖区,6,7", kept: "东湖区,6,1"),
    source: .sourceForm)

  /// A part and its whole.
  private static let pairs = [
    ("checked", "operating"), ("problems", "checked"), ("failed", "checked"),
    ("failed", "problems"), ("passed", "checked"), ("on-time", "received"),
  ]

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    for table in notice.tables {
      for (part, whole) in Self.pairs {
        guard let part = table.column(.measure(part)), let whole = table.column(.measure(whole))
        else { continue }
        // A total follows from the rows, and `table.total` compares it with them.
        let rows = table.isPartial ? 1..<max(1, table.grid.rowCount) : table.dataRows
        for row in rows {
          guard let less = table.count(row, part), let more = table.count(row, whole), less > more
          else { continue }
          report(row, part, whole, table, notice, into: &findings)
        }
      }
    }
  }

  private func report(
    _ row: Int, _ part: Int, _ whole: Int, _ table: Table, _ notice: Notice,
    into findings: inout Findings
  ) {
    let (less, more) = (table.grid.text(row, part), table.grid.text(row, whole))
    let (head, wholeHead) = (table.columns[part].header, table.columns[whole].header)
    findings.report(
      Diagnostic(
        .warning, id, at: table.grid.place(row, part, in: table.path),
        Message(
          "“\(head)”\(less) 多于“\(wholeHead)”\(more)；照原文核对，改正写错的一格",
          en:
            "“\(head)” \(less) is more than “\(wholeHead)” \(more); check the original and mend the"
            + " wrong cell"),
        notes: [
          Diagnostic.Note(
            Message(wholeHead, en: wholeHead), at: table.grid.place(row, whole, in: table.path))
        ]),
      notice: notice, cell: table.cell(row, part), stated: less)
  }
}
