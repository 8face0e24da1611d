/// One table of a notice with the meaning of its columns.
///
/// A value in all but name: nothing of it changes. It is held by reference because lists of tables are
/// made for every page of a notice.
package final class Table: Sendable {
  /// File stem: `annex-1`, `annex-2-1`, `text-1`; `prose` for findings named in sentences.
  package let id: String
  /// Path as it is shown in messages.
  package let path: String
  package let kind: Kind
  package let subject: String?
  package let grid: Grid
  package let columns: [Column]
  package let layout: Layout
  /// Grid row of the total (合计), when the table has one; never a region.
  package let totalRow: Int?
  /// Rows are missing by intent: no totals, no cross checks.
  package let isPartial: Bool
  /// Made from prose by an editor, and shown as such.
  package let isCompiled: Bool
  /// Full mark of a score table.
  package let fullMark: ExactDecimal?
  /// The notice that a follow-up table is about, where it names one; else it is the issuer's previous one.
  package let about: EarlierNotice?
  /// For each grid row the code of the region its region or unit cell names; `nil` for the header,
  /// the total, a `rest:` row and cells that name a unit.
  package let regions: [String?]
  /// Where the front matter speaks of the table.
  package let place: SourcePlace

  package init(
    id: String, path: String, kind: Kind, subject: String?, grid: Grid, columns: [Column],
    layout: Layout, totalRow: Int?, isPartial: Bool, isCompiled: Bool, fullMark: ExactDecimal?,
    regions: [String?], place: SourcePlace, about: EarlierNotice? = nil
  ) {
    self.id = id
    self.path = path
    self.kind = kind
    self.subject = subject
    self.grid = grid
    self.columns = columns
    self.layout = layout
    self.totalRow = totalRow
    self.isPartial = isPartial
    self.isCompiled = isCompiled
    self.fullMark = fullMark
    self.regions = regions
    self.place = place
    self.about = about
  }

  package enum Kind: String, Sendable, CaseIterable {
    case results, findings, scores, register, roster
    case followUp = "follow-up"
    case table
  }

  package struct Column: Sendable, Hashable {
    /// Head as issued.
    package let header: String
    package let role: Role

    package init(header: String, role: Role) {
      self.header = header
      self.role = role
    }
  }

  /// How a table is set; see the table keys in `source-format.md`.
  package struct Layout: Sendable, Hashable {
    package var caption: String?
    package var captionIsAfter = false
    package var note: String?
    package var unit: String?
    package var groups: [Group] = []
    /// A row that names no region: 另4区.
    package var rest: String?

    package init() {}

    /// A head over several neighbouring columns, by their headers.
    package struct Group: Sendable, Hashable {
      package let title: String
      package let columns: [String]

      package init(title: String, columns: [String]) {
        self.title = title
        self.columns = columns
      }
    }
  }

  /// Grid rows that hold data: neither the header nor the total, which is the last row.
  package var dataRows: Range<Int> { 1..<max(1, totalRow ?? grid.rowCount) }

  /// The first column of `role`.
  package func column(_ role: Role) -> Int? { columns.firstIndex { $0.role == role } }

  /// The column that counts what failed: `failed` if the table has one, else `problems`.
  package var failingColumn: Int? {
    column(.measure("failed")) ?? column(.measure("problems"))
  }
}
