import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct FigureCheckTests {
  private static let table = Sample.table(
    "annex-1", roles: "region checked problems", "地区,检查,问题\n省直,54,1\n武汉市,560,3\n合计,614,4\n")

  private func lines(_ figures: Figure...) -> [String] {
    Checks.lines(
      FigureCheck(), Sample.library([Sample.notice(tables: [Self.table], figures: figures)]))
  }

  @Test(arguments: [
    ("614", "websites.checked"), ("六百一十四", "websites.checked"),
    ("99.35%", "passrate(websites.problems,websites.checked)"),
    ("99.3％", "passrate(websites.problems,websites.checked)"), ("无", "count(annex-1,problems>3)"),
    ("均", "websites.checked"), ("", "websites.checked"), ("7", "stated"), ("7", "none"),
    ("7", "prev(websites.checked)"),
  ])
  func passes(_ text: String, _ expression: String) {
    #expect(lines(Sample.figure(text, expression)).isEmpty)
  }

  @Test(arguments: [
    (
      "615", "websites.checked", "文中写作“615”，按 websites.checked 计算为 614",
      ["= 依据 annex-1.csv:4:4"]
    ),
    (
      "99.34%", "passrate(websites.problems,websites.checked)",
      "文中写作“99.34%”，按 passrate(websites.problems,websites.checked) 计算为 99.35%；写的是截尾的结果，未四舍五入",
      ["= 未通过数 annex-1.csv:4:8", "= 总数 annex-1.csv:4:4"]
    ),
    (
      "0.66%", "rate(sum(annex-1.problems),annex-1[total].checked)",
      "文中写作“0.66%”，按 rate(sum(annex-1.problems),annex-1[total].checked) 计算为 0.65%；只差末位一个单位，像是舍入出的错",
      ["= 分子: annex-1.csv#cell=2,3-3,3", "= 分母 annex-1.csv:4:4"]
    ),
    ("3", "count(annex-1)", "文中写作“3”，按 count(annex-1) 计算为 2", ["= 依据: annex-1.csv#row=2-3"]),
    ("无", "websites.problems", "文中写作“无”，按 websites.problems 计算为 4", ["= 依据 annex-1.csv:4:8"]),
    ("13", "minus(websites.checked,600)", "文中写作“13”，按 minus(websites.checked,600) 计算为 14", []),
  ])
  func reports(_ text: String, _ expression: String, _ message: String, _ notes: [String]) {
    #expect(
      lines(Sample.figure(text, expression))
        == ["notice.md:40:1+\(text.count) warning \(message) [figure.mismatch]"] + notes)
  }

  @Test func recomputesRoundNumbers() {
    #expect(lines(Sample.figure("600余", "websites.checked", isApproximate: true)).isEmpty)
    #expect(
      lines(Sample.figure("500余", "websites.checked", isApproximate: true)) == [
        "notice.md:40:1+4 warning 文中写作“500余”，按 websites.checked 计算为 614，约数也差得太多 [figure.mismatch]",
        "= 依据 annex-1.csv:4:4",
      ])
  }

  @Test func tellsFaultsAsErrors() {
    #expect(
      lines(Sample.figure("615", "rate(websits.checked,1)"), Sample.figure("1", "websites.checked"))
        == [
          "notice.md:40:1+1 warning 文中写作“1”，按 websites.checked 计算为 614 [figure.mismatch]",
          "= 依据 annex-1.csv:4:4",
          "notice.md:40:105+7 error 没有检查对象“websits”；是不是“websites”？ [figure.unknown-name]",
        ])
  }

  /// The page would have a hole.
  @Test func anEmptyFigureNeedsAValue() {
    let figures = [Sample.figure("", "prev(websites.checked)")]
    let line =
      "notice.md:40:1+0 error 哪里都没有这个数，填不出来；在方括号里写上数，或把这一处 [](=…) 删去 [figure.value]"
    var notice = Sample.notice(tables: [Self.table], figures: figures)
    #expect(Checks.lines(FigureCheck(), Sample.library([notice])) == [line])
    // What could not be read may hold it.
    var unread = Unread()
    unread.text = true
    notice.unread = unread
    #expect(Checks.lines(FigureCheck(), Sample.library([notice])) == [line])
    unread.results = true
    notice.unread = unread
    #expect(Checks.lines(FigureCheck(), Sample.library([notice])) == [])
  }

  @Test func pointsAtWhatIsOnlyStated() {
    let notice = Sample.notice(
      results: [Sample.results(["messages received 196"])],
      figures: [Sample.figure("195", "messages.received")])
    #expect(
      Checks.lines(FigureCheck(), Sample.library([notice])) == [
        "notice.md:40:1+3 warning 文中写作“195”，按 messages.received 计算为 196 [figure.mismatch]",
        "= 依据 notice.md:20:9",
      ])
  }

  @Test func countsCellsWhereThereAreManyRuns() {
    let rows = (1...12).map { "武汉市,\($0 % 2)" }.joined(separator: "\n")
    let notice = Sample.notice(
      tables: [Sample.table("annex-1", roles: "region problems", "地区,问题\n\(rows)\n")],
      figures: [
        Sample.figure("7", "count(annex-1,problems==1)"),
        Sample.figure("8", "sum(annex-1.problems,problems>0)", column: 5),
      ])
    #expect(
      Checks.lines(FigureCheck(), Sample.library([notice])).filter { $0.hasPrefix("=") } == [
        "= 依据: annex-1.csv 的 6 行", "= 依据: annex-1.csv 的 6 格",
      ])
  }

  @Test func saysItInEnglish() {
    var log = DiagnosticLog()
    let notice = Sample.notice(
      tables: [Self.table], figures: [Sample.figure("615", "websites.checked")])
    _ = Checks(FigureCheck()).run(on: Sample.library([notice]), into: &log)
    #expect(
      log.diagnostics.map(\.message.english) == ["the text says “615”, websites.checked gives 614"])
  }
}
