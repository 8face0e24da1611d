/// Finds the notice that a follow-up table is about: the one that `about:` names, else the one that is
/// followed, else the issuer's previous one.
struct EarlierNotices {
  private let library: Library
  private let notices: [Notice]
  private let byID: [String: Int]
  private let bySeries: [String: [Int]]

  init(_ library: Library, _ notices: [Notice]) {
    self.library = library
    self.notices = notices
    byID = Dictionary(notices.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var bySeries: [String: [Int]] = [:]
    for (place, notice) in notices.enumerated() {
      for series in library.series(of: notice) { bySeries[series, default: []].append(place) }
    }
    self.bySeries = bySeries
  }

  /// `nil` where nobody can tell: the first round of a year, and no older notice is held.
  func target(of table: Table, at place: Int) -> FollowUps.Target? {
    let notice = notices[place]
    let own = library.series(of: notice)
    if let about = table.about {
      let series = about.issuer.map { [library.seriesKey(ofIssuer: $0)] } ?? own
      if let held = held(in: series, of: [about.period], except: place) { return .held(held) }
      return .missing(issuer: about.issuer ?? notice.issuers.first, about.period)
    }
    if let id = notice.follows?.value {
      if let held = byID[id] { return .held(held) }
      return library.notice(id).map { .missing(issuer: $0.issuers.first, $0.period) }
    }
    let wanted = [notice.period, notice.comparable].compactMap { $0?.earlier(by: .period) }
    if let held = held(in: own, of: wanted, except: place) { return .held(held) }
    if let period = wanted.first { return .missing(issuer: notice.issuers.first, period) }
    return own.lazy.compactMap { bySeries[$0]?.first { $0 > place } }.first.map { .held($0) }
  }

  private func held(in series: [String], of periods: [Period], except place: Int) -> Int? {
    for key in series {
      let found = bySeries[key]?.first { other in
        other != place
          && (periods.contains(notices[other].period)
            || notices[other].comparable.map(periods.contains) ?? false)
      }
      if let found { return found }
    }
    return nil
  }
}
