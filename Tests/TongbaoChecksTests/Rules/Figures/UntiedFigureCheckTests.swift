import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct UntiedFigureCheckTests {
  private func notice(_ numbers: [(String, String)]) -> Notice {
    var notice = Sample.notice()
    notice.document = Document(
      blocks: [],
      looseNumbers: numbers.enumerated().map { index, number in
        LooseNumber(
          text: number.0, unit: number.1,
          place: SourcePlace(
            Sample.path, line: 30, column: 5 + index, length: number.0.unicodeScalars.count))
      })
    return notice
  }

  @Test(arguments: [
    ([("614", "家")], "正文有 1 个数没有挂钩（“614家”）"),
    ([("614", "家"), ("99.35%", "%")], "正文有 2 个数没有挂钩（“614家”“99.35%”）"),
    ([("1", "家"), ("2", "个"), ("3", "条"), ("4", "件")], "正文有 4 个数没有挂钩（“1家”“2个”“3条”等）"),
  ])
  func saysOneLineANotice(_ numbers: [(String, String)], _ said: String) {
    let length = numbers[0].0.unicodeScalars.count
    #expect(
      Checks.lines(UntiedFigureCheck(), Sample.library([notice(numbers)])) == [
        "notice.md:30:5+\(length) warning \(said)；运行 tongbao figures n 逐个查看，挂上或写 =stated、=none [figure.untied]"
      ])
  }

  @Test func isSilentWhereAllIsTied() {
    #expect(Checks.lines(UntiedFigureCheck(), Sample.library([notice([])])) == [])
  }

  /// What could not be read may hold the brackets of a tie.
  @Test func isSilentWhereTheTextHasFaults() {
    var faulty = notice([("614", "家")])
    faulty.unread = Unread()
    faulty.unread?.text = true
    #expect(Checks.lines(UntiedFigureCheck(), Sample.library([faulty])) == [])
  }

  @Test func isAnErrorWhereThatIsAskedFor() {
    var log = DiagnosticLog()
    _ = Checks(UntiedFigureCheck()).run(
      on: Sample.library([notice([("614", "家")])]), strict: ["figure.untied"], into: &log)
    #expect(log.diagnostics.map(\.severity) == [.error])
  }

  @Test(arguments: [Set<String>(), ["figure.untied"]])
  func isAcceptedByItsFirstNumberAsTold(_ strict: Set<String>) {
    var accepting = notice([("614", "家"), ("4", "家")])
    accepting.accepts = [
      Accept(
        check: "figure.untied", table: nil, row: nil, column: nil, text: "614家", nth: 1,
        stated: nil, reason: "旧通报", place: SourcePlace(Sample.path, line: 9))
    ]
    var log = DiagnosticLog()
    _ = Checks(UntiedFigureCheck()).run(
      on: Sample.library([accepting]), strict: strict, into: &log)
    #expect(log.diagnostics == [])
  }
}
