import TongbaoCore

/// One observation as a panel shows it: its mark, if it has one, and its counts.
struct ChartPoint: Sendable {
  /// Slots from the first quarter of the whole history.
  let slot: Int
  /// Which of the observations of this slot it is, from 0; they stand side by side.
  let place: Int
  /// How many observations share the slot.
  var places: Int
  /// `nil` where no rate may be drawn: unpublished, or fewer than 5 checked.
  let mark: Mark?
  /// The drawn rate in percent; without meaning when `mark` is `nil`.
  let value: ExactDecimal
  /// The rate before a revision, drawn as a grey ring.
  let earlier: ExactDecimal?
  /// Whether the office calls the number provisional: a hollow circle.
  let isProvisional: Bool
  /// The rate's digits, without the percent sign.
  let rate: [UInt8]
  /// The point in words, escaped.
  let title: [UInt8]
  /// Whether fewer than 5 were checked, too few for a rate.
  let isFew: Bool
  /// Empty when unknown.
  let checked: [UInt8]
  let failing: [UInt8]
  let hasFailures: Bool
  /// Under the value: 省里通报, 第3次; empty for the first-rank issuer. Escaped.
  let word: [UInt8]
  /// The earlier point a line comes from; `nil` when there is none or it would claim too much.
  var joinedFrom: Int?
  /// Whether the base, the coverage or the rule changed since the neighbour before it.
  var isAfterChange: Bool

  /// Shapes carry the issuer, since two colours cannot (`site.md` §3.4).
  enum Mark: Sendable {
    /// The issuer with most observations.
    case circle
    /// The second issuer.
    case diamond
    /// Any further issuer, and every check that names no quarter.
    case square
  }
}
