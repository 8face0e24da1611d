import Testing
import TongbaoCore

@testable import TongbaoChecks

/// What `results:` states, beside the tables and beside itself.
@Suite struct ResultsCheckTests {
  private static let regions = "地区,检查,不合格,合格率\n省直,20,1,95%\n武汉市,18,2,88.89%\n合计,38,3,92.11%\n"

  private static func table(_ id: String = "annex-1", _ csv: String = regions) -> Table {
    Sample.table(id, roles: "region checked failed pass-rate", csv)
  }

  private func lines(_ stated: [String], _ tables: [Table] = [table()]) -> [String] {
    let notice = Sample.notice(results: [Sample.results(stated)], tables: tables)
    return Checks.lines(ResultsCheck(), Sample.library([notice]))
  }

  @Test func tellsBothNumbersAndTheirPlaces() {
    #expect(
      lines(["websites checked 83", "websites failed 3", "websites pass-rate 92.11%"]) == [
        "notice.md:20:9+1 warning results: 里检查数写作“83”，annex-1.csv 的合计是 38；照原文核对，改正其中一处"
          + " [results.mismatch]",
        "= 表里的数 annex-1.csv:4:4",
      ])
  }

  /// What is stated, and what is said of it.
  @Test(
    arguments: [
      (["websites checked 38", "websites failed 3", "websites pass-rate 92.11%"], []),
      (["websites pass-rate 99.11%"], ["合格率写作“99.11%”，按 (38-3)/38 计算为 92.11%"]),
      (["websites pass-rate 92.10%"], []),
      (["websites share 7.8%"], ["占检查数比例写作“7.8%”，按 3/38 计算为 7.9%，写的是截尾的结果"]),
      (["websites pass-rate 92.1%"], []), (["websites pass-rate 92%"], []),
      (["websites pass-rate 0.92"], ["合格率写作“0.92”，按 (38-3)/38 计算为 92%，没有 % 的数照百分数读"]),
      (["websites share 7.89%"], []), (["websites share 8.9%"], ["占检查数比例写作“8.9%”，按 3/38 计算为 7.9%"]),
      (["websites passed 35"], []),
      (["websites passed 36"], ["合格数写作“36”，检查数 38 减不合格数 3 是 35"]),
      (["websites failed 4"], ["不合格数写作“4”，annex-1.csv 的合计是 3"]),
      // A wrong count does not make a right rate wrong.
      (
        ["websites checked 83", "websites pass-rate 92.11%"], ["检查数写作“83”，annex-1.csv 的合计是 38"]
      ),
      // Another subject, and measures that no table has.
      (["new-media checked 83"], []), (["websites operating 40"], []),
    ] as [([String], [String])])
  func comparesWithTheTable(_ stated: [String], _ said: [String]) {
    let found = lines(stated).filter { !$0.hasPrefix("=") }
    #expect(found.count == said.count)
    for (line, words) in zip(found, said) { #expect(line.contains(words + "；照原文核对")) }
  }

  @Test(
    arguments: [
      (["messages received 196", "messages on-time 189", "messages on-time-rate 96.43%"], []),
      (
        ["messages received 196", "messages on-time 198"], ["按时办结数 198 多于收到留言数 196"]
      ),
      (
        ["messages received 196", "messages on-time 189", "messages on-time-rate 96.34%"],
        ["按时办结率写作“96.34%”，按 189/196 计算为 96.43%"]
      ),
      (["websites operating 40", "websites checked 44"], ["检查数 44 多于运行数 40"]),
      (["websites checked 40", "websites failed 41"], ["不合格数 41 多于检查数 40"]),
      (["websites checked 40", "websites passed 39", "websites failed 1"], []),
      (
        ["websites checked 40", "websites passed 38", "websites failed 1"],
        ["合格数写作“38”，检查数 40 减不合格数 1 是 39"]
      ),
      (["websites checked 44", "websites passed 44", "websites pass-rate 100%"], []),
      (["websites checked 40", "websites problems 2", "websites pass-rate 95%"], []),
      (
        ["websites checked 40", "websites problems 2", "websites pass-rate 97.5%"],
        ["合格率写作“97.5%”，按 (40-2)/40 计算为 95.0%"]
      ),
      (["websites checked 40", "websites pass-rate 12%"], []), (["websites pass-rate 99%"], []),
      (["websites checked 0", "websites failed 0", "websites pass-rate 100%"], []),
      (["combined full-mark 110", "combined mean-score 101.62"], []),
    ] as [([String], [String])])
  func comparesWithItself(_ stated: [String], _ said: [String]) {
    let found = lines(stated, []).filter { !$0.hasPrefix("=") }
    #expect(found.count == said.count)
    for (line, words) in zip(found, said) { #expect(line.contains(words)) }
  }

  private static func breakdown(_ dimension: String, _ parts: [(String, String)]) -> StatedResults {
    let place = SourcePlace(Sample.path, line: 30)
    func stated(_ measure: String, _ text: String) -> StatedMeasure? {
      StatedNumber(text).map { StatedMeasure(measure: measure, value: $0, place: place) }
    }
    let categories = parts.map { name, words in
      let words = words.split(separator: " ").map(String.init)
      let measures = stride(from: 0, to: words.count, by: 2).compactMap {
        stated(words[$0], words[$0 + 1])
      }
      return StatedResults.Breakdown.Category(name: name, measures: measures)
    }
    return StatedResults(
      period: nil,
      subjects: [
        .init(
          subject: "new-media", measures: [stated("checked", "215")].compactMap { $0 },
          breakdowns: [.init(dimension: dimension, categories: categories)])
      ])
  }

  @Test(
    arguments: [
      ("account-type", [("微信", "checked 171"), ("微博", "checked 11"), ("其他", "checked 33")], nil),
      // Only some of the parts are named.
      ("account-type", [("微信", "checked 171"), ("微博", "checked 11")], nil),
      (
        "account-type", [("微信", "checked 171"), ("微博", "checked 11"), ("其他", "checked 32")],
        "按 account-type 分的检查数 171+11+32 相加为 214，总数是 215"
      ),
      (
        "account-type", [("微信", "checked 171"), ("微博", "checked 111")],
        "按 account-type 分的检查数 171+111 相加为 282，总数是 215"
      ),
      // One account may have two problems.
      ("problem", [("甲", "checked 200"), ("乙", "checked 100")], nil),
      ("problem", [("甲", "failed 3 share 1.40%"), ("乙", "failed 7")], nil),
      ("problem", [("甲", "failed 3 share 1.04%")], "占检查数比例写作“1.04%”，按 3/215 计算为 1.40%"),
      ("level", [("省", "operating 51 checked 31 pass-rate 100%")], nil),
      ("level", [("省", "checked 31 failed 1 pass-rate 100%")], "按 (31-1)/31 计算为 97%"),
    ] as [(String, [(String, String)], String?)])
  func comparesPartsWithTheWhole(_ dimension: String, _ parts: [(String, String)], _ said: String?)
  {
    let notice = Sample.notice(results: [Self.breakdown(dimension, parts)])
    let found = Checks.lines(ResultsCheck(), Sample.library([notice]))
      .filter { !$0.hasPrefix("=") }
    #expect(found.count == (said == nil ? 0 : 1))
    if let said { #expect(found.first?.contains(said) == true) }
  }

  /// Several tables: one by itself or all together may be the whole.
  @Test(
    arguments: [
      (["websites checked 38"], 0), (["websites checked 30"], 0), (["websites checked 68"], 0),
      (["websites checked 70"], 0), (["websites checked 70", "websites failed 3"], 1),
      (["websites checked 70", "websites failed 5"], 1),
      (["websites checked 68", "websites failed 5"], 0),
    ] as [([String], Int)])
  func readsSeveralTables(_ stated: [String], _ count: Int) {
    let other = Self.table("annex-2", "地区,检查,不合格,合格率\n襄阳市,30,2,93%\n")
    let found = lines(stated, [Self.table(), other]).filter { !$0.hasPrefix("=") }
    #expect(found.count == count)
  }

  @Test(arguments: [("44", 0), ("43", 0), ("45", 1)])
  func countsARegister(_ stated: String, _ count: Int) {
    let rows = (1...44).map { "\(4_228_000_000 + min($0, 43)),甲\($0),合格\n" }.joined()
    let register = Sample.table(
      "annex-1", .register, roles: "site-id name verdict", "代码,名称,结果\n" + rows)
    let found = lines(["websites checked \(stated)", "websites pass-rate 100%"], [register])
    #expect(found.filter { !$0.hasPrefix("=") }.count == count)
  }

  @Test(arguments: [
    Self.table("annex-1", "地区,检查,不合格,合格率\n省直,20,1,95%\n武汉市,—,2,88%\n"),
    Sample.table(
      "annex-1", roles: "region checked failed pass-rate", isPartial: true, Self.regions),
    Sample.table("annex-1", .scores, roles: "unit checked", "单位,检查\n甲,4\n"),
    // The total is wrong, and told by its own rule; what is stated is the sum.
    Self.table("annex-1", "地区,检查,不合格,合格率\n省直,20,1,95%\n武汉市,63,2,88%\n合计,88,3,92%\n"),
  ])
  func saysNothingWhereTheTableDoesNotTell(_ table: Table) {
    #expect(lines(["websites checked 83"], [table]).isEmpty)
  }

  @Test func tellsOnceWhatTheProseSaysToo() {
    func lines(_ figure: (String, String)) -> [String] {
      let notice = Sample.notice(
        results: [Sample.results(["websites checked 83"])], tables: [Self.table()],
        figures: [Sample.figure(figure.0, figure.1)])
      var log = DiagnosticLog()
      _ = Checks(FigureCheck(), ResultsCheck()).run(on: Sample.library([notice]), into: &log)
      return log.sorted().map(\.rule)
    }
    #expect(lines(("83", "websites.checked")) == ["figure.mismatch"])
    #expect(lines(("38", "websites.checked")) == ["results.mismatch"])
    #expect(lines(("84", "websites.checked")) == ["results.mismatch", "figure.mismatch"])
    #expect(lines(("83", "annex-1[total].failed")) == ["results.mismatch", "figure.mismatch"])
  }

  /// Of two equal numbers the accepted one is named by `nth`.
  @Test(arguments: [(1, "accept.unused"), (2, nil)] as [(Int, String?)])
  func canBeAccepted(_ nth: Int, _ rule: String?) {
    var notice = Sample.notice(
      results: [Sample.results(["new-media checked 83", "websites checked 83"])],
      tables: [Self.table()])
    notice.accepts = [
      Accept(
        check: "results.mismatch", table: nil, row: nil, column: nil, text: "83", nth: nth,
        stated: "83", reason: "原文如此", place: SourcePlace(Sample.path, line: 30))
    ]
    var log = DiagnosticLog()
    _ = Checks(ResultsCheck()).run(on: Sample.library([notice]), into: &log)
    #expect(log.sorted().map(\.rule) == (rule.map { ["results.mismatch", $0] } ?? []))
  }

  @Test func otherPeriodsAreNotInTheTables() {
    let notice = Sample.notice(
      results: [Sample.results(["websites checked 83"], period: .half(year: 2024, 1))],
      tables: [Self.table()])
    #expect(Checks.lines(ResultsCheck(), Sample.library([notice])).isEmpty)
  }

  @Test(
    arguments: [
      \Unread.results, \Unread.someTable,
    ] as [WritableKeyPath<Unread, Bool> & Sendable])
  func whatCouldNotBeReadIsNotMissed(_ part: WritableKeyPath<Unread, Bool> & Sendable) {
    var notice = Sample.notice(
      results: [Sample.results(["websites checked 83"])], tables: [Self.table()])
    var unread = Unread()
    notice.unread = unread
    #expect(!Checks.lines(ResultsCheck(), Sample.library([notice])).isEmpty)
    unread[keyPath: part] = true
    notice.unread = unread
    #expect(Checks.lines(ResultsCheck(), Sample.library([notice])).isEmpty)
  }

  @Test(
    arguments: [
      (639, 16, "97.5%", "", nil), (1404, 66, "95.30%", "", nil), (139, 39, "72%", "", nil),
      (134, 8, "94.3%", "", "合格率写作“94.3%”，按 (134-8)/134 计算为 94.0%；照原文核对"),
      (134, 8, "94.3%", "原文如此", nil), (134, 138, nil, "", "不合格数 138 多于检查数 134"),
      (134, nil, "12%", "", nil), (nil, 8, "12%", "", nil), (0, 0, "100%", "", nil),
    ] as [(Int?, Int?, String?, String, String?)])
  func comparesARoundWhoseNoticeIsNotHeld(
    _ checked: Int?, _ failed: Int?, _ rate: String?, _ note: String, _ said: String?
  ) {
    let row = Sample.historyRow(
      .quarter(year: 2020, 3), checked: checked, failed: failed, rate: rate, note: note)
    let found = Checks.lines(ResultsCheck(), Sample.library([], history: [row]))
    #expect(found.count == (said == nil ? 0 : 1))
    if let said { #expect(found.first?.contains(said) == true) }
  }
}
