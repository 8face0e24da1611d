/// What two offices say of one region and quarter: one above it, and the region's own.
///
/// Both are stated results of different checks, over different bases; neither is measured by the other.
package struct PairedResults: Sendable {
  package let subject: Subject
  package let upper: Voice
  package let own: Voice

  /// One office's statement.
  package struct Voice: Sendable {
    package let observation: Observation
    /// The days of the check, where they are stated.
    package let window: DateWindow?
  }

  /// Of every quarter for which both are known, newest first; within a quarter by subject.
  package static func all(of history: RegionHistory, in library: Library) -> [PairedResults] {
    guard history.issuers.count > 1 else { return [] }
    let ranks = Dictionary(
      library.issuers.map { ($0.seriesKey, $0.jurisdiction) }
    ) { first, _ in first }
    let code = history.region.code
    let own = Set(history.issuers.filter { ranks[$0] == code })
    let upper = Set(
      history.issuers.filter { key in
        ranks[key].map { $0 != code && library.regions.contains(history.region, in: $0) } ?? false
      })
    if own.isEmpty || upper.isEmpty { return [] }
    var pairs: [(quarter: Quarter, place: Int, pair: PairedResults)] = []
    for (place, series) in history.subjects.enumerated() {
      var ofQuarter: [Quarter: (own: Observation?, upper: Observation?)] = [:]
      for observation in series.observations where observation.slot.isExact {
        if observation.isUnpublished, observation.checked == nil, observation.failing == nil {
          continue
        }
        var found = ofQuarter[observation.slot.quarter] ?? (nil, nil)
        if found.own == nil, own.contains(observation.issuerKey) { found.own = observation }
        if found.upper == nil, upper.contains(observation.issuerKey) { found.upper = observation }
        ofQuarter[observation.slot.quarter] = found
      }
      for (quarter, found) in ofQuarter {
        guard let own = found.own, let upper = found.upper else { continue }
        pairs.append(
          (
            quarter, place,
            PairedResults(
              subject: series.subject, upper: voice(upper, of: code, library),
              own: voice(own, of: code, library))
          ))
      }
    }
    return pairs.sorted { a, b in
      a.quarter == b.quarter ? a.place < b.place : a.quarter > b.quarter
    }.map(\.pair)
  }

  private static func voice(
    _ observation: Observation, of region: String, _ library: Library
  ) -> Voice {
    switch observation.source {
    case .notice(let id, _):
      Voice(
        observation: observation, window: library.notice(id)?.windows[observation.subject])
    case .history:
      Voice(
        observation: observation,
        window: library.history(ofRegion: region).first {
          $0.subject == observation.subject && $0.period == observation.period
            && library.seriesKey(ofIssuer: $0.issuer) == observation.issuerKey
        }?.window)
    }
  }
}
