import Foundation
import Testing

/// 示例省 in `Tests/Fixtures/sites/shili`: an invented province with two years of notices, which shows
/// what the five real notices are too few to show.
struct InventedProvinceTests {
  private static func site() throws -> Site { try Site("\(Fixtures.sites)/shili/Content") }

  /// Built once for all tests that look at pages.
  private static let built: Result<FileTree, any Error> = Result { try Self.site().build() }

  private func page(_ path: String) throws -> String {
    try #require(try Self.built.get().text(path))
  }

  /// Every slip in it is deliberate and accepted with a reason.
  @Test func theCheckHasNothingToSay() throws {
    let run = try Self.site().program("check", "--strict")
    #expect(run.code == 0)
    #expect(run.error == "")
  }

  /// The slips that the notices accept, each told once.
  @Test func theSlipsAreKnown() throws {
    let site = try Self.site()
    for notice in try FileManager.default.contentsOfDirectory(atPath: site("Content/notices")) {
      let text = try site.text("Content/notices/\(notice)/notice.md")
      try site.write(
        text.replacing(#/accept:\n(?:  - .*\n)+/#, with: ""),
        to: "Content/notices/\(notice)/notice.md")
    }
    let run = try site.program("check", "--format", "github")
    #expect(run.code == 0)
    let found = run.out.matches(of: #/notices\/([^:,]+),line=(\d+).*?\[([a-z.]+)\]/#).map {
      "\($0.1):\($0.2) \($0.3)"
    }
    #expect(
      found == [
        "2023q2-990000-zwj/annex-1.csv:4 table.rate",
        "2023q4-990000-zwj/annex-3.csv:14 table.total",
        "2023r2-990900-dsj/annex-1.csv:68 id.site",
        "2024q1-990000-zwj/text-1.csv:4 region.former",
        "2024q3-990100-zwgkb/notice.md:47 figure.mismatch",
      ], "\(run.out)")
  }

  @Test func isBuiltTwiceWithTheSameBytes() throws {
    let site = try Self.site()
    let output = try site.build()
    #expect(try site.build("--output", "Again") == output)
    #expect(LinkWalk(output, base: "https://shili.example/").broken == [])
  }

  /// A draft is checked and never built; every other notice has its page.
  @Test func everyKindHasItsPages() throws {
    let files = try Self.built.get().files
    var kinds: [String: Int] = [:]
    for path in files.keys where path.hasSuffix(".html") && !path.contains("by-failed") {
      let page = try page(path)
      let kind = try #require(page.firstMatch(of: #/data-kind="([a-z0-9]+)"/#)).1
      kinds[String(kind), default: 0] += 1
      #expect(page.contains("示例站点，非发文机关网站") && page.contains("示例省是虚构的"), "\(path)")
    }
    let expected = ["notice": 25, "annex": 1, "region": 28, "issuer": 12, "period": 15, "home": 1]
    #expect(kinds.filter { expected.keys.contains($0.key) } == expected)
    #expect(!files.keys.contains { $0.contains("2024h2-990500") })
    #expect(files["notices/2024q4-990000-zwj/files/reply-form.txt"] != nil)
  }

  /// What stands on the page of a region, told apart by what the offices wrote.
  @Test(arguments: [
    // Two offices of the province, a city with another base; each change is told with its office.
    (
      "990100-jiajiang",
      "省里通报（2家单位）和市里通报检查的范围不一定相同",
      "政府网站（市里通报）的检查数从2023年第四季度的38家变为2024年第一季度的30家"
    ),
    (
      "990100-jiajiang", "政务新媒体（省里通报）在2024年第一季度换了检查范围",
      "政府网站（省里通报）的合格标准从“合格线60分”变为“合格线80分”（2024年第三季度）"
    ),
    ("990200-yishan", "乙山市人民政府办公室、中共乙山市委网络安全和信息化委员会办公室", "原文97.36%，按数算为97.37%"),
    ("990300-bingzhou", "发文单位未载明", "未收录通报（1个季度）"),
    ("990700-genghu", "最近一次政府网站和政务新媒体没有发现不合格。", "2024年第三季度起，省里通报的政府网站合格标准由“合格线60分”改为“合格线80分”"),
    ("990900-guishui", "2023年第二次", "■\u{A0}未注明季度的检查"),
    ("999001-zilin", "省里通报（2家单位）和县里通报", "检查不足5家，不算比率"),
    ("990000-shili", "省里通报（2家单位）检查的范围不一定相同", "2022年第三季度"),
  ])
  func aRegionIsToldTruly(_ address: String, _ words: String, _ more: String) throws {
    let page = try page("regions/\(address)/index.html")
    #expect(page.contains(words))
    #expect(page.contains(more))
  }

  /// `b` stands where the line breaks, though another office speaks in between.
  @Test func theFileMarksTheChangesOfEachOffice() throws {
    let rows = try page("regions/990200-yishan/history.csv")
      .split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
    let changes = rows.filter { $0[9] == "b" }.map { "\($0[0]) \($0[4])" }
    #expect(changes == ["2024年第三季度 政府网站", "2024年第一季度 政务新媒体"])
  }

  /// Two offices stand one below the other; where none is told there is no red head.
  @Test func theRedHeadNamesOffices() throws {
    let two = try page("notices/2024q2-990200-zfb/index.html")
    let names = "<span>乙山市人民政府办公室</span><span>中共乙山市委网络安全和信息化委员会办公室</span>"
    #expect(two.contains("<p class=\"org long-org\">\(names)</p>"))
    #expect(two.contains("<p class=\"sign long-by\"><span class=\"by\">\(names)</span>"))
    let none = try page("notices/2024q3-990300-weizhi/index.html")
    #expect(!none.contains("class=\"org\"") && !none.contains("redline"))
    #expect(none.contains("原文未载明"))
  }

  /// A notice that states no numbers of its own is told by what its annexes give; none by nothing.
  @Test func everyNoticeHasAHeadline() throws {
    let home = try page("index.html")
    #expect(home.contains("政府网站30家，不合格0家；政务新媒体91个，不合格1个"))
    let feed = try page("feed.xml")
    let summaries = feed.matches(of: #/<summary[^>]*>([^<]*)</#).map { String($0.1) }
    #expect(summaries.count == 25)
    #expect(summaries.filter { $0.hasSuffix("。") } == [])
    let excerpt = "<summary>2024年第三季度。"
    #expect(feed.contains("\(excerpt)政府网站30家，不合格2家；政务新媒体91个，不合格2个"))
  }

  /// Where a notice gives no numbers at all, it is said what it is about.
  @Test func aNoticeWithoutNumbersSaysWhatItIsAbout() throws {
    let site = try Self.site()
    try site.write(
      """
      ---
      id: 2024h2-990200-zfb
      title: 关于下半年检查安排的通报
      kind: 通报
      issuer: 990200-zfb
      period: 2024-H2
      published: 2024-12-28
      signed: 2024-12-27
      windows: {websites: 2024-12-02/2024-12-13}
      ---

      检查安排另行通知。
      """, to: "Content/notices/2024h2-990200-zfb/notice.md")
    let output = try site.build()
    let words = "说的是政府网站，没有写检查数"
    #expect(try #require(output.text("feed.xml")).contains("<summary>2024年下半年。\(words)<"))
    #expect(try #require(output.text("index.html")).contains(words))
  }

  /// The city's page lists what the city names in its parts, and what a sentence alone names.
  @Test func aRegionListsWhatItsOwnOfficeNames() throws {
    func findings(_ address: String) throws -> Substring {
      let page = try page("regions/\(address)/index.html")
      let list = try #require(page.firstRange(of: "<table id=\"findings-data\">"))
      let rest = page[list.upperBound...]
      return rest[..<(try #require(rest.firstRange(of: "</table>")).lowerBound)]
    }
    let city = try findings("990100-jiajiang")
    #expect(city.contains("<th scope=\"col\">地区</th>"))
    #expect(city.contains(#/<a href="[^"]*regions\/990100-shizhi\/">市直<\/a>/#))
    // Two offices may name one unit for one period: it is said which.
    for office in ["省里通报", "市里通报"] {
      let row = #/科普甲江(?:<\/a>)?<td class="nw"><a[^>]*>2024年第四季度<\/a><small>(\S+?)<\/small>/#
      #expect(city.matches(of: row).contains { $0.1 == office }, "\(office)")
    }
    // Sentences of another city name three accounts that no list has.
    let other = try findings("990200-yishan")
    for name in ["乙山交通", "松岗农业", "乙山园林"] {
      #expect(other.contains("<tr><th scope=\"row\">\(name)<"), "\(name)")
    }
    // What a list and a sentence of one notice both name stands once.
    #expect(other.matches(of: #/松岗县人民政府门户网站<\/a><td class="nw"><a[^>]*>2024年第四季度/#).count == 1)
  }

  /// The zone without a division of its own stands where `regions.csv` has it, behind 省直.
  @Test func tablesOfRegionsKeepTheOrderOfTheList() throws {
    let table = try #require(
      try page("issuers/990000-zwj/index.html").components(separatedBy: "<table class=\"heat\">")
        .dropFirst().first)
    let rows = table.matches(of: #/<th scope="row">(?:<a[^>]*>)?([^<]+)/#).map { String($0.1) }
    #expect(rows.prefix(3) == ["省直", "云港新区", "甲江市"])
    #expect(rows.last == "示例省总计")
  }
}
