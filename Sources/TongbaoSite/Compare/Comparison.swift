internal import TongbaoCore

/// Two periods of one office to be held side by side: its previous one, or the same a year before.
struct Comparison: Sendable {
  /// The office of the later notice.
  let issuer: Issuer
  let earlier: Side
  let later: Side
  let distance: Distance

  /// What one period holds.
  struct Side: Sendable {
    let period: Period
    /// Words for the period, as printed.
    let text: String
    /// Places in `SiteIndex.notices`; several where one period was told in parts.
    let notices: [Int]
  }

  /// How far the periods are apart.
  enum Distance: Sendable, Hashable {
    case previous, year
    /// The notice before was issued, but some between are not held.
    case apart
  }

  var address: PageAddress {
    PageAddress("compare/\(earlier.period.slug)-\(later.period.slug)-\(issuer.id)/")
  }

  /// All pairs, by the issuers' order, newest first.
  static func all(
    _ library: Library, _ notices: [Notice], _ results: [String: IssuerResults]
  ) -> [Comparison] {
    var sides: [String: [Period: Side]] = [:]
    for (place, notice) in notices.enumerated() {
      guard let issuer = notice.issuers.first.flatMap({ library.issuer($0) }) else { continue }
      let held = sides[issuer.seriesKey]?[notice.period]
      sides[issuer.seriesKey, default: [:]][notice.period] = Side(
        period: notice.period, text: held?.text ?? notice.periodText,
        notices: (held?.notices ?? []) + [place])
    }
    var comparisons: [Comparison] = []
    for issuer in library.issuers {
      let ofSeries = sides[issuer.seriesKey] ?? [:]
      let own = ofSeries.values.filter { side in
        side.notices.contains { notices[$0].issuers.first == issuer.id }
      }
      for side in own.sorted(by: { $0.period.sortKey > $1.period.sortKey }) {
        for (other, distance) in before(side, in: ofSeries) {
          let comparison = Comparison(
            issuer: issuer, earlier: other, later: side, distance: distance)
          if comparison.hasSomething(notices, results[issuer.seriesKey]) {
            comparisons.append(comparison)
          }
        }
      }
    }
    return comparisons
  }

  /// The period before, or the last one of its kind that is held, and the one a year before.
  private static func before(_ side: Side, in held: [Period: Side]) -> [(Side, Distance)] {
    var found: [(Side, Distance)] = []
    if let previous = side.period.earlier(by: .period).flatMap({ held[$0] }) {
      found.append((previous, .previous))
    } else if let last = held.values.filter({
      $0.period.isLike(side.period) && $0.period.sortKey < side.period.sortKey
    }).max(by: { $0.period.sortKey < $1.period.sortKey }) {
      found.append((last, .apart))
    }
    if let year = side.period.earlier(by: .year).flatMap({ held[$0] }) {
      if found.first?.0.period == year.period { found.removeAll() }
      found.append((year, .year))
    }
    return found
  }

  /// Whether both periods say something of one subject, or both give scores.
  private func hasSomething(_ notices: [Notice], _ results: IssuerResults?) -> Bool {
    if scores(of: earlier, notices) && scores(of: later, notices) { return true }
    return results?.subjects.contains { subject in
      let all = subject.regions.values
      return all.contains { $0.contains { $0.isOf(earlier.period) } }
        && all.contains { $0.contains { $0.isOf(later.period) } }
    } ?? false
  }

  private func scores(of side: Side, _ notices: [Notice]) -> Bool {
    side.notices.contains { notices[$0].tables.contains { $0.kind == .scores } }
  }
}

extension Observation {
  /// Whether a held notice told this of the period.
  func isOf(_ other: Period) -> Bool {
    guard period == other, case .notice = source else { return false }
    return true
  }
}

extension Period {
  /// Whether both are quarters, both months and so on.
  func isLike(_ other: Period) -> Bool {
    switch (self, other) {
    case (.quarter, .quarter), (.half, .half), (.year, .year), (.month, .month),
      (.months, .months), (.round, .round):
      true
    default: false
    }
  }
}
