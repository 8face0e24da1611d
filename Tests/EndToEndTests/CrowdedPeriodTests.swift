import Foundation
import Testing

/// A quarter in which more offices report than one page can hold side by side.
struct CrowdedPeriodTests {
  @Test func aPeriodSaysWhereTheTablesAreThatItHasNoRoomFor() throws {
    let site = try Site()
    var regions = "code,name,level,parent,aliases,slug\n"
    var issuers = ""
    try site.remove("Content/notices")
    for file in ["history.csv", "units.csv"] { try site.remove("Content/\(file)") }
    for city in 10..<23 {
      let code = "99\(city)00"
      regions += "\(code),第\(city)市,prefecture,,,shi\(city)\n"
      regions += "99\(city)01,东\(city)区,county,\(code),,dong\(city)\n"
      regions += "99\(city)02,西\(city)区,county,\(code),,xi\(city)\n"
      issuers +=
        "- id: \(code)-zfb\n  names: [{name: 第\(city)市人民政府办公室}]\n  jurisdiction: \"\(code)\"\n"
      let folder = "Content/notices/2024q4-\(code)-zfb"
      try site.write(
        """
        ---
        id: 2024q4-\(code)-zfb
        title: 2024年第四季度政府网站检查情况通报
        kind: 通报
        issuer: \(code)-zfb
        period: 2024-Q4
        published: 2025-01-08
        signed: 2025-01-03
        annexes:
          - title: 检查情况
            tables:
              - file: annex-1.csv
                kind: results
                subject: websites
                columns: {地区: region, 检查数: checked, 不合格数: failed}
        ---

        检查情况见附件。
        """, to: "\(folder)/notice.md")
      try site.write(
        "地区,检查数,不合格数\n东\(city)区,10,1\n西\(city)区,12,0\n", to: "\(folder)/annex-1.csv")
    }
    try site.write(regions, to: "Content/regions.csv")
    try site.write(issuers, to: "Content/issuers.yaml")
    let output = try site.build()
    let page = try #require(output.text("periods/2024q4/index.html"))
    #expect(!page.contains("<table class=\"heat\">"))
    #expect(page.contains("对照表在各单位的页上"))
    for city in 10..<23 {
      #expect(page.contains("issuers/99\(city)00-zfb/\">第\(city)市人民政府办公室</a>"))
      let issuer = try #require(output.text("issuers/99\(city)00-zfb/index.html"))
      #expect(issuer.contains("<table class=\"heat\">"))
    }
  }
}
