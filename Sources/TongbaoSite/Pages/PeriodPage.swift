internal import TongbaoCore
internal import TongbaoTemplates

/// All notices of a year, or of one period in it.
struct PeriodPage {
  let index: SiteIndex
  let links: LinkStyle
  let period: Period
  /// Periods with notices below a year; empty for others.
  let parts: [Period]
  /// Neighbours of the same kind that have a page.
  let previous: Period?
  let next: Period?
  /// Notices of the period itself, newest first; a year's page holds those of all its parts.
  let notices: [Notice]

  init(
    index: SiteIndex, links: LinkStyle, period: Period, parts: [Period], previous: Period?,
    next: Period?
  ) {
    self.index = index
    self.links = links
    self.period = period
    self.parts = parts
    self.previous = previous
    self.next = next
    let own = Set(([period] + parts).flatMap { index.noticesOfPeriod[$0.slug] ?? [] })
    notices = own.sorted().map { index.notices[$0] }
  }

  static let schema = Schema([
    "label": .text, "lead": .text, "parent": .optional(.object(LinkView.schema)),
    "children": .list(.object(DetailLinkView.schema)),
    "notices": .list(.object(NoticeItemView.schema)),
    "previous": .optional(.object(LinkView.schema)),
    "next": .optional(.object(LinkView.schema)),
    "heats": .list(.object(HeatTable.schema)),
    "by_failed": .optional(.object(LinkView.schema)),
    "offices": .list(.object(LinkView.schema)),
  ])

  var address: PageAddress { .period(period.slug) }

  var value: Value {
    let list = NoticeList(index: index, links: links)
    let tables = HeatTables(index: index, links: links)
    let heats = tables.tables(of: period, order: .byTable)
    return .object([
      .string(period.chinese), .string(lead), parent, .list(parts.map(part)),
      .list(notices.map { list.item($0).value }), neighbour(previous), neighbour(next),
      .list(heats), heats.isEmpty ? .absent : HeatPage.link(below: address, links, index.words),
      .list(tables.offices(of: period).map(\.value)),
    ])
  }

  var view: PageView {
    var view = PageView(
      kind: "period", title: index.words(.periodTitle, [.period: period.chinese]),
      description: lead, address: address)
    view.crumbs = NoticeList(index: index, links: links).home
    if !isYear {
      view.crumbs.append(
        OptionalLinkView(
          text: index.words.year(period.year), href: links.link(to: .period(String(period.year)))))
    }
    view.crumbs.append(OptionalLinkView(text: period.chinese))
    return view
  }

  private var isYear: Bool { if case .year = period { true } else { false } }

  private var lead: String {
    let count = notices.count
    let issuers = Set(notices.flatMap(\.issuers)).count
    return index.words(
      .periodLead,
      [.period: period.chinese, .count: String(issuers), .total: String(count)])
  }

  private var parent: Value {
    isYear
      ? .absent
      : LinkView(
        text: index.words.year(period.year), href: links.link(to: .period(String(period.year)))
      ).value
  }

  private func part(_ part: Period) -> Value {
    DetailLinkView(
      text: part.chinese, href: links.link(to: .period(part.slug)),
      detail: index.words.notices(index.noticesOfPeriod[part.slug]?.count ?? 0)
    ).value
  }

  private func neighbour(_ other: Period?) -> Value {
    guard let other else { return .absent }
    return LinkView(text: other.chinese, href: links.link(to: .period(other.slug))).value
  }

  /// The pages of all years and of the periods in them.
  static func all(_ index: SiteIndex, _ links: LinkStyle) -> [PeriodPage] {
    let periods = Set(index.notices.map(\.period))
      .sorted { ($0.sortKey, $0.slug) < ($1.sortKey, $1.slug) }
    let years = Set(periods.map(\.year)).sorted()
    var pages: [PeriodPage] = []
    for (place, year) in years.enumerated() {
      let parts = periods.filter { $0.year == year && $0 != .year(year) }
      pages.append(
        PeriodPage(
          index: index, links: links, period: .year(year), parts: parts.reversed(),
          previous: place > 0 ? .year(years[place - 1]) : nil,
          next: place + 1 < years.count ? .year(years[place + 1]) : nil))
    }
    let parts = periods.filter { if case .year = $0 { false } else { true } }
    for (place, period) in parts.enumerated() {
      pages.append(
        PeriodPage(
          index: index, links: links, period: period, parts: [],
          previous: place > 0 ? parts[place - 1] : nil,
          next: place + 1 < parts.count ? parts[place + 1] : nil))
    }
    return pages
  }
}
