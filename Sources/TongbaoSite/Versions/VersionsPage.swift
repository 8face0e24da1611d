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
        text: "\(VersionWords.name(pair.old.number))与\(VersionWords.name(pair.new.number))",
        href: links.link(to: .change(pair.old.number, pair.new.number, of: history.notice)))
    }
    let timemap =
      history.versions.count > 1
      ? links.link(to: TimeMap.fileName, beside: .notice(history.notice)) : nil
    return .object([
      OptionalLinkView(
        text: title, href: links.link(to: .notice(history.notice))
      ).value, .string(lead), .list(rows), .list(pairs, \.value), .optional(timemap),
      .list(Self.method.map { .object([.string($0)]) }),
    ])
  }

  private var title: String { index.notice(history.notice)?.title.value ?? history.title }

  var view: PageView {
    var view = PageView(
      kind: "versions", title: "版本记录：\(title)",
      description: "\(title)的各个版本：\(lead)", address: address)
    view.crumbs = crumbs + [OptionalLinkView(text: "版本记录")]
    return view
  }

  /// The way to pages below a notice.
  var crumbs: [OptionalLinkView] {
    guard let notice = index.notice(history.notice) else { return [] }
    return NoticePage(index: index, links: links, notice: notice).crumbsBelow
  }

  private var lead: String {
    let count = history.versions.count
    guard count > 1 else { return "只有一个版本，发布以来没有改动。" }
    return "共\(count)个版本，最近一次是\(history.head.date.chinese)的\(history.head.kind.rawValue)。"
  }

  private static let method = [
    "发布过的每一版都存在档案里，不会悄悄改动；改了，就是新的一版，并写明原因。",
    "摘要值是这一版清单（inventory.json）的SHA-512，可以用来核对档案里的这一版没有动过。",
  ]

  private func row(_ version: NoticeVersion) -> Value {
    let isCurrent = version.number == history.head.number
    let isReadable = !version.isClosed && version.notice != nil
    let page: PageAddress =
      isCurrent ? .notice(history.notice) : .version(version.number, of: history.notice)
    let hasChange = history.compares(version.number - 1, version.number)
    return .object([
      .string(VersionWords.name(version.number)),
      .optional(isReadable || isCurrent || version.isClosed ? links.link(to: page) : nil),
      .flag(isCurrent), .string(version.created), .string(version.time),
      .string(version.kind.rawValue), .string(version.reason), .string(change(version)),
      .optional(
        hasChange
          ? links.link(to: .change(version.number - 1, version.number, of: history.notice)) : nil),
      .list(isReadable ? files(version, beside: page) : [], \.value),
      .optional(version.isClosed ? "不再公开" : isReadable ? nil : "今天的程序读不了"),
      .string(version.digest), .string(String(version.digest.prefix(12))),
      .string("v\(version.number)"),
    ])
  }

  private func change(_ version: NoticeVersion) -> String {
    if version.number == 1 { return "—" }
    guard let change = changes[version.number] else { return "不列" }
    return change.isEmpty ? "没有" : change.summary
  }

  private func files(_ version: NoticeVersion, beside page: PageAddress) -> [LinkView] {
    guard let notice = version.notice else { return [] }
    return notice.labelledTables.map { table, _ in
      LinkView(text: table.id + ".csv", href: links.link(to: table.id + ".csv", beside: page))
    }
  }
}
