import Testing

@testable import TongbaoBenchmark

@Suite struct SpreadTests {
  @Test(arguments: [
    ([3.0, 1.0, 2.0], "2.0（1.0–3.0）"), ([4, 1], "2.5（1.0–4.0）"), ([0.04], "0.0（0.0–0.0）"),
    ([9.96, 0.05, 1], "1.0（0.1–10.0）"),
  ])
  func tellsMedianLeastAndGreatest(_ values: [Double], _ text: String) throws {
    #expect(try #require(Spread(values)).text(decimals: 1) == text)
  }

  @Test(arguments: [[], [1, .infinity], [.nan]])
  func isNothingWithoutNumbers(_ values: [Double]) { #expect(Spread(values) == nil) }

  @Test(arguments: [(1.005, 2, "1.00"), (1.5, 0, "2"), (0.05, 2, "0.05"), (1234.5, 1, "1234.5")])
  func writesFixedDecimals(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(Spread.fixed(value, decimals) == text)
  }

  @Test(arguments: [
    (2, 3, "66.67%"), (1, 3, "33.33%"), (1, 800, "0.13%"), (7, 7, "100%"), (0, 5, "0.00%"),
  ])
  func roundsRatesHalfUp(_ part: Int, _ whole: Int, _ text: String) {
    #expect(Rate(part, of: whole).text == text)
  }
}
