/// An exact fraction in lowest terms with a positive denominator.
///
/// Counts, rates and scores are computed on these, so that no figure depends on binary rounding.
/// Operands come from decimals of at most 15 digits; sums of up to 50 000 of them and one division
/// stay far inside 128 bits. Where an operation would overflow, it answers `nil`.
package struct Rational: Sendable, Hashable {
  package let numerator: Int128
  package let denominator: Int128

  package init(_ numerator: Int128, _ denominator: Int128 = 1) {
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let reduced = Int128(divisor == 0 ? 1 : divisor)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / reduced
    self.denominator = denominator == 0 ? 1 : sign * denominator / reduced
  }

  package init(_ integer: Int) { self.init(Int128(integer)) }

  package static let zero = Rational(0)

  package func adding(_ other: Rational) -> Rational? {
    if denominator == 1, other.denominator == 1 {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow ? nil : Rational(whole: sum)
    }
    let (a, o1) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (b, o2) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, o3) = a.addingReportingOverflow(b)
    let (below, o4) = denominator.multipliedReportingOverflow(by: other.denominator)
    return o1 || o2 || o3 || o4 ? nil : Rational(sum, below)
  }

  package func subtracting(_ other: Rational) -> Rational? {
    adding(Rational(-other.numerator, other.denominator))
  }

  package func multiplied(by other: Rational) -> Rational? {
    let (above, o1) = numerator.multipliedReportingOverflow(by: other.numerator)
    let (below, o2) = denominator.multipliedReportingOverflow(by: other.denominator)
    return o1 || o2 ? nil : Rational(above, below)
  }

  /// The quotient; `nil` for a division by zero too.
  package func divided(by other: Rational) -> Rational? {
    other.numerator == 0 ? nil : multiplied(by: Rational(other.denominator, other.numerator))
  }

  /// The value at `scale` decimals, rounded half away from zero (四舍五入).
  package func rounded(toScale scale: Int) -> ExactDecimal? {
    decimal(scale: scale) { quotient, rest, below in
      rest * 2 >= below ? quotient + 1 : quotient
    }
  }

  /// The value at `scale` decimals, the rest cut off (截尾).
  package func truncated(toScale scale: Int) -> ExactDecimal? {
    decimal(scale: scale) { quotient, _, _ in quotient }
  }

  /// The value as a decimal, when it is one of at most `maximumScale` decimals.
  package func exactDecimal(maximumScale: Int = 12) -> ExactDecimal? {
    for scale in 0...maximumScale where Self.powerOfTen(scale) % denominator == 0 {
      return truncated(toScale: scale)
    }
    return nil
  }

  /// Ten to the power of `exponent`; 0 to 30.
  package static func powerOfTen(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<min(max(exponent, 0), 30) { result *= 10 }
    return result
  }

  private init(whole: Int128) {
    numerator = whole
    denominator = 1
  }

  private func decimal(
    scale: Int, _ round: (_ quotient: UInt128, _ rest: UInt128, _ below: UInt128) -> UInt128
  ) -> ExactDecimal? {
    let (above, overflow) = numerator.multipliedReportingOverflow(by: Self.powerOfTen(scale))
    guard !overflow else { return nil }
    let below = denominator.magnitude
    let (quotient, rest) = above.magnitude.quotientAndRemainder(dividingBy: below)
    guard let digits = Int(exactly: round(quotient, rest, below)) else { return nil }
    return ExactDecimal(unscaled: numerator < 0 ? -digits : digits, scale: scale)
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

extension Rational: Comparable {
  package static func < (a: Rational, b: Rational) -> Bool {
    let (left, o1) = a.numerator.multipliedReportingOverflow(by: b.denominator)
    let (right, o2) = b.numerator.multipliedReportingOverflow(by: a.denominator)
    // Beyond 128 bits the whole parts decide; values of this size never come from a notice.
    return o1 || o2 ? a.numerator / a.denominator < b.numerator / b.denominator : left < right
  }
}
