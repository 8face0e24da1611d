internal import TongbaoCore
internal import TongbaoTemplates

/// All versions of a notice in one table (版本记录).
struct VersionsPage {
  let index: SiteIndex
  let links: LinkStyle
  let history: NoticeHistory
  /// What changed from one version to the next, by the later one's number.
  let changes: [Int: NoticeChange]

  static let rowSchema = Schema([
    "name": .text, "href": .optional(.text), "is_current": .flag, "iso": .text, "time": .text,
    "kind": .text, "reason": .text, "change": .text, "change_href": .optional(.text),
    "files": .list(.object(LinkView.schema)), "remark": .optional(.text), "digest": .text,
    "digest_start": .text, "anchor": .text,
  ])
  static let schema = Schema([
    "notice": .object(OptionalLinkView.schema), "lead": .text,
    "rows": .list(.object(rowSchema)), "pairs": .list(.object(LinkView.schema)),
    "timemap": .optional(.text), "method": .list(.object(Schema(["text": .text]))),
  ])

  var address: PageAddress { .versions(of: history.notice) }

  var value: Value {
    let rows = history.versions.reversed().map { row($0) }
    let pairs = history.comparedPairs.map { pair in
      LinkView(
        text: names.pair(pair.old, pair.new),
        href: links.link(to: .change(pair.old.number, pair.new.number, of: history.notice)))
    }
    let timemap =
      history.versions.count > 1
      ? links.link(to: TimeMap.fileName, beside: .notice(history.notice)) : nil
    return .object([
      OptionalLinkView(
        text: title, href: links.link(to: .notice(history.notice))
      ).value, .string(lead), .list(rows), .list(pairs, \.value), .optional(timemap),
      .list([Word.versionsMethod, .versionsMethodDigest].map { .object([.string(words($0))]) }),
    ])
  }

  private var title: String { index.notice(history.notice)?.title.value ?? history.title }

  var view: PageView {
    var view = PageView(
      kind: "versions", title: words(.versionsTitle, [.title: title]),

      description: words(.versionsDescription, [.title: title, .text: lead]), address: address)
    view.crumbs = crumbs + [OptionalLinkView(text: words(.versionRecord))]
    return view
  }

  /// The way to pages below a notice.
  var crumbs: [OptionalLinkView] {
    guard let notice = index.notice(history.notice) else { return [] }
    return NoticePage(index: index, links: links, notice: notice).crumbsBelow
  }

  private var lead: String {
    let count = history.versions.count
    guard count > 1 else { return words(.versionsLeadOne) }
    return words(
      .versionsLead,
      [
        .count: String(count), .time: history.head.date.chinese,
        .text: history.head.kind.rawValue,
      ])
  }

  private var words: Words { index.words }
  private var names: VersionWords { VersionWords(words: words) }

  private func row(_ version: NoticeVersion) -> Value {
    let isCurrent = version.number == history.head.number
    let isReadable = !version.isClosed && version.notice != nil
    let page: PageAddress =
      isCurrent ? .notice(history.notice) : .version(version.number, of: history.notice)
    let hasChange = history.compares(version.number - 1, version.number)
    return .object([
      .string(names.name(version.number)),
      .optional(isReadable || isCurrent || version.isClosed ? links.link(to: page) : nil),
      .flag(isCurrent), .string(version.created), .string(version.time),
      .string(version.kind.rawValue), .string(version.reason), .string(change(version)),
      .optional(
        hasChange
          ? links.link(to: .change(version.number - 1, version.number, of: history.notice)) : nil),
      .list(isReadable ? files(version, beside: page) : [], \.value),
      .optional(
        version.isClosed
          ? words(.versionsClosed) : isReadable ? nil : words(.versionsUnreadable)),
      .string(version.digest), .string(String(version.digest.prefix(12))),
      .string("v\(version.number)"),
    ])
  }

  private func change(_ version: NoticeVersion) -> String {
    if version.number == 1 { return "—" }
    guard let change = changes[version.number] else { return words(.versionsNotListed) }
    return change.isEmpty ? words(.versionsNothing) : change.summary
  }

  private func files(_ version: NoticeVersion, beside page: PageAddress) -> [LinkView] {
    guard let notice = version.notice else { return [] }
    return notice.labelledTables.map { table, _ in
      LinkView(text: table.id + ".csv", href: links.link(to: table.id + ".csv", beside: page))
    }
  }
}
