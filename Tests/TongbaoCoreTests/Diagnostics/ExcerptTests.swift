import Testing

@testable import TongbaoCore

@Suite struct ExcerptTests {
  @Test(arguments: [
    ("标题,网站", 4, 2, "     ^~~~"), ("abc", 2, 1, " ^"), ("abc", 4, 1, "   ^"), ("abc", 9, 5, "   ^"),
    ("", 1, 1, "^"), ("a\tb", 3, 1, "  ^"), ("ｱ한あ（", 3, 2, "   ^~~~"), ("e\u{301}x", 3, 1, " ^"),
    ("“字”x", 4, 1, "    ^"), ("abc", 1, 9, "^~~"), ("abc", 0, 1, "^"), ("𠮷x", 2, 1, "  ^"),
  ])
  func putsTheCaretBelowTheMark(_ line: String, _ column: Int, _ length: Int, _ caret: String) {
    #expect(Excerpt(line, column: column, length: length).caret == caret)
  }

  private static let long = String(repeating: "通报", count: 200)

  @Test(arguments: [1, 17, 200, 390, 400])
  func cutsALongLineAroundTheMark(_ column: Int) throws {
    var scalars = Array(Self.long.unicodeScalars)
    scalars[column - 1] = "甲"
    let line = String(String.UnicodeScalarView(scalars))
    let excerpt = Excerpt(line, column: column, length: 1)
    #expect(VisibleText.cells(of: excerpt.text) <= Excerpt.maximumCells)
    #expect(excerpt.text.hasPrefix("…") == (column > 17))
    #expect(excerpt.text.hasSuffix("…") == (column < 390))
    // The mark stands above the caret.
    let before = excerpt.caret.prefix { $0 == " " }.count
    let mark = try #require(excerpt.text.firstIndex(of: "甲"))
    #expect(VisibleText.cells(of: String(excerpt.text[..<mark])) == before)
    #expect(excerpt.caret.hasSuffix("^~"))
  }

  @Test func endsTheCaretWhereTheLineIsCut() {
    let excerpt = Excerpt(Self.long, column: 1, length: 400)
    #expect(excerpt.caret.count == 98)
    #expect(excerpt.text.unicodeScalars.count == 50)
  }
}
