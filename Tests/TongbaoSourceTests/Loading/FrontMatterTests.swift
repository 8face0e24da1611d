import Testing
import TongbaoCore

@testable import TongbaoSource

/// The front matter of a notice: every key, and what is said of a wrong one.
struct FrontMatterTests {
  private func load(_ more: String, text: String = "正文。") async throws -> (Notice?, [String]) {
    var content = ContentFolder()
    content.files["notices/a/notice.md"] = ContentFolder.notice("a", more, text: text)
    content.files["notices/b/notice.md"] = ContentFolder.notice("b", period: "2000")
    let (library, diagnostics) = try await content.load()
    return (library.notices.first, diagnostics)
  }

  @Test func readsEveryKey() async throws {
    let (loaded, diagnostics) = try await load(
      """
      kind: 函
      title-supplied: true
      issuer-name: 省政府办公厅
      lang: en
      period-label: 第四次
      comparable: 2024-Q3
      document-number: 示政办函〔2025〕1号
      signed: 2025-01-08
      released: 2025-01-09
      source: {url: https://example.org/x, taken: 2025-01-10, publisher: 某网}
      excerpt: true
      follows: b
      windows: {websites: 2024-12-03/2024-12-20, new-media: 2024-12-06}
      coverage: {websites: full, new-media: sample}
      as-of: {websites: 2024-12-01}
      rule: {websites: 合格线60分}
      addressees: [各市人民政府]
      copies: [甲报社, 乙报社]
      note: 此文有删减
      retention: 30年
      fonds: "0042"
      record-number: 1-2-3
      draft: true
      contacts: publish
      accept:
        - {check: table.rate, table: annex-1, row: 甲, column: 乙, stated: 1.26%, reason: 原文如此}
        - {check: doc.number, text: 〔2025〕, nth: 2, reason: 原文如此}
      """)
    let notice = try #require(loaded)
    #expect(diagnostics == [])
    #expect(notice.kind == .letter)
    #expect(notice.titleIsSupplied && notice.isExcerpt && notice.isDraft)
    #expect(notice.issuerName == "省政府办公厅")
    #expect(notice.language == "en")
    #expect(notice.periodText == "第四次")
    #expect(notice.comparable == .quarter(year: 2024, 3))
    #expect(notice.documentNumber?.value == "示政办函〔2025〕1号")
    #expect(notice.documentNumber?.place.line == 13)
    #expect(notice.signed?.value.iso == "2025-01-08")
    #expect(notice.released?.iso == "2025-01-09")
    #expect(notice.republishedFrom?.publisher == "某网")
    #expect(notice.follows?.value == "b")
    #expect(notice.windows["new-media"] == DateWindow("2024-12-06"))
    #expect(notice.coverage == ["websites": .full, "new-media": .sample])
    #expect(notice.asOf["websites"]?.iso == "2024-12-01")
    #expect(notice.rules == ["websites": "合格线60分"])
    #expect(notice.addressees == ["各市人民政府"])
    #expect(notice.copies == ["甲报社", "乙报社"])
    #expect(notice.note == "此文有删减")
    #expect(notice.retention == .thirtyYears)
    #expect(notice.fonds == "0042")
    #expect(notice.recordNumber == "1-2-3")
    #expect(notice.contacts == .publish)
    #expect(notice.accepts.map(\.nth) == [1, 2])
    #expect(notice.accepts.first?.stated == "1.26%")
    #expect(notice.jurisdiction == "990000")
  }

  @Test func readsResultsOfSeveralPeriodsWithTheirParts() async throws {
    let (loaded, diagnostics) = try await load(
      """
      results:
        - {period: 2024-Q3, websites: {checked: 61, pass-rate: 96.70%}}
        - period: 2024-Q4
          new-media: {checked: 215, by: {account-type: {微信: 171, 其他: {checked: 44, pass-rate: 100%}}}}
      """)
    let results = try #require(loaded).results
    #expect(diagnostics == [])
    #expect(results.map(\.period) == [.quarter(year: 2024, 3), .quarter(year: 2024, 4)])
    #expect(results[0].subjects[0].measures.map(\.value.text) == ["61", "96.70%"])
    let breakdown = try #require(results[1].subjects.first?.breakdowns.first)
    #expect(breakdown.dimension == "account-type")
    #expect(breakdown.categories.map(\.name) == ["微信", "其他"])
    #expect(breakdown.categories[0].measures.map(\.measure) == ["checked"])
    #expect(breakdown.categories[1].measures.map(\.measure) == ["checked", "pass-rate"])
  }

  @Test(arguments: [
    ("kind: 通告", "7:7: error: 文种里没有“通告”；是不是“公告”？ [source.value]"),
    ("signed: 2024-02-30", "7:9: error: “2024-02-30”不是日期；写成 2024-12-03，而且要有这一天 [source.value]"),
    (
      "titel-supplied: true",
      "7:1: error: 不认识键“titel-supplied”；是不是“title-supplied”？ [source.unknown-key]"
    ),
    ("coverage: {websites: ful}", "7:22: error: 覆盖范围里没有“ful”；是不是“full”？ [source.value]"),
    (
      "results: {website: {checked: 1}}",
      "7:11: error: 检查对象里没有“website”；是不是“websites”？ [source.unknown-key]"
    ),
    (
      "results: {websites: {cheked: 1}}",
      "7:22: error: 指标里没有“cheked”；是不是“checked”？ [source.unknown-key]"
    ),
    ("results: {websites: {checked: 六十}}", "7:31: error: “六十”不是数；写成 614 或 99.35% [source.value]"),
    (
      "files: [{file: a.pdf, title: 甲}]",
      "7:16: error: “a.pdf”应在 files/ 下，文件名只用小写字母、数字、点、下划线和 - [source.value]"
    ),
    (
      "source: {url: ftp://example.org/}",
      "7:15: error: “ftp://example.org/”不是 http 或 https 网址 [source.value]"
    ),
    ("source: {url: a/b}", "7:15: error: “a/b”不是 http 或 https 网址 [source.value]"),
    (
      "windows: {website: 2024-12-06}",
      "7:11: error: 检查对象里没有“website”；是不是“websites”？ [source.unknown-key]"
    ),
    (
      "coverage: {new_media: full}",
      "7:12: error: 检查对象里没有“new_media”；是不是“new-media”？ [source.unknown-key]"
    ),
    (
      "as-of: {sites: 2024-12-01}",
      "7:9: error: 检查对象里没有“sites”；可用：websites、new-media、messages、combined [source.unknown-key]"
    ),
    ("rule: {mesages: 六十分}", "7:8: error: 检查对象里没有“mesages”；是不是“messages”？ [source.unknown-key]"),
    ("follows: c", "7:10: error: 别的通报里没有“c”；可用：b [source.value]"),
    ("follows: a", "7:10: error: 别的通报里没有“a”；可用：b [source.value]"),
    (
      "comparable: 2024-H1", "7:13: error: “2024-H1”不是季度；comparable 写可比的季度，如 2022-Q3 [source.value]"
    ),
    ("lang: 英文", "7:7: error: “英文”不是语言代码；写成 zh-CN、zh-Hant、en 这样 [source.value]"),
    (
      "results: {websites: {checked: 60%}}",
      "7:31: error: “60%”不是个数；“checked”只写整数，如 614 [source.value]"
    ),
    (
      "results: {websites: {failed: 1.5}}",
      "7:30: error: “1.5”不是个数；“failed”只写整数，如 614 [source.value]"
    ),
    (
      "results: {websites: {by: {a: {b: -1}}}}",
      "7:34: error: “-1”不是个数；“checked”只写整数，如 614 [source.value]"
    ),
    (
      "accept: [{check: doc.number, text: 甲, nth: 0, reason: 乙}]",
      "7:44: error: “0”不是第几处；写 1、2、3 [source.value]"
    ),
    // What is written without its subject is shown with one.
    (
      "windows: 2024-12-03至2024-12-20",
      "7:10: error: windows 要说明检查对象，写成 windows: {websites: 2024-12-03/2024-12-20} [source.value]"
    ),
    (
      "windows: {websites: 2024-12-03至2024-12-20}",
      "7:21: error: “2024-12-03至2024-12-20”不是日期或起止日期；写成 2024-12-03/2024-12-20 [source.value]"
    ),
    (
      "windows: 十二月",
      "7:10: error: windows 要说明检查对象，写成 windows: {websites: 2024-12-03/2024-12-20} [source.value]"
    ),
    (
      "coverage: 全面检查",
      "7:11: error: coverage 要说明检查对象，写成 coverage: {websites: full} [source.value]"
    ),
    (
      "coverage: 抽查",
      "7:11: error: coverage 要说明检查对象，写成 coverage: {websites: sample} [source.value]"
    ),
    ("coverage: {websites: 抽查}", "7:22: error: 覆盖范围里没有“抽查”；是不是“sample”？ [source.value]"),
    (
      "as-of: 2024-12-02",
      "7:8: error: as-of 要说明检查对象，写成 as-of: {websites: 2024-12-02} [source.value]"
    ),
    ("rule: 单项否决", "7:7: error: rule 要说明检查对象，写成 rule: {websites: 单项否决} [source.value]"),
    ("results: 38", "7:10: error: results 写成 results: {websites: {checked: 614}} [source.value]"),
    (
      "results: {websites: 38}",
      "7:21: error: websites 要说明是什么数，写成 websites: {checked: 38} [source.value]"
    ),
    (
      "results: {检查: 38}",
      "7:11: error: “检查”是指标，前面要有检查对象；写成 websites: {checked: 38} [source.unknown-key]"
    ),
    (
      "results: {新媒体不合格数: 3}",
      "7:11: error: “新媒体不合格数”是指标，前面要有检查对象；写成 new-media: {failed: 3} [source.unknown-key]"
    ),
    (
      "results: {checked: 38}",
      "7:11: error: “checked”是指标，前面要有检查对象；写成 websites: {checked: 38} [source.unknown-key]"
    ),
    (
      "results: {网站: {checked: 38}}",
      "7:11: error: 检查对象里没有“网站”；是不是“websites”？ [source.unknown-key]"
    ),
    (
      "results: {websites: {检查: 38}}",
      "7:22: error: 指标里没有“检查”；是不是“checked”？ [source.unknown-key]"
    ),
    (
      "results: {websites: {甲: 38}}",
      "7:22: error: 指标里没有“甲”；可用：check-rate、checked、failed、full-mark、mean-score、on-time、on-time-rate、operating、pass-rate、passed、problems、received、score、share [source.unknown-key]"
    ),
    (
      "source: 某网",
      "7:9: error: source 写成 source: {url: https://www.gov.cn/, taken: 2026-11-20} [source.value]"
    ),
    ("文号: 甲〔2024〕1号", "7:1: error: 不认识键“文号”；是不是“document-number”？ [source.unknown-key]"),
    ("抄送: 甲", "7:1: error: 不认识键“抄送”；是不是“copies”？ [source.unknown-key]"),
    // The title stands there already.
    ("标题: 甲", "7:1: error: 不认识键“标题”；请删去或改正 [source.unknown-key]"),
    (
      "jurisdiction: \"990201\"",
      "7:15: error: regions.csv 里没有“990201”；是不是“990101”？ [region.unknown]"
    ),
  ])
  func tellsWhatIsWrongAndWhere(_ line: String, _ message: String) async throws {
    let (notice, diagnostics) = try await load(line)
    #expect(notice?.unread != nil)
    #expect(diagnostics == ["Content/notices/a/notice.md:" + message])
  }

  @Test(arguments: [
    ("各市人民政府，省政府各部门：\n\n正文。", ["10:1: error: 主送机关已写在 addressees: 里，正文里不再写；删去这一段 [source.value]"]),
    ("各市人民政府要做到：\n\n正文。", []),
    ("各市人民政府要按时整改。", []), ("现通报如下：\n\n正文。", []), ("正文。\n\n各市人民政府：", []),
  ])
  func theSalutationStandsInOnePlace(_ text: String, _ expected: [String]) async throws {
    let (_, diagnostics) = try await load("addressees: [各市人民政府]", text: text)
    #expect(diagnostics == expected.map { "Content/notices/a/notice.md:" + $0 })
  }

  @Test func aNoticeNeedsAText() async throws {
    let (notice, diagnostics) = try await load("kind: 通报", text: "")
    #expect(notice?.unread != nil)
    #expect(
      diagnostics == [
        "Content/notices/a/notice.md:9:1: error: 没有正文；front matter 后面写通报原文 [source.missing-key]"
      ])
  }
}
