import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct TableOrderCheckTests {
  private func lines(_ roles: String, _ rows: String..., isPartial: Bool = false) -> [String] {
    let heads = roles.split(separator: " ").map { "\($0)" }.joined(separator: ",")
    return Checks.lines(
      TableOrderCheck(),
      Sample.table(
        "annex-1", roles: "region " + roles, isPartial: isPartial,
        "地区,\(heads)\n" + rows.map { $0 + "\n" }.joined()))
  }

  @Test func tellsBothCells() {
    #expect(
      lines("checked failed", "武汉市,6,7") == [
        "annex-1.csv:2:7+1 warning “failed”7 多于“checked”6；照原文核对，改正写错的一格 [table.order]",
        "= checked annex-1.csv:2:5",
      ])
  }

  @Test(arguments: [
    ("operating checked", "40,41", 1), ("operating checked", "41,41", 0),
    ("checked problems", "6,7", 1), ("checked problems failed", "40,2,1", 0),
    ("checked problems failed", "40,1,2", 1), ("checked problems failed", "40,41,42", 3),
    ("checked passed failed", "48,47,1", 0), ("checked passed", "48,49", 1),
    ("received on-time", "196,197", 1), ("received on-time", "196,189", 0),
    ("failed checked", "7,6", 1), ("failed", "7", 0), ("checked pass-rate", "6,100%", 0),
    // What is no number is told elsewhere.
    ("checked failed", "6,7家", 0), ("checked failed", ",7", 0), ("checked failed", "—,7", 0),
    ("checked failed", "6,70%", 0), ("checked failed", "-6,7", 0),
  ])
  func comparesPartsWithWholes(_ roles: String, _ cells: String, _ count: Int) {
    #expect(lines(roles, "武汉市," + cells).count { !$0.hasPrefix("=") } == count)
  }

  /// A total is compared with its rows, unless rows are missing.
  @Test func leavesTheTotalToItsRows() {
    #expect(lines("checked failed", "武汉市,6,1", "合计,6,7").isEmpty)
    #expect(!lines("checked failed", "武汉市,6,1", "合计,6,7", isPartial: true).isEmpty)
  }
}
