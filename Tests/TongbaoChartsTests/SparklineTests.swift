import Testing
import TongbaoCore

@testable import TongbaoCharts

/// Word-sized charts of a table.
struct SparklineTests {
  private static let websites = Subject(id: "websites", label: "政府网站", unit: "家")

  private func elements(_ observations: [Observation], others: [[Observation]] = []) throws
    -> [Element]
  {
    let scale = try #require(Sparkline.Scale([observations] + others))
    let line = try #require(
      Sparkline(
        observations, subject: Self.websites, name: "甲市政府网站合格率", scale: scale, words: .shipped))
    return try #require(SVGReader.elements(of: line.inline(scale)))
  }

  @Test func saysNameSpanAndLastValue() throws {
    let svg = try elements(quarters(14, failing: [1, 4, 2]))[0]
    #expect(svg.attributes["role"] == "img")
    #expect(svg.attributes["class"] == "spark")
    #expect(svg.attributes["viewBox"] == "0 0 120 28")
    #expect(
      svg.attributes["aria-label"] == "甲市政府网站合格率，2020年第三季度至2023年第二季度，最近2023年第二季度98.00%")
  }

  @Test func theWindowIsTheLastTwelveQuartersOfTheWholeTable() throws {
    let scale = try #require(Sparkline.Scale([quarters(4), quarters(20)]))
    #expect(scale.span(.shipped) == "2022年第一季度至2024年第四季度")
    #expect(Sparkline.Scale([quarters(1)])?.hasCourse == false)
    #expect(Sparkline.Scale([]) == nil)
    #expect(
      Sparkline(quarters(4), subject: Self.websites, name: "", scale: scale, words: .shipped) == nil
    )
  }

  @Test(arguments: [(10, 95), (11, 80)]) func theScaleIsOneOfTwo(failing: Int, low: Int) {
    #expect(Sparkline.Scale([quarters(4), quarters(4, failing: [failing])])?.low == low)
  }

  @Test func theLowestIsHollowAndTheLastSolid() throws {
    let circles = try elements(quarters(4, failing: [1, 4, 2])).filter { $0.name == "circle" }
    #expect(circles.map { $0.attributes["class"] } == ["o1", "p1"])
    #expect(circles.map { $0.number("r") } == [2.6, 3])
    #expect(circles[1].number("cx") == 116)
  }

  @Test func valuesThatAreAllAlikeHaveNoLowest() throws {
    let circles = try elements(quarters(4, failing: [0])).filter { $0.name == "circle" }
    #expect(circles.map { $0.attributes["class"] } == ["p1"])
    #expect(circles[0].number("cy") == 4)
  }

  @Test func aGapAndAChangeBreakTheLineAndLeaveDots() throws {
    let all = quarters(8, failing: [1])
    let line = try elements(
      [all[0], all[2], seen(2020, 4, 40, 0), all[6], all[7]])
    #expect(
      line.filter { $0.attributes["class"] == "l1" }.map { $0.attributes["d"] ?? "" }.count == 1)
    let dots = line.filter { $0.number("r") == 1.6 }
    #expect(dots.count == 3)
  }

  @Test func valuesUnderTheScaleStayInside() throws {
    let circles = try elements(quarters(3, failing: [1, 150, 1])).filter { $0.name == "circle" }
    #expect(circles.allSatisfy { $0.number("cy") <= 24 && $0.number("cy") >= 4 })
  }
}
