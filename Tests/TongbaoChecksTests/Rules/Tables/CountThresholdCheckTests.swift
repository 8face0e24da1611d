import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct CountThresholdCheckTests {
  private func rules(_ text: String, _ expression: String, isApproximate: Bool = false) -> [String]
  {
    diagnostics(text, expression, isApproximate: isApproximate).map(\.rule)
  }

  private func diagnostics(
    _ text: String, _ expression: String, isApproximate: Bool = false
  ) -> [Diagnostic] {
    let table = Sample.table(
      "annex-1", .scores, subject: "combined", roles: "unit score",
      "单位,得分\n甲,102\n乙,100.0\n丙,95\n丁,95\n戊,80\n己,\n")
    let notice = Sample.notice(
      tables: [table],
      figures: [Sample.figure(text, expression, isApproximate: isApproximate)])
    var log = DiagnosticLog()
    _ = Checks(FigureCheck(), CountThresholdCheck()).run(on: Sample.library([notice]), into: &log)
    return log.sorted()
  }

  @Test func tellsBothReadings() {
    #expect(
      diagnostics("1", "count(annex-1,score>=100)").flatMap(\.lines) == [
        "notice.md:40:1+1 warning 文中写作“1”，score>=100 的有 2 个，score>100 的才是 1 个；照原文看含不含本数，改条件或改数"
          + " [count.threshold]",
        "= 依据: annex-1.csv#row=2-3",
      ])
  }

  @Test(
    arguments: [
      ("2", "count(annex-1,score>=100)", nil), ("1", "count(annex-1,score>100)", nil),
      ("2", "count(annex-1,score>100)", "count.threshold"),
      ("3", "count(annex-1,score>=100)", "figure.mismatch"),
      ("2", "count(annex-1,score>=95,score<100)", nil),
      ("3", "count(annex-1,score>=95,score<100)", "count.threshold"),
      ("0", "count(annex-1,score>=95,score<100)", "count.threshold"),
      ("1", "count(annex-1,score>=95,score<100)", "count.threshold"),
      ("5", "count(annex-1,score>=95,score<100)", "figure.mismatch"),
      ("1", "count(annex-1,score<=80)", nil), ("0", "count(annex-1,score<=80)", "count.threshold"),
      // No bound: there is only one reading.
      ("2", "count(annex-1,score==100)", "figure.mismatch"),
      ("5", "count(annex-1)", "figure.mismatch"), ("均", "count(annex-1,score>100)", nil),
    ] as [(String, String, String?)])
  func triesTheOtherReading(_ text: String, _ expression: String, _ rule: String?) {
    #expect(rules(text, expression) == (rule.map { [$0] } ?? []))
  }

  @Test func leavesRoundNumbersAlone() {
    #expect(rules("2", "count(annex-1,score>100)", isApproximate: true) == [])
  }
}
