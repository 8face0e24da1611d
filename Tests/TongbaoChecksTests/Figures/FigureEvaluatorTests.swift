import Testing
import TongbaoCore

@testable import TongbaoChecks

/// Values and ties of one notice with two results tables, scores, findings and a roster.
@Suite struct FigureEvaluatorTests {
  private static let notice: Notice = Sample.notice(
    results: [
      Sample.results([
        "websites checked 105", "websites pass-rate 99.05%", "messages received 196",
        "messages on-time 189", "new-media checked account-type 微信 171", "new-media problems 9",
      ])
    ],
    tables: [
      Sample.table(
        "annex-1", roles: "region checked problems - pass-rate",
        "省直/市州,抽查 网站数,问题网站数,备注,合格率\n省直,54,0,,100%\n武汉市,51,1,x,98%\n合计,105,1,,99%\n"),
      Sample.table(
        "annex-2-1", .scores, subject: "combined", roles: "number unit score",
        "序号,单位,得分\n1,甲局,102\n2,乙局,95.0\n3,丙局,\n4,丁局,-1\n"),
      Sample.table(
        "annex-2-2", .scores, subject: "combined", roles: "number unit score",
        "序号,单位,得分\n1,戊局,100\n2,己局,94.9\n"),
      Sample.table(
        "annex-3", .findings, subject: "new-media", roles: "region name problem",
        "地区,账号,问题\n武汉市,甲,备案类型错误：应为服务号\n武汉市,乙,严重表述错误\n襄阳市,丙,备案类型错误；严重表述错误\n"),
      Sample.table(
        "annex-4", .roster, roles: "region names",
        "地区,网站\n武汉市,甲、乙、丙\n襄阳市,丁\n省直,、\n"),
      Sample.table(
        "annex-5", subject: "new-media", roles: "region checked",
        "地区,检查\n武汉市,未报\n襄阳市,20\n"),
      Sample.table(
        "annex-6", subject: "messages", roles: "region failed", "地区,数\n武汉市,3\n襄阳市,20\n"),
    ],
    findings: [Sample.finding("某局", "reg.type"), Sample.finding("某处", "col.stale")])

  private func outcome(_ expression: String, _ notice: Notice = notice) -> FigureOutcome {
    var evaluator = FigureEvaluator(library: Sample.library([notice]), notice: notice)
    return evaluator.evaluate(Sample.figure("", expression).expression)
  }

  private func words(_ outcome: FigureOutcome) -> String {
    switch outcome {
    case .stated: return "stated"
    case .notAFigure: return "none"
    case .faults(let faults): return faults.map(\.message.chinese).joined(separator: "\n")
    case .value(let value):
      let number = value.number.exactDecimal() ?? value.number.rounded(toScale: 4)
      let tie = value.derivation.map { "\($0.operation?.rawValue ?? "-") \($0.source)" }
      return "\(number?.text ?? "?") \(value.kind) \(tie ?? "unsaid")"
    }
  }

  @Test(arguments: [
    ("stated", "stated"), ("none", "none"), ("12.5", "12.5 count unsaid"),
    // A path: the total cell, the column's cells, results.csv.
    ("websites.checked", "105 count - annex-1.csv#cell=4,2"),
    ("websites.problems", "1 count - annex-1.csv#cell=4,3"),
    ("2024-Q4:websites.checked", "105 count - annex-1.csv#cell=4,2"),
    ("messages.failed", "23 count sum annex-6.csv#cell=2,2-3,2"),
    ("messages.received", "196 count - results.csv#cell=4,8"),
    ("websites.pass-rate", "99.05 percent - results.csv#cell=3,8"),
    ("new-media.checked[微信]", "171 count - results.csv#cell=7,8"),
    ("new-media.problems", "9 count - results.csv#cell=6,8"),
    ("websites.checked@武汉", "51 count - annex-1.csv#cell=3,2"),
    ("websites.pass-rate@420100", "98 percent - annex-1.csv#cell=3,5"),
    // Cells.
    ("annex-1[total].抽查网站数", "105 count - annex-1.csv#cell=4,2"),
    ("annex-1[合计].#3", "1 count - annex-1.csv#cell=4,3"),
    ("annex-1[#2].checked", "51 count - annex-1.csv#cell=3,2"),
    ("annex-1[武 汉市].合格率", "98 percent - annex-1.csv#cell=3,5"),
    ("annex-2[戊局].score", "100 score - annex-2-2.csv#cell=2,3"),
    // Functions over a table, or over all tables of an annex.
    ("sum(annex-1.checked)", "105 count sum annex-1.csv#cell=2,2-3,2"),
    (
      "sum(annex-1.checked,地区!=武汉市)",
      "没有列“地区”；可用：省直/市州、抽查 网站数、问题网站数、备注、合格率、region、checked、problems、text、pass-rate"
    ),
    ("sum(annex-1.checked,region!=武汉市)", "54 count - annex-1.csv#cell=2,2"),
    (
      "sum(annex-2.score)",
      "390.9 score sum annex-2-1.csv#cell=2,3-3,3 annex-2-1.csv#cell=5,3 annex-2-2.csv#cell=2,3-3,3"
    ),
    ("sum(annex-2.score,score>200)", "0 score unsaid"),
    ("mean(annex-2-2.score)", "97.45 score unsaid"),
    ("count(annex-1)", "2 count count annex-1.csv#row=2-3"),
    ("count(annex-2,score>=100)", "2 count count annex-2-1.csv#row=2 annex-2-2.csv#row=2"),
    ("count(annex-2,score>=95,score<100)", "1 count count annex-2-1.csv#row=3"),
    ("count(annex-2,score<0)", "1 count count annex-2-1.csv#row=5"),
    (
      "count(annex-2,score!=100)",
      "4 count count annex-2-1.csv#row=2-3 annex-2-1.csv#row=5 annex-2-2.csv#row=3"
    ),
    ("count(annex-2,得分==95)", "1 count count annex-2-1.csv#row=3"),
    ("count(annex-2,score<=94.9)", "2 count count annex-2-1.csv#row=5 annex-2-2.csv#row=3"),
    ("count(annex-2,unit>甲)", "0 count unsaid"),
    ("count(annex-3,problem~reg.type)", "2 count count annex-3.csv#row=2 annex-3.csv#row=4"),
    ("count(annex-3,problem~服务号)", "1 count count annex-3.csv#row=2"),
    ("count(annex-3,地区==武汉市,#3~sec.expression)", "1 count count annex-3.csv#row=3"),
    ("count(prose)", "2 count unsaid"), ("count(prose,problem~reg.type)", "1 count unsaid"),
    ("count(prose,name~局)", "1 count unsaid"),
    ("items(annex-4.names)", "4 count items annex-4.csv#cell=2,2-3,2"),
    ("items(annex-4.names,region==襄阳市)", "1 count items annex-4.csv#cell=3,2"),
    // Two operands.
    (
      "minus(websites.checked,annex-1[武汉市].checked)",
      "54 count difference annex-1.csv#cell=4,2 | annex-1.csv#cell=3,2"
    ),
    ("minus(websites.checked,1)", "104 count unsaid"),
    (
      "minus(annex-1[省直].合格率,annex-1[武汉市].合格率)",
      "2 points difference annex-1.csv#cell=2,5 | annex-1.csv#cell=3,5"
    ),
    (
      "rate(messages.on-time,messages.received)",
      "96.4286 percent percent results.csv#cell=5,8 | results.csv#cell=4,8"
    ),
    (
      "passrate(websites.problems,websites.checked)",
      "99.0476 percent pass-percent annex-1.csv#cell=4,3 | annex-1.csv#cell=4,2"
    ),
    (
      "rate(count(annex-3,problem~reg.type),sum(annex-1.checked))",
      "1.9048 percent percent annex-3.csv#row=2 annex-3.csv#row=4 | annex-1.csv#cell=2,2-3,2"
    ),
    ("rate(items(annex-4.names),count(annex-4))", "133.3333 percent unsaid"),
    ("rate(mean(annex-2.score),websites.checked)", "74.4571 percent unsaid"),
    (
      "plus(websites.checked,messages.received)",
      "301 count sum annex-1.csv#cell=4,2 results.csv#cell=4,8"
    ),
    ("plus(websites.checked,websites.checked)", "210 count unsaid"),
    (
      "plus(count(annex-3),count(annex-1))", "5 count count annex-3.csv#row=2-4 annex-1.csv#row=2-3"
    ),
    ("plus(count(annex-3),websites.checked)", "108 count unsaid"),
    // Nothing of an earlier period is held.
    ("prev(websites.checked)", "stated"), ("lastyear(websites.checked@武汉市)", "stated"),
  ])
  func evaluates(_ expression: String, _ expected: String) {
    #expect(words(outcome(expression)) == expected)
  }

  /// The faulty characters stand between « and ».
  @Test(arguments: [
    ("«网站».checked", "figure.unknown-name", "没有检查对象“网站”；是不是“websites”？"),
    (
      "«甲».checked", "figure.unknown-name",
      "没有检查对象“甲”；可用：websites、new-media、messages、combined"
    ),
    ("websites.«检查数»", "figure.unknown-name", "没有指标“检查数”；是不是“checked”？"),
    ("«websits».checked", "figure.unknown-name", "没有检查对象“websits”；是不是“websites”？"),
    ("websites.«chekced»", "figure.unknown-name", "没有指标“chekced”；是不是“checked”？"),
    ("prev(websites.«chekced»)", "figure.unknown-name", "没有指标“chekced”；是不是“checked”？"),
    (
      "websites.«operating»", "figure.unknown-name",
      "results: 和结果表里都没有“websites.operating”；没有出处的写 =stated"
    ),
    (
      "messages.«on-time-rate»", "figure.unknown-name",
      "results: 和结果表里都没有“messages.on-time-rate”；没有出处的写 =stated"
    ),
    (
      "new-media.«checked»", "figure.unknown-name",
      "results: 和结果表里都没有“new-media.checked”；没有出处的写 =stated"
    ),
    (
      "new-media.checked[«微博»]", "figure.unknown-name",
      "results: 和结果表里都没有“new-media.checked[微博]”；是不是“微信”？"
    ),
    (
      "2023-Q4:websites.«checked»", "figure.unknown-name",
      "results: 和结果表里都没有“2023-Q4:websites.checked”；是不是“checked”？"
    ),
    ("websites.checked@«武汉是»", "figure.unknown-name", "没有地区“武汉是”；是不是“武汉”？"),
    (
      "websites.checked@«江夏区»", "figure.unknown-name",
      "results: 和结果表里都没有“websites.checked@江夏区”；没有出处的写 =stated"
    ),
    ("«annex-7»[total].checked", "figure.unknown-name", "没有表“annex-7”；是不是“annex-1”？"),
    ("annex-1[«武汗市»].checked", "figure.unknown-name", "没有行“武汗市”；是不是“武汉市”？"),
    ("annex-1[«#3»].checked", "figure.unknown-name", "没有行“#3”；可用：total、合计、武汉市、省直"),
    ("annex-1[total].«抽查网站»", "figure.unknown-name", "没有列“抽查网站”；是不是“抽查 网站数”？"),
    (
      "annex-1[total].«#6»", "figure.unknown-name",
      "没有列“#6”；可用：省直/市州、抽查 网站数、问题网站数、备注、合格率、region、checked、problems、text、pass-rate"
    ),
    (
      "count(annex-2,«verdict»==合格)", "figure.unknown-name",
      "没有列“verdict”；可用：序号、单位、得分、number、unit、score"
    ),
    ("count(prose,«region»==x)", "figure.unknown-name", "没有列“region”；可用：name、problem"),
    (
      "rate(websites.problems,«count(annex-2,score>200)»)", "figure.value",
      "除数为 0，算不出比率；改表达式，或写 =stated"
    ),
    ("mean(annex-2.«score»,score>200)", "figure.value", "没有一行符合条件，算不出平均数；改条件，或写 =stated"),
    ("sum(annex-3.«账号»)", "figure.value", "指到的格子“甲”不是数；指别的格子，或写 =stated"),
    ("annex-2[«丙局»].score", "figure.value", "指到的格子是空的；指别的格子，或写 =stated"),
    ("annex-1[«武汉市»].备注", "figure.value", "指到的格子“x”不是数；指别的格子，或写 =stated"),
  ])
  func tellsWhatDoesNotExist(_ marked: String, _ rule: String, _ message: String) throws {
    let start = try #require(marked.unicodeScalars.firstIndex(of: "«"))
    let length = try #require(marked.firstIndex(of: "»"))
    let before = marked.unicodeScalars.distance(from: marked.unicodeScalars.startIndex, to: start)
    let count = marked.unicodeScalars.distance(from: start, to: length) - 1
    let text = marked.filter { $0 != "«" && $0 != "»" }
    guard case .faults(let faults) = outcome(text) else {
      Issue.record("\(words(outcome(text)))")
      return
    }
    try #require(faults.count == 1)
    #expect(faults[0].message.chinese == message)
    #expect(faults[0].rule == rule)
    #expect(faults[0].severity == .error)
    #expect(
      faults[0].place
        == SourcePlace(Sample.path, line: 40, column: 100 + before, length: count))
  }

  @Test func tellsEveryUnknownNameOfAPath() {
    guard case .faults(let faults) = outcome("prev(网站.检查数)") else {
      Issue.record("no fault")
      return
    }
    #expect(
      faults.map(\.message.chinese) == ["没有检查对象“网站”；是不是“websites”？", "没有指标“检查数”；是不是“checked”？"])
  }

  @Test func namesTheCellThatIsNoNumber() throws {
    guard case .faults(let faults) = outcome("annex-1[武汉市].备注") else {
      Issue.record("no fault")
      return
    }
    let note = try #require(faults.first?.notes.first)
    #expect(note.place?.cell == .init(row: 3, column: 4))
    #expect(note.message.chinese == "格子")
  }

  /// `results:` repeats the prose; what a table says is what the prose must equal.
  @Test(
    arguments: [
      (["10", "20"], "30", "30 count sum annex-1-1.csv#cell=3,2 annex-1-2.csv#cell=3,2"),
      (["10", "20"], "20", "20 count - annex-1-2.csv#cell=3,2"),
      (["10", "20"], "25", "25 count - results.csv#cell=2,8"),
      (["10"], "25", "10 count - annex-1-1.csv#cell=3,2"),
    ] as [([String], String, String)])
  func takesTheTableAsWitness(_ totals: [String], _ stated: String, _ expected: String) {
    let tables = totals.enumerated().map { index, total in
      Sample.table(
        "annex-1-\(index + 1)", roles: "region checked", "地区,检查\n武汉市,\(total)\n合计,\(total)\n")
    }
    let notice = Sample.notice(
      results: [Sample.results(["websites checked \(stated)"])], tables: tables)
    #expect(words(outcome("websites.checked", notice)) == expected)
  }

  @Test func leavesPartialTablesOut() {
    let notice = Sample.notice(
      results: [Sample.results(["websites checked 25"])],
      tables: [
        Sample.table("annex-1", roles: "region checked", isPartial: true, "地区,检查\n武汉市,10\n")
      ])
    #expect(words(outcome("websites.checked", notice)) == "25 count - results.csv#cell=2,8")
  }

  /// Many figures over a long table, and as many with a misspelt row.
  @Test(arguments: [
    "sum(annex-1.checked,checked>=KEY)", "count(annex-1,checked>=KEY)", "annex-1[单位KEY].checked",
    "minus(annex-1[total].checked,annex-1[#KEY].checked)", "mean(annex-1.checked,checked!=KEY)",
    "count(annex-1,problem~reg.type,checked<KEY)", "annex-1[单KEY位].checked",
  ])
  func answersForALongTable(_ expression: String) {
    let rows = (1..<5_000).map { "单位\($0),\($0 % 500),备案类型错误" }.joined(separator: "\n")
    let table = Sample.table(
      "annex-1", .table, roles: "name checked problem", "名称,检查,问题\n\(rows)\n合计,1,\n")
    let notice = Sample.notice(tables: [table])
    var evaluator = FigureEvaluator(library: Sample.library([notice]), notice: notice)
    let outcomes = (1...20).map { key in
      evaluator.evaluate(
        Sample.figure("", expression.replacing("KEY", with: "\(key)")).expression)
    }
    let faults = outcomes.count { if case .faults = $0 { true } else { false } }
    #expect(faults == (expression.contains("单KEY位") ? 20 : 0))
  }

  @Test func suggestsRowsOfALongTableTenTimes() {
    let rows = (1...3_000).map { "单位\($0),1" }.joined(separator: "\n")
    let notice = Sample.notice(
      tables: [Sample.table("annex-1", .table, roles: "name checked", "名称,检查\n\(rows)\n")])
    var evaluator = FigureEvaluator(library: Sample.library([notice]), notice: notice)
    let messages = (1...12).map { _ in
      words(evaluator.evaluate(Sample.figure("", "annex-1[单为7].checked").expression))
    }
    #expect(Array(messages[..<10]) == Array(repeating: "没有行“单为7”；是不是“单位7”？", count: 10))
    #expect(Array(messages[10...]) == Array(repeating: "没有行“单为7”", count: 2))
  }
}
