internal import TongbaoCore

/// text.damage: what layout left behind when a text was taken out of a document.
///
/// An office that writes half-width commas writes them throughout: each kind of damage is told once a
/// notice, with the number of places and the first of them.
struct DamageCheck: NoticeCheck {
  let rule = Rule(
    "text.damage", .warning,
    Message(
      "汉字之间不用半角标点，词语和数字中间没有空格，序号前没有列表符号",
      en:
        "no half-width punctuation between 汉字, no blanks inside words and numbers, no list marks before official numbers"
    ),
    because: Message(
      "这些多半是从版面文件提取文字时留下的，读起来断断续续，也搜不到",
      en: "mostly they are left by extraction; such text reads badly and is not found"),
    example: Rule.Example(broken: "微信订 阅号,得分 97. 9", kept: "微信订阅号，得分 97.9"),
    source: Message("GB/T 15834 标点符号用法", en: "GB/T 15834, use of punctuation"))

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    var places: [Damage.Kind: (count: Int, first: SourcePlace, text: String)] = [:]
    for line in notice.lines.lines where line.isProse {
      for damage in Damage.all(in: OpenText(line.text)) {
        if places[damage.kind] != nil {
          places[damage.kind]?.count += 1
          continue
        }
        let place = SourcePlace(
          notice.path, line: line.number, column: damage.range.lowerBound + 1,
          length: damage.range.count)
        places[damage.kind] = (1, place, OpenText.string(line.text[damage.range]))
      }
    }
    for (kind, found) in places {
      findings.report(
        Diagnostic(
          .warning, id, at: found.first, kind.message("正文", "the text", found.count, found.text)),
        notice: notice, text: found.text, stated: found.text)
    }
    for table in notice.tables { run(on: table, of: notice, into: &findings) }
  }

  private func run(on table: Table, of notice: Notice, into findings: inout Findings) {
    var cells: [Damage.Kind: (count: Int, row: Int, column: Int, range: Range<Int>)] = [:]
    let columns = table.columns.indices.compactMap { column in
      Damage.Kind(of: table.columns[column].role).map { (column, kind: $0) }
    }
    guard !columns.isEmpty else { return }
    for row in table.dataRows {
      for (column, kind) in columns {
        let bytes = table.grid.bytes(row, column)
        guard kind.mayStand(in: bytes) else { continue }
        let text = OpenText(
          Array(String(decoding: bytes, as: UTF8.self).unicodeScalars), head: "")
        let damage = Damage.all(in: text).filter { $0.kind == kind }
        guard let first = damage.first else { continue }
        let found = cells[kind] ?? (0, row, column, first.range)
        cells[kind] = (found.count + damage.count, found.row, found.column, found.range)
      }
    }
    for (kind, found) in cells {
      let text = table.grid.text(found.row, found.column)
      let shown = OpenText.string(Array(text.unicodeScalars)[found.range])
      findings.report(
        Diagnostic(
          .warning, id,
          at: table.grid.place(found.row, found.column, in: table.path)
            .narrowed(to: found.range, of: text),
          kind.message("这张表", "this table", found.count, shown)),
        notice: notice, cell: table.cell(found.row, found.column), stated: text)
    }
  }
}
