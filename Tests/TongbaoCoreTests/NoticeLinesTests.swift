import Testing

@testable import TongbaoCore

@Suite struct NoticeLinesTests {
  private func lines(_ text: String, body: Int = 0, contacts: [Range<Int>] = []) -> [String] {
    let file = Array(text.utf8)
    return NoticeLines(of: file, body: body..<file.count, contacts: contacts).lines.map { line in
      "\(line.number)\(line.isProse ? "" : "f") "
        + line.text.map { $0 == "\0" ? "·" : String($0) }.joined()
    }
  }

  @Test(
    arguments: [
      "电话8126013", "139 1234 5678", "0717-6445678", "0731—89990000", "１２３", "a@b.com", "a＠b.com",
      "运维,检查", "[见](x)运维,检查", "[拨](tel:8126013)", "检查(一)", "名称 名称", "名称　名称", "得97. 9分", "- （一）加强",
      "•", "联系人", "联络员", "经办人",
      "填报人", "签发", "处理笺", "处理单", "拟办意见", "领导批示", "阅示", "密级", "秘密★", "2月28日前", "11月31日",
      "13月1日", "2月29日", "（星期二）", "3日（周二）",
    ])
  func keepsALineThatARuleMayBeAbout(_ line: String) {
    #expect(lines("通报。\n\(line)\n通报。") == ["2 \(line)"])
  }

  @Test(
    arguments: [
      "", "一、总体情况",
      "（一）政府网站。12月3日至12月20日，抽查了[614](=websites.checked)家，合格率为[99.35%](=passrate(a,b))。",
      "湘政务函〔2022〕9号", "1. 2024年第四季度抽查情况", "- [链接](../a/)", "国办2024-12-03发", "全省 614 家",
      "[2](=count(a,b~武汉市))家", "[见](x(一,二)三)", "日常巡检",
    ])
  func dropsAnyOther(_ line: String) {
    #expect(lines(line) == [])
  }

  @Test func marksTheFrontMatterAndLeavesOutWhatIsAccepted() {
    let front = "note: 8126013\naccept:\n- {text: 8126013}\n  x: 8126013\ntitle: 8126013\n"
    #expect(
      lines(front + "电话8126013", body: front.utf8.count) == [
        "1f note: 8126013", "5f title: 8126013", "6 电话8126013",
      ])
  }

  @Test func marksWhatStandsInAFence() {
    #expect(
      lines("```csv\n甲,乙\n8126013\n```\n甲,乙\n~~~\n甲,乙\n1234567") == [
        "3f 8126013", "5 甲,乙", "8f 1234567",
      ])
  }

  @Test func hidesContacts() {
    // 电 is three bytes long.
    #expect(lines("电8126013电1234567", contacts: [3..<10]) == ["1 电·······电1234567"])
    #expect(lines("8126013电", contacts: [0..<7]) == [])
    #expect(lines("a@b\n电8126013\n8126013", contacts: [3..<10]) == ["1 a@b", "3 8126013"])
  }
}
