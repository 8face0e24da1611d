internal import TongbaoCore
internal import TongbaoTemplates

/// What stands where a text may no longer be read: it says so, why, and since when.
struct TombstonePage {
  let index: SiteIndex
  let links: LinkStyle
  let history: NoticeHistory
  /// The version that stood here; `nil` at the address of a notice that was withdrawn.
  let version: NoticeVersion?
  let address: PageAddress

  private static let rowSchema = Schema([
    "name": .text, "href": .optional(.text), "iso": .text, "time": .text, "kind": .text,
    "reason": .text, "digest": .text,
    "digest_start": .text, "anchor": .text,
  ])
  static let schema = Schema([
    "heading": .text, "text": .text, "reason": .optional(.text),
    "links": .list(.object(LinkView.schema)), "rows": .list(.object(rowSchema)),
  ])

  /// At the address of a withdrawn notice.
  init(withdrawn history: NoticeHistory, index: SiteIndex, links: LinkStyle) {
    self.index = index
    self.links = links
    self.history = history
    version = nil
    address = .notice(history.notice)
  }

  /// At the address of a version that nobody may read any more.
  init(
    closed version: NoticeVersion, of history: NoticeHistory, index: SiteIndex, links: LinkStyle
  ) {
    self.index = index
    self.links = links
    self.history = history
    self.version = version
    address = .version(version.number, of: history.notice)
  }

  private var words: Words { index.words }
  private var names: VersionWords { VersionWords(words: words) }

  private var heading: String {
    version.map { words(.versionClosedTitle, [.name: names.name($0.number)]) } ?? history.title
  }

  private var text: String {
    if history.isWithdrawn {
      return names.withdrawn(history, version: version)
    }
    return version.map { names.closed($0, in: history) } ?? ""
  }

  private var reason: String {
    if history.isWithdrawn { return history.head.reason }
    return history.versions.first { later in
      version.map { later.number > $0.number && later.kind == .privacy } ?? false
    }?.reason ?? ""
  }

  var view: PageView {
    var view = PageView(
      kind: "tombstone",
      title: version == nil ? words(.versionWithdrawnTitle, [.title: heading]) : heading,
      description: text,
      address: address)
    view.isIndexed = false
    view.canonical = version == nil ? nil : .notice(history.notice)
    view.crumbs =
      crumbs + [OptionalLinkView(text: version == nil ? words(.versionWithdrawnCrumb) : heading)]
    return view
  }

  private var crumbs: [OptionalLinkView] {
    if history.isWithdrawn {
      return index.builds(.home)
        ? [OptionalLinkView(text: words(.commonHome), href: links.link(to: .home))] : []
    }
    return VersionsPage(index: index, links: links, history: history, changes: [:]).crumbs
  }

  var value: Value {
    var items: [LinkView] = []
    if history.isWithdrawn, version != nil {
      items.append(
        LinkView(text: words(.versionSeeWithdrawal), href: links.link(to: .notice(history.notice))))
    } else if version != nil {
      items.append(
        LinkView(text: words(.versionSeeCurrent), href: links.link(to: .notice(history.notice))))
      items.append(
        LinkView(text: words(.versionRecord), href: links.link(to: .versions(of: history.notice))))
    }
    if version == nil, index.versions.isKept {
      items.append(LinkView(text: words(.correctionsTitle), href: links.link(to: .corrections)))
    }
    let rows = version == nil ? history.versions.reversed() : []
    return .object([
      .string(heading), .string(text), .optional(reason), .list(items, \.value),
      .list(rows) { version in
        .object([
          .string(names.name(version.number)), .optional(href(version)),
          .string(version.created),
          .string(version.time), .string(version.kind.rawValue), .string(version.reason),
          .string(version.digest), .string(String(version.digest.prefix(12))),
          .string("v\(version.number)"),
        ])
      },
    ])
  }

  /// Where a version stood, a page says so too.
  private func href(_ version: NoticeVersion) -> String? {
    guard index.versions.isKept, version.number != history.head.number else { return nil }
    return links.link(to: .version(version.number, of: history.notice))
  }
}
