import Testing
import TongbaoCharts
import TongbaoCore

/// The closed set of title sentences.
struct TitleTests {
  private func title(_ websites: [Observation], _ media: [Observation] = []) throws -> String {
    try #require(PassRateChart(history: history(websites, media))).title
  }

  @Test func twoOfficesThatNeverJoin() throws {
    let websites = [seen(2022, 4, 40, 1), seen(2024, 4, 38, 0, by: "province")]
    #expect(try title(websites, websites) == "咸宁市两次通报的合格率，来自不同的发布单位")
  }

  @Test func bothAlikeAtLast() throws {
    #expect(
      try title(quarters(2, failing: [1, 0]), quarters(2, failing: [2, 0]))
        == "最近一次，网站和新媒体的合格率都是100%")
  }

  @Test func bothDifferentAtLast() throws {
    #expect(
      try title(quarters(2, failing: [3, 1]), quarters(2, failing: [3, 2]))
        == "最近一次，网站合格率99.50%，新媒体99.00%")
  }

  @Test func runsOfHundred() throws {
    #expect(
      try title(quarters(5, failing: [0]), quarters(5, failing: [0])) == "网站和新媒体都连续5次合格率100%")
    #expect(
      try title(quarters(5, failing: [0]), quarters(5, failing: [3]))
        == "网站连续5次合格率100%；新媒体最近一次合格率98.50%")
  }

  @Test func aRunEndsAtAGap() throws {
    let websites = [
      seen(2023, 1, 40, 0), seen(2023, 2, 40, 0), seen(2023, 4, 40, 0), seen(2024, 1, 40, 0),
    ]
    #expect(try title(websites) == "网站最近一次合格率100%")
  }

  @Test func lowestOfAll() throws {
    #expect(
      try title(quarters(3, failing: [1, 2, 5])) == "网站最近一次合格率97.50%，是收录的各次里最低的一次")
  }

  @Test func lowestIsNotSaidAcrossIssuers() throws {
    let websites = quarters(3) + [seen(2020, 4, 200, 90, by: "province")]
    #expect(try title(websites) == "网站最近一次合格率55.00%")
  }

  @Test func differentLastPeriodsAreNamed() throws {
    #expect(
      try title(quarters(3, failing: [3, 2, 2]), quarters(2, failing: [1]))
        == "网站最近一次合格率99.00%（2020年第三季度）；新媒体最近一次合格率99.50%（2020年第二季度）")
  }

  @Test func aChangeBeforeTheLatestIsSaid() throws {
    #expect(
      try title([seen(2024, 1, 276, 3), seen(2024, 2, 190, 2)])
        == "网站最近一次合格率98.95%；网站检查范围有变化")
  }

  @Test(arguments: samples.keys.sorted())
  func neverUpOrDown(name: String) throws {
    let chart = try #require(samples[name].flatMap { PassRateChart(history: $0) })
    for words in [chart.title, chart.summary, chart.caption] {
      #expect(!words.contains { "升降涨跌".contains($0) })
    }
  }

  @Test func sourcesNameOfficesAndWhatIsNotHeld() throws {
    let chart = try #require(PassRateChart(history: xianning))
    #expect(
      chart.sources
        == "来源：咸宁市政务公开领导小组办公室（2020年第三季度至2023年第一季度，5次）、湖北省人民政府办公厅（2024年第四季度）。其中4次未收录通报原文，出处见数据表。"
    )
    #expect(chart.caption.hasSuffix(chart.sources))
  }

  @Test func regionNameCanBeGiven() throws {
    let chart = try #require(PassRateChart(history: xianning, regionName: "咸宁"))
    #expect(chart.subtitle.hasPrefix("咸宁合格率，%，2020年第三季度至2024年第四季度。纵轴从50%起，未从0起；"))
  }

  @Test func anAxisFromZeroIsNotExcused() throws {
    let chart = try #require(samples["low"].flatMap { PassRateChart(history: $0) })
    #expect(!chart.subtitle.contains("纵轴"))
  }
}
