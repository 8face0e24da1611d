internal import TongbaoCore

/// One rule: reads the library and answers with findings.
protocol Check: Sendable {
  /// Id of the rule as messages show it.
  var id: String { get }

  func run(on library: Library, into findings: inout Findings)
}

/// A diagnostic with what `accept:` needs to recognise it.
struct Finding {
  var diagnostic: Diagnostic
  /// The notice it is about.
  var notice: String?
  /// Table, row and column in the words of the source.
  var cell: Cell?
  /// The text the diagnostic points at, when it is not a cell.
  var text: String?
  /// As issued, and as computed.
  var stated: String?
  var computed: String?

  struct Cell {
    let table: String
    let row: String
    let column: String
  }
}

/// What the rules found, in order.
struct Findings {
  private(set) var all: [Finding] = []

  mutating func report(
    _ diagnostic: Diagnostic, notice: Notice? = nil, cell: Finding.Cell? = nil,
    text: String? = nil, stated: String? = nil, computed: String? = nil
  ) {
    all.append(
      Finding(
        diagnostic: diagnostic, notice: notice?.id, cell: cell, text: text, stated: stated,
        computed: computed))
  }
}

extension Table {
  /// A cell in the words that `accept:` uses.
  func cell(_ row: Int, _ column: Int) -> Finding.Cell {
    let keyColumn = columns.firstIndex { $0.role != .number } ?? 0
    return Finding.Cell(
      table: id, row: grid.text(row, keyColumn), column: columns[column].header)
  }
}
