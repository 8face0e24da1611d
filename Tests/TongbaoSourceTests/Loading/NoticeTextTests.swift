import Testing
import TongbaoCore

@testable import TongbaoSource

/// A `notice.md` whose front matter no line `---` closes.
struct NoticeTextTests {
  @Test(arguments: [
    ("---\nid: a\ntitle: 甲\n\n正文第一段。\n", 3, "front matter 没有结束；在第 3 行（这一行）后面加一行 ---"),
    (
      "---\nid: a\nannexes:\n  - title: 甲\n    tables: []\n\n# 通报\n\n正文：见下。\n", 5,
      "front matter 没有结束；在第 5 行（这一行）后面加一行 ---"
    ),
    (
      "---\nid: a\n\nperiod：2024-Q4\ncopies:\n- 甲\n# 注\n各市：\n", 6,
      "front matter 没有结束；在第 6 行（这一行）后面加一行 ---"
    ),
    ("---\nid: a\n\n- 一\n", 2, "front matter 没有结束；在第 2 行（这一行）后面加一行 ---"),
    ("---\n各市：\n", 1, "front matter 没有结束；在第 1 行（这一行）后面加一行 ---"),
    ("---\nid: a\n----\n正文\n", 3, "front matter 以正好是 --- 的一行结束；把这一行改成三个半角减号，后面不留空格"),
    ("---\nid: a\n--- \n正文\n", 3, "front matter 以正好是 --- 的一行结束；把这一行改成三个半角减号，后面不留空格"),
    ("---\nid: a\n———\n正文\n", 3, "front matter 以正好是 --- 的一行结束；把这一行改成三个半角减号，后面不留空格"),
  ])
  func saysWhereTheFrontMatterEnds(_ text: String, _ line: Int, _ message: String) {
    var log = DiagnosticLog()
    let source = SourceText(path: "notice.md", bytes: Array(text.utf8))
    #expect(NoticeText(source, into: &log) == nil)
    #expect(log.diagnostics.map(\.message.chinese) == [message])
    #expect(log.diagnostics.map(\.place.line) == [line])
  }

  @Test func cutsATextInTwo() throws {
    var log = DiagnosticLog()
    let source = SourceText(path: "notice.md", bytes: Array("---\nid: a\n---\n正文\n".utf8))
    let text = try #require(NoticeText(source, into: &log))
    #expect(log.diagnostics.isEmpty)
    #expect(String(decoding: text.frontMatter, as: UTF8.self) == "id: a\n")
    #expect(String(decoding: text.body, as: UTF8.self) == "正文\n")
    #expect(text.bodyLine == 4)
  }
}
