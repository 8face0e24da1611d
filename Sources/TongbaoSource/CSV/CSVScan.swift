internal import TongbaoCore

/// One pass over the bytes of a CSV file.
struct CSVScan {
  private let bytes: [UInt8]
  private let path: String
  private var moved: [UInt8] = []
  private var movedCells: [Int: UInt32] = [:]
  private var bounds: [UInt32] = []
  private var rowStarts: [Grid.RowStart] = []
  private var line: Int
  private var lineStart = 0
  private var index = 0
  /// Rows without a word that follow each other: the first, and how many.
  private var blanks: (place: SourcePlace, count: Int)?
  /// Whether no row was ragged.
  private(set) var isWhole = true

  init(bytes: [UInt8], path: String, firstLine: Int) {
    self.bytes = bytes
    self.path = path
    line = firstLine
    bounds.reserveCapacity(bytes.count / 4)
  }

  /// The rows that are not ragged; `nil` when the file cannot be read to its end.
  mutating func grid(into log: inout DiagnosticLog) -> Grid? {
    var columnCount = 0
    while index < bytes.count {
      let firstCell = bounds.count / 2
      let start = Grid.RowStart(offset: UInt32(index), line: UInt32(line))
      guard let cells = row(into: &log) else { return nil }
      if isBlank(from: firstCell) {
        // Excel leaves such rows behind; they hold nothing, so that the table is whole without them.
        if blanks == nil { blanks = (rowPlace(start), 0) }
        blanks?.count += 1
        bounds.removeLast(bounds.count - firstCell * 2)
        continue
      }
      reportBlanks(into: &log)
      if rowStarts.isEmpty { columnCount = cells }
      rowStarts.append(start)
      guard cells <= CSVReader.maximumColumns, rowStarts.count <= CSVReader.maximumRows + 1 else {
        let isWide = cells > CSVReader.maximumColumns
        log.report(
          .overLimit(
            SourcePlace(path, line: Int(start.line)), isWide ? "limit.columns" : "limit.rows",
            chinese: isWide ? "这一行有 \(cells) 格" : "表格到这里已有 \(rowStarts.count - 1) 行",
            english: isWide
              ? "this row has \(cells) cells" : "the table has \(rowStarts.count - 1) rows here",
            limit: isWide
              ? "\(CSVReader.maximumColumns) 列" : "\(CSVReader.maximumRows) 行，表头不算"))
        return nil
      }
      if cells != columnCount {
        isWhole = false
        let row = RaggedRow(
          cells: (firstCell..<firstCell + cells).map(text), heads: columnCount)
        log.report(row.diagnostic(at: rowPlace(start), in: path))
        // The row is taken back, so that the rows behind it are still counted from the right place.
        bounds.removeLast(bounds.count - firstCell * 2)
        rowStarts.removeLast()
      }
    }
    reportBlanks(into: &log)
    guard !rowStarts.isEmpty else {
      log.report(
        Diagnostic(
          .error, "table.shape", at: SourcePlace(path),
          Message("文件是空的；第一行应为表头", en: "the file is empty; its first row is the header")))
      return nil
    }
    return Grid(
      storage: moved.isEmpty ? bytes : bytes + moved, bounds: bounds, rowStarts: rowStarts,
      columnCount: columnCount, movedCells: movedCells)
  }

  /// Whether the cells from a cell on hold nothing but blanks.
  private func isBlank(from firstCell: Int) -> Bool {
    for cell in stride(from: firstCell * 2, to: bounds.count, by: 2) {
      let (start, end) = (Int(bounds[cell]), Int(bounds[cell + 1]))
      // Only a cell with doubled quotes lies elsewhere, and it is not blank.
      guard end <= bytes.count else { return false }
      if start == end { continue }
      // Blanks begin with these bytes; nearly every row ends here.
      guard bytes[start] <= 0x20 || bytes[start] == 0xE3 || bytes[start] == 0xC2 else {
        return false
      }
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      guard text.withoutBlanks.isEmpty else { return false }
    }
    return true
  }

  private mutating func reportBlanks(into log: inout DiagnosticLog) {
    guard let (place, count) = blanks else { return }
    blanks = nil
    log.report(.blankRows(at: place, count: count))
  }

  /// Reads one row with its line end; the number of cells, or `nil` at a fault that ends the file.
  private mutating func row(into log: inout DiagnosticLog) -> Int? {
    var cells = 0
    while true {
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        guard quotedCell(into: &log) else { return nil }
      } else {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: ","),
          bytes[index] != UInt8(ascii: "\n")
        {
          if bytes[index] == UInt8(ascii: "\"") {
            log.report(.bareQuote(at: place(index)))
            return nil
          }
          index += 1
        }
        bounds.append(UInt32(start))
        bounds.append(UInt32(index))
      }
      cells += 1
      guard index < bytes.count else { return cells }
      let end = bytes[index]
      index += 1
      if end == UInt8(ascii: "\n") {
        line += 1
        lineStart = index
        return cells
      }
      if index == bytes.count {
        // A comma as the last byte of the file opens one more, empty cell.
        bounds.append(UInt32(index))
        bounds.append(UInt32(index))
        return cells + 1
      }
    }
  }

  private mutating func quotedCell(into log: inout DiagnosticLog) -> Bool {
    let opening = place(index)
    index += 1
    let start = index
    var copy: [UInt8]?
    var runStart = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
          if copy == nil { copy = [] }
          copy?.append(contentsOf: bytes[runStart...index])
          index += 2
          runStart = index
          continue
        }
        close(start: start, runStart: runStart, copy: copy)
        index += 1
        guard
          index == bytes.count || bytes[index] == UInt8(ascii: ",")
            || bytes[index] == UInt8(ascii: "\n")
        else {
          log.report(.textBehindQuote(at: place(index)))
          return false
        }
        return true
      case UInt8(ascii: "\n"):
        index += 1
        line += 1
        lineStart = index
      default: index += 1
      }
    }
    log.report(.unclosedQuote(at: opening))
    return false
  }

  private mutating func close(start: Int, runStart: Int, copy: [UInt8]?) {
    guard let copy else {
      bounds.append(UInt32(start))
      bounds.append(UInt32(index))
      return
    }
    movedCells[bounds.count / 2] = UInt32(start)
    bounds.append(UInt32(bytes.count + moved.count))
    moved += copy
    moved += bytes[runStart..<index]
    bounds.append(UInt32(bytes.count + moved.count))
  }

  private func text(_ cell: Int) -> String {
    let (start, end) = (Int(bounds[cell * 2]), Int(bounds[cell * 2 + 1]))
    return end <= bytes.count
      ? String(decoding: bytes[start..<end], as: UTF8.self)
      : String(decoding: moved[(start - bytes.count)..<(end - bytes.count)], as: UTF8.self)
  }

  private func place(_ offset: Int) -> SourcePlace {
    SourcePlace(
      path, line: line, column: scalarCount(bytes[lineStart..<max(lineStart, offset)]) + 1)
  }

  private func rowPlace(_ start: Grid.RowStart) -> SourcePlace {
    let from = Int(start.offset)
    let run = bytes[from...].prefix { $0 != UInt8(ascii: "\n") }
    return SourcePlace(
      path, line: Int(start.line), length: max(1, scalarCount(run)),
      cell: SourcePlace.Cell(row: rowStarts.count, column: 1))
  }
}
