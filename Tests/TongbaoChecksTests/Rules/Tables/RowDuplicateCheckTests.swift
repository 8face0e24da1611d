import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct RowDuplicateCheckTests {
  @Test func tellsBothRowsOfARegion() {
    let table = Sample.table(
      "annex-1", roles: "region checked", "地区,检查\n武汉市,54\n襄阳市,5\n武汉,51\n合计,110\n")
    #expect(
      Checks.lines(RowDuplicateCheck(), table) == [
        "annex-1.csv:4:1+2 warning “武汉”在表里有两行；照原文核对，写错的名称就改正，多出的一行就删去 [row.duplicate]",
        "= 前面一行 annex-1.csv:2:1",
      ])
  }

  @Test func tellsARowThatStandsTwice() {
    let table = Sample.table(
      "annex-1", .findings, roles: "number region name problem",
      "序号,地区,名称,问题\n1,武汉市,甲,更新慢\n2,武汉市,甲,更新慢\n")
    #expect(
      Checks.lines(RowDuplicateCheck(), table) == [
        "annex-1.csv:3:7+1 warning “甲”这一行和前面一行完全相同；照原文核对，多了就删去 [row.duplicate]",
        "= 前面一行 annex-1.csv:2:7",
      ])
  }

  /// Kind, roles, rows, how often something is said.
  @Test(
    arguments: [
      (.results, "region checked", ["武汉市,1", "襄阳市,1"], 0),
      (.results, "region checked", ["武汉市,1", "武汉市,1", "武汉市,2"], 2),
      // By region and type of account: two rows of a region are two.
      (.results, "region account-type checked", ["武汉市,微信,1", "武汉市,微博,1"], 0),
      (.results, "region account-type checked", ["武汉市,微信,1", "武汉市,微信,2"], 1),
      (.results, "region - checked", ["武汉市,首批,1", "武汉市,第二批,1"], 0),
      (.results, "unit checked", ["某局,1", "某局,2"], 1),
      (.results, "region checked", [",1", ",1"], 0),
      (.scores, "number unit score", ["1,甲局,95", "2,乙局,95"], 0),
      (.scores, "number unit score", ["1,甲局,95", "2,甲局,96"], 1),
      // One unit with two problems; two units that are not named.
      (.findings, "region name problem", ["武汉市,甲,一", "武汉市,甲,二"], 0),
      (.findings, "region problem", ["武汉市,一", "武汉市,一"], 0),
      (.findings, "region name problem", ["武汉市,,一", "武汉市,,一"], 0),
      (.findings, "region name problem", ["武汉,甲,一", "武汉市,甲,一"], 1),
      (.findings, "site-id name problem", ["4201000001,甲,一", "4201000001,甲,二"], 0),
      (.findings, "site-id name problem", ["4201000001,甲,一", "4201000001,甲,一"], 1),
      (.findings, "name account-type", ["甲,微信", "甲,微博"], 0),
      // A register's codes have their own rule.
      (.register, "site-id name", ["4201000001,甲", "4201000001,甲"], 0),
      (.register, "name verdict", ["甲,合格", "甲,合格"], 1),
      (.roster, "region names", ["武汉市,甲、乙", "武汉市,丙"], 0), (.table, "- -", ["甲,1", "甲,1"], 0),
      (.followUp, "unit status", ["甲,已整改", "甲,已整改"], 1),
    ] as [(Table.Kind, String, [String], Int)])
  func comparesRows(_ kind: Table.Kind, _ roles: String, _ rows: [String], _ count: Int) {
    let heads = roles.split(separator: " ").indices.map { "列\($0)" }.joined(separator: ",")
    let table = Sample.table(
      "annex-1", kind, roles: roles, heads + "\n" + rows.map { $0 + "\n" }.joined())
    let said = Checks.lines(RowDuplicateCheck(), table).count { !$0.hasPrefix("=") }
    #expect(said == count)
  }
}
