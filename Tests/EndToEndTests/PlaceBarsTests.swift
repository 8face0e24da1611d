import Foundation
import Testing

/// Places side by side on a region's page, and what its tables say of totals and changes.
struct PlaceBarsTests {
  private let province = "regions/990000-shili/index.html"

  @Test func threeDivisionsWithCountsMakeBars() throws {
    let output = try Site.published().output
    let page = try #require(output.text(province))
    #expect(page.contains("<h2 id=\"within\">省内各地</h2>"))
    #expect(page.contains("1家不合格网站，都在乙山市"))
    #expect(
      page.contains(
        "<tr><th scope=\"row\">乙山市<td class=\"n\">20<td class=\"n x\">1<td class=\"n\">95.00%</tr>")
    )
    #expect(output.paths.contains("regions/990000-shili/within-websites.svg"))
    #expect(page.contains("href=\"../../notices/2024q4-990000-bgt/annex-1.csv\""))
  }

  /// 甲江市 has two neighbours only: too few to be set among.
  @Test func twoNeighboursMakeNone() throws {
    let page = try #require(try Site.published().output.text("regions/990100-jiajiang/index.html"))
    #expect(!page.contains("的位置"))
  }

  @Test func aSiteThatComparesNothingHasNone() throws {
    let site = try Site()
    try site.write(
      try site.text("Content/site.yaml") + "pages: [home, notice, region]\n",
      to: "Content/site.yaml")
    let output = try site.build()
    #expect(try #require(output.text(province)).contains("省内各地") == false)
    #expect(output.paths.filter { $0.contains("within") } == [])
  }

  @Test func partsThatDoNotGiveTheTotalAreToldWithBothNumbers() throws {
    let site = try Site()
    try site.replace(
      "合计,60,1,98.33%", with: "合计,61,1,98.36%",
      in: "Content/notices/2024q4-990000-bgt/annex-1.csv")
    try site.replace(
      "websites: {checked: 60,", with: "websites: {checked: 61,",
      in: "Content/notices/2024q4-990000-bgt/notice.md")
    #expect(try site.program("build").code == 0)
    let page = try #require(try site.output().text(province))
    #expect(
      page.contains(
        "<p class=\"note\">2024年第四季度政府网站检查数原文合计61，各行相加60；表和图用原文的合计。</p>"))
    #expect(try #require(try Site.published().output.text(province)).contains("各行相加") == false)
  }
}
