import Testing
import TongbaoCore

@testable import TongbaoSite

@Suite struct AnnexOrderTests {
  /// A table of `rows` with the heads 单位 and 数.
  private func table(
    _ kind: Table.Kind, _ rows: [(String, String)], role: Role, total: Bool = false
  ) -> Table {
    var storage: [UInt8] = []
    var bounds: [UInt32] = []
    var starts: [Grid.RowStart] = []
    for (line, row) in ([("单位", "数")] + rows).enumerated() {
      starts.append(.init(offset: UInt32(storage.count), line: UInt32(line + 1)))
      for cell in [row.0, row.1] {
        bounds.append(UInt32(storage.count))
        storage += Array(cell.utf8)
        bounds.append(UInt32(storage.count))
        storage.append(UInt8(ascii: ","))
      }
    }
    return Table(
      id: "annex-1", path: "annex-1.csv", kind: kind, subject: "websites",
      grid: Grid(storage: storage, bounds: bounds, rowStarts: starts, columnCount: 2),
      columns: [.init(header: "单位", role: .unit), .init(header: "数", role: role)],
      layout: Table.Layout(), totalRow: total ? rows.count : nil, isPartial: false,
      isCompiled: false, fullMark: nil, regions: Array(repeating: nil, count: rows.count + 1),
      place: SourcePlace("notice.md"))
  }

  private func numbered(_ counts: [String]) -> [(String, String)] {
    counts.enumerated().map { ("单位\($0 + 1)", $1) }
  }

  @Test func mostFailuresComeFirstAndEqualsStayAsIssued() throws {
    let counts = Array(repeating: "0", count: 24) + ["2", "1", "2", "无", "31"]
    let long = table(.results, numbered(counts), role: .measure("failed"), total: true)
    let order = try #require(FailedOrder(long))
    #expect(order.rows.prefix(4) == [25, 27, 26, 1])
    #expect(order.rows.count == 28)
  }

  @Test func unitsThatFailedComeFirstInARegister() throws {
    let verdicts = Array(repeating: "合格", count: 25) + ["不合格"]
    let order = try #require(FailedOrder(table(.register, numbered(verdicts), role: .verdict)))
    #expect(order.rows.prefix(2) == [26, 1])
  }

  @Test(arguments: [(25, "1"), (26, "0")])
  func aShortTableOrOneWithoutADifferenceHasNoSecondOrder(_ rows: Int, _ last: String) {
    let counts = Array(repeating: "0", count: rows - 1) + [last]
    #expect(FailedOrder(table(.results, numbered(counts), role: .measure("failed"))) == nil)
  }

  @Test func whatIsNoScoreIsMissingAndNotZero() {
    let scores = UnitScore.all(
      in: table(.scores, [("甲", "98.0"), ("乙", ""), ("丙", "缺考")], role: .measure("score")))
    #expect(scores.map(\.text) == ["98.0", nil, "缺考"])
    #expect(scores.map(\.value) == [ExactDecimal("98.0"), nil, nil])
    #expect(scores.allSatisfy { $0.rank == nil })
  }
}
