import Foundation
import Testing

/// What the archive's versions look like on the site.
struct VersionPagesTests {
  private static let id = "2024q4-990000-bgt"
  private static let folder = "notices/\(id)/"

  /// A site with a notice that was corrected, built once.
  private static let corrected: Result<FileTree, any Error> = Result {
    let site = try Site()
    try site.archive()
    try site.correctTheFourthQuarter()
    try site.commit(id, "更正", on: 3)
    return try site.built()
  }

  private func page(_ path: String) throws -> String {
    try #require(try Self.corrected.get().text(path), "\(path) is not there")
  }

  @Test func theCorrectedNoticeSaysSoAndLeadsToWhatChanged() throws {
    let text = try page(Self.folder + "index.html")
    #expect(text.contains("本通报经更正（第2版，2025年2月3日）。"))
    #expect(text.contains("说明：数错了一家"))
    #expect(text.contains("notices/\(Self.id)/v1-v2/\">看改动"))
    #expect(text.contains("版本记录（2版）"))
    #expect(text.contains(#""dateModified":"2025-02-03""#))
  }

  @Test func theEarlierVersionStaysReadableUnderAMark() throws {
    let text = try page(Self.folder + "v1/index.html")
    #expect(text.contains("本页为第1版（2025年1月10日发布），不是现行版：已于2025年2月3日由第2版更正。"))
    #expect(text.contains(">98.33%<"))
    #expect(text.contains(#"<meta name="robots" content="noindex">"#))
    #expect(
      text.contains(
        #"<link rel="canonical" href="https://tongbao.example/shili/notices/2024q4-990000-bgt/">"#))
    #expect(try page(Self.folder + "v1/annex-1.csv").contains("甲江市,21,0,100%"))
    #expect(try page(Self.folder + "v1/csv-metadata.json").contains(#""url":"annex-1.csv""#))
    // The contact is masked as it is today.
    #expect(!text.contains("0990-5550100"))
    #expect(try !page(Self.folder + "v1/source.md").contains("0990-5550100"))
  }

  /// The whole page of what changed, as it was read.
  @Test func thePageOfChangesNamesOldAndNew() throws {
    let text = try page(Self.folder + "v1-v2/index.html")
    let start = try #require(text.range(of: "<main"))
    let end = try #require(text.range(of: "</main>\n"))
    try Golden.expect(
      Data(text[start.lowerBound..<end.upperBound].utf8),
      in: "\(Fixtures.sites)/versions/change.html")
    #expect(text.contains(#"<meta name="robots" content="noindex">"#))
  }

  @Test func theTableOfVersionsNamesThemAll() throws {
    let text = try page(Self.folder + "versions/index.html")
    for part in [
      "第2版</a><small>现行</small>", "2025年2月3日 14:05", "更正", "数错了一家",
      "notices/\(Self.id)/v1-v2/\">3处文字、4个单元格、增1行", "notices/\(Self.id)/v1/annex-1.csv",
    ] {
      #expect(text.contains(part), "\(part) is not in \(text)")
    }
    let digest = try #require(text.firstMatch(of: #/<code>([0-9a-f]{128})</code>/#)).1
    #expect(digest.count == 128)
  }

  @Test func aNoticeThatNeverChangedHasOneRowAndNothingElse() throws {
    let files = try Self.corrected.get().files.keys.filter { $0.contains("2024q3-990000-bgt/") }
    #expect(files.contains("notices/2024q3-990000-bgt/versions/index.html"))
    #expect(!files.contains { $0.contains("/v1") || $0.hasSuffix("timemap.link") })
    #expect(try !page("notices/2024q3-990000-bgt/index.html").contains("版本说明"))
  }

  @Test func programsFindTheVersionsByTheirMoments() throws {
    #expect(
      try page(Self.folder + "timemap.link") == """
        <https://tongbao.example/shili/notices/2024q4-990000-bgt/>; rel="original",
        <https://tongbao.example/shili/notices/2024q4-990000-bgt/timemap.link>; rel="self"; type="application/link-format",
        <https://tongbao.example/shili/notices/2024q4-990000-bgt/v1/>; rel="first memento"; datetime="Fri, 10 Jan 2025 01:00:00 GMT",
        <https://tongbao.example/shili/notices/2024q4-990000-bgt/>; rel="last memento"; datetime="Mon, 03 Feb 2025 06:05:09 GMT"

        """)
  }

  @Test func theCorrectionsOfTheSiteAreListedAndFed() throws {
    let text = try page("corrections/index.html")
    #expect(text.contains("发布以后改动过的通报1份，改动1次，最近一次在2025年2月3日。"))
    #expect(text.contains("notices/\(Self.id)/v1-v2/\">看改动"))
    let feed = try page("corrections/feed.xml")
    #expect(feed.contains("/notices/2024q4-990000-bgt/versions/#v2</id>"))
    #expect(feed.contains("<summary>数错了一家</summary>"))
    #expect(try page("index.html").contains(">更正一览</a>"))
  }

  @Test func datesMoveWithTheNewVersion() throws {
    #expect(try page("index.html").contains("最后更新：2025年2月3日"))
    #expect(try page("feed.xml").contains("<updated>2025-02-03T00:00:00+08:00</updated>"))
    let map = try page("sitemap.xml")
    #expect(
      map.contains("notices/2024q4-990000-bgt/</loc>\n<lastmod>2025-02-03")
        || map.contains("notices/2024q4-990000-bgt/</loc><lastmod>2025-02-03"))
    #expect(!map.contains("/v1"))
  }

  /// 甲江市 had 100% in the first version; 乙山市 has what it had.
  @Test func revisedNumbersAreMarkedWhereverTheyStand() throws {
    let history = try page("regions/990100-jiajiang/history.csv")
    #expect(history.contains("政府网站,21,1,95.24%,原文,r,"))
    let text = try page("regions/990100-jiajiang/index.html")
    #expect(text.contains("95.24%，原100%，已修订"))
    #expect(text.contains("notices/\(Self.id)/v1-v2/\">看改动"))
    #expect(try !page("regions/990200-yishan/index.html").contains("已修订"))
  }

  @Test func everyLinkArrives() throws {
    let broken = try LinkWalk(Self.corrected.get(), base: "https://tongbao.example/shili/").broken
    #expect(broken == [])
  }

  @Test func aWithdrawnNoticeLeavesATombstone() throws {
    let site = try Site()
    try site.archive()
    try site.commit(Self.id, "撤回", reason: "发错了稿", on: 4)
    let tree = try site.built()
    let text = try #require(tree.text(Self.folder + "index.html"))
    #expect(text.contains("这份文件已于2025年2月4日撤回。"))
    #expect(text.contains("说明：发错了稿"))
    #expect(text.contains("第1版"))
    // Its only link below the notice leads to another tombstone.
    #expect(
      text.matches(of: #/href="\.\.\/\.\.\/notices\/[^"]*"/#).map { String($0.0) } == [
        #"href="../../notices/2024q4-990000-bgt/v1/""#
      ])
    #expect(
      tree.files.keys.filter { $0.hasPrefix(Self.folder) }.sorted() == [
        Self.folder + "index.html", Self.folder + "v1/index.html",
      ])
    // Its numbers and the units that it named are gone from the rest of the site.
    for (path, file) in tree.files
    where !["notices/", "corrections/", "manifest.json"].contains(where: path.hasPrefix) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("98.33%"), "\(path)")
      #expect(!text.contains(Self.id), "\(path)")
    }
    #expect(LinkWalk(tree, base: "https://tongbao.example/shili/").broken == [])
  }

  @Test func aRepealedNoticeStaysReadable() throws {
    let site = try Site()
    try site.archive()
    try site.commit(Self.id, "废止", reason: "另有规定", on: 5)
    let text = try #require(try site.built().text(Self.folder + "index.html"))
    #expect(text.contains("本通报已于2025年2月5日废止，以下文字留作备查。"))
    #expect(text.contains(">98.33%<"))
  }

  /// A datum that was published by mistake is nowhere, and its version says why.
  @Test func aClosedVersionIsNowhereToBeRead() throws {
    let site = try Site()
    let file = "Content/notices/\(Self.id)/text-1.csv"
    let before = try site.text(file)
    try site.replace("已整改", with: "已整改 王小明", in: file)
    try site.replace("整改情况==已整改", with: "整改情况~已整改", in: "Content/notices/\(Self.id)/notice.md")
    try site.archive()
    let first = try site.built()
    #expect(first.text(Self.folder + "index.html")?.contains("王小明") == true)
    try site.write(before, to: file)
    try site.commit(Self.id, "隐私处理", reason: "删去一个姓名", on: 6)
    let tree = try site.built()
    for (path, file) in tree.files {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("王小明"), "\(path)")
    }
    let text = try #require(tree.text(Self.folder + "v1/index.html"))
    #expect(text.contains("第1版（2025年1月10日发布）含有不应公开的个人信息，自2025年2月6日起不再公开"))
    #expect(text.contains("删去一个姓名"))
    #expect(tree.text(Self.folder + "v1-v2/index.html") == nil)
    #expect(tree.text(Self.folder + "v1/annex-1.csv") == nil)
    #expect(LinkWalk(tree, base: "https://tongbao.example/shili/").broken == [])
  }

  /// Whatever a version changes on the site, a build that follows is a build from nothing.
  @Test func everyKindOfVersionReachesAllItsPages() throws {
    let site = try Site()
    try site.archive()
    try site.built()
    try site.correctTheFourthQuarter()
    for (day, kind) in [(3, "更正"), (4, "技术性重发"), (5, "废止"), (6, "隐私处理"), (7, "撤回")] {
      try site.commit(Self.id, kind, on: day)
      let warm = try site.built()
      let cold = try site.built("--output", "Cold\(day)")
      #expect(warm == cold, "\(kind): \(warm.differences(from: cold))")
    }
  }

  @Test func withoutPagesOfVersionsThereAreNone() throws {
    let site = try Site()
    try site.archive()
    try site.correctTheFourthQuarter()
    try site.commit(Self.id, "更正", on: 3)
    let settings = try site.text("Content/site.yaml")
    try site.write(
      settings + "pages: [home, notice, region, feed, sitemap]\n", to: "Content/site.yaml")
    let tree = try site.built()
    #expect(!tree.files.keys.contains { $0.contains("/v1") || $0.contains("corrections") })
    #expect(!tree.files.keys.contains { $0.contains("versions") })
    #expect(LinkWalk(tree, base: "https://tongbao.example/shili/").broken == [])
  }
}

extension Site {
  /// What a build makes, whatever it warns of.
  @discardableResult
  fileprivate func built(_ words: String...) throws -> FileTree {
    let run = try program.run(["build"] + words)
    try #require(run.code == 0, "\(run)")
    let named = words.firstIndex(of: "--output").map { words[$0 + 1] }
    return try output(named ?? "Output")
  }
}
