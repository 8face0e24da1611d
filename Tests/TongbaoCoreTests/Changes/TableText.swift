@testable import TongbaoCore

/// A table written as it stands in a file, cells without quotes.
func table(
  _ text: String, _ roles: [Role], id: String = "annex-1", hasTotal: Bool = false
) -> Table {
  let rows = text.split(separator: "\n").map {
    $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
  var storage: [UInt8] = []
  var bounds: [UInt32] = []
  var starts: [Grid.RowStart] = []
  for (number, row) in rows.enumerated() {
    starts.append(.init(offset: UInt32(storage.count), line: UInt32(number + 1)))
    for cell in row {
      bounds.append(UInt32(storage.count))
      storage += Array(cell.utf8)
      bounds.append(UInt32(storage.count))
    }
  }
  return Table(
    id: id, path: "\(id).csv", kind: .table, subject: nil,
    grid: Grid(
      storage: storage, bounds: bounds, rowStarts: starts, columnCount: rows[0].count),
    columns: zip(rows[0], roles).map { Table.Column(header: $0, role: $1) }, layout: .init(),
    totalRow: hasTotal ? rows.count - 1 : nil, isPartial: false, isCompiled: false, fullMark: nil,
    regions: rows.map { _ in nil }, place: SourcePlace("notice.md"))
}
