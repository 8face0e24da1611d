internal import TongbaoCore
internal import TongbaoTemplates

/// All changes of published notices, newest first (更正一览).
struct CorrectionsPage {
  let index: SiteIndex
  let links: LinkStyle

  static let schema = Schema([
    "lead": .text, "feed": .optional(.text),
    "rows": .list(
      .object(
        Schema([
          "iso": .text, "date": .text, "title": .text, "href": .text, "version": .text,
          "kind": .text, "reason": .text, "change_href": .optional(.text),
        ]))),
  ])

  private var words: Words { index.words }
  private var title: String { words(.correctionsTitle) }

  var view: PageView {
    var view = PageView(
      kind: "corrections", title: title, description: lead, address: .corrections)
    view.crumbs = NoticeList(index: index, links: links).home + [OptionalLinkView(text: title)]
    view.feed = feed
    return view
  }

  private var feed: String? {
    index.builds(.feed)
      ? links.link(to: NoticeFeeds.fileName, beside: .corrections) : nil
  }

  private var lead: String {
    let changes = index.versions.changes
    guard let newest = changes.first else { return words(.correctionsLeadNone) }
    let notices = Set(changes.map(\.history.notice)).count
    return words(
      .correctionsLead,
      [
        .count: String(notices), .total: String(changes.count),
        .time: newest.version.date.chinese,
      ])
  }

  var value: Value {
    .object([.string(lead), .optional(feed), .list(index.versions.changes, row)])
  }

  private func row(_ change: SiteVersions.Change) -> Value {
    let (history, version) = (change.history, change.version)
    let hasPage = history.compares(version.number - 1, version.number)
    return .object([
      .string(version.date.iso), .string(version.date.chinese),
      .string(index.notice(history.notice)?.title.value ?? history.title),
      .string(links.link(to: .notice(history.notice))),
      .string(VersionWords(words: words).name(version.number)), .string(version.kind.rawValue),
      .string(version.reason),
      .optional(
        hasPage
          ? links.link(to: .change(version.number - 1, version.number, of: history.notice)) : nil),
    ])
  }

  /// The same as a feed.
  func atom() -> AtomFeed {
    let site = index.library.site
    let page = PageAddress.corrections.canonical(below: site.baseAddress)
    return AtomFeed(
      title: "\(title)｜\(site.name)", address: page,
      feedAddress: page + NoticeFeeds.fileName, author: site.sponsor ?? site.name,
      language: site.language,
      entries: index.versions.changes.map { change in
        let (history, version) = (change.history, change.version)
        let notice = index.notice(history.notice)
        let page: PageAddress =
          history.isWithdrawn ? .notice(history.notice) : .versions(of: history.notice)
        let address =
          page
          .canonical(below: site.baseAddress, fragment: "v\(version.number)")
        let title = notice?.title.value ?? history.title
        return AtomFeed.Entry(
          title: words(
            .correctionsEntry,
            [
              .label: version.kind.rawValue, .title: title,
              .name: VersionWords(words: words).name(version.number),
            ]),
          address: address, published: version.date, updated: version.date,
          author: notice.map { index.issuerName(of: $0) } ?? site.sponsor ?? site.name,
          summary: version.reason)
      })
  }
}
