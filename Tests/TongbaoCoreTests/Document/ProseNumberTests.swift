import Testing
import TongbaoCore

@Suite struct ProseNumberTests {
  private func numbers(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return ProseNumber.numbers(in: bytes, isParagraphStart: true).map {
      String(decoding: bytes[$0.range], as: UTF8.self) + "|" + $0.unit
    }
  }

  @Test(arguments: [
    ("检查614家，合格率99.35%", ["614|家", "99.35%|%"]),
    ("共 1,842 个账号，占 3.3 ％", ["1,842|个", "3.3 ％|%"]),
    ("收到留言5900余条，约1.2万条", ["5900|条", "1.2|条"]),
    ("上升2.5个百分点，得95.5分", ["2.5|百分点", "95.5|分"]),
    ("3人、4件、5项、6次", ["3|人", "4|件", "5|项", "6|次"]),
  ])
  func findsNumbersWithAUnit(_ text: String, _ expected: [String]) {
    #expect(numbers(text) == expected)
  }

  @Test(arguments: [
    "2024年12月3日，第3次，附件2", "1.加强管理", "国办秘函〔2019〕19号", "2周内，1个工作日", "超过(含)100分",
    "至少2次", "拨打12345热线", "支持IPv6", "每周3—5条，3-5条", "三家网站", "共12个工作日", "3分局", "电话：027-60858577",
  ])
  func passesOverTheRest(_ text: String) { #expect(numbers(text) == []) }
}
