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
    "name": .text, "iso": .text, "time": .text, "kind": .text, "reason": .text, "digest": .text,
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

  private var heading: String {
    version.map { "\(VersionWords.name($0.number))不再公开" } ?? history.title
  }

  private var text: String {
    if history.isWithdrawn {
      let subject = version.map { "本页原为\(VersionWords.name($0.number))；这份文件" } ?? "这份文件"
      return subject + VersionWords.withdrawn(history)
    }
    return version.map { VersionWords.closed($0, in: history) } ?? ""
  }

  private var reason: String {
    if history.isWithdrawn { return history.head.reason }
    return history.versions.first { later in
      version.map { later.number > $0.number && later.kind == .privacy } ?? false
    }?.reason ?? ""
  }

  var view: PageView {
    var view = PageView(
      kind: "tombstone", title: version == nil ? "已撤回：\(heading)" : heading, description: text,
      address: address)
    view.isIndexed = false
    view.canonical = version == nil ? nil : .notice(history.notice)
    view.crumbs = crumbs + [OptionalLinkView(text: version == nil ? "已撤回" : heading)]
    return view
  }

  private var crumbs: [OptionalLinkView] {
    if history.isWithdrawn {
      return index.builds(.home)
        ? [OptionalLinkView(text: "首页", href: links.link(to: .home))] : []
    }
    return VersionsPage(index: index, links: links, history: history, changes: [:]).crumbs
  }

  var value: Value {
    var items: [LinkView] = []
    if history.isWithdrawn, version != nil {
      items.append(LinkView(text: "看撤回的说明", href: links.link(to: .notice(history.notice))))
    } else if version != nil {
      items.append(LinkView(text: "看现行版", href: links.link(to: .notice(history.notice))))
      items.append(
        LinkView(text: "版本记录", href: links.link(to: .versions(of: history.notice))))
    }
    if version == nil, index.versions.isKept {
      items.append(LinkView(text: "更正一览", href: links.link(to: .corrections)))
    }
    let rows = version == nil ? history.versions.reversed() : []
    return .object([
      .string(heading), .string(text), .optional(reason), .list(items, \.value),
      .list(rows) { version in
        .object([
          .string(VersionWords.name(version.number)), .string(version.created),
          .string(version.time), .string(version.kind.rawValue), .string(version.reason),
          .string(version.digest), .string(String(version.digest.prefix(12))),
          .string("v\(version.number)"),
        ])
      },
    ])
  }
}
