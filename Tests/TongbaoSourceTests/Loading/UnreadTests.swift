import Testing
import TongbaoCore

@testable import TongbaoSource

/// A notice with faults is kept as far as it can be relied on, and says what cannot.
struct UnreadTests {
  private static let annexes = """
    annexes:
      - title: 情况
        tables:
          - {file: annex-1-1.csv, kind: results, subject: websites, columns: {市: region, 检查数: checked}}
          - {file: annex-1-2.csv, kind: findings, subject: websites, columns: {名称: name}}
    """

  private func load(
    _ more: String, text: String = "正文。", _ change: (inout ContentFolder) -> Void = { _ in }
  ) async throws -> (unread: Unread?, tables: [String], said: [String]) {
    var content = ContentFolder()
    content.files["notices/a/notice.md"] = ContentFolder.notice("a", more, text: text)
    content.files["notices/a/annex-1-1.csv"] = "市,检查数\n甲江市,21\n"
    content.files["notices/a/annex-1-2.csv"] = "名称\n甲江\n"
    change(&content)
    let (library, diagnostics) = try await content.load()
    let notice = try #require(library.notices.first)
    return (notice.unread, notice.tables.map(\.id), diagnostics)
  }

  @Test func aSoundNoticeHasNothingUnread() async throws {
    let (unread, tables, said) = try await load(Self.annexes)
    #expect(unread == nil)
    #expect(tables == ["annex-1-1", "annex-1-2"])
    #expect(said == [])
  }

  @Test func aFaultThatNothingFollowsFromLeavesAllTheRest() async throws {
    let (unread, tables, _) = try await load("kind: 通告\n" + Self.annexes)
    #expect(unread == Unread())
    #expect(tables == ["annex-1-1", "annex-1-2"])
  }

  @Test func aTableWithAFaultIsNotReliedOn() async throws {
    let (unread, tables, said) = try await load(Self.annexes) {
      $0.files["notices/a/annex-1-1.csv"] = "市,检查数\n甲江市\n丙山市,3\n"
    }
    #expect(tables == ["annex-1-2"])
    #expect(
      unread?.tables == [
        .init(id: "annex-1-1", annex: "annex-1", kind: .results, subject: "websites")
      ])
    #expect(unread?.mayHold(table: "annex-1") == true)
    #expect(unread?.mayHold(table: "annex-2") == false)
    // A ragged row does not hide what is wrong in another.
    #expect(
      said == [
        "Content/notices/a/annex-1-1.csv:2:1: error: 这一行有 1 格，表头有 2 格；补齐或删去多余的逗号 [table.shape]",
        "Content/notices/a/annex-1-1.csv:3:1: error: 辖区里没有地区“丙山市”；是不是“乙山市”？ [region.unknown]",
      ])
  }

  @Test func aWrongRoleDoesNotHideAWrongRegion() async throws {
    let (_, _, said) = try await load(
      Self.annexes.replacing("checked", with: "cheked")
    ) { $0.files["notices/a/annex-1-1.csv"] = "市,检查数\n丙山市,3\n" }
    #expect(
      said == [
        "Content/notices/a/annex-1-1.csv:2:1: error: 辖区里没有地区“丙山市”；是不是“乙山市”？ [region.unknown]",
        "Content/notices/a/notice.md:10:91: error: 列含义里没有“cheked”；是不是“checked”？ [table.role]",
      ])
  }

  @Test func aTableWithAnUnknownRegionIsKept() async throws {
    let (unread, tables, _) = try await load(Self.annexes) {
      $0.files["notices/a/annex-1-1.csv"] = "市,检查数\n丙山市,3\n甲江市,2\n"
    }
    #expect(tables == ["annex-1-1", "annex-1-2"])
    #expect(unread?.regionsOfTables == ["annex-1-1"])
  }

  /// The file that nobody names is the one that was meant: it is told once.
  @Test(arguments: [
    (
      annexes.replacing("annex-1-2.csv", with: "annex-1-3.csv"),
      "没有文件“annex-1-3.csv”；是不是“annex-1-2.csv”？"
    ),
    (annexes.replacing("annexes", with: "anexes"), "不认识键“anexes”；是不是“annexes”？"),
    (annexes.replacing("annexes", with: "附件"), "不认识键“附件”；是不是“annexes”？"),
  ])
  func whatWasMeantIsNotToldAsUnused(_ more: String, _ message: String) async throws {
    let (unread, _, said) = try await load(more)
    #expect(unread?.someTable == true)
    #expect(said.count == 1)
    #expect(said.first?.contains(message) == true)
  }

  @Test(arguments: ["peroid", "期", "检查时期"])
  func aSlipInAKeyIsNotToldAsAMissingOne(_ key: String) async throws {
    var content = ContentFolder()
    content.files["notices/a/notice.md"] = ContentFolder.notice("a")
      .replacing("period:", with: key + ":")
    let (library, said) = try await content.load()
    #expect(
      said == [
        "Content/notices/a/notice.md:5:1: error: 不认识键“\(key)”；是不是“period”？ [source.unknown-key]"
      ])
    #expect(library.notices.first?.unread?.identity == true)
  }

  @Test func withoutItsOfficeTheRegionsAreNotJudged() async throws {
    var content = ContentFolder()
    content.files["notices/a/notice.md"] = ContentFolder.notice("a", Self.annexes)
      .replacing("990000-bgt", with: "990000-bgd")
    content.files["notices/a/annex-1-1.csv"] = "市,检查数\n别处市,3\n"
    content.files["notices/a/annex-1-2.csv"] = "名称\n甲江\n"
    #expect(
      try await content.load().diagnostics == [
        "Content/notices/a/notice.md:4:9: error: issuers.yaml 里没有“990000-bgd”；是不是“990000-bgt”？ [source.value]"
      ])
  }

  @Test func aDoubledKeyDoesNotHideTheOthers() async throws {
    let (unread, _, said) = try await load("note: 甲\nnote: 乙\nsigned: 昨天")
    #expect(unread == .frontMatter)
    #expect(
      said.map { $0.split(separator: "[").last } == ["source.duplicate-key]", "source.value]"])
  }

  @Test func aTextIsReadAlsoBehindBrokenYAML() async throws {
    let (unread, _, said) = try await load("note: \"甲", text: "查[6](=conut(annex-1))家。")
    #expect(unread?.text == true)
    #expect(unread?.identity == true)
    #expect(said.map { $0.split(separator: "[").last } == ["source.syntax]", "figure.syntax]"])
  }

  @Test func faultyEntriesOfAcceptAreKnownByTheirRule() async throws {
    let (unread, _, _) = try await load(
      """
      accept:
        - {check: table.rate, table: annex-1, reason: 原文如此, colum: 甲}
        - {check: table.total, reason: 原文如此}
        - {check: id.site, text: 甲, reason: 原文如此}
      """)
    #expect(unread?.acceptedRules == ["table.rate", "table.total"])
    #expect(unread?.mayAccept(rule: "id.site") == false)
    #expect(Unread.frontMatter.mayAccept(rule: "id.site"))
  }

  /// A row with a fault of its own keeps its names.
  @Test(arguments: [
    (
      "regions.csv", "jiajiang", "Jia",
      "regions.csv:4:46: error: “Jia”不能用在网址里；只用小写字母、数字和 - [source.value]"
    ),
    (
      "issuers.yaml", "name: ", "nam: ",
      "issuers.yaml:2:12: error: 不认识键“nam”；是不是“name”？ [source.unknown-key]"
    ),
  ])
  func aFaultOfASmallFileIsToldOnce(
    _ file: String, _ old: String, _ new: String, _ message: String
  ) async throws {
    var content = ContentFolder()
    content.files["notices/a/notice.md"] = ContentFolder.notice("a", Self.annexes)
    content.files["notices/a/annex-1-1.csv"] = "市,检查数\n甲江市,3\n"
    content.files["notices/a/annex-1-2.csv"] = "名称\n甲江\n"
    content.files[file] = content.files[file]?.replacing(old, with: new)
    #expect(try await content.load().diagnostics == ["Content/" + message])
  }
}
