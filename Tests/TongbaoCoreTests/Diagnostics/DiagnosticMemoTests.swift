import Testing

@testable import TongbaoCore

@Suite struct DiagnosticMemoTests {
  private let diagnostics = [
    Diagnostic(
      .warning, "table.rate",
      at: SourcePlace("a.csv", line: 3, column: 5, length: 2, cell: .init(row: 3, column: 2)),
      Message("写作“1%”", en: "is written"),
      notes: [
        Diagnostic.Note(Message("分子", en: "numerator"), at: SourcePlace("a.csv", line: 2)),
        Diagnostic.Note(Message("写法", en: "")),
      ]),
    Diagnostic(.error, "x", at: SourcePlace("b.md"), Message("甲", en: "a")),
  ]

  @Test func givesBackWhatItKept() {
    #expect(DiagnosticMemo.diagnostics(DiagnosticMemo.bytes(diagnostics)) == diagnostics)
    #expect(DiagnosticMemo.diagnostics([]) == [])
  }

  @Test(arguments: ["x", "warning\u{1F}a\u{1F}\u{1E}", "\u{1F}\u{1E}"])
  func refusesOtherBytes(_ text: String) {
    #expect(DiagnosticMemo.diagnostics(Array(text.utf8)) == nil)
  }
}
