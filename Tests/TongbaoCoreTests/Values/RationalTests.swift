import Testing

@testable import TongbaoCore

@Suite struct RationalTests {
  @Test(
    arguments: [
      (2, 4, 1, 2), (-2, 4, -1, 2), (2, -4, -1, 2), (-2, -4, 1, 2), (0, 7, 0, 1), (6, 3, 2, 1),
    ] as [(Int128, Int128, Int128, Int128)])
  func isKeptInLowestTerms(_ a: Int128, _ b: Int128, _ above: Int128, _ below: Int128) {
    let value = Rational(a, b)
    #expect(value.numerator == above)
    #expect(value.denominator == below)
  }

  @Test func computesExactly() {
    let third = Rational(1, 3)
    let sixth = Rational(1, 6)
    #expect(third.adding(sixth) == Rational(1, 2))
    #expect(third.subtracting(sixth) == sixth)
    #expect(third.multiplied(by: sixth) == Rational(1, 18))
    #expect(third.divided(by: sixth) == Rational(2))
    #expect(third.divided(by: .zero) == nil)
  }

  @Test func answersNilWhereItWouldOverflow() {
    let huge = Rational(Int128.max)
    #expect(huge.adding(Rational(1)) == nil)
    #expect(huge.multiplied(by: Rational(2)) == nil)
    #expect(Rational(1, Int128.max).adding(Rational(1, Int128.max - 1)) == nil)
    #expect(huge.rounded(toScale: 2) == nil)
  }

  /// Rates of the notices, and exact ties: half goes up, also below zero (away from it).
  @Test(
    arguments: [
      (61_000, 614, 2, "99.35", "99.34"), (200, 158, 2, "1.27", "1.26"), (39, 40, 0, "1", "0"),
      (3_900, 40, 1, "97.5", "97.5"), (3_900, 40, 2, "97.50", "97.50"), (1, 8, 2, "0.13", "0.12"),
      (-1, 8, 2, "-0.13", "-0.12"), (5, 2, 0, "3", "2"), (-5, 2, 0, "-3", "-2"),
      (0, 5, 1, "0.0", "0.0"),
    ] as [(Int128, Int128, Int, String, String)])
  func roundsHalfUpAndCuts(
    _ above: Int128, _ below: Int128, _ scale: Int, _ rounded: String, _ cut: String
  ) {
    let value = Rational(above, below)
    #expect(value.rounded(toScale: scale)?.text == rounded)
    #expect(value.truncated(toScale: scale)?.text == cut)
  }

  @Test(
    arguments: [
      (1, 4, "0.25"), (7, 1, "7"), (1, 3, nil), (-3, 8, "-0.375"),
    ] as [(Int128, Int128, String?)])
  func isADecimalWhenItEnds(_ above: Int128, _ below: Int128, _ text: String?) {
    #expect(Rational(above, below).exactDecimal()?.text == text)
  }

  @Test func ordersByValue() {
    #expect(Rational(1, 3) < Rational(34, 100))
    #expect(Rational(-1, 2) < .zero)
    #expect(!(Rational(2, 4) < Rational(1, 2)))
    #expect(Rational(Int128.max - 1) < Rational(Int128.max))
  }
}
