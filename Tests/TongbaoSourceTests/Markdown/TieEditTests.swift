import Testing
import TongbaoCore

@testable import TongbaoSource

@Suite struct TieEditTests {
  private func edit(
    _ body: String, _ ties: [(text: String, line: Int, column: Int, expression: String)]
  ) -> String? {
    TieEdit(
      ties.map {
        TieEdit.Tie(
          text: $0.text, place: SourcePlace("notice.md", line: $0.line, column: $0.column),
          expression: $0.expression)
      }
    ).applied(to: Array("---\n---\n\(body)".utf8), path: "notice.md")
      .map { String(decoding: $0.dropFirst(8), as: UTF8.self) }
  }

  @Test func putsTiesAroundNumbers() {
    #expect(
      edit(
        "共 3 家，[4](=none)家，**5**家\r\n占6 %。",
        [("6 %", 4, 2, "rate(a.b,a.c)"), ("3", 3, 3, "a.b"), ("5", 3, 21, "count(t)")])
        == "共 [3](=a.b) 家，[4](=none)家，**[5](=count(t))**家\r\n占[6 %](=rate(a.b,a.c))。")
  }

  /// A wrong place, and ties that Markdown would not read as such.
  @Test(arguments: [
    ("共3家", 3, 1, "3", "a.b"), ("共3家", 9, 2, "3", "a.b"), ("共3家", 3, 99, "3", "a.b"),
    ("[共3家](https://example.org/)", 3, 3, "3", "a.b"), ("`共3家`", 3, 3, "3", "a.b"),
    ("共3家", 3, 2, "3", "a b"), ("共3家", 3, 2, "3", "a.b("), ("共3家<b>", 3, 2, "3", "a.b"),
  ])
  func refusesWhatWouldReadDifferently(
    _ body: String, _ line: Int, _ column: Int, _ text: String, _ expression: String
  ) {
    #expect(edit(body, [(text, line, column, expression)]) == nil)
  }
}
