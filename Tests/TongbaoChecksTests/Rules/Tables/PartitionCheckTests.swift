import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct PartitionCheckTests {
  private func lines(
    _ parts: [(String, Int)], whole: Int, _ rows: [String], measure: String = "failed",
    dimension: String = "problem"
  ) -> [String] {
    func stated(_ number: Int, _ line: Int) -> StatedMeasure? {
      StatedNumber("\(number)").map {
        StatedMeasure(
          measure: measure, value: $0, place: SourcePlace(Sample.path, line: line, column: 20))
      }
    }
    let categories = parts.enumerated().map { index, part in
      StatedResults.Breakdown.Category(
        name: part.0, measures: [stated(part.1, 30 + index)].compactMap { $0 })
    }
    let results = StatedResults(
      period: nil,
      subjects: [
        .init(
          subject: "websites", measures: [stated(whole, 20)].compactMap { $0 },
          breakdowns: [.init(dimension: dimension, categories: categories)])
      ])
    let list = Sample.table(
      "annex-2", .findings, roles: "name problem", "名称,问题\n" + rows.map { $0 + "\n" }.joined())
    return Checks.lines(
      PartitionCheck(), Sample.library([Sample.notice(results: [results], tables: [list])]))
  }

  private static let parts = [("备案类型错误", 2), ("严重表述错误", 1)]

  /// As in a real notice: the sum is right by accident.
  @Test func tellsTheUnitInTwoPartsAndTheOneInNone() {
    #expect(
      lines(Self.parts, whole: 3, ["甲,备案类型错误；严重表述错误", "乙,备案类型错误", "丙,已注销"]) == [
        "notice.md:30:20+1 warning 各类 2+1 相加正好是 3，可名单里“甲”算了两次，“丙”没有算；照原文核对，改正各类的数，或补上漏掉的一类"
          + " [partition]",
        "= 两类都有 annex-2.csv:2:1", "= 哪类都没有 annex-2.csv:4:1",
      ])
  }

  @Test(
    arguments: [
      // Each in one part.
      (parts, 3, ["甲,备案类型错误", "乙,备案类型错误：应为服务号", "丙,严重表述错误"]),
      // The parts claim nothing: they do not add up, or the list is another one.
      (parts, 4, ["甲,备案类型错误；严重表述错误", "乙,备案类型错误", "丙,已注销", "丁,已注销"]),
      (parts, 3, ["甲,备案类型错误；严重表述错误", "乙,备案类型错误"]),
      ([("备案类型错误", 3)], 3, ["甲,备案类型错误", "乙,备案类型错误", "丙,已注销"]),
      // Parts in words that the list does not use.
      ([("审核不严", 2), ("更新慢", 1)], 3, ["甲,错字", "乙,错字", "丙,旧"]),
      (parts, 3, ["甲,备案类型错误；严重表述错误", "乙,严重表述错误", "丙,已注销"]),
    ] as [([(String, Int)], Int, [String])])
  func saysNothing(_ parts: [(String, Int)], _ whole: Int, _ rows: [String]) {
    #expect(lines(parts, whole: whole, rows).isEmpty)
  }

  @Test func onlyProblemsAndFailuresArePartsOfAList() {
    let rows = ["甲,备案类型错误；严重表述错误", "乙,备案类型错误", "丙,已注销"]
    #expect(!lines(Self.parts, whole: 3, rows, measure: "problems").isEmpty)
    #expect(lines(Self.parts, whole: 3, rows, measure: "checked").isEmpty)
    #expect(lines(Self.parts, whole: 3, rows, dimension: "level").isEmpty)
  }
}
