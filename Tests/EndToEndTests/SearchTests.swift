import Foundation
import Testing

/// The lists that the search page reads, and the index pages beside it.
struct SearchTests {
  /// The lists of the five real notices: file by file `[名称, 说明, 地址]`.
  private func lists() throws -> (FileTree, [String: [[String]]]) {
    let site = try Site("\(Fixtures.repository)/Content")
    try #require(try site.program("build").code == 0)
    let output = try site.output()
    var lists: [String: [[String]]] = [:]
    for path in output.paths where path.hasPrefix("search/") && path.hasSuffix(".json") {
      let bytes = try #require(output.files[path]?.bytes)
      lists[path] = try JSONDecoder().decode([[String]].self, from: bytes)
    }
    return (output, lists)
  }

  @Test func holdsRegionsOfficesNoticesAndUnits() throws {
    let (_, lists) = try lists()
    #expect(
      lists.keys.sorted() == [
        "search/accounts.json", "search/issuers.json", "search/notices.json",
        "search/organisations.json", "search/regions.json", "search/websites.json",
      ])
    let notices = try #require(lists["search/notices.json"])
    #expect(notices.count == 5)
    #expect(
      notices.contains([
        "关于2022年第一季度全省政府网站与政务新媒体检查情况的通报", "湘政务函〔2022〕9号　湖南省政务管理服务局　2022年第一季度",
        "notices/2022q1-430000-szwfwglj/",
      ]))
    for name in ["健康鄂州", "鄂州河湖长制"] {
      #expect(lists["search/accounts.json"]?.contains { $0[0] == name } == true)
    }
    #expect(lists["search/organisations.json"]?.contains { $0[0] == "鄂州市司法局" } == true)
    // A website that one sentence names and no table.
    #expect(
      lists["search/websites.json"]?.last == [
        "湖南省计划生育网上办证大厅", "省卫生健康委　湖南省　见于2022年第一季度", "sites/x-430000-szwfwglj-jisheng-banzheng/",
      ])
    let sharing = lists["search/websites.json"]?.filter { $0[1].hasPrefix("4228000034　") }
    #expect(sharing?.map { $0[0] } == ["恩施土家族苗族自治州文化和旅游局", "恩施土家族苗族自治州卫生健康委员会"])
  }

  @Test func everyAddressArrives() throws {
    let (output, lists) = try lists()
    for rows in lists.values {
      for row in rows {
        try #require(row.count == 3)
        let parts = row[2].split(separator: "#")
        let page = try #require(output.files[parts[0] + "index.html"], "\(row)")
        if parts.count == 2 {
          let text = String(decoding: page.bytes, as: UTF8.self)
          #expect(text.contains("id=\"\(parts[1])\""), "\(row)")
        }
      }
    }
  }

  /// Names that stand in contact spans, published by this site on its pages.
  @Test func noContactPersonIsFound() throws {
    let site = try Site()
    try site.write(
      try site.text("Content/notices/2024q3-990000-bgt/notice.md")
        + "\n[联系人：白石岩，电话：027-87654321](contact:)。\n",
      to: "Content/notices/2024q3-990000-bgt/notice.md")
    try site.write(
      try site.text("Content/site.yaml").replacingOccurrences(
        of: "contacts: mask", with: "contacts: publish"), to: "Content/site.yaml")
    try #require(try site.program("build").code == 0)
    let output = try site.output()
    let notice = try #require(output.files["notices/2024q3-990000-bgt/index.html"])
    try #require(String(decoding: notice.bytes, as: UTF8.self).contains("白石岩"))
    for (path, file) in output.files where path.hasPrefix("search/") {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("白石岩"), "\(path)")
    }
  }

  @Test func onlyTheSearchPageMayRunAScript() throws {
    let output = try Site().build()
    for (path, file) in output.files where path.hasSuffix(".html") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let isSearch = path == "search/index.html"
      #expect(text.contains("script-src 'self'; connect-src 'self'") == isSearch, "\(path)")
      #expect(text.contains("<script src=") == isSearch, "\(path)")
    }
    let script = try #require(output.files["assets/search.js"])
    #expect(String(decoding: script.bytes, as: UTF8.self).split(separator: "\n").count < 60)
  }

  @Test func theIndexPagesHoldEveryEntry() throws {
    let (output, lists) = try lists()
    func page(_ way: String) throws -> String {
      String(
        decoding: try #require(output.files["search/\(way)/index.html"]).bytes, as: UTF8.self)
    }
    let (kinds, codes) = (try page("by-kind"), try page("by-code"))
    for rows in lists.values {
      for row in rows { #expect(kinds.contains("href=\"../../\(row[2])\""), "\(row)") }
    }
    #expect(codes.contains(">4228000034</a> <span class=\"note\">恩施土家族苗族自治州文化和旅游局"))
    #expect(try page("by-region").contains("<h2>咸宁市直</h2>"))
  }
}
