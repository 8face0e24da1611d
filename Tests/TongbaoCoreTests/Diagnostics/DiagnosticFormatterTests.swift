import Testing

@testable import TongbaoCore

@Suite struct DiagnosticFormatterTests {
  private static let path = "Content/notices/2022q1-430000-szwfwglj/annex-3.csv"
  private let formatter = DiagnosticFormatter(language: .chinese)

  private static let rate = Diagnostic(
    .warning, "table.rate",
    at: SourcePlace(path, line: 8, column: 15, length: 5, cell: .init(row: 8, column: 5)),
    Message(
      "占检查数比例写作“1.26%”，按 2/158 计算为 1.27%",
      en: "占检查数比例 is written “1.26%”, 2/158 gives 1.27%"),
    notes: [
      .init(Message("分子", en: "numerator"), at: SourcePlace(path, line: 8, column: 13)),
      .init(Message("分母", en: "denominator"), at: SourcePlace(path, line: 8, column: 9, length: 3)),
      .init(Message("写法: 两位小数，四舍五入；截尾则为 1.26%", en: "written: 2 decimals, half up")),
    ])

  @Test func writesTheReport() {
    let report = formatter.text([Self.rate], outputIsKept: false) { path, line in
      path == Self.path && line == 8 ? "岳阳市,158,158,2,1.26%" : nil
    }
    #expect(
      report == """
        Content/notices/2022q1-430000-szwfwglj/annex-3.csv:8:15: warning: 占检查数比例写作“1.26%”，按 2/158 计算为 1.27% [table.rate]
        8 | 岳阳市,158,158,2,1.26%
          |                  ^~~~~
          = 分子: annex-3.csv:8:13   分母: annex-3.csv:8:9   写法: 两位小数，四舍五入；截尾则为 1.26%
        0 个错误，1 个警告，涉及 1 个文件。

        """)
  }

  @Test func speaksEnglish() {
    let report = DiagnosticFormatter(language: .english).text(
      [Self.rate], outputIsKept: true
    ) { _, _ in nil }
    #expect(
      report == """
        Content/notices/2022q1-430000-szwfwglj/annex-3.csv:8:15: warning: 占检查数比例 is written “1.26%”, 2/158 gives 1.27% [table.rate]
          = numerator: annex-3.csv:8:13   denominator: annex-3.csv:8:9   written: 2 decimals, half up
        0 errors, 1 warning in 1 file. Output was not changed.

        """)
  }

  @Test func namesAFileElsewhereInFull() {
    let fault = Diagnostic(
      .error, "history.duplicate", at: SourcePlace("Content/history.csv", line: 12),
      Message("重复", en: "twice"),
      notes: [
        .init(
          Message("已有的在这里", en: "here"), at: SourcePlace("Content/notices/a/notice.md", line: 2)),
        .init(Message("另见", en: "see"), at: SourcePlace("Content/history.csv", line: 3, column: 2)),
      ])
    let report = formatter.text([fault], outputIsKept: true) { _, _ in "x" }
    #expect(
      report == """
        Content/history.csv:12:1: error: 重复 [history.duplicate]
        12 | x
           | ^
           = 已有的在这里: Content/notices/a/notice.md:2:1   另见: history.csv:3:2
        1 个错误，0 个警告，涉及 1 个文件。Output 未改动。

        """)
  }

  @Test func countsEqualOnesAfterTheTenth() {
    let many = (1...312).map { line in
      Diagnostic(
        .warning, "id.site", at: SourcePlace("a/b.csv", line: line), Message("错", en: "wrong"))
    }
    let other = Diagnostic(
      .error, "id.site", at: SourcePlace("a/c.csv", line: 1), Message("错", en: "wrong"))
    let lines = formatter.text(many + [other], outputIsKept: true) { _, _ in nil }
      .split(separator: "\n")
    #expect(lines.count == 10 + 1 + 1 + 1)
    #expect(lines[9] == "a/b.csv:10:1: warning: 错 [id.site]")
    #expect(lines[10] == "a/c.csv:1:1: error: 错 [id.site]")
    #expect(lines[11] == "a/b.csv: 同类的还有 302 处，--format json 列出全部 [id.site]")
    #expect(lines[12] == "1 个错误，312 个警告，涉及 2 个文件。Output 未改动。")
  }

  @Test func saysNothingOfNothing() {
    #expect(formatter.text([], outputIsKept: false) { _, _ in nil } == "")
    #expect(formatter.json([]) == "[]\n")
    #expect(formatter.github([]) == "")
  }

  @Test func writesNothingThatMovesTheCursor() {
    let fault = Diagnostic(
      .error, "source.value", at: SourcePlace("a\u{1B}[2J", line: 1, column: 2),
      Message("“\u{202E}x\n”", en: ""))
    let report = formatter.text([fault], outputIsKept: false) { _, _ in "\u{1B}\ta\u{7}" }
    #expect(
      report == """
        a<U+001B>[2J:1:2: error: “<U+202E>x⏎” [source.value]
        1 | <U+001B> a<U+0007>
          |         ^
        1 个错误，0 个警告，涉及 1 个文件。

        """)
  }

  @Test func writesJSONWithStableKeys() {
    let fault = Diagnostic(
      .error, "source.value", at: SourcePlace("a.yaml", line: 2, column: 3, length: 4),
      Message("“\"\\\u{7}\u{E000}\n”", en: ""))
    #expect(
      formatter.json([Self.rate, fault]) == #"""
        [
          {"path":"Content/notices/2022q1-430000-szwfwglj/annex-3.csv","line":8,"column":15,"length":5,"row":8,"cell":5,"severity":"warning","rule":"table.rate","message":"占检查数比例写作“1.26%”，按 2/158 计算为 1.27%","notes":[{"message":"分子","path":"Content/notices/2022q1-430000-szwfwglj/annex-3.csv","line":8,"column":13},{"message":"分母","path":"Content/notices/2022q1-430000-szwfwglj/annex-3.csv","line":8,"column":9},{"message":"写法: 两位小数，四舍五入；截尾则为 1.26%","path":null,"line":null,"column":null}]},
          {"path":"a.yaml","line":2,"column":3,"length":4,"row":null,"cell":null,"severity":"error","rule":"source.value","message":"“\"\\\u0007\ue000\n”","notes":[]}
        ]

        """#)
  }

  @Test func writesOneLineForBuildServices() {
    let fault = Diagnostic(
      .error, "source.value", at: SourcePlace("a,b:c.yaml", line: 2, column: 3),
      Message("“50%\n”", en: ""))
    #expect(
      formatter.github([Self.rate, fault]) == """
        ::warning file=Content/notices/2022q1-430000-szwfwglj/annex-3.csv,line=8,col=15::占检查数比例写作“1.26%25”，按 2/158 计算为 1.27%25 [table.rate]
        ::error file=a%2Cb%3Ac.yaml,line=2,col=3::“50%25%0A” [source.value]

        """)
  }
}
