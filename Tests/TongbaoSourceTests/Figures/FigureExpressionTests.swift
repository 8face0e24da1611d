import Testing
import TongbaoCore

@testable import TongbaoSource

@Suite struct FigureExpressionTests {
  private static let place = SourcePlace("notice.md", line: 7, column: 20, length: 9)

  private func parse(_ text: String) -> (FigureExpression?, [Diagnostic]) {
    var log = DiagnosticLog()
    let expression = FigureExpressionParser.parse(text, at: Self.place, into: &log)
    return (expression, log.diagnostics)
  }

  @Test(arguments: [
    ("stated", "stated"), ("none", "none"), ("614", "614"), ("12.50", "12.50"), ("-3", "-3"),
    ("websites.checked", "websites.checked"), ("websites.pass-rate@襄阳市", "websites.pass-rate@襄阳市"),
    ("new-media.checked[微信]", "new-media.checked[微信]"),
    ("websites.checked[省部门]@420000", "websites.checked[省部门]@420000"),
    ("2018-Q3:websites.checked", "2018Q3:websites.checked"), ("2024:a.b", "2024:a.b"),
    ("2018-03/2018-04:a.b", "2018-03/2018-04:a.b"),
    ("prev(websites.failed)", "prev(websites.failed)"),
    ("lastyear(websites.failed@武汉市)", "lastyear(websites.failed@武汉市)"),
    ("annex-1[total].checked", "annex-1[total].checked"), ("annex-2-1[#3].#2", "annex-2-1[#3].#2"),
    ("annex-1[县（市、区）].检查数", "annex-1[县（市、区）].检查数"),
    ("sum(annex-1.checked)", "sum(annex-1.checked)"),
    ("mean(annex-1.score,score>=60.5,unit!=甲)", "mean(annex-1.score,score>=60.5,unit!=甲)"),
    ("count(annex-2-2,problem~reg.type)", "count(annex-2-2,problem~reg.type)"),
    ("count(prose)", "count(prose)"),
    ("items(annex-1.names,地区==武汉市)", "items(annex-1.names,地区==武汉市)"),
    ("count(annex-1,score>=95,score<100)", "count(annex-1,score>=95,score<100)"),
    ("count(a,#2<=1,b>2)", "count(a,#2<=1,b>2)"),
    ("minus(a.b,2)", "minus(a.b,2)"),
    ("plus(a.b,c.d,annex-1[total].#2)", "plus(a.b,c.d,annex-1[total].#2)"),
    (
      "rate(count(annex-2-2,problem~reg.type),new-media.checked)",
      "rate(count(annex-2-2,problem~reg.type),new-media.checked)"
    ),
    ("passrate(a.b,614)", "passrate(a.b,614)"),
  ])
  func reads(_ text: String, _ expected: String) throws {
    let (expression, diagnostics) = parse(text)
    #expect(diagnostics.isEmpty)
    let root = try #require(expression).root
    #expect(written(root.value) == expected)
    #expect(root.range == 0..<text.unicodeScalars.count)
  }

  /// The faulty characters stand between « and ».
  @Test(arguments: [
    ("«»", "“=”后面没有表达式；写成 [6](=websites.checked)，没有出处的写 =stated"),
    ("«websites»", "“websites”还不是一个数；写成 对象.指标（如 websites.checked）或 表[行].列"),
    ("«state»", "不认识“state”；是不是“stated”？"), ("rate(«stated»,1)", "“stated”只能单独写成 [数字](=stated)"),
    ("websites.«»", "表达式到这里就完了，还应有指标，如 checked"), ("websites.«.»x", "“.”不该在这里；这里应是指标，如 checked"),
    ("«conut»(annex-1)", "没有函数“conut”；是不是“count”？"),
    ("«比例»(annex-1)", "没有函数“比例”；可用的有 rate、passrate、sum、mean、count、items、minus、plus、prev、lastyear"),
    ("count(annex-1«»", "表达式到这里就完了，还应有“)”或“,”"), ("count(annex-1)«)»", "“)”不该在这里；这里应是表达式的结尾"),
    ("count(annex-1«.»x)", "count() 数的是行，不写列；写成 count(annex-1) 或 count(annex-1,score>=60)"),
    ("sum(«annex-1»)", "sum() 要写明列：sum(annex-1.列)"),
    ("«count（annex-1）»", "“count（annex-1）”用了全角括号；表达式里用半角的 ( )"),
    ("count(annex-1,得分«=»60)", "条件里的“=”只有一个；相等写成 =="),
    ("count(annex-1,得分«)»", "“)”不该在这里；这里应是比较号：>= <= > < == != ~"),
    ("count(annex-1,得分>«)»", "“)”不该在这里；这里应是比较的文字或数字"),
    ("«minus»(a.b)", "minus() 里有 1 个值，应有两个，用逗号隔开"),
    ("«plus»(a.b)", "plus() 里有 1 个值，应有至少两个，用逗号隔开"),
    ("«rate»(a.b,c.d,e.f)", "rate() 里有 3 个值，应有两个，用逗号隔开"),
    ("rate(«minus»(a.b,c.d),e.f)", "“minus()”不能写在别的括号里；它只能是整个表达式"),
    ("«2018Q3»:a.b", "“2018Q3”不是检查时期；写成 2018-Q3、2023-08、2022-R3 这样"),
    ("2018-Q3«：»a.b", "“：”是全角的；用半角的 :"),
    ("2018-Q3«:».b", "“:”后面应是 对象.指标，如 websites.checked"),
    ("annex-1[«]».x", "“]”不该在这里；这里应是行：首格的文字、total 或 #n"),
    ("annex-1[a]«»", "表达式到这里就完了，还应有“.”"), ("a.b[«]»", "“]”不该在这里；这里应是类别名"),
    ("a.b@«»", "表达式到这里就完了，还应有地区名或代码"),
    ("«99.35%»", "“99.35”不能作数字；只写数字和小数点，不写 %"), ("«1.2.3»", "“1.2.3”不能作数字；只写数字和小数点，不写 %"),
    ("a«\\».b", "表达式里不能有“\\”；含这种字符的名称写成 #n（第几列、第几行）"),
    ("甲乙«&»amp;.b", "表达式里不能有“&”；含这种字符的名称写成 #n（第几列、第几行）"), ("a.«(»", "“(”不该在这里；这里应是指标，如 checked"),
  ])
  func refuses(_ marked: String, _ message: String) throws {
    let text = MarkedText(marked)
    let mark = try #require(text.places.first)
    let (expression, diagnostics) = parse(text.text)
    #expect(expression == nil)
    let fault = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(fault.rule == "figure.syntax")
    #expect(fault.message.chinese == message)
    #expect(fault.place.line == 7)
    #expect(fault.place.column == 19 + mark.column)
    #expect(fault.place.length == max(1, mark.length))
  }

  @Test(arguments: [
    "(", ")", "[", "@", ",", "~", "....", "((((((((", "a(", "a[b", "a.b[c", "a.b@c@d", "--", "+",
    "&#x;", "\u{0}",
  ])
  func survivesNonsense(_ text: String) {
    #expect(parse(text).0 == nil)
    #expect(parse(String(repeating: text, count: 200)).1.count == 1)
  }

  /// Expressions of a length that no text hands over (`limit.figure`): one fault each, and no recursion.
  @Test(arguments: [
    String(repeating: "(", count: 65_536), String(repeating: "rate(", count: 13_107),
    String(repeating: "a[", count: 32_768), String(repeating: "甲.", count: 16_384),
    "count(a" + String(repeating: ",b>1", count: 100_000),
    "plus(" + String(repeating: "1,", count: 100_000) + ")",
    "1" + String(repeating: "0", count: 400), "0." + String(repeating: "1", count: 400),
    "minus(1" + String(repeating: "0", count: 15) + ",1)", String(repeating: "-", count: 65_536),
    "prev(" + String(repeating: "prev(", count: 10_000) + "a.b)",
    String(repeating: "&#", count: 30_000),
  ])
  func answersHostileExpressions(_ text: String) {
    let (expression, diagnostics) = parse(text)
    #expect(expression == nil)
    #expect(diagnostics.map(\.rule) == ["figure.syntax"])
  }

  @Test func readsAHundredThousandFilters() throws {
    let text = "count(a" + String(repeating: ",b>1", count: 100_000) + ")"
    guard case .count(_, let filters) = try #require(parse(text).0).root.value else {
      Issue.record("no count")
      return
    }
    #expect(filters.count == 100_000)
  }

  @Test func givesEachPartItsCharacters() throws {
    let expression = try #require(parse("rate(甲.乙,annex-1[总计].检查数)").0)
    guard case .rate(let a, let b) = expression.root.value, case .cell(let cell) = b.value else {
      Issue.record("not a rate of a cell")
      return
    }
    #expect(a.range == 5..<8)
    #expect(b.range == 9..<24)
    #expect(cell.row.range == 17..<19)
    #expect(expression.place(of: cell.column.range).column == 41)
  }

  private func written(_ value: FigureExpression.Value) -> String {
    switch value {
    case .stated: "stated"
    case .none: "none"
    case .path(let path): written(path)
    case .previous(let path): "prev(\(written(path)))"
    case .lastYear(let path): "lastyear(\(written(path)))"
    case .cell(let cell): "\(cell.table.text)[\(cell.row.text)].\(cell.column.text)"
    case .number(let number): number.text
    case .sum(let column, let filters): "sum(\(written(column, filters)))"
    case .mean(let column, let filters): "mean(\(written(column, filters)))"
    case .items(let column, let filters): "items(\(written(column, filters)))"
    case .count(let name, let filters): "count(\(name.text)\(written(filters)))"
    case .minus(let a, let b): "minus(\(written(a.value)),\(written(b.value)))"
    case .plus(let nodes): "plus(\(nodes.map { written($0.value) }.joined(separator: ",")))"
    case .rate(let a, let b): "rate(\(written(a.value)),\(written(b.value)))"
    case .passRate(let a, let b): "passrate(\(written(a.value)),\(written(b.value)))"
    }
  }

  private func written(_ path: FigureExpression.Path) -> String {
    (path.period.map { $0.code + ":" } ?? "") + "\(path.subject.text).\(path.measure.text)"
      + (path.category.map { "[\($0.text)]" } ?? "") + (path.region.map { "@\($0.text)" } ?? "")
  }

  private func written(
    _ column: FigureExpression.Column, _ filters: [FigureExpression.Filter]
  ) -> String {
    "\(column.table.text).\(column.column.text)\(written(filters))"
  }

  private func written(_ filters: [FigureExpression.Filter]) -> String {
    filters.map { ",\($0.column.text)\($0.comparison.rawValue)\($0.text.text)" }.joined()
  }
}
