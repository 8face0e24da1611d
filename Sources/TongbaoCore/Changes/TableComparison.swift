/// Compares two forms of a table.
struct TableComparison {
  private let old: Table
  private let new: Table
  private let columns: ColumnMatch
  private let rows: RowMatch

  init(_ old: Table, _ new: Table) {
    self.old = old
    self.new = new
    columns = ColumnMatch(old, new)
    rows = RowMatch(old, new, columns)
  }

  func change(label: String, oldLabel: String) -> TableChange {
    let isRenumbered = rows.pairs.contains { pair in
      columns.pairs.contains { isRenumbering(pair, $0) }
    }
    return TableChange(
      id: new.id, label: label, presence: .kept,
      fields: .changes(
        from: [("表名", oldLabel)] + Self.fields(of: old), to: [("表名", label)] + Self.fields(of: new)),
      columnsRemoved: columns.removed.map { old.columns[$0].header },
      columnsAdded: columns.added.map { new.columns[$0].header },
      cells: heads + cells,
      rowsRemoved: rows.removed.map { Self.row($0, of: old) },
      rowsAdded: rows.added.map { Self.row($0, of: new) },
      movedCount: rows.movedCount, isRenumbered: isRenumbered,
      heads: new.columns.map(\.header), oldHeads: old.columns.map(\.header))
  }

  /// A whole table that was put in or taken out.
  static func change(
    of table: Table, label: String, presence: TableChange.Presence
  ) -> TableChange {
    TableChange(
      id: table.id, label: label, presence: presence, fields: [], columnsRemoved: [],
      columnsAdded: [], cells: [], rowsRemoved: [], rowsAdded: [], movedCount: 0,
      isRenumbered: false, heads: table.columns.map(\.header),
      oldHeads: table.columns.map(\.header))
  }

  private static func fields(of table: Table) -> [(name: String, value: String?)] {
    [
      ("表注", table.layout.note), ("单位", table.layout.unit), ("表的种类", table.kind.rawValue),
      ("主体", table.subject),
    ]
  }

  private static func row(_ row: Int, of table: Table) -> TableChange.Row {
    TableChange.Row(
      number: row + 1, cells: table.columns.indices.map { table.grid.text(row, $0) })
  }

  private var heads: [CellChange] {
    columns.pairs.compactMap { cell(SequenceMatch.Pair(old: 0, new: 0), $0) }
  }

  private var cells: [CellChange] {
    rows.pairs.flatMap { row in
      columns.pairs.compactMap { column in
        isRenumbering(row, column) ? nil : cell(row, column)
      }
    }
  }

  private func cell(
    _ row: SequenceMatch.Pair, _ column: SequenceMatch.Pair
  ) -> CellChange? {
    guard old.grid.bytes(row.old, column.old) != new.grid.bytes(row.new, column.new) else {
      return nil
    }
    let file = new.id + ".csv"
    return CellChange(
      row: row.new == 0 ? "" : new.grid.text(row.new, rows.keyColumn),
      column: new.columns[column.new].header,
      oldCell: CellReference(file: file, row: row.old + 1, column: column.old + 1),
      newCell: CellReference(file: file, row: row.new + 1, column: column.new + 1),
      old: old.grid.text(row.old, column.old), new: new.grid.text(row.new, column.new))
  }

  /// Whether a row's number only moved as far as its row did.
  private func isRenumbering(_ row: SequenceMatch.Pair, _ column: SequenceMatch.Pair) -> Bool {
    guard new.columns[column.new].role == .number, row.old != row.new,
      let before = CalendarDate.number(old.grid.bytes(row.old, column.old)),
      let after = CalendarDate.number(new.grid.bytes(row.new, column.new))
    else { return false }
    return after - before == row.new - row.old
  }
}

extension TableChange {
  /// What changed between two forms of a table.
  package init(from old: Table, to new: Table, label: String, oldLabel: String) {
    self = TableComparison(old, new).change(label: label, oldLabel: oldLabel)
  }
}

extension Notice {
  /// All tables that stand in files, with what they are called.
  package var labelledTables: [(table: Table, label: String)] {
    annexes.flatMap { annex in
      annex.tables.map { table in
        let name = annexes.count == 1 ? "附件" : "附件\(annex.number)"
        return (table, name + " " + (table.layout.caption ?? annex.shownTitle))
      }
    }
      + textTables.filter { $0.id != Self.proseTableID }
      .map { ($0, $0.layout.caption ?? "文中表格") }
  }

  /// Findings named in sentences: what changes of them changes in the text.
  private static var proseTableID: String { "prose" }
}
