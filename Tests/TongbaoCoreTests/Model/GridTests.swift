import Testing

@testable import TongbaoCore

@Suite struct GridTests {
  /// `名称,问题` / `"甲\n乙",x` / `丙"丁,y`, the last cell's doubled quote undone behind the file.
  private static let grid: Grid = {
    let file = "名称,问题\n\"甲\n乙\",x\n\"丙\"\"丁\",y\n"
    let bytes = Array((file + "丙\"丁").utf8)
    func range(of text: String, from: Int = 0) -> [UInt32] {
      let wanted = Array(text.utf8)
      let start = (from..<bytes.count).first { bytes[$0...].starts(with: wanted) } ?? 0
      return [UInt32(start), UInt32(start + wanted.count)]
    }
    let end = file.utf8.count
    let third = Int(range(of: "\"丙")[0])
    return Grid(
      storage: bytes,
      bounds: range(of: "名称") + range(of: "问题") + range(of: "甲\n乙") + range(of: "x")
        + [UInt32(end), UInt32(bytes.count)] + range(of: "y"),
      rowStarts: [
        .init(offset: 0, line: 1), .init(offset: range(of: "\"甲")[0], line: 2),
        .init(offset: UInt32(third), line: 4),
      ], columnCount: 2, movedCells: [4: UInt32(third + 1)])
  }()

  @Test(arguments: [
    (0, 0, "名称", 1, 1, 2), (0, 1, "问题", 1, 4, 2), (1, 0, "甲\n乙", 2, 2, 1), (1, 1, "x", 3, 4, 1),
    (2, 0, "丙\"丁", 4, 2, 3), (2, 1, "y", 4, 8, 1),
  ])
  func knowsWhereACellStands(
    _ row: Int, _ column: Int, _ text: String, _ line: Int, _ character: Int, _ length: Int
  ) {
    #expect(Self.grid.text(row, column) == text)
    #expect(
      Self.grid.place(row, column, in: "a.csv")
        == SourcePlace(
          "a.csv", line: line, column: character, length: length,
          cell: .init(row: row + 1, column: column + 1)))
  }

  @Test func countsCharacters() {
    #expect(scalarCount("合计 é𠮷".utf8) == 5)
    #expect(Self.grid.rowCount == 3)
  }
}
