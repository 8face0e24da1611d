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
    ("2周内无更新", "2周内无更新"),
    ("没有数字", "没有数字"),
  ])
  func tellsFiguresFromOtherDigits(_ text: String, _ expected: String) {
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
