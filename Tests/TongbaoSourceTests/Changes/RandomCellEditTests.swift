import Foundation
import Testing
import TongbaoCore

@testable import TongbaoSource

/// Edits of the shipped tables, thrown at random: the change names exactly the cells that were edited.
struct RandomCellEditTests {
  private static let content = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Content").path

  private static func notices() async throws -> [Notice] {
    var log = DiagnosticLog()
    return try await LibraryLoader(SourceTree(root: content)).load(into: &log).notices
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func namesTheCellsThatWereEdited(_ seed: UInt64) async throws {
    var dice = Dice(seed)
    var count = 0
    for notice in try await Self.notices() {
      for table in notice.tables where table.grid.rowCount > 3 {
        var rows = Self.rows(of: table)
        let cells = rows.count * rows[0].count
        var edited: Set<String> = []
        // A row of which every cell is changed is another row.
        for _ in 0..<min(20, cells / 8) {
          let row = Int.random(in: 1..<rows.count, using: &dice)
          let column = Int.random(in: 0..<rows[0].count, using: &dice)
          rows[row][column] = Self.edited(table.grid.text(row, column), with: &dice)
          edited.insert("\(row + 1),\(column + 1)")
        }
        let change = try #require(Self.change(of: table, to: rows, in: notice))
        #expect(
          Set(change.cells.map { "\($0.oldCell.row),\($0.oldCell.column ?? 0)" }) == edited,
          "seed \(seed), \(notice.id) \(table.id)")
        #expect(change.rowsAdded.isEmpty && change.rowsRemoved.isEmpty && change.movedCount == 0)
        count += edited.count
      }
    }
    #expect(count > 80)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func namesTheRowsThatCameAndWent(_ seed: UInt64) async throws {
    var dice = Dice(seed)
    for notice in try await Self.notices() {
      for table in notice.tables where table.grid.rowCount > 5 {
        var rows = Self.rows(of: table)
        let removed = Int.random(in: table.dataRows, using: &dice)
        let place = Int.random(in: table.dataRows, using: &dice)
        let new = rows[0].map { _ in Self.invented(with: &dice) }
        rows.remove(at: removed)
        rows.insert(new, at: place)
        let change = try #require(Self.change(of: table, to: rows, in: notice))
        let name = "seed \(seed), \(notice.id) \(table.id)"
        #expect(change.rowsRemoved.map(\.number) == [removed + 1], "\(name)")
        #expect(change.rowsAdded.map(\.cells) == [new], "\(name)")
        #expect(change.cells.isEmpty, "\(name): \(change.cells)")
      }
    }
  }

  private static func rows(of table: Table) -> [[String]] {
    (0..<table.grid.rowCount).map { row in
      (0..<table.grid.columnCount).map { table.grid.text(row, $0) }
    }
  }

  /// What the notice says of a table whose cells are these.
  private static func change(
    of table: Table, to rows: [[String]], in notice: Notice
  ) -> TableChange? {
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
    let grid = Grid(
      storage: storage, bounds: bounds, rowStarts: starts, columnCount: rows[0].count)
    let new = Table(
      id: table.id, path: table.path, kind: table.kind, subject: table.subject, grid: grid,
      columns: table.columns, layout: table.layout,
      totalRow: table.totalRow.map { _ in rows.count - 1 }, isPartial: table.isPartial,
      isCompiled: table.isCompiled, fullMark: table.fullMark,
      regions: rows.map { _ in nil }, place: table.place)
    return TableChange(from: table, to: new, label: "附件", oldLabel: "附件")
  }

  private static func edited(_ text: String, with dice: inout Dice) -> String {
    if let number = Int(text) { return String(number + Int.random(in: 1...9, using: &dice)) }
    if text.isEmpty { return "新" }
    let place = text.indices.randomElement(using: &dice) ?? text.startIndex
    return text.replacingCharacters(in: place...place, with: "改")
  }

  private static func invented(with dice: inout Dice) -> String {
    let letters = "子丑寅卯辰巳午未申酉戌亥"
    return String((0..<6).map { _ in letters.randomElement(using: &dice) ?? "子" })
  }
}

/// The same throws for the same seed (SplitMix64, Steele and others 2014).
private struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
