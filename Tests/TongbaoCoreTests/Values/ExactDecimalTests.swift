import Testing

@testable import TongbaoCore

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    ("614", 614, 0), ("0", 0, 0), ("99.35", 9935, 2), ("99.80", 9980, 2), ("-2", -2, 0),
    ("+2", 2, 0), ("-0.5", -5, 1), ("1,842", 1842, 0), ("1,234,567.5", 12_345_675, 1),
    ("007", 7, 0), ("999999999999999", 999_999_999_999_999, 0),
    ("0.123456789012", 123_456_789_012, 12),
  ])
  func reads(_ text: String, _ unscaled: Int, _ scale: Int) {
    #expect(ExactDecimal(text) == ExactDecimal(unscaled: unscaled, scale: scale))
  }

  @Test(arguments: [
    "", "-", ".", ".5", "5.", "1.2.3", "1,23", "1,2345", "1234,567", ",123", "1,,234", "1.234,5",
    "12a", " 12", "1e3", "９", "三", "9999999999999999", "0.1234567890123", "--2", "1-",
  ])
  func refuses(_ text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test(arguments: ["614", "99.80", "0.05", "-0.50", "-12", "0.0", "100.00"])
  func writesWhatItRead(_ text: String) {
    #expect(ExactDecimal(text)?.text == text)
  }

  @Test func keepsTheZeroThatTheValueDoesNot() {
    let long = ExactDecimal(unscaled: 9980, scale: 2)
    let short = ExactDecimal(unscaled: 998, scale: 1)
    #expect(long != short)
    #expect(long.rational == short.rational)
  }
}
