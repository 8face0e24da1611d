internal import TongbaoCharts
internal import TongbaoCore
internal import TongbaoTemplates

/// A section of a region's page that sets places side by side in bars: 市内各地, 在全省的位置
/// (`site.md` §2.2).
struct PlaceBarsView: Sendable {
  /// HTML id of the heading.
  let id: String
  let heading: String
  var figures: [BarsFigure]

  static let schema = Schema([
    "id": .text, "heading": .text, "figures": .list(.object(BarsFigure.schema)),
  ])

  var value: Value {
    .object([.string(id), .string(heading), .list(figures.map(\.value))])
  }

  /// What the ids of sections mean.
  static let sections: [(String, Word)] = [
    ("within", .regionWithinFile), ("among", .regionAmongFile),
  ]
  /// Subjects that have bars.
  static let subjects = ["websites", "new-media"]

  /// The sections that the data allow: three places with counts in one notice, and for a region's own
  /// place three others. None where the site builds no pages that compare.
  static func all(
    _ index: SiteIndex, _ links: LinkStyle, _ history: RegionHistory
  ) -> [PlaceBarsView] {
    guard index.builds(.compare) else { return [] }
    let region = history.region
    var views: [PlaceBarsView] = []
    let within = SharedResults(
      index: index, regions: index.childrenOfRegion[region.code] ?? [], own: nil)
    let inner = within.figures("within", links, of: region)
    if !inner.isEmpty {
      views.append(
        PlaceBarsView(
          id: "within", heading: index.words(.regionWithin, [.place: extent(region, index.words)]),
          figures: inner))
    }
    guard let parent = region.parent.flatMap({ index.library.regions[$0] }) else { return views }
    let among = SharedResults(
      index: index, regions: index.childrenOfRegion[parent.code] ?? [], own: region.code)
    let outer = among.figures("among", links, of: region)
    if !outer.isEmpty {
      views.append(
        PlaceBarsView(
          id: "among", heading: index.words(.regionAmong, [.place: extent(parent, index.words)]),
          figures: outer))
    }
    return views
  }

  /// 省, 区, 市, 州, 县, as in 全省; 国 for the nation.
  private static func extent(_ region: Region, _ words: Words) -> String {
    if region.level == .nation { return words(.regionNation) }
    return region.name.last.map(String.init) ?? words(.regionProvince)
  }
}

/// What one notice says of several places: the newest that speaks of enough of them.
private struct SharedResults {
  let index: SiteIndex
  /// Those that the notice gives counts of, in the order of `regions.csv`, by subject.
  private let bySubject: [(subject: Subject, results: [Result])]
  private let notice: Notice?
  private let own: String?

  private struct Result {
    let region: Region
    let observation: Observation
  }

  private static let subjects = PlaceBarsView.subjects
  private static let fewest = 3
  /// How far back each place is asked.
  private static let lookBack = 8

  init(index: SiteIndex, regions: [Region], own: String?) {
    self.index = index
    self.own = own
    let id = Self.newest(index, regions, own)
    notice = id.flatMap { index.notice($0) }
    guard let id, notice != nil else {
      bySubject = []
      return
    }
    bySubject = Self.subjects.compactMap { subject in
      let results = regions.compactMap { region -> Result? in
        guard
          let series = index.histories[region.code]?.subjects.first(
            where: { $0.subject.id == subject }),
          let observation = series.observations.last(where: { $0.noticeID == id }),
          observation.hasCounts
        else { return nil }
        return Result(region: region, observation: observation)
      }
      let others = results.count { $0.region.code != own }
      guard others >= Self.fewest, own == nil || others < results.count,
        let known = index.library.measures.subject(subject)
      else { return nil }
      return (known, results)
    }
  }

  /// The id of the newest notice with counts of enough places, `own` among them.
  private static func newest(_ index: SiteIndex, _ regions: [Region], _ own: String?) -> String? {
    guard regions.count >= fewest else { return nil }
    var found: [String: (quarter: Quarter, count: Int)] = [:]
    var ownIDs: Set<String>?
    for region in regions {
      var ids: Set<String> = []
      for series in index.histories[region.code]?.subjects ?? []
      where subjects.contains(series.subject.id) {
        for observation in series.observations.suffix(lookBack) {
          guard let id = observation.noticeID, observation.hasCounts, ids.insert(id).inserted
          else { continue }
          found[id] = (observation.slot.quarter, (found[id]?.count ?? 0) + 1)
        }
      }
      if region.code == own { ownIDs = ids }
    }
    let enough = found.filter { id, seen in
      own == nil
        ? seen.count >= fewest : seen.count > fewest && ownIDs?.contains(id) == true
    }
    return enough.max { a, b in
      a.value.quarter != b.value.quarter ? a.value.quarter < b.value.quarter : a.key > b.key
    }?.key
  }

  /// A figure for each subject with failures; without any, one for the subject most checked.
  func figures(_ id: String, _ links: LinkStyle, of region: Region) -> [BarsFigure] {
    guard let notice else { return [] }
    var chosen = bySubject.filter { $0.results.contains { ($0.observation.failing ?? 0) > 0 } }
    if chosen.isEmpty {
      func base(_ results: [Result]) -> Int {
        results.reduce(0) { $0 + ($1.observation.checked ?? 0) }
      }
      chosen = bySubject.max { base($0.results) < base($1.results) }.map { [$0] } ?? []
    }
    return chosen.map { subject, results in
      BarsFigure(
        id: "\(id)-\(subject.id)", links: links, page: .region(region), subject: subject,
        places: results.map { ($0.region, $0.observation) }, own: own,
        source: source(notice, results.first?.observation),
        href: index.builds(.notice) ? links.link(to: .notice(notice.id)) : nil,
        csv: table(notice, results.first?.observation).map {
          links.link(to: "\($0).csv", beside: .notice(notice.id))
        }, words: index.words)
    }
  }

  /// Id of the notice's table that the counts come from, where it is a file of the site.
  private func table(_ notice: Notice, _ observation: Observation?) -> String? {
    guard index.builds(.notice), case .notice(_, let anchor) = observation?.source,
      notice.tables.contains(where: { $0.id == anchor })
    else { return nil }
    return anchor
  }

  /// `来源：湖北省人民政府办公厅《…》附件1。`
  private func source(_ notice: Notice, _ observation: Observation?) -> String {
    var annex = ""
    if case .notice(_, let anchor) = observation?.source {
      let parts = anchor.split(separator: "-")
      if parts.count > 1, parts[0] == "annex" {
        annex = index.words(.barsAnnex, [.number: String(parts[1])])
      }
    }
    return index.words(
      .barsSource,
      [.issuer: index.issuerName(of: notice), .title: notice.title.value, .text: annex])
  }
}

extension Observation {
  /// The notice that it stands in.
  var noticeID: String? {
    guard case .notice(let id, _) = source else { return nil }
    return id
  }

  var hasCounts: Bool { checked != nil && failing != nil }
}
