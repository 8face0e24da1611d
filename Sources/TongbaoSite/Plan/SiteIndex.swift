internal import TongbaoCore

/// The library seen from the pages: what is published, by region, issuer and period.
///
/// Built once and shared by all workers; drafts are left out here and appear nowhere after it. A
/// value in all but name: held by reference because every page has one, and copies of it would
/// count references that all workers share.
final class SiteIndex: Sendable {
  let library: Library
  /// What the site says in its own voice.
  let words: Words
  /// Published notices, newest first.
  let notices: [Notice]
  let histories: RegionHistories
  /// Indices into `notices` by issuer, newest first.
  let noticesOfIssuer: [String: [Int]]
  /// Indices into `notices` by the period's code in addresses, newest first.
  let noticesOfPeriod: [String: [Int]]
  /// Findings by the code of their region, newest notice first; the region that a notice speaks for has
  /// all that the notice names.
  let findingsOfRegion: [String: [RegionFinding]]
  /// Regions with a history directly below a region, in the order of `regions.csv`.
  let childrenOfRegion: [String: [Region]]
  /// The problems that each notice names.
  let problems: ProblemGlossary
  /// Results of every office by its key; empty where nothing is compared.
  let results: [String: IssuerResults]
  /// The last of the offices behind each of `results`.
  let issuerOfSeries: [String: Issuer]
  /// Pairs of periods that have a page; empty where nothing is compared.
  let comparisons: [Comparison]
  /// Places in `comparisons` by the office's key.
  let comparisonsOfSeries: [String: [Int]]
  /// What later notices say became of findings; `nil` where no notice says anything.
  let followUps: FollowUps?
  /// Appearances of websites, accounts and organisations; `nil` unless their pages are built.
  let units: UnitHistories?
  /// Whether a website or account is named by more than one notice, so that there is a page of such.
  let hasRepeated: Bool
  /// What the archive tells of the notices.
  let versions: SiteVersions
  /// Tells which unit a row is about, where units have pages.
  let matcher: UnitMatcher?
  /// Codes of the regions that a notice speaks for as a whole.
  let jurisdictions: Set<String>
  private let issuers: [String: Issuer]
  /// Indices into `notices` by id.
  private let numbers: [String: Int]
  /// The numbers of each notice in one line, by its id: its page, lists and the feed show them.
  private let headlines: [String: String]

  init(_ library: Library, words: Words) {
    self.library = library
    self.words = words
    notices = library.notices.filter { !$0.isDraft }
    let versions = SiteVersions(library, notices)
    self.versions = versions
    updated = (notices.map(\.published) + [versions.newest].compactMap { $0 }).max()
    let histories = RegionHistories(library)
    self.histories = histories
    issuers = Dictionary(library.issuers.map { ($0.id, $0) }) { first, _ in first }
    let headline = Headline(
      measures: library.measures, words: words, totals: Headline.totals(of: notices, histories))
    headlines = Dictionary(notices.map { ($0.id, headline.text(of: $0)) }) { first, _ in first }
    numbers = Dictionary(notices.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var ofIssuer: [String: [Int]] = [:]
    var ofPeriod: [String: [Int]] = [:]
    let matcher = library.site.pages.contains(.unit) ? UnitMatcher(library) : nil
    self.matcher = matcher
    var findings: [String: [RegionFinding]] = [:]
    for (index, notice) in notices.enumerated() {
      for issuer in notice.issuers { ofIssuer[issuer, default: []].append(index) }
      ofPeriod[notice.period.slug, default: []].append(index)
      RegionFinding.collect(
        from: notice, at: index, library.problems, matcher, into: &findings)
    }
    problems = ProblemGlossary(
      library.site.pages.contains(.notice) ? notices : [], library.problems)
    jurisdictions = Set(notices.map(\.jurisdiction))
    noticesOfIssuer = ofIssuer
    noticesOfPeriod = ofPeriod
    findingsOfRegion = findings
    var children: [String: [Region]] = [:]
    for region in library.regions.regions {
      if let parent = region.parent, histories[region.code] != nil {
        children[parent, default: []].append(region)
      }
    }
    childrenOfRegion = children
    let compares = library.site.pages.contains(.compare)
    results = compares ? IssuerResults.all(histories, library.measures) : [:]
    issuerOfSeries =
      compares
      ? Dictionary(library.issuers.map { ($0.seriesKey, $0) }) { _, last in last } : [:]
    let pairs = compares ? Comparison.all(library, notices, results) : []
    comparisons = pairs
    comparisonsOfSeries = Dictionary(grouping: pairs.indices) { pairs[$0].issuer.seriesKey }
    followUps = FollowUps(library, notices: notices, matcher: matcher ?? UnitMatcher(library))
    if let matcher {
      let units = UnitHistories(library, notices: notices, matcher: matcher)
      self.units = units
      hasRepeated = units.units.contains {
        PageAddress.unit($0.key) != nil && $0.findings.count > 1
      }
    } else {
      units = nil
      hasRepeated = false
    }
  }

  /// Units that have a page: websites and accounts.
  var pagedUnits: [UnitHistory] {
    units?.units.filter { PageAddress.unit($0.key) != nil } ?? []
  }

  /// Where a notice stands in `notices`.
  func place(of notice: Notice) -> Int? { numbers[notice.id] }
  /// A published notice.
  func notice(_ id: String) -> Notice? { numbers[id].map { notices[$0] } }

  /// Code of the region a published notice is about.
  func jurisdiction(of id: String) -> String? { numbers[id].map { notices[$0].jurisdiction } }

  func issuer(_ id: String) -> Issuer? { issuers[id] }

  /// The numbers of a notice in one plain line; empty for a notice without results.
  func headline(of notice: Notice) -> String { headlines[notice.id] ?? "" }

  /// What a page calls a region that stands by itself: 咸宁市直 for 市直 of 咸宁市.
  func fullName(of region: Region) -> String {
    guard region.level == .pseudo, let parent = region.parent.flatMap({ library.regions[$0] })
    else {
      return region.name
    }
    let stem = parent.name.dropLast()
    if region.name.hasPrefix(stem) { return region.name }
    // 市 and 市直 share their letter.
    return (parent.name.last == region.name.first ? String(stem) : parent.name) + region.name
  }

  /// The issuer's name as this notice prints it.
  func issuerName(of notice: Notice) -> String {
    let names = issuerNames(of: notice)
    return names.isEmpty ? words(.commonAbsent) : words.list(names)
  }

  /// The names of all its issuers; none where the text does not tell.
  func issuerNames(of notice: Notice) -> [String] {
    if let name = notice.issuerName { return [name] }
    let date = notice.signed?.value ?? notice.period.span?.last
    return notice.issuers.compactMap { issuers[$0]?.name(on: date) }
  }

  /// The notices that state a result of a region or name a unit of it, newest first.
  func notices(speakingOf code: String) -> [Notice] {
    var places = Set((findingsOfRegion[code] ?? []).map(\.notice))
    for observation in histories[code]?.observations ?? [] {
      if case .notice(let id, _) = observation.source, let place = numbers[id] {
        places.insert(place)
      }
    }
    return places.sorted().map { notices[$0] }
  }

  /// The notice before and after this one in its issuer's series.
  func neighbours(of notice: Notice) -> (previous: Notice?, next: Notice?) {
    guard let issuer = notice.issuers.first, let list = noticesOfIssuer[issuer],
      let number = numbers[notice.id], let place = list.firstIndex(of: number)
    else { return (nil, nil) }
    return (
      place + 1 < list.count ? notices[list[place + 1]] : nil,
      place > 0 ? notices[list[place - 1]] : nil
    )
  }

  /// Whether a page of this kind is built. A feed without notices would announce nothing.
  func builds(_ kind: SiteSettings.PageKind) -> Bool {
    let pages = library.site.pages
    return pages.contains(kind) && (kind != .feed && kind != .feeds || pages.contains(.notice))
  }

  /// The newest day on which a notice was published or changed; the footer's 最后更新.
  let updated: CalendarDate?

  /// The day on which what the public reads of a notice changed last.
  func changed(_ notice: Notice) -> CalendarDate {
    max(notice.published, versions.ofNotice[notice.id]?.lastChange?.date ?? notice.published)
  }
}
