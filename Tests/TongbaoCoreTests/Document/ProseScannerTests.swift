import Testing

@testable import TongbaoCore

@Suite struct ProseScannerTests {
  /// The pieces in a form that is read at a glance: `[kind|text]` around what is no plain text.
  private func scan(_ text: String, isParagraphStart: Bool = false) -> String {
    let bytes = Array(text.utf8)
    return ProseScanner(bytes, isParagraphStart: isParagraphStart).pieces().map { piece in
      let words = String(decoding: bytes[piece.range], as: UTF8.self)
      switch piece {
      case .plain: return words
      case .date(_, let date): return "[\(date.iso)|\(words)]"
      case .notFigure(_, let kind): return "[\(kind.rawValue)|\(words)]"
      }
    }.joined()
  }

  @Test(arguments: [
    ("于2022年3月25日印发", "于[2022-03-25|2022年3月25日]印发"),
    ("2024年第四季度", "[date|2024年]第四季度"),
    ("12月3日至12月20日，对全省", "[date|12月3日]至[date|12月20日]，对全省"),
    ("2024年2月26日至29日", "[2024-02-26|2024年2月26日]至[date|29日]"),
    ("2021年11月纳入", "[date|2021年11月]纳入"),
    ("11月上旬", "[date|11月]上旬"),
    ("2023年2月30日", "[date|2023年2月]30日".replacing("30日", with: "[date|30日]")),
    ("国办秘函〔2019〕19号", "国办秘函[document-number|〔2019〕19号]"),
    ("鄂发[2024]9号", "鄂发[document-number|[2024]9号]"),
    ("详见附件1", "详见附件[ordinal|1]"),
    ("第3次", "第[ordinal|3]次"),
    ("表1：得分", "表[ordinal|1]：得分"),
    ("支持IPv6和5G", "支持IPv[name|6]和[name|5G]"),
    ("电话：027-60858577。", "电话：[telephone|027-60858577]。"),
    ("联系电话：8126013", "联系电话：[telephone|8126013]"),
    ("电话：×××0013", "电话：×××[mask|0013]"),
    ("614家网站，合格率99.35%", "614家网站，合格率99.35%"),
    ("2周内无更新", "[duration|2周]内无更新"),
    ("1个工作日内答复，平均2.5天", "[duration|1个工作日]内答复，平均[duration|2.5天]"),
    ("近3年，60日内，24小时", "近[duration|3年]，[duration|60日]内，[duration|24小时]"),
    ("截至18时，9时30分至10:30", "截至[date|18时]，[date|9时30分]至[date|10:30]"),
    ("合格线60分", "合格线[threshold|60]分"),
    ("综合得分超过(含)100分", "综合得分超过(含)[threshold|100]分"),
    ("得分80分以上、89.5分以下", "得分[threshold|80]分以上、[threshold|89.5]分以下"),
    ("更新不少于2次，至少1名", "更新不少于[threshold|2]次，至少[threshold|1]名"),
    ("得分为95.5分，超过60家", "得分为95.5分，超过60家"),
    ("没有数字", "没有数字"),
  ])
  func tellsFiguresFromOtherDigits(_ text: String, _ expected: String) {
    #expect(scan(text) == expected)
  }

  @Test(arguments: [
    ("by 20 September 2024.", "by [2024-09-20|20 September 2024]."),
    ("on September 20, 2024,", "on [2024-09-20|September 20, 2024],"),
    ("From 19 to 23 August 2024 the", "From [date|19] to [2024-08-23|23 August 2024] the"),
    ("19–23 August", "[date|19]–[date|23 August]"),
    ("in August 2024 and on May 4", "in [date|August 2024] and on [date|May 4]"),
    ("on 31 June 2024", "on [date|31 June] 2024"),
    (
      "on 3 March 5 sites and 40 accounts, 19 to 23 of them",
      "on [date|3 March] 5 sites and 40 accounts, 19 to 23 of them"
    ),
    ("2024 sites", "2024 sites"),
  ])
  func knowsEnglishDates(_ text: String, _ expected: String) {
    #expect(scan(text) == expected)
  }

  @Test func readsNumberingOnlyAtTheStartOfAParagraph() {
    #expect(scan("1．加强管理", isParagraphStart: true) == "[ordinal|1]．加强管理")
    #expect(scan("（2）加强管理", isParagraphStart: true) == "（[ordinal|2]）加强管理")
    #expect(scan("1．加强管理") == "1．加强管理")
  }

  @Test(arguments: ["", "甲", "12", "2024年", "电话：×××0013，2022年3月25日共3家、附件2"])
  func losesNothing(_ text: String) {
    let bytes = Array(text.utf8)
    let ranges = ProseScanner(bytes, isParagraphStart: false).pieces().map(\.range)
    #expect(ranges.flatMap { Array(bytes[$0]) } == bytes)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
  }
}
