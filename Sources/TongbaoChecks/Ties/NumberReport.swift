package import TongbaoCore

/// What is known of one number with a unit in a notice's text.
package struct NumberReport: Sendable {
  package let text: String
  /// 家, 个, 条; empty for % and for what is tied.
  package let unit: String
  package let place: SourcePlace
  /// Whether `place` is the number's own; else it is only near, and nothing can be written there.
  package let isExact: Bool
  package let verdict: Verdict

  package enum Verdict: Sendable {
    /// Tied already, to this expression.
    case tied(String)
    /// One expression fits, and the words say so.
    case unique(TieExpression, evidence: Message)
    /// What may be meant, and why nothing is chosen.
    case ambiguous([TieExpression], Message)
    /// Nothing fits.
    case unmatched(Message)
  }
}
