internal import TongbaoCore

/// A diagnostic with what `accept:` needs to recognise it.
struct Finding {
  let diagnostic: Diagnostic
  /// Id of the notice it is about.
  let notice: String?
  let cell: Cell?
  /// The text the diagnostic points at, when it is not a cell.
  let text: String?
  /// Which occurrence of `text` it is in what the rule reads, from 1.
  let occurrence: Int
  /// As issued.
  let stated: String?
  let computed: String?

  /// A cell by all names that an entry of `accept:` may use, the plainest first.
  struct Cell {
    let table: String
    /// Text of the row's first cell that is not a number, `total` or `#n`.
    let row: [String]
    /// Head, role, `#n`.
    let column: [String]
  }
}

/// What the rules found, in order.
struct Findings {
  private(set) var all: [Finding] = []

  mutating func report(
    _ diagnostic: Diagnostic, notice: Notice? = nil, cell: Finding.Cell? = nil,
    text: String? = nil, occurrence: Int = 1, stated: String? = nil, computed: String? = nil
  ) {
    all.append(
      Finding(
        diagnostic: diagnostic, notice: notice?.id, cell: cell, text: text,
        occurrence: occurrence, stated: stated, computed: computed))
  }
}

extension Table {
  /// A cell in the words that `accept:` uses.
  func cell(_ row: Int, _ column: Int) -> Finding.Cell {
    let keyColumn = columns.firstIndex { $0.role != .number } ?? 0
    let key = grid.text(row, keyColumn)
    let name = row == totalRow ? "total" : "#\(row)"
    return Finding.Cell(
      table: id, row: key.isEmpty ? [name] : [key, name],
      column: [columns[column].header, columns[column].role.word, "#\(column + 1)"])
  }
}
