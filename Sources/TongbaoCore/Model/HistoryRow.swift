/// A stated result of a round whose notice is not held (`history.csv`).
package struct HistoryRow: Sendable {
  package let issuer: String
  package let period: Period
  package let periodLabel: String
  package let comparable: Period?
  package let window: DateWindow?
  /// Code of the region.
  package let region: String
  package let subject: String
  package let coverage: Notice.Coverage?
  package let rule: String
  package let operating: Int?
  package let checked: Int?
  package let failed: Int?
  package let statedRate: StatedNumber?
  package let documentNumber: String
  package let note: String
  package let source: String
  package let place: SourcePlace

  package init(
    issuer: String, period: Period, periodLabel: String, comparable: Period?, window: DateWindow?,
    region: String, subject: String, coverage: Notice.Coverage?, rule: String, operating: Int?,
    checked: Int?, failed: Int?, statedRate: StatedNumber?, documentNumber: String, note: String,
    source: String, place: SourcePlace
  ) {
    self.issuer = issuer
    self.period = period
    self.periodLabel = periodLabel
    self.comparable = comparable
    self.window = window
    self.region = region
    self.subject = subject
    self.coverage = coverage
    self.rule = rule
    self.operating = operating
    self.checked = checked
    self.failed = failed
    self.statedRate = statedRate
    self.documentNumber = documentNumber
    self.note = note
    self.source = source
    self.place = place
  }
}
