import Testing
import TongbaoCore

@testable import TongbaoSource

/// Tables: the front matter's words joined with the CSV file.
struct TableTests {
  private func load(_ table: String, _ csv: String) async throws -> (Table?, [String]) {
    var content = ContentFolder()
    content.files["notices/a/notice.md"] = ContentFolder.notice(
      "a", "annexes:\n  - title: 情况\n    tables:\n      - file: annex-1.csv\n" + table)
    content.files["notices/a/annex-1.csv"] = csv
    let (library, diagnostics) = try await content.load()
    let notice = library.notices.first { $0.unread == nil }
    return (notice?.annexes.first?.tables.first, diagnostics)
  }

  @Test func joinsRolesRegionsAndTotal() async throws {
    let (loaded, diagnostics) = try await load(
      """
              kind: results
              subject: websites
              caption: 表1
              caption-place: after
              unit: 家
              rest: 另2区
              groups: [{title: 网站, columns: [检查数, 不合格数]}]
              columns: {市 州: region, 检查数: checked, 不合格数: failed}
      """,
      "\u{FEFF}市州,检查数,不合格数,备注\r\n省直单位,19,0,\r\n江州市,21,0,\"一,二\"\r\n990200,20,1,\r\n另2区,2,0,\r\n合 计,62,1,\r\n"
    )
    let table = try #require(loaded)
    #expect(diagnostics == [])
    #expect(table.id == "annex-1")
    #expect(table.kind == .results)
    #expect(
      table.columns.map(\.role) == [.region, .measure("checked"), .measure("failed"), .text])
    #expect(table.regions == [nil, "990000-ZS", "990100", "990200", nil, nil])
    #expect(table.totalRow == 5)
    #expect(table.dataRows == 1..<5)
    #expect(table.grid.text(2, 3) == "一,二")
    #expect(table.layout.captionIsAfter)
    #expect(table.layout.groups.map(\.title) == ["网站"])
    #expect(table.failingColumn == 2)
  }

  @Test(
    arguments: [
      ("市州,检查数\n甲江市,21\n", nil), ("市州,检查数\n合计,21\n", 1),
      ("市州,检查数\n合计,21\n甲江市,21\n", nil),
    ] as [(String, Int?)])
  func onlyTheLastRowCanBeTheTotal(_ csv: String, _ row: Int?) async throws {
    let (table, diagnostics) = try await load(
      "        kind: table\n        columns: {检查数: checked}", csv)
    #expect(diagnostics == [])
    #expect(try #require(table).totalRow == row)
  }

  @Test(arguments: [
    (
      "        kind: result\n        columns: {市: region}", "市\n甲江市\n",
      "notice.md:11:15: error: 表格种类里没有“result”；是不是“results”？ [source.value]"
    ),
    (
      "        kind: results\n        subject: websites\n        columns: {市州: region}", "市\n甲江市\n",
      "notice.md:13:19: error: annex-1.csv 的表头里没有“市州”；是不是“市”？ [table.role]"
    ),
    (
      "        kind: results\n        subject: websites\n        columns: {市: regoin}", "市\n甲江市\n",
      "notice.md:13:22: error: 列含义里没有“regoin”；是不是“region”？ [table.role]"
    ),
    (
      "        kind: 结果\n        columns: {市: region}", "市\n甲江市\n",
      "notice.md:11:15: error: 表格种类里没有“结果”；是不是“results”？ [source.value]"
    ),
    (
      "        kind: results\n        subject: 网站\n        columns: {市: region}", "市\n甲江市\n",
      "notice.md:12:18: error: 检查对象里没有“网站”；是不是“websites”？ [source.value]"
    ),
    (
      "        kind: results\n        subject: websites\n        columns: {市: 市州}", "市\n甲江市\n",
      "notice.md:13:22: error: 列含义里没有“市州”；是不是“region”？ [table.role]"
    ),
    (
      "        kind: results\n        subject: websites\n        columns: {市: 抽查网站数}", "市\n甲江市\n",
      "notice.md:13:22: error: 列含义里没有“抽查网站数”；是不是“checked”？ [table.role]"
    ),
    (
      "        kind: results\n        subject: websites\n        columns: {市: region}", "市\n东渡市\n",
      "annex-1.csv:2:1: error: 辖区里没有地区“东渡市”；是不是“东渡区”？ [region.unknown]"
    ),
    (
      "        kind: results\n        subject: websites\n        columns: {市: region}",
      "市,市\n甲江市,1\n",
      "annex-1.csv:1:3: error: 表头“市”出现两次；每列的表头要不同 [table.shape]"
    ),
  ])
  func tellsWhatIsWrongAndWhere(
    _ table: String, _ csv: String, _ message: String
  ) async throws {
    let (loaded, diagnostics) = try await load(table, csv)
    #expect(loaded == nil)
    #expect(diagnostics == ["Content/notices/a/" + message])
  }

  /// 丙县 was a county of 甲江市 and became one of 乙山市.
  @Test(arguments: [
    ("2018-Q4", "990102"), ("2020-Q1", "990202"), ("2018-R3", "990102"), ("2020-R1", "990202"),
  ])
  func aNameIsUnderstoodInTheNoticesTime(_ period: String, _ expected: String) async throws {
    var content = ContentFolder()
    content.files["regions.csv", default: ""] += """
      990102,丙县,county,990100,丙县@/2019-12,bingxian
      990202,丙县,county,990200,丙县@2020-01/,bingxian

      """
    content.files["notices/a/notice.md"] = ContentFolder.notice(
      "a", period: period,
      """
      annexes:
        - title: 情况
          tables: [{file: annex-1.csv, kind: results, subject: websites, columns: {县: region}}]
      """)
    content.files["notices/a/annex-1.csv"] = "县,数\n丙县,1\n"
    let (library, diagnostics) = try await content.load()
    #expect(diagnostics == [])
    #expect(library.notices.first?.tables.first?.regions == [nil, expected])
  }

  @Test func suggestsForTheFirstUnknownRegionsOnly() async throws {
    let rows = (1...101).map { _ in "东渡市,1\n" }.joined()
    let (_, diagnostics) = try await load(
      "        kind: results\n        subject: websites\n        columns: {市: region}",
      "市,数\n" + rows)
    #expect(diagnostics.count == 101)
    #expect(diagnostics.filter { $0.contains("是不是“东渡区”？") }.count == 100)
  }

  @Test func oneMeasureHasOneColumn() async throws {
    let (_, diagnostics) = try await load(
      "        kind: table\n        columns: {甲: checked, 乙: checked, 丙: name, 丁: name}",
      "甲,乙,丙,丁\n1,2,3,4\n")
    #expect(
      diagnostics == [
        "Content/notices/a/notice.md:12:34: error: “甲”和“乙”都写成 checked；这个含义只给一列 [table.role]"
      ])
  }

  @Test func whatWasCountedIsNamed() async throws {
    let (_, diagnostics) = try await load(
      "        kind: register\n        columns: {市: region}", "市\n甲江市\n")
    #expect(
      diagnostics == ["Content/notices/a/notice.md:10:9: error: 缺少“subject” [source.missing-key]"])
  }

  @Test(arguments: [
    (
      "annexes:\n  - title: 甲\n    tables: [{file: annex-2.csv, kind: table, columns: {市: text}}]",
      "annex-2.csv",
      "9:21: error: “annex-2.csv”写在 annex-1 里；这里的表叫 annex-1.csv，或 annex-1-1.csv、annex-1-2.csv"
    ),
    (
      "annexes:\n  - title: 甲\n    tables: [{file: annex-10.csv, kind: table, columns: {市: text}}]",
      "annex-10.csv",
      "9:21: error: “annex-10.csv”写在 annex-1 里；这里的表叫 annex-1.csv，或 annex-1-1.csv、annex-1-2.csv"
    ),
    (
      "annexes:\n  - title: 甲\n    tables: [{file: text-1.csv, kind: table, columns: {市: text}}]",
      "text-1.csv",
      "9:21: error: “text-1.csv”写在 annex-1 里；这里的表叫 annex-1.csv，或 annex-1-1.csv、annex-1-2.csv"
    ),
    (
      "tables: [{file: annex-1.csv, kind: table, columns: {市: text}}]",
      "annex-1.csv", "7:17: error: “annex-1.csv”不是正文里的表；tables: 下的表叫 text-1.csv、text-2.csv"
    ),
  ])
  func aTableIsNamedForItsAnnex(_ more: String, _ file: String, _ message: String) async throws {
    var content = ContentFolder()
    content.files["notices/a/notice.md"] = ContentFolder.notice("a", more)
    content.files["notices/a/\(file)"] = "市\n甲江市\n"
    #expect(
      try await content.load().diagnostics == [
        "Content/notices/a/notice.md:\(message) [source.value]"
      ])
  }

  private static let counted =
    "        kind: results\n        subject: websites\n        columns: {市: region, 检查数: checked}"

  /// What a row that is no region is: doing as told must leave a table without fault.
  @Test(arguments: [
    ("总计,21\n", 3, 1, "“总计”是合计行，不是地区；在 notice.md 里给这张表写上 total: 总计", "总计", "总计,21\n"),
    ("全 省,21\n", 3, 1, "“全省”是合计行，不是地区；在 notice.md 里给这张表写上 total: 全省", "全省", "全 省,21\n"),
    (
      "全省合计,21\n", 3, 1, "“全省合计”是合计行，不是地区；在 notice.md 里给这张表写上 total: 全省合计", "全省合计",
      "全省合计,21\n"
    ),
    (
      "小计（家）,21\n", 3, 1, "“小计（家）”是合计行，不是地区；在 notice.md 里给这张表写上 total: 小计（家）", "小计（家）",
      "小计（家）,21\n"
    ),
    ("合计,21\n乙山市,20\n", 3, 1, "“合计”是合计行，应是表的最后一行；移到最后", "合计", "乙山市,20\n合计,41\n"),
    (
      "总数,21\n乙山市,20\n", 3, 1, "“总数”是合计行，应是表的最后一行；移到最后，并在 notice.md 里给这张表写上 total: 总数",
      "总数", "乙山市,20\n总数,41\n"
    ),
    (
      "小计,21\n乙山市,20\n", 3, 1, "“小计”夹在表中间会重复计数；把表分成几个文件，各以它结尾，并写上 total: 小计", "小计",
      "小计,21\n"
    ),
    (
      "合计,21\n注：数据截至12月。,\n", 4, 1, "表下的注不是一行数据；删去这一行，在 notice.md 里给这张表写上 note: 和注的文字",
      "合计", "合计,21\n"
    ),
  ])
  func saysWhatARowIsThatNamesNoRegion(
    _ rows: String, _ line: Int, _ column: Int, _ message: String, _ total: String, _ mended: String
  ) async throws {
    let (held, said) = try await load(Self.counted, "市,检查数\n甲江市,21\n" + rows)
    #expect(held == nil)
    #expect(
      said == ["Content/notices/a/annex-1.csv:\(line):\(column): error: \(message) [table.shape]"])
    let (table, rest) = try await load(
      Self.counted + "\n        total: \(total)", "市,检查数\n甲江市,21\n" + mended)
    #expect(rest == [])
    #expect(try #require(table).totalRow != nil)
  }

  @Test func aTotalHasNoNumberBeforeIt() async throws {
    let (_, said) = try await load(Self.counted, "序号,市,检查数\n1,甲江市,21\n2,合计,21\n")
    #expect(
      said == ["Content/notices/a/annex-1.csv:3:1: error: 合计行里，“合计”前面的格子要空着；删去“2” [table.shape]"])
  }

  @Test(arguments: ["单位: unit", "备注: text"])
  func aTotalIsTheLastRowAlsoWhereNoRegionsStand(_ column: String) async throws {
    let (_, said) = try await load(
      "        kind: results\n        subject: websites\n        columns: {\(column), 检查数: checked}",
      "单位,备注,检查数\n总计,,21\n甲局,,21\n")
    #expect(
      said == [
        "Content/notices/a/annex-1.csv:2:1: error: “总计”是合计行，应是表的最后一行；移到最后，并在 notice.md 里给这张表写上 total: 总计 [table.shape]"
      ])
  }

  /// As long as nobody says that a row is a total, the sums are not to be relied on.
  @Test(arguments: ["甲江市,21\n总计,21\n", "合计,21\n甲江市,21\n"])
  func aTableThatMayHideItsTotalIsNotReliedOn(_ rows: String) async throws {
    var content = ContentFolder()
    content.files["notices/a/notice.md"] = ContentFolder.notice(
      "a",
      "annexes: [{title: 甲, tables: [{file: annex-1.csv, kind: results, subject: websites, columns: {市: region, 检查数: checked}}]}]"
    )
    content.files["notices/a/annex-1.csv"] = "市,检查数\n" + rows
    let (library, diagnostics) = try await content.load()
    #expect(diagnostics.count == 1)
    #expect(library.notices.first?.unread?.tables.map(\.id) == ["annex-1"])
  }

  /// A name that fits one region alone is suggested, and its full name where that does.
  @Test(arguments: [
    ("甲江县", "甲江市"), ("乙山县", "乙山市"), ("江洲市", "甲江市"), ("东渡市", "东渡区"), ("省直部们", "省直"),
  ])
  func suggestsTheFullNameOfARegion(_ name: String, _ near: String) async throws {
    let (_, said) = try await load(Self.counted, "市,检查数\n\(name),21\n")
    #expect(
      said == [
        "Content/notices/a/annex-1.csv:2:1: error: 辖区里没有地区“\(name)”；是不是“\(near)”？ [region.unknown]"
      ])
  }

  /// `about:` names the notice that a follow-up table is about.
  @Test(arguments: [
    ("follow-up", "{issuer: 990000-bgt, period: 2024-R2}", []),
    ("follow-up", "{period: 2024-Q3}", []),
    (
      "findings", "{period: 2024-Q3}",
      ["13:16: error: about 只写在整改表里；删去它，或把 kind 写成 follow-up [source.value]"]
    ),
    (
      "follow-up", "{issuer: 990000-bgd, period: 2024-Q3}",
      ["13:25: error: issuers.yaml 里没有“990000-bgd”；是不是“990000-bgt”？ [source.value]"]
    ),
    (
      "follow-up", "{issuer: 990000-bgt}",
      ["13:16: error: 缺少“period” [source.missing-key]"]
    ),
    (
      "follow-up", "{period: 上季度}",
      [
        "13:25: error: “上季度”不是时期；写成 2024-Q4、2024-H1、2024、2023-08、2018-03/2018-04 或 2022-R3 [source.value]"
      ]
    ),
    (
      "follow-up", "2024-Q3",
      [
        "13:16: error: about 要说明是哪一期，写成 about: {issuer: 420000-szfbgt, period: 2022-R2} [source.value]"
      ]
    ),
  ])
  func aFollowUpNamesTheNoticeItIsAbout(
    _ kind: String, _ about: String, _ said: [String]
  ) async throws {
    let (table, diagnostics) = try await load(
      """
              kind: \(kind)
              columns: {市州: region, 整改情况: status}
              about: \(about)
      """, "市州,整改情况\n甲江市,已整改\n")
    #expect(diagnostics == said.map { "Content/notices/a/notice.md:" + $0 })
    #expect((table?.about != nil) == said.isEmpty)
  }
}
