import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct ProblemWordsCheckTests {
  private func list(_ cells: [String], _ id: String = "annex-1") -> Table {
    Sample.table(
      id, .findings, roles: "name problem",
      "名称,问题\n" + cells.enumerated().map { "甲\($0),\($1)\n" }.joined())
  }

  @Test func tellsTheWords() {
    #expect(
      Checks.lines(ProblemWordsCheck(), list(["严重表述错误；更新慢", "更新慢"])) == [
        "annex-1.csv:2:11+3 warning “更新慢”在问题词表里没有对应的说法；在 problems.yaml 里给相应的问题加上这个说法 [problem.unmatched]",
        "annex-1.csv:3:4+3 warning “更新慢”在问题词表里没有对应的说法；在 problems.yaml 里给相应的问题加上这个说法 [problem.unmatched]",
      ])
  }

  @Test(arguments: [
    ("备案类型错误", 0), ("备案类型错误：应为服务号", 0), ("有 严重表述 错误", 0), ("备案类型错误；严重表述错误", 0),
    ("备案类型错误；", 0), ("", 0), ("—", 0), ("无", 0), ("更新慢", 1), ("备案类型错误;更新慢", 1), ("慢；旧", 1),
  ])
  func looksWordsUp(_ cell: String, _ count: Int) {
    #expect(Checks.lines(ProblemWordsCheck(), list([cell])).count == count)
    // Once a notice, and in each notice.
    #expect(
      Checks.lines(ProblemWordsCheck(), list([cell, cell]), list([cell], "text-1")).count == count)
    let library = Sample.library(
      ["m", "n"].map { Sample.notice($0, tables: [list([cell])]) })
    var log = DiagnosticLog()
    _ = Checks(ProblemWordsCheck()).run(on: library, into: &log)
    #expect(log.diagnostics.count == 2 * count)
  }

  @Test func aSiteWithoutAVocabularyHasNothingToCompare() {
    let library = Sample.library(
      [Sample.notice(tables: [list(["更新慢"])])], problems: ProblemVocabulary([]))
    #expect(Checks.lines(ProblemWordsCheck(), library).isEmpty)
  }
}
