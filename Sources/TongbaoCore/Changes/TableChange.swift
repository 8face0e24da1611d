/// What changed in one table of a notice.
package struct TableChange: Sendable {
  /// File stem: `annex-1`.
  package let id: String
  /// What it is called: 附件1 各市州检查情况.
  package let label: String
  package let presence: Presence
  /// Words around the table: its title, note, unit.
  package let fields: [FieldChange]
  package let columnsRemoved: [String]
  package let columnsAdded: [String]
  /// In the order of the new table.
  package let cells: [CellChange]
  package let rowsRemoved: [Row]
  package let rowsAdded: [Row]
  /// Rows that stand in another order among the others than before.
  package let movedCount: Int
  /// Whether numbers of rows follow from rows put in or taken out; such cells are not among `cells`.
  package let isRenumbered: Bool
  /// Heads of the new table, or of the one taken out.
  package let heads: [String]
  /// Heads of the old table.
  package let oldHeads: [String]

  package enum Presence: String, Sendable {
    case kept, added, removed
  }

  /// A row that was put in or taken out.
  package struct Row: Sendable, Hashable {
    /// As in the CSV file: the head is 1.
    package let number: Int
    package let cells: [String]
  }

  package var isEmpty: Bool {
    presence == .kept && fields.isEmpty && columnsRemoved.isEmpty && columnsAdded.isEmpty
      && cells.isEmpty && rowsRemoved.isEmpty && rowsAdded.isEmpty && movedCount == 0
  }

  /// Name of its file.
  package var file: String { id + ".csv" }
}

/// A cell that reads otherwise now.
package struct CellChange: Sendable, Hashable {
  /// What the row is about, as it reads now; empty for a head.
  package let row: String
  /// Head of the column, as it reads now.
  package let column: String
  /// Where it stood in the old file.
  package let oldCell: CellReference
  /// Where it stands in the new file.
  package let newCell: CellReference
  package let old: String
  package let new: String

  /// Whether it is a head.
  package var isHead: Bool { newCell.row == 1 }
}
