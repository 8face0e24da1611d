import Testing
import TongbaoCore

@testable import TongbaoSource

/// A whole Content folder: what of it reaches the library, and what is said of the rest.
struct LibraryLoaderTests {
  @Test func readsEveryFileOfTheFolder() async throws {
    var content = ContentFolder()
    content.files["units.csv"] = """
      id,kind,name,owner,region,code,aliases,from,to
      x-a,account,东渡发布,东渡区人民政府,990101,,东渡|东渡之声,2020-01-01,2024-06-30

      """
    content.files["problems.yaml"] = """
      - id: col.stale
        label: 栏目更新不及时
        scope: [websites]
        severity: veto
        words: [栏目更新不及时, 栏目不更新]
        sentence: 网站有的栏目长时间没有更新。

      """
    content.files["measures.yaml"] = """
      measures:
        - {id: adopted, label: 采纳数, unit: 条, kind: count}
      subjects:
        - {id: hotline, label: 热线, unit: 件}

      """
    content.files["history.csv"] = """
      issuer,period,period_label,comparable,window,region,subject,coverage,rule,operating,checked,failed,pass_rate_stated,document_number,note,source
      990000-bgt,2022-R3,2022年第三次,2022-Q3,2022-09-01/2022-09-09,990100,websites,full,60分,45,40,1,97.5%,示政办〔2022〕3号,抽查,网页

      """
    let (library, diagnostics) = try await content.load()
    #expect(diagnostics == [])
    #expect(library.site.name == "示例")
    #expect(library.regions["990100"]?.aliases.map(\.name) == ["甲江", "江州市"])
    #expect(library.regions["990000-ZS"]?.level == .pseudo)
    #expect(library.issuers.map(\.name) == ["示例省人民政府办公厅"])
    let unit = try #require(library.units.first)
    #expect(unit.kind == .account)
    #expect(unit.aliases == ["东渡", "东渡之声"])
    #expect(unit.to?.iso == "2024-06-30")
    #expect(library.measures.measures["adopted"]?.label == "采纳数")
    #expect(library.measures.subject("hotline")?.unit == "件")
    let row = try #require(library.history.first)
    #expect(row.period.code == "2022R3")
    #expect(row.comparable == .quarter(year: 2022, 3))
    #expect(row.window == DateWindow("2022-09-01/2022-09-09"))
    #expect([row.operating, row.checked, row.failed] == [45, 40, 1])
    #expect(row.statedRate?.text == "97.5%")
    #expect(row.coverage == .full)
    #expect(library.notices.map(\.id) == ["a"])
  }

  @Test func readsTheSettingsOfTheSite() async throws {
    var content = ContentFolder()
    content.files["site.yaml"] = """
      name: 示例
      base-address: https://example.org/tongbao
      role: issuer
      contacts: mask
      annex-pages: always
      pages: [home, notice]
      site-id-code: "0123456789"
      sponsor: 办公厅
      icp: no
      column: {name: 通报, keywords: 网站}
      footer: [{text: 甲, link: about/}, {text: 乙}]
      colors: {red: "#8c1c13"}

      """
    let site = try await content.load().library.site
    #expect(site.baseAddress == "https://example.org/tongbao/")
    #expect(site.role == .issuer)
    #expect(site.contacts == .mask)
    #expect(site.annexPages == .always)
    #expect(site.pages == [.home, .notice])
    #expect(site.siteIDCode == "0123456789")
    #expect(site.icp == "no")
    #expect(site.column?.keywords == "网站")
    #expect(site.footer.map(\.link) == ["about/", nil])
    #expect(site.colors.map(\.value) == ["#8c1c13"])
    #expect(site.colors.first?.name.value == "red")
    #expect(site.colors.first?.name.place.column == 10)
  }

  /// More notices than are loaded at a time, so that slices must be put back in order.
  @Test func putsTheNewestNoticesFirst() async throws {
    var content = ContentFolder()
    content.files["notices/a/notice.md"] = nil
    let periods = (2000..<2010).flatMap { year in (1...4).map { "\(year)-Q\($0)" } }
    for period in periods {
      let id = "n" + period.lowercased()
      content.files["notices/\(id)/notice.md"] = ContentFolder.notice(id, period: period)
    }
    let (library, diagnostics) = try await content.load()
    #expect(diagnostics == [])
    #expect(library.notices.map(\.id) == periods.reversed().map { "n" + $0.lowercased() })
  }

  @Test func aYearStandsBeforeItsQuartersAndEqualsByTheirIDs() async throws {
    var content = ContentFolder()
    content.files["notices/b/notice.md"] = ContentFolder.notice("b")
    content.files["notices/z/notice.md"] = ContentFolder.notice("z", period: "2024")
    #expect(try await content.load().library.notices.map(\.id) == ["z", "a", "b"])
  }

  @Test func passesOverRecordsAndNamesWhatNobodyUses() async throws {
    var content = ContentFolder()
    content.files["notices/a/internal/slip.md"] = "内部"
    content.files["notices/a/repairs.md"] = "修补"
    content.files["notices/a/notice.md~"] = "编辑器留下的"
    content.files[".git"] = ""
    content.files["notices/a/spare.csv"] = "甲\n"
    content.files["readme.txt"] = "说明"
    content.files["drafts/x.md"] = "草稿"
    #expect(
      try await content.load().diagnostics == [
        "Content/drafts:1:1: warning: 没有通报用到“drafts”，不会发布；在 notice.md 里写上它，或把它移走 [file.unreferenced]",
        "Content/notices/a/spare.csv:1:1: warning: 没有通报用到“spare.csv”，不会发布；在 notice.md 里写上它，或把它移走 [file.unreferenced]",
        "Content/readme.txt:1:1: warning: 没有通报用到“readme.txt”，不会发布；在 notice.md 里写上它，或把它移走 [file.unreferenced]",
      ])
  }

  @Test(arguments: [
    (
      "site.yaml",
      "Content/site.yaml:1:1: error: 缺少 site.yaml；新建它，写上三行 name: 网站的名称、base-address: https://www.example.gov.cn/、role: issuer [file.missing]"
    ),
    (
      "regions.csv",
      "Content/regions.csv:1:1: error: 缺少 regions.csv；新建它，写上第一行 code,name,level,parent,aliases,slug，下面每个地区一行，如 420000,湖北省,province,,,hubei [file.missing]"
    ),
    (
      "issuers.yaml",
      "Content/issuers.yaml:1:1: error: 缺少 issuers.yaml；新建它，写上每个发文机关一行，如 - {id: 420000-szfbgt, names: [{name: 湖北省人民政府办公厅}], jurisdiction: \"420000\"} [file.missing]"
    ),
    (
      "notices/a/notice.md",
      "Content/notices:1:1: error: 没有一份通报；在 notices/ 下为每份通报建一个文件夹 [file.missing]"
    ),
  ])
  func aMissingFileIsTheOnlyFault(_ file: String, _ message: String) async throws {
    var content = ContentFolder()
    content.files[file] = nil
    #expect(try await content.load().diagnostics == [message])
  }

  /// What the messages on missing files show is a sound site.
  @Test func theExamplesOfMissingFilesAreSound() async throws {
    var content = ContentFolder()
    content.files["site.yaml"] =
      "name: 网站的名称\nbase-address: https://www.example.gov.cn/\nrole: issuer\n"
    content.files["regions.csv"] =
      "code,name,level,parent,aliases,slug\n420000,湖北省,province,,,hubei\n"
    content.files["issuers.yaml"] =
      "- {id: 420000-szfbgt, names: [{name: 湖北省人民政府办公厅}], jurisdiction: \"420000\"}\n"
    content.files["notices/a/notice.md"] = ContentFolder.notice("a")
      .replacing("990000-bgt", with: "420000-szfbgt")
    #expect(try await content.load().diagnostics == [])
  }

  @Test func aFaultyNoticeIsKnownByNameAndTheOthersGoOn() async throws {
    var content = ContentFolder()
    content.files["notices/b/notice.md"] = ContentFolder.notice("b", "kindd: 通报")
    content.files["notices/c/annex-1.csv"] = "甲\n"
    let (library, diagnostics) = try await content.load()
    #expect(library.notices.filter { $0.unread == nil }.map(\.id) == ["a"])
    #expect(library.notices.map(\.id) == ["a", "b"])
    #expect(library.faultyNotices == ["c"])
    #expect(
      diagnostics == [
        "Content/notices/b/notice.md:7:1: error: 不认识键“kindd”；是不是“kind”？ [source.unknown-key]",
        "Content/notices/c/notice.md:1:1: error: 缺少 notice.md；每份通报的文件夹里要有它 [file.missing]",
      ])
  }
}
