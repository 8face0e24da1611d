package import TongbaoCore

/// Reads CSV by RFC 4180 into a grid with a position for each cell.
///
/// Ragged rows, a quote that is never closed, text behind a closing quote and doubled heads are
/// errors: padding a short row silently would publish a wrong table.
package struct CSVReader {
  package static let maximumRows = 50_000
  package static let maximumColumns = 200

  /// Path as shown in messages.
  let path: String
  /// Line of the first byte in the file; 1 but for a table written inside a text.
  let firstLine: Int

  package init(path: String, firstLine: Int = 1) {
    self.path = path
    self.firstLine = firstLine
  }

  /// The grid, or `nil` when the shape is wrong; all ragged rows are told in one run.
  ///
  /// `bytes` is normalised source text: UTF-8 without BOM, LF line ends.
  package func read(_ bytes: [UInt8], into log: inout DiagnosticLog) -> Grid? {
    let (grid, isWhole) = readWhatHolds(bytes, into: &log)
    return isWhole ? grid : nil
  }

  /// The rows that are sound, so that other faults in them can be told in the same run, and whether
  /// they are all.
  func readWhatHolds(
    _ bytes: [UInt8], into log: inout DiagnosticLog
  ) -> (grid: Grid?, isWhole: Bool) {
    var scan = CSVScan(bytes: bytes, path: path, firstLine: firstLine)
    var faults = DiagnosticLog()
    let found = scan.grid(into: &faults)
    if let found, let mark = separatorOfOtherKind(in: found, isRagged: !scan.isWhole) {
      log.report(.otherSeparator(mark, at: found.place(0, 0, in: path)))
      return (nil, false)
    }
    log.report(faults.diagnostics)
    guard let grid = found else { return (nil, false) }
    let hasDoubledHeads = reportsDoubledHeads(of: grid, into: &log)
    return (grid, scan.isWhole && !hasDoubledHeads)
  }

  /// What parts the cells of a file that has one column, because it is no comma: `，`, a tab, `;`.
  private func separatorOfOtherKind(in grid: Grid, isRagged: Bool) -> Character? {
    guard grid.columnCount == 1 else { return nil }
    let head = grid.text(0, 0)
    let rows = (1..<max(1, min(6, grid.rowCount))).map { grid.text($0, 0) }
    return ["，", "\t", "；", ";"].first { mark in
      head.contains(mark) && (isRagged || (!rows.isEmpty && rows.allSatisfy { $0.contains(mark) }))
    }
  }

  private func reportsDoubledHeads(of grid: Grid, into log: inout DiagnosticLog) -> Bool {
    // At most 200 columns: looking through the heads before it is the shortest way.
    let heads = (0..<grid.columnCount).map { grid.bytes(0, $0).withoutBlanks }
    var found = false
    for (column, head) in heads.enumerated() where !head.isEmpty {
      if let first = heads[..<column].firstIndex(where: { $0.elementsEqual(head) }) {
        found = true
        log.report(
          Diagnostic(
            .error, "table.shape", at: grid.place(0, column, in: path),
            Message(
              "表头“\(grid.text(0, column))”出现两次；每列的表头要不同",
              en: "the head “\(grid.text(0, column))” stands twice; each column needs its own"),
            notes: [
              Diagnostic.Note(
                Message("第一次在这里", en: "the first one is here"),
                at: grid.place(0, first, in: path))
            ]))
      }
    }
    return found
  }
}
