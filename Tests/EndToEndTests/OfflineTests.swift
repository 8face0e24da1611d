import Foundation
import Testing

/// `tongbao build --offline`: a copy that opens with a double click.
struct OfflineTests {
  @Test func everyLinkNamesAFileThatIsThere() throws {
    let site = try Site()
    try site.write(
      try site.text("Content/site.yaml")
        .replacingOccurrences(of: "footer:\n", with: "footer:\n  - {text: 说明, link: about/}\n"),
      to: "Content/site.yaml")
    let copy = try site.build("--offline")
    let walk = LinkWalk(copy, base: "https://tongbao.example/shili/")
    #expect(walk.broken == [])
    var count = 0
    for page in copy.paths where page.hasSuffix(".html") {
      for link in walk.links(in: page) where !link.contains(":") {
        count += 1
        let path = link.prefix { $0 != "#" }
        #expect(!path.hasSuffix("/") && !path.hasSuffix(".."), "\(page): \(link)")
        #expect(!path.hasPrefix("/"), "\(page): \(link)")
      }
    }
    #expect(count > 300)
  }

  /// One notice names another in its text, as its author wrote the address.
  @Test func aLinkInATextNamesTheFileToo() throws {
    let copy = try Site().build("--offline")
    let page = try #require(copy.files["notices/2024q4-990000-bgt/index.html"])
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.contains("<a href=\"../2024q3-990000-bgt/index.html\">"))
  }

  @Test func addressesOnTheWebStayWhatTheyAre() throws {
    let copy = try Site().build("--offline")
    for (path, file) in copy.files where path.hasSuffix(".html") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("https://tongbao.example/shili/index.html"), "\(path)")
      #expect(text.ranges(of: /https:\/\/tongbao\.example[^"<]*index\.html/).isEmpty, "\(path)")
    }
  }

  @Test func searchSaysThatItNeedsAServerAndShowsTheIndexPages() throws {
    let copy = try Site().build("--offline")
    let page = try #require(copy.files["search/index.html"])
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.contains("查找要有网站服务器才能用"))
    #expect(text.contains("href=\"../search/by-region/index.html\""))
    #expect(!text.contains("<form"))
    #expect(
      copy.paths.filter { $0.hasSuffix(".js") || $0.hasPrefix("search/") && $0.hasSuffix(".json") }
        == [])
  }

  @Test func theWayBackLeavesNoTrace() throws {
    let site = try Site()
    let before = try site.build()
    let copy = try site.build("--offline")
    #expect(copy != before)
    #expect(try site.build() == before)
  }
}
