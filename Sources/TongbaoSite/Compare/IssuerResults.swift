internal import TongbaoCore

/// All results that one office told, by subject and region: what tables of regions and quarters and
/// comparisons of two periods are made of.
struct IssuerResults: Sendable {
  /// Joins an office across its ids and renamings; the same as in `Observation`.
  let key: String
  /// In the order in which subjects are shown.
  let subjects: [OfSubject]

  struct OfSubject: Sendable {
    let subject: Subject
    /// By code of the region; oldest first.
    let regions: [String: [Observation]]

    /// Periods at these quarters that stand for none of them (a numbered round, a half year), in the
    /// words of the notices.
    func periodsWithoutQuarter(among quarters: [Quarter]) -> [String] {
      var seen: Set<String> = []
      let observations = regions.values.flatMap { $0 }
        .filter { !$0.slot.isExact && quarters.contains($0.slot.quarter) }
        .sorted { ($0.period.sortKey, $0.periodText) < ($1.period.sortKey, $1.periodText) }
      return observations.compactMap { seen.insert($0.periodText).inserted ? $0.periodText : nil }
    }
  }

  /// The results of every office by its key.
  static func all(_ histories: RegionHistories, _ measures: MeasureTable) -> [String: IssuerResults]
  {
    var found: [String: [String: [String: [Observation]]]] = [:]
    for code in histories.codes {
      guard let history = histories[code] else { continue }
      for series in history.subjects {
        for observation in series.observations where !observation.isUnpublished {
          found[observation.issuerKey, default: [:]][series.subject.id, default: [:]][
            code, default: []
          ].append(observation)
        }
      }
    }
    var results: [String: IssuerResults] = [:]
    for (key, bySubject) in found {
      results[key] = IssuerResults(
        key: key,
        subjects: measures.subjects.compactMap { subject in
          bySubject[subject.id].map { OfSubject(subject: subject, regions: $0) }
        })
    }
    return results
  }

  /// Quarters that hold a result of any region.
  var quarters: Set<Quarter> {
    var quarters: Set<Quarter> = []
    for subject in subjects {
      for observations in subject.regions.values {
        for observation in observations where observation.slot.isExact {
          quarters.insert(observation.slot.quarter)
        }
      }
    }
    return quarters
  }
}
