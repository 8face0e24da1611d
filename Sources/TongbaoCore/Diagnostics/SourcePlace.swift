/// Where something stands in a source file.
package struct SourcePlace: Sendable, Hashable {
  /// Path as it is shown, relative to the root of the project: `Content/notices/…/notice.md`.
  package var path: String
  /// Line, from 1.
  package var line: Int
  /// Column in characters (Unicode scalars), from 1.
  package var column: Int
  /// Length of the marked run in characters; 1 or more. Never reaches past the end of its line.
  package var length: Int
  /// Row and cell of a CSV file, both from 1 (row 1 is the header); `nil` elsewhere.
  package var cell: Cell?

  package struct Cell: Sendable, Hashable {
    package var row: Int
    package var column: Int
    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  package init(
    _ path: String, line: Int = 1, column: Int = 1, length: Int = 1, cell: Cell? = nil
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.length = length
    self.cell = cell
  }
}

extension SourcePlace: Comparable {
  /// Order of reading: path by its bytes, then line, then column.
  package static func < (a: SourcePlace, b: SourcePlace) -> Bool {
    if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
    return (a.line, a.column, a.length) < (b.line, b.column, b.length)
  }
}
