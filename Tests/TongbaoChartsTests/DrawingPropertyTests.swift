import Testing
import TongbaoCore

@testable import TongbaoCharts

/// What holds for every drawing.
struct DrawingPropertyTests {
  static let cases = samples.keys.sorted().flatMap { name in
    PassRateChart.Layout.allCases.map { (name, $0) }
  }

  private func chart(_ name: String) throws -> PassRateChart {
    try #require(samples[name].flatMap { PassRateChart(history: $0) })
  }

  @Test(arguments: cases)
  func isWellFormedAndHoldsNoStyle(name: String, layout: PassRateChart.Layout) throws {
    let elements = try #require(SVGReader.elements(of: try chart(name).inline(layout)))
    #expect(elements.allSatisfy { $0.name != "style" && $0.attributes["style"] == nil })
    let ids = elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("pass-rate-\(layout == .wide ? "w" : "n")-") })
  }

  @Test(arguments: cases)
  func everyMarkIsTitledWithItsValueAndInsideItsPanel(
    name: String, layout: PassRateChart.Layout
  ) throws {
    let chart = try chart(name)
    let elements = chart.elements(layout)
    let measures: ChartLayout = layout == .wide ? .wide : .narrow
    let drawing = ChartDrawing(
      chart, layout: measures, writer: SVGWriter(.classes))
    var marks = 0
    for (index, element) in elements.enumerated() where element.attributes["data-v"] != nil {
      marks += 1
      let children = elements.filter { $0.parent == index }
      #expect(children.first?.name == "title")
      #expect(children.first?.text.contains("合格率\(element.attributes["data-v"] ?? "?")%") == true)
      let hit = try #require(children.first { $0.name == "rect" })
      #expect(hit.number("x") * 100 >= Double(measures.left))
      #expect((hit.number("x") + hit.number("width")) * 100 <= Double(measures.plotRight) + 1)
      guard let circle = children.first(where: { $0.name == "circle" }) else { continue }
      #expect(circle.number("cx") > hit.number("x"))
      #expect(circle.number("cx") < hit.number("x") + hit.number("width"))
      // The hatching reaches 6 units past the plot, the hit area too.
      #expect(circle.number("cy") >= hit.number("y") + 6)
      #expect(circle.number("cy") <= hit.number("y") + hit.number("height") - 6)
    }
    #expect(marks > 0)
    #expect(elements[0].attributes["viewBox"]?.hasSuffix(" \(drawing.height / 100)") == true)
  }

  @Test(arguments: cases)
  func textsDoNotOverlapAndStayInside(name: String, layout: PassRateChart.Layout) throws {
    let elements = try chart(name).elements(layout)
    let width = layout == .wide ? 72000 : 34400
    let boxes = elements.filter { $0.name == "text" }.map { element in
      #expect(element.number("font-size") >= 11)
      return (element.text, Self.box(element))
    }
    for (index, (text, box)) in boxes.enumerated() {
      #expect(box.left >= -100 && box.right <= width + 100, "\(text)")
      for (other, second) in boxes[(index + 1)...] {
        #expect(!box.touches(second), "\(text) and \(other)")
      }
    }
  }

  /// In the crowd of two offices, a value that need not be shown lies on no line of the other.
  @Test func valuesOfOneOfficeLeaveTheLinesOfTheOtherAlone() throws {
    let both = (1...4).flatMap { number in
      [seen(2024, number, 200, 2), seen(2024, number, 200, 3, by: "province")]
    }
    let chart = try #require(PassRateChart(history: history(both)))
    let time = ChartDrawing(chart, layout: .wide, writer: SVGWriter(.classes)).time
    let plot = Plot(
      top: ChartLayout.plotTop, height: ChartLayout.wide.plotHeight, firstSlot: 0, time: time)
    let spots = plot.spots(chart.panels[0], axis: chart.axis, radius: 550).compactMap { $0 }
    #expect(spots.count == 8)
    let values = chart.elements(.wide).filter { $0.attributes["font-size"] == "15" }.map(Self.box)
    #expect(values.count > 4)
    for box in values {
      let own = try #require(
        spots.indices.first { abs(spots[$0].x - (box.left + box.right) / 2) < 100 })
      // One office has every other point.
      let others = Array(stride(from: 1 - own % 2, to: 8, by: 2).map { spots[$0] })
      for (a, b) in zip(others, others.dropFirst()) {
        for x in stride(from: max(a.x, box.left), to: min(b.x, box.right), by: 100) {
          let y = a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)
          #expect(!(box.top...box.bottom).contains(y), "\(own)")
        }
      }
    }
  }

  /// An office's short name is left out rather than written over a dashed rule.
  @Test func anOfficesWordLiesOnNoRule() throws {
    let chart = try #require(
      PassRateChart(
        history: history(
          quarters(6, from: 2023) + [
            seen(2024, 2, 200, 11, by: "province"), seen(2024, 3, 60, 1), seen(2024, 4, 60, 1),
          ])))
    let elements = chart.elements(.wide)
    let rule = try #require(elements.first { $0.attributes["class"] == "rev" })
    let path = try #require(rule.attributes["d"])
    let x = try #require(path.dropFirst().split(separator: " ").first.flatMap { Double($0) }) * 100
    for element in elements where element.text.contains("里通报") || element.text.contains("里范围") {
      let box = Self.box(element)
      #expect(Double(box.right) <= x || Double(box.left) >= x, "\(element.text)")
    }
    #expect(chart.texts(.wide).contains("市里范围变化"))
  }

  @Test(arguments: cases)
  func theBreakOfTheAxisTouchesNoText(name: String, layout: PassRateChart.Layout) throws {
    let elements = try chart(name).elements(layout)
    let breaks = elements.compactMap { element -> LabelPlacer.Box? in
      guard let path = element.attributes["d"], path.contains("l-4 3 8 4 -4 3") else { return nil }
      let start = path.dropFirst().prefix { $0 != "v" }.split(separator: " ").compactMap {
        Double($0).map { Int($0 * 100) }
      }
      return .init(
        left: start[0] - 500, right: start[0] + 500, top: start[1], bottom: start[1] + 1300)
    }
    #expect(breaks.isEmpty == (try chart(name).axis.startsAtZero))
    for element in elements where element.name == "text" {
      #expect(!breaks.contains { $0.touches(Self.box(element)) }, "\(element.text)")
    }
  }

  /// The room of a text as it is estimated.
  private static func box(_ element: Element) -> LabelPlacer.Box {
    let size = Int((element.number("font-size") * 100).rounded())
    let length = TextMeasure.width(element.text.utf8, size: size)
    let x = Int((element.number("x") * 100).rounded())
    let centre =
      switch element.attributes["text-anchor"] {
      case "middle": x
      case "end": x - length / 2
      default: x + length / 2
      }
    let baseline = Int((element.number("y") * 100).rounded())
    return .init(centre: centre, width: length, baseline: baseline, size: size * 4 / 5)
  }

  @Test(arguments: samples.keys.sorted())
  func sameHistoryGivesTheSameBytes(name: String) throws {
    let (first, second) = (try chart(name), try chart(name))
    #expect(first.inline(.wide) == second.inline(.wide))
    #expect(first.inline(.narrow) == second.inline(.narrow))
    #expect(first.standalone() == second.standalone())
    #expect(first.caption == second.caption)
  }

  @Test(arguments: samples.keys.sorted())
  func standaloneNeedsNothingFromOutside(name: String) throws {
    let bytes = try chart(name).standalone()
    let elements = try #require(SVGReader.elements(of: bytes))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("var(") && !text.contains("class=") && !text.contains("style"))
    #expect(!text.contains("href"))
    #expect(elements[0].attributes["font-family"]?.hasSuffix(",sans-serif") == true)
    #expect(elements[0].attributes["xml:lang"] == "zh-CN")
    #expect(elements.first { $0.name == "rect" }?.attributes["fill"] == "#fff")
    #expect(elements.filter { $0.name == "text" }.contains { $0.text.contains("来源：") })
  }
}
