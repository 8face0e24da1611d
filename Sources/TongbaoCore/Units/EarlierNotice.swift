/// The notice that a follow-up table is about (`about:`), by who issued it and its period; it need not
/// be held.
package struct EarlierNotice: Sendable, Hashable {
  /// Id of the issuer; `nil` for the notice's own.
  package let issuer: String?
  package let period: Period
  package let place: SourcePlace

  package init(issuer: String?, period: Period, place: SourcePlace) {
    self.issuer = issuer
    self.period = period
    self.place = place
  }
}
