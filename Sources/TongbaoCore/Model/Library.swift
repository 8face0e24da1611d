/// Everything the sources say, decoded and linked. From here on nothing looks at files again.
///
/// A value in all but name: nothing of it changes. It is held by reference because every figure that is
/// evaluated and every page has one.
package final class Library: Sendable {
  package let site: SiteSettings
  package let regions: RegionTable
  package let issuers: [Issuer]
  package let units: [Unit]
  package let problems: ProblemVocabulary
  package let measures: MeasureTable
  package let history: [HistoryRow]
  /// Newest first: by period, then by id.
  package let notices: [Notice]
  /// Ids of notices that the sources hold but that are too faulty to be among `notices`. Their faults
  /// have been told; what leads to them is no further fault.
  package let faultyNotices: Set<String>
  /// Names the bytes of all sources that are no notices.
  package let fingerprint: [UInt8]
  /// What the archive holds of each notice, by its id; nothing where there is no archive. A withdrawn
  /// notice is here and no longer among `notices`.
  package let versions: [String: NoticeHistory]

  private let issuersByID: [String: Issuer]
  private let noticesByID: [String: Int]
  private let noticesBySeries: [String: [Int]]
  private let historyByRegion: [String: [Int]]

  package init(
    site: SiteSettings, regions: RegionTable, issuers: [Issuer], units: [Unit],
    problems: ProblemVocabulary, measures: MeasureTable, history: [HistoryRow], notices: [Notice],
    faultyNotices: Set<String> = [], fingerprint: [UInt8] = [],
    versions: [String: NoticeHistory] = [:]
  ) {
    self.site = site
    self.regions = regions
    self.issuers = issuers
    self.units = units
    self.problems = problems
    self.measures = measures
    self.history = history
    self.notices = notices
    self.faultyNotices = faultyNotices
    self.fingerprint = fingerprint
    self.versions = versions
    let issuersByID = Dictionary(issuers.map { ($0.id, $0) }) { first, _ in first }
    self.issuersByID = issuersByID
    noticesByID = Dictionary(notices.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var bySeries: [String: [Int]] = [:]
    for (index, notice) in notices.enumerated() {
      for series in Set(notice.issuers.map { issuersByID[$0]?.seriesKey ?? $0 }) {
        bySeries[series, default: []].append(index)
      }
    }
    noticesBySeries = bySeries
    historyByRegion = Dictionary(grouping: history.indices) { history[$0].region }
  }

  package func issuer(_ id: String) -> Issuer? { issuersByID[id] }

  package func notice(_ id: String) -> Notice? { noticesByID[id].map { notices[$0] } }

  /// Joins the results of one office across its ids and renamings.
  func seriesKey(ofIssuer id: String) -> String { issuersByID[id]?.seriesKey ?? id }

  /// The notices of any of these series, newest first.
  func notices(ofSeries keys: Set<String>) -> [Notice] {
    Set(keys.flatMap { noticesBySeries[$0] ?? [] }).sorted().map { notices[$0] }
  }

  /// Where the notices of each series stand in `notices`, by its key.
  package var series: [String: [Int]] { noticesBySeries }

  /// Keys of the series that a notice belongs to, in order.
  package func series(of notice: Notice) -> [String] {
    Set(notice.issuers.map(seriesKey)).sorted()
  }

  /// Rows of `history.csv` on a region, in the order of the file.
  func history(ofRegion code: String) -> [HistoryRow] {
    (historyByRegion[code] ?? []).map { history[$0] }
  }
}
