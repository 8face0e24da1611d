/// A number that says of itself that it is not exact: 约6000, 5900余, 近600, 1.2万.
package struct ApproximateFigure: Sendable {
  private let decimal: ExactDecimal

  /// Reads the visible text with or without its word; `nil` when there is no number in it.
  package init?(_ text: String) {
    let words: Set<Unicode.Scalar> = ["约", "近", "余", "多", "万"]
    let bare = text.unicodeScalars.filter { !words.contains($0) }
    guard let written = WrittenFigure(String(String.UnicodeScalarView(bare))) else { return nil }
    decimal = written.decimal
  }

  /// Whether `computed` can be meant: off by at most one unit of the last digit that is not a closing
  /// zero (100 for 5900), as it stands or in ten thousands, since 万 may stand behind the number.
  package func fits(_ computed: Rational) -> Bool {
    var unit = Rational(1, Rational.powerOfTen(decimal.scale))
    var digits = decimal.unscaled
    while decimal.scale == 0, digits != 0, digits % 10 == 0 {
      digits /= 10
      unit = Rational(unit.numerator * 10)
    }
    let scales = computed < Rational(10_000) ? [Rational(1)] : [Rational(1), Rational(10_000)]
    return scales.contains { scale in
      guard let value = computed.divided(by: scale),
        let more = value.subtracting(decimal.rational),
        let less = decimal.rational.subtracting(value)
      else { return false }
      return max(more, less) <= unit
    }
  }
}
