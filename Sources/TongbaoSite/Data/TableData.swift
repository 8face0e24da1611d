internal import TongbaoCore

/// A table in `data.json`: its columns with their meaning, then its rows with cells as issued, the
/// numbers read from them, and why a number is missing.
struct TableData {
  let table: Table

  func write(_ json: inout JSONWriter) {
    let layout = table.layout
    json.object {
      $0.member("id", table.id)
      $0.member("file", table.id + ".csv")
      $0.member("kind", table.kind.rawValue)
      $0.member("subject", orNull: table.subject)
      $0.member("caption", orNull: layout.caption)
      $0.member("note", orNull: layout.note)
      $0.member("unit", orNull: layout.unit)
      $0.member("full-mark", number: table.fullMark?.text)
      $0.member("partial", flag: table.isPartial)
      $0.member("compiled", flag: table.isCompiled)
      $0.member("columns") { $0.list { columns(&$0) } }
      $0.member("rows") { $0.list { rows(&$0) } }
    }
  }

  private func columns(_ json: inout JSONWriter) {
    for column in table.columns {
      let group = table.layout.groups.first { group in
        group.columns.contains { $0.withoutBlanks == column.header.withoutBlanks }
      }
      json.object {
        $0.member("head", column.header)
        $0.member("group", orNull: group?.title)
        $0.member("role", column.role.word)
      }
    }
  }

  /// `row` counts as the CSV file does: 1 is the header.
  private func rows(_ json: inout JSONWriter) {
    let isNumeric = table.columns.map { CellValue.isNumeric($0.role) }
    for row in 1..<max(1, table.grid.rowCount) {
      let texts = isNumeric.indices.map { table.grid.text(row, $0) }
      let values = isNumeric.indices.map { isNumeric[$0] ? CellValue(numeric: texts[$0]) : nil }
      json.object {
        $0.member("row", row + 1)
        $0.member("region", orNull: table.regions[row])
        $0.member("total", flag: row == table.totalRow)
        $0.member("cells") { $0.list { for text in texts { $0.element(text) } } }
        $0.member("values") {
          $0.list { for value in values { $0.element(number: value?.number) } }
        }
        $0.member("status") {
          $0.list { for value in values { $0.element(value?.status.rawValue ?? "") } }
        }
      }
    }
  }
}
