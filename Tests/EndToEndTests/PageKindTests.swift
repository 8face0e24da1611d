import Testing

/// `pages:` of `site.yaml` switches kinds of pages off, and with them every way that led there.
struct PageKindTests {
  private static let kinds = [
    "home", "notice", "annex", "region", "unit", "issuer", "period", "compare", "about", "data",
    "feed", "feeds", "search", "sitemap",
  ]
  private static let base = "https://tongbao.example/shili/"

  @Test func everyLinkOfTheWholeSiteArrives() throws {
    let output = try Site().build()
    let walk = LinkWalk(output, base: Self.base)
    #expect(walk.broken == [])
    #expect(walk.links(in: "notices/2024q4-990000-bgt/index.html").count > 30)
  }

  @Test(arguments: kinds)
  func noLinkLeadsToAKindThatIsSwitchedOff(_ kind: String) throws {
    let (site, whole) = try Site.published()
    let kept = Self.kinds.filter { $0 != kind }.joined(separator: ", ")
    try site.write(
      try site.text("Content/site.yaml") + "annex-pages: always\npages: [\(kept)]\n",
      to: "Content/site.yaml")
    if kind == "notice" { try unlink(site) }
    let output = try site.build()
    #expect(LinkWalk(output, base: Self.base).broken == [])
    let files: [String: (String) -> Bool] = [
      "home": { $0 == "index.html" }, "notice": { $0.hasPrefix("notices/") },
      "annex": { $0.contains("/annex-1/") }, "region": { $0.hasPrefix("regions/") },
      "unit": { path in ["sites/", "accounts/", "repeated/"].contains { path.hasPrefix($0) } },
      "issuer": { $0.hasPrefix("issuers/") }, "period": { $0.hasPrefix("periods/") },
      "compare": { $0.hasPrefix("compare/") || $0.contains("/by-failed/") },
      "search": { $0.hasPrefix("search/") || $0.hasSuffix(".js") },
      "about": { $0.hasPrefix("about/") }, "data": { $0.hasPrefix("data/") },
      "feed": { $0 == "feed.xml" }, "feeds": { $0.hasSuffix("/feed.xml") },
      "sitemap": { $0 == "sitemap.xml" },
    ]
    let isOff = try #require(files[kind])
    #expect(output.paths.filter(isOff) == [])
    #expect(kind == "annex" || whole.paths.contains(where: isOff))
  }

  /// Takes out the link from one notice to another, which would rightly be refused.
  private func unlink(_ site: Site) throws {
    try site.replace(
      "见[上一季度的通报](../2024q3-990000-bgt/)", with: "见上一季度的通报",
      in: "Content/notices/2024q4-990000-bgt/notice.md")
  }

  @Test func pagesOfAnnexesArriveToo() throws {
    let site = try Site()
    try site.write(
      try site.text("Content/site.yaml") + "annex-pages: always\n", to: "Content/site.yaml")
    let output = try site.build()
    #expect(output.paths.contains("notices/2024q4-990000-bgt/annex-2/index.html"))
    #expect(LinkWalk(output, base: Self.base).broken == [])
  }

  @Test func aSiteWithoutPagesButOneIsWhole() throws {
    let site = try Site()
    try site.write(
      try site.text("Content/site.yaml") + "pages: [region]\n", to: "Content/site.yaml")
    try unlink(site)
    let output = try site.build()
    #expect(LinkWalk(output, base: Self.base).broken == [])
    let kinds = Set(output.paths.map { $0.split(separator: "/")[0] })
    #expect(kinds == ["404.html", "assets", "manifest.json", "regions", "robots.txt"])
  }

  /// A notice of few words, without results, region or known office: no list is empty but linked.
  @Test func aSiteOfOneNoticeWithoutResultsHasNoDanglingLinks() throws {
    let site = try Site()
    try site.remove("Content/notices")
    try site.remove("Content/history.csv")
    try site.write(
      """
      ---
      id: 2024q4-tongzhi
      title: 关于开展检查的通知
      kind: 通知
      issuer: unknown
      jurisdiction: "990100"
      period: 2024-Q4
      published: 2025-01-06
      ---

      现将有关事项通知如下，请认真执行。

      """, to: "Content/notices/2024q4-tongzhi/notice.md")
    let output = try site.build()
    #expect(LinkWalk(output, base: Self.base).broken == [])
  }
}
