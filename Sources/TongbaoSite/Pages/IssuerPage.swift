internal import TongbaoCore
internal import TongbaoTemplates

/// An issuer's page: its names, its notices, the regions it reports on.
struct IssuerPage {
  let index: SiteIndex
  let links: LinkStyle
  let issuer: Issuer

  static let schema = Schema([
    "name": .text, "short_name": .optional(.text),
    "names": .list(.object(Schema(["text": .text, "detail": .text]))),
    "jurisdiction": .optional(.object(LinkView.schema)), "lead": .text,
    "notices": .list(.object(NoticeItemView.schema)),
    "regions": .list(.object(RegionIndexView.schema)),
    "heats": .list(.object(HeatTable.schema)),
    "by_failed": .optional(.object(LinkView.schema)),
    "comparisons": .list(.object(LinkView.schema)),
  ])

  var address: PageAddress { .issuer(issuer.id) }

  var value: Value {
    let heats = HeatTables(index: index, links: links).tables(of: issuer, order: .byTable)
    return .object([
      .string(issuer.name), .optional(issuer.shortName),
      .list(issuer.names.count < 2 ? [] : issuer.names.map(name)), jurisdiction, .string(lead),
      .list(notices.map { NoticeList(index: index, links: links).item($0).value }),
      .list(regions), .list(heats),
      heats.isEmpty ? .absent : HeatPage.link(below: address, links, index.words),
      .list(ComparisonLinks(index: index, links: links).links(of: issuer).map(\.value)),
    ])
  }

  var view: PageView {
    var view = PageView(
      kind: "issuer", title: issuer.name, description: lead, address: address)
    view.crumbs =
      NoticeList(index: index, links: links).home + [OptionalLinkView(text: issuer.name)]
    view.feed = index.builds(.feeds) ? links.link(to: NoticeFeeds.fileName, beside: address) : nil
    return view
  }

  var notices: [Notice] { (index.noticesOfIssuer[issuer.id] ?? []).map { index.notices[$0] } }

  private var lead: String {
    guard let newest = notices.first, let oldest = notices.last else {
      return index.words(.issuerNone)
    }
    let span =
      newest.id == oldest.id
      ? newest.periodText : index.words.span(oldest.periodText, newest.periodText)
    return index.words(
      .issuerLead, [.issuer: issuer.name, .count: String(notices.count), .time: span])
  }

  private func name(_ name: Issuer.Name) -> Value {
    let from = name.from.map { index.words(.issuerNameFrom, [.time: $0.chinese]) } ?? ""
    let to = name.to.map { index.words(.issuerNameTo, [.time: $0.chinese]) } ?? ""
    return .object([.string(name.name), .string(from + to)])
  }

  private var jurisdiction: Value {
    guard let region = index.library.regions[issuer.jurisdiction], index.builds(.region),
      index.histories[region.code] != nil
    else { return .absent }
    return LinkView(text: region.name, href: links.link(to: .region(region))).value
  }

  private var regions: [Value] {
    guard index.builds(.region) else { return [] }
    return RegionIndexView(
      index: index, links: links, caption: index.words(.issuerLatest),
      below: issuer.jurisdiction, issuerKey: issuer.seriesKey
    ).tables
  }
}

/// Notices as items of lists.
struct NoticeList {
  let index: SiteIndex
  let links: LinkStyle

  func item(_ notice: Notice) -> NoticeItemView {
    let issuer = notice.issuers.count == 1 && index.builds(.issuer) ? notice.issuers[0] : nil
    return NoticeItemView(
      title: notice.title.value,
      href: index.builds(.notice) ? links.link(to: .notice(notice.id)) : nil,
      issuer: index.issuerName(of: notice), issuerHref: issuer.map { links.link(to: .issuer($0)) },
      period: notice.periodText, date: notice.signed?.value.chinese,
      number: notice.documentNumber?.value,
      summary: index.headline(of: notice))
  }

  /// The first step of a breadcrumb.
  var home: [OptionalLinkView] {
    index.builds(.home)
      ? [OptionalLinkView(text: index.words(.commonHome), href: links.link(to: .home))] : []
  }
}
