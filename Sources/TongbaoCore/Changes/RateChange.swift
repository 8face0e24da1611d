/// What a change of cells does to a region's result: its counts, its rate, its rank among its likes.
package struct RateChange: Sendable, Hashable {
  package let region: String
  /// Code of the region.
  package let code: String
  /// 政府网站
  package let subject: String
  package let period: String
  package let old: Result
  package let new: Result

  /// What was stated of a region, as far as it was.
  package struct Result: Sendable, Hashable {
    package var checked: Int?
    package var failing: Int?
    /// In percent: `99.35`.
    package var rate: String?
    /// 1 for the highest rate among the regions of the same table; equal rates share a rank.
    package var rank: Int?
  }

  /// Results of two forms of a notice that differ: its jurisdiction's first, then as in its tables.
  static func changes(from old: Notice, to new: Notice, in library: Library) -> [RateChange] {
    let before = Results(of: old, in: library)
    let after = Results(of: new, in: library)
    var seen: Set<Results.Key> = []
    let keys = (after.order + before.order).filter { seen.insert($0).inserted }
    let changed = keys.compactMap { key -> RateChange? in
      let (old, new) = (before.results[key] ?? Result(), after.results[key] ?? Result())
      // A rank alone moves with others' rates.
      guard old.checked != new.checked || old.failing != new.failing || old.rate != new.rate else {
        return nil
      }
      return RateChange(
        region: library.regions[key.region]?.name ?? key.region, code: key.region,
        subject: library.measures.subject(key.subject)?.label ?? key.subject,
        period: key.period.chinese, old: old, new: new)
    }
    return changed.filter { $0.code == new.jurisdiction }
      + changed.filter { $0.code != new.jurisdiction }
  }
}

/// What a notice states, by region and subject.
private struct Results {
  struct Key: Hashable {
    let region: String
    let subject: String
    let period: Period
  }

  private(set) var results: [Key: RateChange.Result] = [:]
  /// Keys in the order of the notice's tables.
  private(set) var order: [Key] = []

  init(of notice: Notice, in library: Library) {
    var collector = ObservationCollector(library)
    collector.collect(notice)
    var rates: [Key: ExactDecimal] = [:]
    let regions = notice.tables.flatMap(\.regions).compactMap { $0 }
    var seen: Set<String> = []
    for region in [notice.jurisdiction] + regions where seen.insert(region).inserted {
      for observation in collector.byRegion[region] ?? [] {
        let key = Key(region: region, subject: observation.subject, period: observation.period)
        guard results[key] == nil else { continue }
        order.append(key)
        results[key] = RateChange.Result(
          checked: observation.checked, failing: observation.failing, rate: observation.rate?.text)
        rates[key] = observation.rate?.value
      }
    }
    rank(rates, apart: notice.jurisdiction)
  }

  private mutating func rank(_ rates: [Key: ExactDecimal], apart jurisdiction: String) {
    var ofSubject: [String: [ExactDecimal]] = [:]
    for (key, rate) in rates where key.region != jurisdiction {
      ofSubject[key.subject + key.period.code, default: []].append(rate)
    }
    let sorted = ofSubject.mapValues { $0.sorted { $0.rational > $1.rational } }
    for (key, rate) in rates where key.region != jurisdiction {
      let higher = sorted[key.subject + key.period.code]?.prefix { $0.rational > rate.rational }
      results[key]?.rank = (higher?.count ?? 0) + 1
    }
  }
}
