/// What an expression comes to.
package struct FigureValue: Sendable {
  package enum Kind: Sendable, Hashable {
    case count
    /// In percent: 99.35 for 99.35%.
    case percent
    /// A difference of percentages, in 百分点.
    case points
    case score
  }

  package let number: Rational
  package let kind: Kind
  /// How it follows from the notice's own tables; `nil` when they do not hold it.
  package let derivation: FigureDerivation?

  package init(number: Rational, kind: Kind, derivation: FigureDerivation?) {
    self.number = number
    self.kind = kind
    self.derivation = derivation
  }
}

/// The outcome of evaluating a figure's expression.
package enum FigureOutcome: Sendable {
  case value(FigureValue)
  /// True but held by no table, or by a notice that is not held (`prev`, `lastyear`).
  case stated
  /// Not a figure.
  case notAFigure
  /// Names that do not exist, divisions by zero: told at their place inside the expression.
  case faults([Diagnostic])
}
