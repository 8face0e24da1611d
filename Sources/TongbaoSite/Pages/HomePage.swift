internal import TongbaoCore
internal import TongbaoTemplates

/// The home page: newest notices, regions by province, years, issuers.
struct HomePage {
  let index: SiteIndex
  let links: LinkStyle
  let periods: [PeriodPage]

  /// Newest notices shown.
  private static let newest = 12

  static let schema = Schema([
    "lead": .text, "notices": .list(.object(NoticeItemView.schema)),
    "provinces": .list(
      .object(
        Schema([
          "text": .text, "href": .optional(.text),
          "regions": .list(.object(DetailLinkView.schema)),
        ]))),
    "years": .list(.object(DetailLinkView.schema)),
    "issuers": .list(.object(DetailLinkView.schema)), "can_search": .flag,
  ])

  var value: Value {
    let list = NoticeList(index: index, links: links)
    let shown = index.builds(.notice) ? Array(index.notices.prefix(Self.newest)) : []
    return .object([
      .string(lead), .list(shown.map { list.item($0).value }), .list(provinces),
      .list(years.map(\.value)), .list(issuers.map(\.value)),
      .flag(!links.namesIndexFiles),
    ])
  }

  var view: PageView {
    let site = index.library.site
    var view = PageView(kind: "home", title: site.name, description: lead, address: .home)
    view.jsonLD = {
      $0.object {
        $0.member("@type", "WebSite")
        $0.member("name", site.name)
        $0.member("url", site.baseAddress)
        $0.member("inLanguage", site.language)
      }
    }
    return view
  }

  private var lead: String {
    let issuers = Set(index.notices.flatMap(\.issuers)).count
    let regions = index.histories.codes.count
    return index.words(
      .homeLead,
      [
        .count: String(issuers), .total: String(index.notices.count),
        .number: String(regions),
      ])
  }

  /// Regions with a page under their province; a region without one above it stands by itself.
  private var provinces: [Value] {
    guard index.builds(.region) else { return [] }
    var heads: [String] = []
    var below: [String: [Region]] = [:]
    for region in index.library.regions.regions where index.histories[region.code] != nil {
      let head = province(of: region)
      if below[head.code] == nil { heads.append(head.code) }
      below[head.code, default: []] += region.code == head.code ? [] : [region]
    }
    return heads.compactMap { code in
      guard let head = index.library.regions[code] else { return nil }
      let hasPage = index.histories[code] != nil
      return .object([
        .string(head.name), .optional(hasPage ? links.link(to: .region(head)) : nil),
        .list((below[code] ?? []).map { item($0).value }),
      ])
    }
  }

  private func province(of region: Region) -> Region {
    var current = region
    for _ in 0..<6 {
      guard current.level != .province, let code = current.parent,
        let above = index.library.regions[code], above.level != .nation
      else { break }
      current = above
    }
    return current
  }

  private func item(_ region: Region) -> DetailLinkView {
    let count = index.histories[region.code].map { Set($0.observations.map(\.period)).count } ?? 0
    return DetailLinkView(
      text: region.name, href: links.link(to: .region(region)),
      detail: index.words(.homeResults, [.count: String(count)]))
  }

  private var years: [DetailLinkView] {
    guard index.builds(.period) else { return [] }
    return periods.filter { if case .year = $0.period { true } else { false } }.reversed().map {
      DetailLinkView(
        text: $0.period.chinese, href: links.link(to: $0.address),
        detail: index.words.notices($0.notices.count))
    }
  }

  private var issuers: [DetailLinkView] {
    guard index.builds(.issuer) else { return [] }
    return index.library.issuers.compactMap { issuer in
      guard let notices = index.noticesOfIssuer[issuer.id] else { return nil }
      return DetailLinkView(
        text: issuer.name, href: links.link(to: .issuer(issuer.id)),
        detail: index.words.notices(notices.count))
    }
  }
}
