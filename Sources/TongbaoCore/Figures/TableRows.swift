/// A table seen by its names: columns by head or role, rows by their first text.
///
/// Rows are indexed once, so that many ties into a long table stay linear.
struct TableRows {
  let table: Table
  private let rowsByKey: [String: Int]

  init(_ table: Table) {
    self.table = table
    let keyColumn = table.columns.firstIndex { $0.role != .number } ?? 0
    var rows: [String: Int] = [:]
    rows.reserveCapacity(table.grid.rowCount)
    for row in table.dataRows {
      let key = table.grid.text(row, keyColumn).withoutBlanks
      if rows[key] == nil { rows[key] = row }
    }
    if let total = table.totalRow {
      rows["total"] = rows["total"] ?? total
      let key = table.grid.text(total, keyColumn).withoutBlanks
      if rows[key] == nil { rows[key] = total }
    }
    rowsByKey = rows
  }

  /// The column named by its head, its role, or `#n`.
  func column(_ name: String) -> Int? {
    if let number = Self.number(name) {
      return table.columns.indices.contains(number - 1) ? number - 1 : nil
    }
    let wanted = name.withoutBlanks
    return table.columns.firstIndex { $0.header.withoutBlanks == wanted }
      ?? table.columns.firstIndex { $0.role.word == wanted }
  }

  /// The grid row named by its first text, `total`, or `#n` (the n-th data row).
  func row(_ key: String) -> Int? {
    if let number = Self.number(key) {
      let rows = table.dataRows
      return number <= rows.count ? rows[rows.startIndex + number - 1] : nil
    }
    return rowsByKey[key.withoutBlanks]
  }

  /// Names of columns for suggestions.
  var columnNames: [String] { table.columns.map(\.header) + table.columns.map(\.role.word) }

  /// Keys of rows for suggestions.
  var rowKeys: [String] { rowsByKey.keys.sorted() }

  func reference(_ row: Int, _ column: Int?) -> CellReference {
    CellReference(file: table.id + ".csv", row: row + 1, column: column.map { $0 + 1 })
  }

  private static func number(_ name: String) -> Int? {
    guard name.hasPrefix("#") else { return nil }
    return CalendarDate.number(name.utf8.dropFirst()).flatMap { $0 > 0 ? $0 : nil }
  }
}
