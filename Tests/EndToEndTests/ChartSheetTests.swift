import Foundation
import Testing

/// The page on which every way of drawing is seen at once.
struct ChartSheetTests {
  private static let kinds = "home, notice, annex, region, issuer, period, about, data, feed"

  private func sheet() throws -> FileTree {
    let site = try Site()
    try site.write(
      try site.text("Content/site.yaml") + "pages: [\(Self.kinds), charts]\n",
      to: "Content/site.yaml")
    return try site.build()
  }

  @Test func isBuiltOnlyWhenItIsNamed() throws {
    let plain = try Site.published().output
    #expect(plain.paths.filter { $0.hasPrefix("charts") } == [])
    #expect(try #require(plain.text("index.html")).contains("图表样张") == false)
    let output = try sheet()
    #expect(LinkWalk(output, base: "https://tongbao.example/shili/").broken == [])
    #expect(try #require(output.text("index.html")).contains(">图表样张</a>"))
  }

  private static let parts = ["times", "values", "axes"].map { "charts/\($0)/" }

  @Test func showsEveryCaseWithItsWords() throws {
    let output = try sheet()
    let page = try Self.parts.map { try #require(output.text($0 + "index.html")) }.joined()
    #expect(page.contains("这些数据全是虚构的"))
    for words in [
      "class=\"c1\"", "class=\"o1\"", ">市里通报<", ">国家通报<", ">第3次<",
      "政府网站原文附件又作第三季度", ">无通报（7个季度）<", ">无通报<", "未收录通报（7个季度）",
      "政务新媒体检查范围变化：276→190，竖虚线处断开。", "政务新媒体范围变化：276→190", "政务新媒体范围变化：全部→抽查",
      "政务新媒体合格标准变化：合格线60分→合格线80分", "检查不足5家，不算比率", ">原96.55%<", "98.28%，原96.55%，已修订",
      ">暂定<", "100%，暂定", "原文97%，按数算为97.50%", ">未公布<", ">未收录<", "仅收录1次，暂时看不出变化",
      "最近12个季度，更早的见下表", "class=\"me\"", "class=\"spark\"", "写“原文同一标识码出现两次”",
    ] { #expect(page.contains(words), "\(words)") }
    #expect(page.matches(of: #/<figure class="chart"/#).count == 16)
  }

  /// A visitor is sent no page that an old office computer has to work at.
  @Test func noPageOfItIsHeavy() throws {
    let output = try sheet()
    for part in Self.parts {
      #expect(try #require(output.text(part + "index.html")).utf8.count < 150_000, "\(part)")
    }
  }

  @Test func theIndexLeadsToEveryCase() throws {
    let output = try sheet()
    let index = try #require(output.text("charts/index.html"))
    for part in Self.parts {
      let page = try #require(output.text(part + "index.html"))
      for heading in page.matches(of: #/<h2 id="([^"]+)">/#) where heading.1 != "side-parts" {
        #expect(index.contains("\(part.dropFirst(7))#\(heading.1)\">"), "\(heading.1)")
      }
    }
  }

  @Test func everyDrawingIsAFileToo() throws {
    let output = try sheet()
    var count = 0
    for part in Self.parts {
      let page = try #require(output.text(part + "index.html"))
      for figure in page.matches(of: #/<figure class="chart" id="([^"]+)"/#) {
        let drawing = try #require(output.text("\(part)\(figure.1).svg"))
        #expect(!drawing.contains("var(") && !drawing.contains("class="))
        count += 1
      }
    }
    #expect(count == 16)
  }
}
