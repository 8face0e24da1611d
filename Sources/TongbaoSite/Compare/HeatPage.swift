internal import TongbaoCore
internal import TongbaoTemplates

/// The tables of regions and quarters once more, the regions with most failures first: sorting without
/// a script.
struct HeatPage: Sendable {
  let index: SiteIndex
  let links: LinkStyle
  let subject: Subject

  /// Whose tables they are.
  enum Subject: Sendable {
    case issuer(Issuer)
    case period(Period)
  }

  static let schema = Schema([
    "lead": .text, "by_code": .object(LinkView.schema), "heats": .list(.object(HeatTable.schema)),
  ])

  var address: PageAddress { Self.address(below: parent) }

  static func address(below parent: PageAddress) -> PageAddress {
    PageAddress(parent.folder + "by-failed/")
  }

  static func link(
    below parent: PageAddress, _ links: LinkStyle, _ words: Words
  ) -> Value {
    LinkView(text: words(.orderByFailed), href: links.link(to: address(below: parent))).value
  }

  var heats: [Value] {
    let tables = HeatTables(index: index, links: links)
    return switch subject {
    case .issuer(let issuer): tables.tables(of: issuer, order: .byFailed)
    case .period(let period): tables.tables(of: period, order: .byFailed)
    }
  }

  var value: Value {
    .object([
      .string(lead),
      LinkView(text: index.words(.heatByCode), href: links.link(to: parent, fragment: "matrix"))
        .value,
      .list(heats),
    ])
  }

  private var lead: String { index.words(.heatByFailedLead) }

  var view: PageView {
    var view = PageView(
      kind: "order", title: index.words(.heatByFailedTitle, [.name: name]), description: lead,
      address: address)
    view.crumbs = NoticeList(index: index, links: links).home
    if case .period(let period) = subject, period != .year(period.year) {
      view.crumbs.append(
        OptionalLinkView(
          text: index.words.year(period.year), href: links.link(to: .period(String(period.year)))))
    }
    view.crumbs += [
      OptionalLinkView(text: name, href: links.link(to: parent)),
      OptionalLinkView(text: index.words(.heatByFailed)),
    ]
    return view
  }

  /// The section of the navigation.
  var section: SiteSettings.PageKind {
    switch subject {
    case .issuer: .issuer
    case .period: .period
    }
  }

  private var name: String {
    switch subject {
    case .issuer(let issuer): issuer.name
    case .period(let period): period.chinese
    }
  }

  private var parent: PageAddress {
    switch subject {
    case .issuer(let issuer): .issuer(issuer.id)
    case .period(let period): .period(period.slug)
    }
  }
}
