/// Everything the sources say, decoded and linked. From here on nothing looks at files again.
package struct Library: Sendable {
  package var site: SiteSettings
  package var regions: RegionTable
  package var issuers: [Issuer]
  package var units: [Unit]
  package var problems: ProblemVocabulary
  package var measures: MeasureTable
  package var history: [HistoryRow]
  /// Newest first: by period, then by id.
  package var notices: [Notice]
  /// Ids of notices that the sources hold but that are too faulty to be among `notices`. Their faults
  /// have been told; what leads to them is no further fault.
  package var faultyNotices: Set<String> = []

  package init(
    site: SiteSettings, regions: RegionTable, issuers: [Issuer], units: [Unit],
    problems: ProblemVocabulary, measures: MeasureTable, history: [HistoryRow], notices: [Notice]
  ) {
    self.site = site
    self.regions = regions
    self.issuers = issuers
    self.units = units
    self.problems = problems
    self.measures = measures
    self.history = history
    self.notices = notices
  }

  package func issuer(_ id: String) -> Issuer? { issuers.first { $0.id == id } }

  package func notice(_ id: String) -> Notice? { notices.first { $0.id == id } }
}
