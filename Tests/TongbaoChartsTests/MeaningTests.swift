import Testing
import TongbaoCore

@testable import TongbaoCharts

/// What the marks, lines and words say of the data.
struct MeaningTests {
  private func chart(_ websites: [Observation], _ media: [Observation] = []) throws
    -> PassRateChart
  {
    try #require(PassRateChart(history: history(websites, media)))
  }

  private func count(_ name: String, _ chart: PassRateChart, class wanted: String) -> Int {
    chart.elements(.wide).filter { $0.name == name && $0.attributes["class"] == wanted }.count
  }

  @Test(arguments: [
    [], [seen(2024, 1, 40, 1)], [seen(2024, 1, 40, 1), seen(2024, 2, 4, 0)],
    [seen(2024, 1, 40, 1), seen(2024, 2, 40, nil)],
  ])
  func oneRoundIsNoChart(websites: [Observation]) {
    #expect(PassRateChart(history: history(websites)) == nil)
  }

  @Test func oneRoundOfBothSubjectsIsNoChart() {
    let round = [seen(2024, 1, 40, 1)]
    #expect(PassRateChart(history: history(round, round)) == nil)
  }

  @Test func twoOfficesInOneQuarterAreAChart() {
    let both = [seen(2024, 1, 40, 1), seen(2024, 1, 40, 1, by: "province")]
    #expect(PassRateChart(history: history(both)) != nil)
  }

  @Test func otherSubjectsAloneAreNoChart() {
    #expect(PassRateChart(history: history([], others: quarters(4))) == nil)
  }

  @Test func marksStandPanelByPanelOldestFirst() throws {
    let chart = try #require(PassRateChart(history: xianning))
    let wanted = [
      "92.5", "95", "97.5", "100", "100", "72", "94.5", "90.2", "95.28", "100", "100",
    ]
    #expect(chart.marks(.wide) == wanted)
    #expect(chart.marks(.narrow) == wanted)
    #expect(
      SVGReader.elements(of: chart.standalone())?.compactMap { $0.attributes["data-v"] } == wanted)
  }

  @Test(arguments: [(20, 20), (21, 12), (24, 12)])
  func narrowShowsTheLastTwelveOfMoreThanTwenty(count: Int, shown: Int) throws {
    let chart = try chart(quarters(count))
    #expect(chart.marks(.wide).count == count)
    #expect(chart.marks(.narrow) == Array(chart.marks(.wide).suffix(shown)))
    #expect(chart.texts(.narrow).contains("最近12个季度，更早的见下表") == (count > 20))
  }

  @Test func neighboursThatCanBeComparedAreJoined() throws {
    #expect(count("path", try chart(quarters(3)), class: "l1") == 1)
  }

  @Test(arguments: [
    [seen(2024, 1, 200, 1), seen(2024, 3, 200, 1)],
    [seen(2024, 1, 200, 1), seen(2024, 2, 200, 1, by: "province")],
    [seen(2024, 1, 200, 1), seen(2024, 2, 200, 1, round: true)],
    [seen(2024, 1, 200, 1), seen(2024, 2, 3, 1), seen(2024, 3, 200, 1)],
  ])
  func othersAreNot(websites: [Observation]) throws {
    #expect(count("path", try chart(websites), class: "l1") == 0)
  }

  @Test(arguments: [
    (seen(2024, 1, 276, 3), seen(2024, 2, 190, 2), "检查范围变化：276→190"),
    (
      seen(2024, 1, 276, 3, coverage: .full), seen(2024, 2, 276, 2, coverage: .sample),
      "检查范围由全部改为抽查"
    ),
    (
      seen(2024, 1, 40, 3, rule: "合格线80分"), seen(2024, 2, 40, 2, rule: "合格线60分"),
      "合格标准由“合格线80分”改为“合格线60分”"
    ),
  ])
  func aChangeBreaksTheLineWithARuleAndAWord(
    before: Observation, after: Observation, words: String
  ) throws {
    let chart = try chart([before, after])
    #expect(count("path", chart, class: "l1") == 0)
    #expect(count("path", chart, class: "rev") == 1)
    #expect(chart.caption.contains("2024年第二季度起，政府网站\(words)，竖虚线处断开。"))
    #expect(chart.title.contains("有变化"))
  }

  /// The other office's line goes on across the rule, so the rule says whose it is.
  @Test(arguments: [
    (seen(2024, 2, 90, 1), "市里范围变化", "市里通报的政府网站检查范围变化：38→90"),
    (seen(2024, 2, 38, 1, rule: "合格线60分"), "市里标准变化", "市里通报的政府网站合格标准"),
  ])
  func aRuleAmongSeveralOfficesSaysWhose(after: Observation, word: String, words: String) throws {
    let chart = try chart([
      seen(2024, 1, 38, 1, rule: "合格线80分"), seen(2024, 1, 40, 3, by: "province"), after,
      seen(2024, 2, 40, 1, by: "province"), seen(2024, 3, after.checked, 0),
    ])
    #expect(chart.texts(.wide).contains(word))
    #expect(chart.texts(.narrow).contains { $0 == word || $0 == "市里变化" })
    #expect(chart.caption.contains("2024年第二季度起，\(words)"))
  }

  @Test func noRuleRunsThroughTheReasonForAnEmptyPanel() throws {
    let chart = try chart(
      [seen(2024, 1, 4, 0), seen(2024, 2, 4, 0), seen(2024, 3, 3, 0), seen(2024, 4, 3, 0)],
      quarters(4, from: 2024))
    let elements = chart.elements(.wide)
    let rule = try #require(elements.firstIndex { $0.attributes["class"] == "rev" })
    let words = try #require(elements.firstIndex { $0.text == "检查不足5家，不算比率" })
    // What is drawn later covers, and the words stand on a ground.
    #expect(rule < words - 1)
    #expect(elements[words - 1].name == "rect")
  }

  @Test func shapesTellTheIssuers() throws {
    let chart = try chart([
      seen(2024, 1, 40, 1), seen(2024, 2, 40, 1), seen(2024, 2, 40, 1, by: "province"),
      seen(2024, 3, 40, 1, by: "province"), seen(2024, 3, 40, 1),
      seen(2024, 4, 40, 1, by: "nation"),
    ])
    #expect(
      chart.panels[0].points.map(\.mark) == [
        .circle, .circle, .diamond, .diamond, .circle, .square,
      ])
    #expect(chart.subtitle.contains("●\u{A0}市里通报，◆\u{A0}省里通报，■\u{A0}国家通报"))
    #expect(chart.texts(.wide).contains("省里通报"))
    #expect(!chart.texts(.wide).contains("市里通报"))
    #expect(chart.caption.contains("不同单位发布的结果不连线。"))
  }

  @Test func aRoundIsASquareWithItsNumber() throws {
    let chart = try chart([seen(2022, 3, 40, 1, round: true), seen(2024, 1, 40, 1)])
    #expect(chart.panels[0].points.map(\.mark) == [.square, .circle])
    #expect(chart.texts(.wide).contains("第3次"))
    #expect(chart.subtitle.contains("2022年第三次至2024年第一季度"))
    #expect(chart.subtitle.contains("■\u{A0}未注明季度的检查"))
  }

  /// A special round that the same office makes between two quarters does not part them.
  @Test func aRoundBetweenTwoQuartersBreaksNoLine() throws {
    let media = [
      seen(2024, 1, 200, 2), seen(2024, 2, 201, 3), seen(2024, 2, 60, 3, round: true),
      seen(2024, 3, 202, 1),
    ]
    let panel = try #require(PassRateChart(history: history([], media))).panels[0]
    #expect(panel.points.map(\.joinedFrom) == [nil, 0, nil, 1])
  }

  @Test func oneKindOfMarkNeedsNoLegend() throws {
    #expect(!(try chart(quarters(4)).subtitle.contains("●")))
  }

  @Test func gapsAreHatchedAndCounted() throws {
    let chart = try chart([seen(2022, 4, 40, 1), seen(2024, 4, 40, 0)])
    #expect(chart.texts(.wide).contains("无通报（7个季度）"))
    #expect(chart.elements(.wide).contains { $0.attributes["fill"] == "url(#pass-rate-w-h)" })
    #expect(chart.summary.hasSuffix("2023年第一季度至2024年第三季度没有收录通报（7个季度）。"))
    #expect(chart.subtitle.contains("斜线表示没有收录通报"))
  }

  @Test func aQuarterWithAnotherSubjectsNoticeIsNoGap() throws {
    let chart = try chart(
      [seen(2024, 1, 40, 1), seen(2024, 2, 40, 1), seen(2024, 3, 40, 1)],
      [seen(2024, 1, 90, 1), seen(2024, 3, 90, 1)])
    #expect(chart.gaps.isEmpty)
    #expect(chart.texts(.wide).filter { $0 == "未收录" }.count == 2)
    let titles = chart.elements(.wide).filter { $0.name == "title" }.map(\.text)
    #expect(titles.contains("2024年第二季度 政务新媒体：未收录"))
  }

  @Test func fewerThanFiveCheckedHaveCountsOnly() throws {
    let chart = try #require(samples["few"].flatMap { PassRateChart(history: $0) })
    #expect(chart.marks(.wide) == ["95.65", "100"])
    #expect(chart.texts(.wide).contains("检查不足5家，不算比率"))
    #expect(chart.caption.contains("检查不足5家的时期只列数，不算比率。"))
    let titles = chart.elements(.wide).filter { $0.name == "title" }.map(\.text)
    #expect(titles.contains { $0.contains("检查4个，不合格1个，检查不足5个，不算比率。") })
  }

  @Test func thePrintedRateIsDrawnNotTheComputedOne() throws {
    let chart = try chart([seen(2024, 1, 40, 1, rate: "97%"), seen(2024, 2, 40, 1)])
    #expect(chart.marks(.wide) == ["97", "97.50"])
  }

  @Test(arguments: [(2, "未公布"), (20, "—")])
  func unknownCountsAreWordsWhereTheyFit(count: Int, word: String) throws {
    let chart = try chart([seen(2020, 1, nil, nil, rate: "99%")] + quarters(count).dropFirst())
    #expect(chart.texts(.wide).filter { $0 == word }.count == 2)
    let titles = chart.elements(.wide).filter { $0.name == "title" }.map(\.text)
    #expect(titles.contains { $0.contains("合格率99%，检查数未公布，不合格数未公布。") })
  }

  @Test(arguments: [(["问题"], ["问题"]), (["不合格", "问题"], ["不合格", "／问题"])])
  func theCountRowUsesTheOfficesWords(words: [String], lines: [String]) throws {
    let observations = quarters(2).enumerated().map { index, old in
      seen(2024, index + 1, old.checked, old.failing, word: words[index % words.count])
    }
    let texts = try chart(observations).texts(.wide)
    #expect(lines.allSatisfy(texts.contains))
  }

  @Test func onlyTheEndsOfARunOfHundredAreLabelled() throws {
    let texts = try chart(quarters(8, failing: [0])).texts(.wide)
    // Two labels and the end of the axis.
    #expect(texts.filter { $0 == "100%" }.count == 3)
  }

  @Test func namesAreEscaped() throws {
    let hostile = seen(2024, 1, 40, 1, by: "<script>&\"x\u{1}")
    let chart = try chart([hostile, seen(2024, 2, 40, 1)])
    #expect(SVGReader.elements(of: chart.inline(.wide)) != nil)
    #expect(SVGReader.elements(of: chart.standalone()) != nil)
    #expect(!String(decoding: chart.inline(.wide), as: UTF8.self).contains("<script"))
  }
}
