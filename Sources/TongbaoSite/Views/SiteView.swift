internal import TongbaoCore
internal import TongbaoTemplates

/// What every page shows of the site: name, navigation, banner, footer.
struct SiteView {
  let index: SiteIndex
  let links: LinkStyle
  /// The colour of the browser's frame around the site.
  let themeColor: String?

  static let schema = Schema([
    "name": .text, "language": .text, "is_demo": .flag, "banner": .optional(.text),
    "home": .optional(.text),
    "theme_color": .optional(.text),
    "updated": .text, "feed": .optional(.text),
    "search": .optional(.text),
    "nav": .list(.object(Schema(["text": .text, "href": .text, "is_current": .flag]))),
    "footer": .list(.object(OptionalLinkView.schema)),
    "identity": .list(.object(TermView.schema)),
  ])

  private var words: Words { index.words }

  /// `section`: the kind of page whose place in the navigation is marked.
  func value(section: SiteSettings.PageKind?) -> Value {
    let site = index.library.site
    let isDemo = site.role == .demo
    return .object([
      .string(site.name), .string(site.language), .flag(isDemo),
      .optional(isDemo ? words(.frameDemo) : nil),
      .optional(index.builds(.home) ? links.link(to: .home) : nil),
      .optional(themeColor),
      .string(index.updated?.chinese ?? ""),
      .optional(index.builds(.feed) ? links.link(toFile: "feed.xml") : nil),
      .optional(index.builds(.search) ? links.link(to: .search) : nil),
      .list(navigation(section: section)),
      .list(footer().map(\.value)),
      .list(isDemo ? [] : identity().map(\.value)),
    ])
  }

  private func navigation(section: SiteSettings.PageKind?) -> [Value] {
    let items: [(SiteSettings.PageKind, String, String)] = [
      (.notice, words(.commonNotice), "notices"), (.region, words(.commonRegion), "regions"),
      (.period, words(.framePeriods), "periods"), (.issuer, words(.frameIssuers), "issuers"),
    ]
    var values: [Value] = []
    if index.builds(.home) {
      for (kind, text, fragment) in items where index.builds(kind) && isListed(kind) {
        values.append(
          .object([
            .string(text), .string(links.link(to: .home, fragment: fragment)),
            .flag(section == kind),
          ]))
      }
    }
    if index.builds(.data) {
      values.append(
        .object([
          .string(words(.frameData)), .string(links.link(to: .data)), .flag(section == .data),
        ]))
    }
    if index.builds(.search) {
      values.append(
        .object([
          .string(words(.commonSearch)), .string(links.link(to: .search)),
          .flag(section == .search),
        ]))
    }
    return values
  }

  /// Whether the home page has a list of this kind: a site may have no results, or no known office.
  private func isListed(_ kind: SiteSettings.PageKind) -> Bool {
    switch kind {
    case .region: !index.histories.codes.isEmpty
    case .issuer: !index.noticesOfIssuer.isEmpty
    default: !index.notices.isEmpty
    }
  }

  private func footer() -> [OptionalLinkView] {
    var items: [OptionalLinkView] = []
    if index.builds(.home) {
      items.append(.init(text: words(.commonHome), href: links.link(to: .home)))
    }
    if index.hasRepeated {
      items.append(.init(text: words(.repeatedTitle), href: links.link(to: .repeated)))
    }
    if index.versions.isKept {
      items.append(.init(text: words(.correctionsTitle), href: links.link(to: .corrections)))
    }
    if index.builds(.about) {
      items.append(.init(text: words(.commonAbout), href: links.link(to: .about)))
    }
    if index.builds(.data) {
      items.append(.init(text: words(.commonData), href: links.link(to: .data)))
    }
    if index.builds(.charts) {
      items.append(.init(text: words(.commonSheet), href: links.link(to: .charts)))
    }
    if index.builds(.feed) {
      items.append(.init(text: words(.frameAtom), href: links.link(toFile: "feed.xml")))
    }
    return items
      + index.library.site.footer.map { item in
        OptionalLinkView(text: item.text, href: item.link.map { siteLink($0) })
      }
  }

  /// A relative link of `site.yaml` counts from the site's root.
  private func siteLink(_ link: String) -> String {
    if link.contains(":") || link.hasPrefix("#") { return link }
    let own = links.link(asWritten: link)
    return links.link(toFile: own.hasPrefix("/") ? String(own.dropFirst()) : own)
  }

  /// Identity of the publishing office, as 国办发〔2017〕47号 wants it in the footer.
  private func identity() -> [TermView] {
    let site = index.library.site
    let items: [(String, String?)] = [
      (words(.frameSponsor), site.sponsor), (words(.frameContact), site.contact),
      (words(.frameSiteCode), site.siteIDCode), (words(.frameIcp), site.icp),
      (words(.framePolice), site.policeRecord),
    ]
    return items.compactMap { term, text in text.map { TermView(term: term, text: $0) } }
  }
}
