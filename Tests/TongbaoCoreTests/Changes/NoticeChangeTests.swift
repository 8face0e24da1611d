import Testing

@testable import TongbaoCore

struct NoticeChangeTests {
  private static let place = SourcePlace("notice.md")

  private static let library = Library(
    site: SiteSettings(name: "示例", baseAddress: "https://a.example/", role: .demo),
    regions: RegionTable([
      Region(
        code: "990000", name: "示例省", level: .province, parent: nil, aliases: [], slug: "shili",
        place: place)
    ]), issuers: [], units: [], problems: ProblemVocabulary([]), measures: MeasureTable(),
    history: [], notices: [])

  private static func notice(
    title: String = "通报", number: String? = nil, rate: String = "99.35%",
    text: [String] = ["合格率99.35%。"], tables: [Table] = []
  ) throws -> Notice {
    var notice = Notice(
      id: "a", path: "notice.md", title: Located(title, at: place), issuers: [],
      jurisdiction: "990000", period: .quarter(year: 2024, 4),
      published: CalendarDate(year: 2025, month: 1, day: 10) ?? .earliest, place: place)
    notice.documentNumber = number.map { Located($0, at: place) }
    let stated = try #require(StatedNumber(rate))
    notice.results = [
      StatedResults(
        period: nil,
        subjects: [
          .init(
            subject: "websites",
            measures: [StatedMeasure(measure: "pass-rate", value: stated, place: place)],
            breakdowns: [])
        ])
    ]
    notice.document = Document(
      blocks: text.map {
        .paragraph(Paragraph(runIn: nil, inlines: [.text($0)], place: place))
      })
    notice.annexes = [Annex(number: 1, title: "情况表", ownTitle: nil, tables: tables)]
    return notice
  }

  private func change(_ old: Notice, _ new: Notice) -> NoticeChange {
    NoticeChange(from: old, to: new, in: Self.library)
  }

  @Test func theSameNoticeHasNoChange() throws {
    let found = change(try Self.notice(), try Self.notice())
    #expect(found.isEmpty)
    #expect(found.summary == "")
    #expect(found.text() == "没有改动\n")
  }

  private static func corrected() throws -> NoticeChange {
    let roles: [Role] = [.region, .measure("checked"), .measure("failed")]
    return NoticeChange(
      from: try notice(
        text: ["检查614家。", "合格率99.35%。"],
        tables: [table("地区,检查数,不合格数\n甲江市,20,1\n乙山市,18,0\n", roles)]),
      to: try notice(
        number: "示政办〔2025〕3号", rate: "99.19%", text: ["检查614家。", "合格率99.19%。", "特此更正。"],
        tables: [table("地区,检查数,不合格数\n甲江市,20,2\n乙山市,18,0\n丙河市,9,0\n", roles)]),
      in: library)
  }

  @Test func saysInPlainLinesWhatChanged() throws {
    #expect(
      try Self.corrected().text() == """
        改动：3处文字、1个单元格、增1行
        文件信息：
          发文字号：（无） → 示政办〔2025〕3号
        正文：
          第2段
            - 合格率99.35%
            + 合格率99.19%
          第3段（新增）
            + 特此更正。
        附件 情况表（annex-1.csv）：
          甲江市·不合格数 第2行第3列：1 → 2
          新增第4行：丙河市｜9｜0
        所载结果：
          2024年第四季度政府网站合格率：99.35% → 99.19%
        影响：
          示例省政府网站：合格率99.35% → 99.19%

        """)
  }

  @Test func tellsProgramsOldAndNew() throws {
    let json = String(decoding: try Self.corrected().json(), as: UTF8.self)
    for part in [
      #"{"name":"发文字号","old":null,"new":"示政办〔2025〕3号"}"#,
      #"{"old":"合格率99.35%","new":"合格率99.19%"},{"same":"。"}"#,
      #""old-cell":"annex-1.csv#cell=2,3","new-cell":"annex-1.csv#cell=2,3","row":"甲江市","column":"不合格数","old":"1","new":"2""#,
      #""rows-added":[{"row":4,"cells":["丙河市","9","0"]}]"#,
      #""measure":"合格率","category":"","old":"99.35%","new":"99.19%""#,
    ] {
      #expect(json.contains(part), "\(part) is not in \(json)")
    }
  }

  /// What was taken out for privacy's sake comes back neither in old nor in new words.
  @Test func placesAloneAreNamedWhereValuesAreHidden() throws {
    let change = try Self.corrected()
    for text in [
      String(decoding: change.json(hidesValues: true), as: UTF8.self),
      change.text(hidesValues: true),
    ] {
      for word in ["99.", "更正", "甲江", "丙河", "示政办"] {
        #expect(!text.contains(word), "\(word) stands in \(text)")
      }
      #expect(text.contains("发文字号"))
    }
    #expect(
      String(decoding: change.json(hidesValues: true), as: UTF8.self).contains(
        #""new-cell":"annex-1.csv#cell=2,3","column":"不合格数"}"#))
  }

  /// A contact that is masked for readers is masked here too; only what is shown can change.
  @Test(arguments: [(ContactPolicy.omit, 0), (.mask, 1), (.publish, 1)])
  func contactsAreReadAsEverybodyMay(_ policy: ContactPolicy, _ count: Int) throws {
    func notice(_ phone: String) throws -> Notice {
      var notice = try Self.notice()
      notice.contacts = policy
      notice.document = Document(
        blocks: [
          .paragraph(
            Paragraph(
              runIn: nil, inlines: [.text("联系电话"), .contact([.text(phone)])],
              place: Self.place))
        ])
      return notice
    }
    let found = change(try notice("0999-5550123"), try notice("0999-5550199"))
    #expect(found.paragraphs.count == count)
    #expect(found.text().contains("55501") == (policy == .publish))
  }

  @Test func aTableMayComeAndGo() throws {
    let table = table("地区,检查数\n甲江市,20\n", [.region, .measure("checked")])
    let (with, without) = (try Self.notice(tables: [table]), try Self.notice())
    #expect(change(without, with).summary == "增1张表")
    #expect(change(with, without).summary == "减1张表")
  }
}
