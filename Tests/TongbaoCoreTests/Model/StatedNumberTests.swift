import Testing

@testable import TongbaoCore

@Suite struct StatedNumberTests {
  @Test(arguments: [
    ("614", "614", false), ("99.80%", "99.80", true), ("99.35％", "99.35", true),
    (" 97. 9 ", "97.9", false),
    ("1,842", "1842", false), ("\u{3000}4\u{A0}", "4", false),
  ])
  func keepsTheWords(_ text: String, _ decimal: String, _ isPercent: Bool) throws {
    let number = try #require(StatedNumber(text))
    #expect(number.text == text)
    #expect(number.decimal.text == decimal)
    #expect(number.isPercent == isPercent)
  }

  @Test(arguments: ["", "%", "—", "无", "12家", "99.35%%"])
  func refuses(_ text: String) {
    #expect(StatedNumber(text) == nil)
  }
}
