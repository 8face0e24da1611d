/// The histories of all regions that have results, from the notices and from `history.csv`.
package struct RegionHistories: Sendable {
  /// By code.
  private let histories: [String: RegionHistory]

  package init(_ library: Library) {
    var collector = ObservationCollector(library)
    for notice in library.notices where !notice.isDraft {
      if let first = library.versions[notice.id]?.corrected {
        collector.collect(notice, correcting: first)
      } else {
        collector.collect(notice)
      }
    }
    for row in library.history { collector.collect(row) }
    var histories: [String: RegionHistory] = [:]
    for (code, observations) in collector.byRegion {
      guard let region = library.regions[code] else { continue }
      histories[code] = Self.history(of: region, observations, library.measures)
    }
    self.histories = histories
  }

  package subscript(code: String) -> RegionHistory? { histories[code] }

  /// Codes of all regions with a history, in order.
  package var codes: [String] { histories.keys.sorted() }

  private static func history(
    of region: Region, _ observations: [Observation], _ measures: MeasureTable
  ) -> RegionHistory {
    var bySubject: [String: [Observation]] = [:]
    var counts: [String: Int] = [:]
    for observation in observations {
      bySubject[observation.subject, default: []].append(observation)
      counts[observation.issuerKey, default: 0] += 1
    }
    let subjects = measures.subjects.compactMap { subject -> RegionHistory.SubjectSeries? in
      guard let found = bySubject[subject.id] else { return nil }
      let sorted = found.sorted { a, b in
        if a.slot.quarter != b.slot.quarter { return a.slot.quarter < b.slot.quarter }
        let (rankA, rankB) = (counts[a.issuerKey] ?? 0, counts[b.issuerKey] ?? 0)
        if rankA != rankB { return rankA > rankB }
        if a.issuerKey != b.issuerKey { return a.issuerKey < b.issuerKey }
        return a.period.sortKey < b.period.sortKey
      }
      return RegionHistory.SubjectSeries(subject: subject, observations: sorted)
    }
    return RegionHistory(region: region, subjects: subjects)
  }
}
