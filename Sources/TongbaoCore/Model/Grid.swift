/// The cells of a CSV file as issued, held as ranges of the file's own bytes.
///
/// Row 0 is the header. A cell costs eight bytes and no string: annexes of a large site have
/// millions of cells, and most are only copied into a page.
package struct Grid: Sendable {
  /// The file's bytes, followed by the unescaped text of cells that hold doubled quotes or CRLF.
  package let storage: [UInt8]
  /// Start and end of each cell in `storage`, row by row.
  package let bounds: [UInt32]
  /// For each row the offset of its first byte in the file, and its line (from 1).
  package let rowStarts: [RowStart]
  package let columnCount: Int
  /// Offset in the file of cells whose text lies behind the file's bytes, by cell number.
  package let movedCells: [Int: UInt32]

  package struct RowStart: Sendable, Hashable {
    package let offset: UInt32
    package let line: UInt32
    package init(offset: UInt32, line: UInt32) {
      self.offset = offset
      self.line = line
    }
  }

  package init(
    storage: [UInt8], bounds: [UInt32], rowStarts: [RowStart], columnCount: Int,
    movedCells: [Int: UInt32] = [:]
  ) {
    self.storage = storage
    self.bounds = bounds
    self.rowStarts = rowStarts
    self.columnCount = columnCount
    self.movedCells = movedCells
  }

  /// Rows, the header included.
  package var rowCount: Int { rowStarts.count }

  /// The text of a cell as it stands in the file.
  package func bytes(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    let cell = row * columnCount + column
    return storage[Int(bounds[cell * 2])..<Int(bounds[cell * 2 + 1])]
  }

  package func text(_ row: Int, _ column: Int) -> String {
    String(decoding: bytes(row, column), as: UTF8.self)
  }

  /// Where a cell stands in `path`; the run is the cell's text up to the end of its line.
  package func place(_ row: Int, _ column: Int, in path: String) -> SourcePlace {
    let cell = row * columnCount + column
    let start = Int(movedCells[cell] ?? bounds[cell * 2])
    let rowStart = rowStarts[row]
    var line = Int(rowStart.line)
    var lineStart = Int(rowStart.offset)
    for offset in lineStart..<max(lineStart, start) where storage[offset] == UInt8(ascii: "\n") {
      line += 1
      lineStart = offset + 1
    }
    let before = scalarCount(storage[lineStart..<max(lineStart, start)])
    let text = bytes(row, column).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return SourcePlace(
      path, line: line, column: before + 1, length: max(1, scalarCount(text)),
      cell: SourcePlace.Cell(row: row + 1, column: column + 1))
  }
}

/// Characters (Unicode scalars) in UTF-8 bytes.
package func scalarCount(_ bytes: some Sequence<UInt8>) -> Int {
  let counted = bytes.withContiguousStorageIfAvailable { buffer in
    var count = 0
    for byte in buffer { count += byte & 0xC0 != 0x80 ? 1 : 0 }
    return count
  }
  if let counted { return counted }
  var count = 0
  for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
  return count
}
