/// A cell, or a whole row, of a published CSV file (RFC 7111 fragments; row 1 is the header).
package struct CellReference: Sendable, Hashable {
  /// File beside the notice: `annex-1.csv`.
  package let file: String
  /// From 2.
  package let row: Int
  /// From 1; `nil` for the row as a whole.
  package let column: Int?

  package init(file: String, row: Int, column: Int?) {
    self.file = file
    self.row = row
    self.column = column
  }

  /// References in as few fragments as there are runs: `annex-1.csv#cell=2,2-19,2`.
  package static func text(of references: [CellReference]) -> String {
    var parts: [String] = []
    var start = 0
    while start < references.count {
      let first = references[start]
      var end = start + 1
      while end < references.count, references[end].file == first.file,
        references[end].column == first.column,
        references[end].row == references[end - 1].row + 1
      {
        end += 1
      }
      let last = references[end - 1]
      if let column = first.column {
        let to = last.row > first.row ? "-\(last.row),\(column)" : ""
        parts.append("\(first.file)#cell=\(first.row),\(column)\(to)")
      } else {
        let to = last.row > first.row ? "-\(last.row)" : ""
        parts.append("\(first.file)#row=\(first.row)\(to)")
      }
      start = end
    }
    return parts.joined(separator: " ")
  }
}

/// How a figure follows from cells, in the words of the published page.
package struct FigureDerivation: Sendable, Hashable {
  package enum Operation: String, Sendable {
    case sum, count, items, difference, percent
    case passPercent = "pass-percent"
  }

  /// `nil` for one cell taken as it is.
  package let operation: Operation?
  /// One operand, or two; the references of one are summed.
  package let operands: [[CellReference]]

  package init(operation: Operation?, operands: [[CellReference]]) {
    self.operation = operation
    self.operands = operands
  }

  /// The value of `data-source`.
  package var source: String { operands.map(CellReference.text).joined(separator: " | ") }

  /// Whether the contract can say it: every operand has references, none twice.
  var isSayable: Bool {
    operands.allSatisfy { !$0.isEmpty && ($0.isRunDown || Set($0).count == $0.count) }
  }
}

extension [CellReference] {
  /// Whether they go down one column of one file, as those of a table mostly do: none is there twice.
  fileprivate var isRunDown: Bool {
    guard let first else { return false }
    var row = first.row - 1
    for reference in self {
      guard reference.row > row, reference.column == first.column, reference.file == first.file
      else { return false }
      row = reference.row
    }
    return true
  }
}
