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

  /// 总计 is no region, and as long as nobody says that it is a total the sums are not to be relied on.
  @Test func aLastRowThatNamesNoRegionMayBeATotal() async throws {
    var content = ContentFolder()
    content.files["notices/a/notice.md"] = ContentFolder.notice(
      "a",
      "annexes: [{title: 甲, tables: [{file: annex-1.csv, kind: results, subject: websites, columns: {市: region, 检查数: checked}}]}]"
    )
    content.files["notices/a/annex-1.csv"] = "市,检查数\n甲江市,21\n总计,21\n"
    let (library, diagnostics) = try await content.load()
    #expect(diagnostics.count == 1)
    #expect(library.notices.first?.unread?.tables.map(\.id) == ["annex-1"])
  }
}
