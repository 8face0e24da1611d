/// All results of one region over time, by subject; what its page shows.
package struct RegionHistory: Sendable {
  package let region: Region
  /// Subjects that have results, in the order they are drawn: websites, new media, then others.
  package let subjects: [SubjectSeries]

  package init(region: Region, subjects: [SubjectSeries]) {
    self.region = region
    self.subjects = subjects
  }

  package struct SubjectSeries: Sendable {
    package let subject: Subject
    /// Oldest first; within a slot first-rank issuer first.
    package let observations: [Observation]

    package init(subject: Subject, observations: [Observation]) {
      self.subject = subject
      self.observations = observations
    }
  }

  /// Issuers by rank: the one with most observations first (circles), then by key.
  package var issuers: [String] {
    var counts: [String: Int] = [:]
    for series in subjects {
      for observation in series.observations { counts[observation.issuerKey, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// First and last quarter of the time axis, over all subjects.
  package var span: ClosedRange<Quarter>? {
    let quarters = subjects.flatMap { $0.observations.map(\.slot.quarter) }
    guard let first = quarters.min(), let last = quarters.max() else { return nil }
    return first...last
  }

  /// All observations of all subjects, oldest first.
  package var observations: [Observation] {
    subjects.flatMap(\.observations).sorted { $0.slot.quarter < $1.slot.quarter }
  }
}
