import Testing
import TongbaoCore

@testable import TongbaoCharts

/// Numbers that were changed later, and numbers that may change.
struct StatusTests {
  private let old = ExactDecimal(unscaled: 9655, scale: 2)

  private func chart(_ status: Observation.Status) throws -> PassRateChart {
    try #require(
      PassRateChart(
        history: history([
          seen(2023, 1, 58, 0), seen(2023, 2, 58, 1, status: status), seen(2023, 3, 58, 0),
        ])))
  }

  @Test(arguments: PassRateChart.Layout.allCases)
  func aRevisedValueIsThePointAndTheOldOneARing(layout: PassRateChart.Layout) throws {
    let chart = try chart(.revised(from: old))
    #expect(chart.marks(layout) == ["100", "98.28", "100"])
    let elements = chart.elements(layout)
    let rings = elements.filter { $0.name == "circle" && $0.attributes["class"] == "rev" }
    let ring = try #require(rings.first)
    #expect(rings.count == 1)
    let group = try #require(ring.parent)
    let mark = try #require(
      elements.first { $0.parent == group && $0.attributes["class"] == "c1" })
    #expect(ring.number("cx") == mark.number("cx"))
    #expect(ring.number("cy") > mark.number("cy") + 27)
    let texts = elements.filter { $0.name == "text" }
    let (new, was) = (
      try #require(texts.first { $0.text == "98.28%" }),
      try #require(texts.first { $0.text == "原96.55%" })
    )
    #expect(new.number("y") > mark.number("cy") && new.number("y") < ring.number("cy"))
    #expect(was.number("y") > ring.number("cy"))
  }

  @Test func aRevisionIsToldInTheTitleTheSubtitleAndTheCaption() throws {
    let chart = try chart(.revised(from: old))
    let titles = chart.elements(.wide).filter { $0.name == "title" }.map(\.text)
    #expect(titles.contains { $0.hasSuffix("咸宁市政务公开领导小组办公室（原公布96.55%，后修订）") })
    #expect(chart.subtitle.contains("灰色小圈表示修订前的数"))
    #expect(chart.caption.contains("2023年第二季度政府网站合格率原为96.55%，已修订为98.28%。"))
  }

  /// 91 is under the axis that the values alone would have.
  @Test func theOldValueCountsForTheAxis() throws {
    #expect(try chart(.revised(from: ExactDecimal(91))).axis.low == 90)
    #expect(try chart(.final).axis.low == 95)
  }

  @Test func aProvisionalValueIsAHollowCircleWithItsWord() throws {
    let chart = try chart(.provisional)
    let hollow = chart.elements(.wide).filter {
      $0.name == "circle" && $0.attributes["class"] == "o1"
    }
    #expect(hollow.count == 1)
    #expect(chart.texts(.wide).contains("暂定"))
    #expect(chart.subtitle.contains("空心圆表示暂定的数"))
    let titles = chart.elements(.wide).filter { $0.name == "title" }.map(\.text)
    #expect(titles.contains { $0.hasSuffix("（暂定）") })
  }

  @Test func oneRoundIsDrawnInTheSlotsOfItsYearWhenAskedFor() throws {
    let chart = try #require(
      PassRateChart(history: history([seen(2024, 4, 1842, 3)]), drawsSingle: true))
    #expect(chart.title == "仅收录1次，暂时看不出变化")
    #expect(chart.marks(.wide) == ["99.84"])
    #expect(chart.texts(.wide).contains("无通报（3个季度）"))
    #expect(chart.texts(.wide).filter { $0.hasSuffix("季度") }.count == 4)
  }
}
