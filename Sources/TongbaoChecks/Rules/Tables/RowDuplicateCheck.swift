internal import TongbaoCore

/// row.duplicate: a region or unit has one row of results; no row stands twice.
///
/// One site with two rows in a list of findings is no fault: it has two problems.
struct RowDuplicateCheck: NoticeCheck {
  let rule = Rule(
    "row.duplicate", .warning,
    Message(
      "结果表、得分表里一个地区或单位只有一行；名单里没有完全相同的两行",
      en: "a region or unit has one row of results or scores; no row of a list stands twice"),
    because: Message(
      "同一地区两行，合计就多算一次，地区页也不知道取哪一行",
      en: "with two rows a region is counted twice, and its page cannot know which row to show"),
    example: Rule.Example(broken: "东湖区,6,0 东湖区,6,0", kept: "东湖区,6,0"),
    source: .sourceForm)

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    for table in notice.tables {
      guard let key = RowKey(table) else { continue }
      var first: [Int: Int] = [:]
      first.reserveCapacity(table.dataRows.count)
      for row in table.dataRows where key.isFilled(row) {
        let hash = key.hash(row)
        guard let earlier = first[hash] else {
          first[hash] = row
          continue
        }
        guard key.isEqual(row, earlier) else { continue }
        report(row, earlier, key, notice, into: &findings)
      }
    }
  }

  private func report(
    _ row: Int, _ earlier: Int, _ key: RowKey, _ notice: Notice, into findings: inout Findings
  ) {
    let table = key.table
    let text = table.grid.text(row, key.shown)
    let message =
      key.isOfWholeRow
      ? Message(
        "“\(text)”这一行和前面一行完全相同；照原文核对，多了就删去",
        en: "the row of “\(text)” stands twice; check the original and remove one")
      : Message(
        "“\(text)”在表里有两行；照原文核对，写错的名称就改正，多出的一行就删去",
        en: "“\(text)” has two rows; check the original, mend the name or remove the row too many")
    findings.report(
      Diagnostic(
        .warning, id, at: table.grid.place(row, key.shown, in: table.path), message,
        notes: [
          Diagnostic.Note(
            Message("前面一行", en: "the earlier row"),
            at: table.grid.place(earlier, key.shown, in: table.path))
        ]),
      notice: notice, cell: table.cell(row, key.shown), stated: text)
  }
}

/// What makes two rows of a table the same.
private struct RowKey {
  let table: Table
  /// The column that names the row.
  let shown: Int
  /// Whether the rows are compared in all cells but 序号 and ranks.
  let isOfWholeRow: Bool
  private let columns: [Int]

  /// `nil` where rows may look the same and be two.
  init?(_ table: Table) {
    let names: [Role]
    switch table.kind {
    case .results, .scores:
      names = [.region, .unit, .name]
      isOfWholeRow = false
    case .register, .findings, .roster, .followUp, .table:
      names = [.siteID, .accountID, .name, .names, .unit, .url]
      isOfWholeRow = true
    }
    guard let shown = names.lazy.compactMap({ table.column($0) }).first else { return nil }
    // Codes that stand twice in a register have a rule of their own.
    if table.kind == .register, table.columns[shown].role == .siteID { return nil }
    self.table = table
    self.shown = shown
    let isOfWholeRow = isOfWholeRow
    columns = table.columns.indices.filter { column in
      switch table.columns[column].role {
      case .number, .rank: false
      case .measure: isOfWholeRow
      default: true
      }
    }
  }

  /// Whether the row names something; a region alone is not one unit of a list.
  func isFilled(_ row: Int) -> Bool {
    !table.grid.bytes(row, shown).isEmpty && !(isOfWholeRow && isRegion(row, shown))
  }

  func hash(_ row: Int) -> Int {
    var hasher = Hasher()
    for column in columns {
      if let code = region(row, column) {
        hasher.combine(code)
      } else {
        table.grid.bytes(row, column).withUnsafeBytes { hasher.combine(bytes: $0) }
      }
      hasher.combine(column)
    }
    return hasher.finalize()
  }

  func isEqual(_ row: Int, _ other: Int) -> Bool {
    columns.allSatisfy { column in
      if let code = region(row, column) { return code == region(other, column) }
      return table.grid.bytes(row, column).elementsEqual(table.grid.bytes(other, column))
    }
  }

  private func isRegion(_ row: Int, _ column: Int) -> Bool { region(row, column) != nil }

  /// A region counts by its code, however it is written.
  private func region(_ row: Int, _ column: Int) -> String? {
    switch table.columns[column].role {
    case .region, .unit: table.regions[row]
    default: nil
    }
  }
}
