/// All results of one region over time, by subject; what its page shows.
package struct RegionHistory: Sendable {
  package let region: Region
  /// Subjects that have results, in the order they are drawn: websites, new media, then others.
  package let subjects: [SubjectSeries]
  /// Issuers by rank: the one with most observations first (circles), then by key.
  package let issuers: [String]
  /// All observations of all subjects, oldest first.
  package let observations: [Observation]

  package init(region: Region, subjects: [SubjectSeries]) {
    self.region = region
    self.subjects = subjects
    var counts: [String: Int] = [:]
    for series in subjects {
      for observation in series.observations { counts[observation.issuerKey, default: 0] += 1 }
    }
    issuers = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    observations = subjects.flatMap(\.observations).enumerated().sorted { a, b in
      let (x, y) = (a.element.slot.quarter, b.element.slot.quarter)
      return x != y ? x < y : a.offset < b.offset
    }.map(\.element)
  }

  package struct SubjectSeries: Sendable {
    package let subject: Subject
    /// Oldest first; within a slot first-rank issuer first.
    package let observations: [Observation]

    package init(subject: Subject, observations: [Observation]) {
      self.subject = subject
      self.observations = observations
    }

    /// The observation before the one at `index` that a line may come from, and that tells what has
    /// changed since: of the same issuer, and of a quarter as it is itself. What other offices say in
    /// between, and rounds that name no quarter, do not count.
    package func predecessor(of index: Int) -> Int? {
      let observation = observations[index]
      guard observation.slot.isExact else { return nil }
      return observations[..<index].lastIndex {
        $0.slot.isExact && $0.issuerKey == observation.issuerKey
      }
    }

    /// What counts as the last result: of the newest slot that says anything, what the first-rank
    /// issuer says, so that cards, sentences and the chart's title name the same number.
    package var newest: Observation? {
      guard let last = observations.last(where: { !$0.isUnpublished }) else { return nil }
      return observations.first { $0.slot.quarter == last.slot.quarter && !$0.isUnpublished }
    }
  }

  /// First and last quarter of the time axis, over all subjects.
  package var span: ClosedRange<Quarter>? {
    guard let first = observations.first, let last = observations.last else { return nil }
    return first.slot.quarter...last.slot.quarter
  }
}
