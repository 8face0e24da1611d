import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct RowNumberCheckTests {
  private func lines(_ numbers: String, isPartial: Bool = false) -> [String] {
    let rows = numbers.split(separator: " ").enumerated().map { index, number in
      "\(number == "_" ? "" : number),甲\(index)\n"
    }
    return Checks.lines(
      RowNumberCheck(),
      Sample.table(
        "annex-1", .findings, roles: "number name", isPartial: isPartial,
        "序号,名称\n" + rows.joined()))
  }

  @Test func tellsThePlace() {
    #expect(
      lines("1 2 4 5") == [
        "annex-1.csv:4:1+1 warning 序号“4”前面是 2，这里该是 3；漏了行就补上，没有漏就改序号 [row.number]"
      ])
    #expect(
      lines("1 2 2 3") == [
        "annex-1.csv:4:1+1 warning 序号“2”重复了前面的序号，这里该是 3；多了行就删去，没有多就改序号 [row.number]"
      ])
  }

  /// Numbers, and those that are told.
  @Test(
    arguments: [
      ("1 2 3 4 5", []), ("36 37 38 39", []), ("1 2 3 1 2 1 2 3", []), ("0 1 2 3", []),
      ("1 2 _ 4", ["4"]), ("1 2 3 _", []), ("_ _ _", []), ("01 02 03", []),
      // One number is wrong, or a row is missing.
      ("1 2 13 4 5", ["13"]), ("1 2 4 5 6", ["4"]), ("1 2 3 2 5 6", ["2"]),
      ("1 2 2 4 5", ["2"]), ("1 2 2 3 4", ["2"]), ("1 2 3 3 3 4 5", ["3", "3"]),
      ("33 34 3535 36", ["3535"]), ("1 2 3 5 6 8 9", ["5", "8"]),
      // Other forms, codes, numbers of another list, a list that runs down.
      ("一 二 四", []), ("1. 2. 4.", []), ("1.1 1.2 1.4", []), ("3 17 25 31", []), ("5 4 3 2", []),
      ("1 2 x 4 5", []), ("1", []), ("99999999999999999999 1", []),
    ] as [(String, [String])])
  func followsTheNumbers(_ numbers: String, _ told: [String]) {
    let said = lines(numbers).compactMap {
      $0.split(separator: "“").last?.split(separator: "”").first.map(String.init)
    }
    #expect(said == told)
    #expect(lines(numbers, isPartial: true).isEmpty)
  }

  @Test func oneUnitMayHaveTwoRowsWithOneNumber() {
    let table = Sample.table(
      "annex-1", .findings, roles: "number name problem",
      "序号,名称,问题\n1,甲,一\n2,乙,二\n2,乙,三\n3,丙,四\n")
    #expect(Checks.lines(RowNumberCheck(), table).isEmpty)
  }

  @Test func leavesTheTotalOut() {
    let table = Sample.table(
      "annex-1", roles: "number region checked", "序号,地区,检查\n1,省直,1\n2,武汉市,2\n合计,,3\n")
    #expect(Checks.lines(RowNumberCheck(), table).isEmpty)
  }
}
