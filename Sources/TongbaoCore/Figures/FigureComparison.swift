/// How a written number stands to the computed one.
package enum FigureComparison: Sendable, Hashable {
  /// Equal at the precision written, half up.
  case equal
  /// Fits only when the rest is cut off instead of rounded.
  case truncated(ExactDecimal)
  /// Off by at most one unit of the last digit; never said of whole numbers, which are not rounded.
  case slip(ExactDecimal)
  case differs(ExactDecimal)

  /// `nil` when the value is too large to be written at that precision.
  package init?(written: ExactDecimal, computed: Rational) {
    guard let rounded = computed.rounded(toScale: written.scale),
      let cut = computed.truncated(toScale: written.scale)
    else { return nil }
    if rounded.unscaled == written.unscaled {
      self = .equal
    } else if cut.unscaled == written.unscaled {
      self = .truncated(rounded)
    } else if computed.denominator != 1 || written.scale > 0,
      abs(rounded.unscaled - written.unscaled) <= 1
    {
      self = .slip(rounded)
    } else {
      self = .differs(rounded)
    }
  }
}
