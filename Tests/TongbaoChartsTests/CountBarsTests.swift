import Testing
import TongbaoCore

@testable import TongbaoCharts

/// Bars of places: what they say and how long they are.
struct CountBarsTests {
  private static let media = Subject(id: "new-media", label: "政务新媒体", unit: "个")

  private func bars(_ rows: [(String, Int, Int)], own: String? = nil) -> CountBars {
    CountBars(
      rows: rows.map { .init(name: $0.0, checked: $0.1, failing: $0.2, isOwn: $0.0 == own) },
      of: .init(
        Self.media, failingWord: "不合格", periodText: "2022年第四季度", source: "来源：某办公室《通报》附件2。"),
      id: "within", tableID: "within-data", words: .shipped)
  }

  private static let xianning = [
    ("咸安区", 31, 0), ("嘉鱼县", 15, 1), ("通城县", 23, 3), ("通山县", 15, 1), ("市直", 67, 5),
  ]

  @Test func mostFailuresComeFirstThenMostChecked() {
    #expect(bars(Self.xianning).rows.map(\.name) == ["市直", "通城县", "嘉鱼县", "通山县", "咸安区"])
  }

  @Test(
    arguments: [
      (xianning, nil, "10个不合格账号，市直占5个，通城县占3个"),
      ([("甲", 9, 2), ("乙", 9, 2), ("丙", 9, 0)], nil, "4个不合格账号，分在2个地方"),
      ([("甲", 9, 3), ("乙", 9, 2), ("丙", 9, 2)], nil, "7个不合格账号，甲占3个"),
      ([("甲", 9, 3), ("乙", 9, 0), ("丙", 9, 0)], nil, "3个不合格账号，都在甲"),
      ([("甲", 9, 0), ("乙", 9, 0), ("丙", 9, 0)], nil, "3个地方都没有不合格账号"),
      (xianning, "咸安区", "同一份通报里，5个地方有1个没有不合格账号"),
      ([("甲", 9, 1), ("乙", 9, 1), ("丙", 9, 4)], "乙", "同一份通报里，3个地方都有不合格账号"),
      ([("甲", 9, 0), ("乙", 9, 0), ("丙", 9, 0)], "乙", "同一份通报里，3个地方都没有不合格账号"),
    ] as [([(String, Int, Int)], String?, String)])
  func theTitleSaysWhoHasMost(rows: [(String, Int, Int)], own: String?, title: String) {
    #expect(bars(rows, own: own).title == title)
  }

  @Test func theOwnCountsStandInTheSubtitle() {
    #expect(
      bars(Self.xianning, own: "咸安区").subtitle
        == "2022年第四季度政务新媒体，个。浅色条是检查数，深色段是不合格数，从0起。咸安区检查31个，不合格0个。")
  }

  @Test func theDescriptionNamesFailuresAndTheRest() {
    #expect(
      bars(Self.xianning).summary
        == "市直检查67个，不合格5个；通城县检查23个，不合格3个；嘉鱼县检查15个，不合格1个；通山县检查15个，不合格1个；其余1个地方没有不合格。"
    )
  }

  /// Random places: the sum is the sum, and who is named has more than all who are not.
  @Test(arguments: 0..<200) func titlesAreTrue(seed: Int) throws {
    var random = Chance(seed)
    let rows = (0..<random.number(3...9)).map { ("地\($0)", 20, random.number(0...4)) }
    let title = bars(rows).title
    let total = rows.reduce(0) { $0 + $1.2 }
    if total == 0 {
      #expect(title == "\(rows.count)个地方都没有不合格账号")
      return
    }
    #expect(title.hasPrefix("\(total)个不合格账号，"))
    let named = rows.filter { title.contains("\($0.0)占\($0.2)个") || title.hasSuffix("都在\($0.0)") }
    let others = rows.filter { row in !named.contains { $0.0 == row.0 } }
    for row in named { #expect(others.allSatisfy { $0.2 < row.2 }) }
    if named.isEmpty {
      #expect(title.hasSuffix("分在\(rows.count { $0.2 > 0 })个地方"))
      let most = rows.map(\.2).max()
      #expect(rows.count { $0.2 == most } > 1)
    }
    #expect(!title.contains("都在") || rows.count { $0.2 > 0 } == 1)
  }

  @Test(arguments: [false, true])
  func barsBeginAtZeroAndKeepTheirProportions(isNarrow: Bool) throws {
    let drawings = bars(Self.xianning, own: "嘉鱼县").drawings()
    let elements = try #require(
      SVGReader.elements(of: isNarrow ? drawings.narrow : drawings.wide))
    let light = elements.filter { $0.attributes["class"] == "b2" }
    let dark = elements.filter { $0.attributes["class"] == "p2" }
    #expect((light.count, dark.count) == (5, 4))
    #expect(Set((light + dark).map { $0.number("x") }).count == 1)
    let unit = light[0].number("width") / 67
    for (bar, checked) in zip(light, [67.0, 23, 15, 15, 31]) {
      #expect(abs(bar.number("width") - checked * unit) < 0.02)
    }
    #expect(light[0].attributes["height"] == (isNarrow ? "14" : "15"))
    #expect(elements.filter { $0.attributes["class"] == "me" }.count == 1)
    #expect(elements.compactMap { $0.attributes["data-v"] }.prefix(4) == ["67", "5", "23", "3"])
  }

  @Test(arguments: [1, 100_000, 2_000_000_000])
  func numbersStayInside(checked: Int) throws {
    let rows = [("恩施土家族苗族自治州", checked, checked), ("乙", 1, 0), ("丙", 0, 0)]
    for (bytes, width) in [
      (bars(rows).drawings().wide, 720.0), (bars(rows).drawings().narrow, 344),
    ] {
      let elements = try #require(SVGReader.elements(of: bytes))
      for text in elements where text.name == "text" && text.attributes["text-anchor"] == nil {
        let length = Double(TextMeasure.width(text.text.utf8, size: 1300)) / 100
        #expect(text.number("x") + length <= width)
      }
      #expect(!String(decoding: bytes, as: UTF8.self).contains("width=\"-"))
    }
  }

  @Test func theFileHoldsItsWordsAndNoClass() throws {
    let bytes = bars(Self.xianning, own: "嘉鱼县").drawings().standalone
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("class=") && !text.contains("var("))
    let texts = try #require(SVGReader.elements(of: bytes)).filter { $0.name == "text" }.map(\.text)
    #expect(texts.contains("同一份通报里，5个地方有1个没有不合格账号"))
    #expect(texts.contains("不合格 5，检查 67"))
    #expect(texts.contains("来源：某办公室《通报》附件2。"))
  }
}
