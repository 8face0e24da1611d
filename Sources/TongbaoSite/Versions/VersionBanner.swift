internal import TongbaoCore
internal import TongbaoTemplates

/// The box above a notice that was corrected, repealed or superseded.
struct VersionBanner {
  let text: String
  let reason: String?
  let links: [LinkView]

  static let schema = Schema([
    "text": .text, "reason": .optional(.text), "links": .list(.object(LinkView.schema)),
  ])

  var value: Value {
    .object([.string(text), .optional(reason), .list(links, \.value)])
  }

  /// Above the newest version; `nil` while the first one holds.
  init?(
    current notice: Notice, _ history: NoticeHistory, links style: LinkStyle, _ words: Words
  ) {
    guard let text = VersionWords(words: words).current(history, notice.kind),
      let change = history.repeal ?? history.lastChange
    else { return nil }
    self.text = text
    reason = change.reason
    var links: [LinkView] = []
    if history.compares(change.number - 1, change.number) {
      links.append(
        LinkView(
          text: words(.versionSeeChange),
          href: style.link(to: .change(change.number - 1, change.number, of: notice.id))))
    }
    links.append(
      LinkView(text: words(.versionRecord), href: style.link(to: .versions(of: notice.id))))
    self.links = links
  }

  /// Above an earlier version.
  init(
    version: NoticeVersion, of history: NoticeHistory, links style: LinkStyle, _ words: Words
  ) {
    text = VersionWords(words: words).superseded(version, in: history)
    reason = history.versions.first { $0.number > version.number && $0.kind != .reissue }?.reason
    let id = history.notice
    var links = [LinkView(text: words(.versionSeeCurrent), href: style.link(to: .notice(id)))]
    let number = version.number
    for other in [history.head.number, number + 1] where history.compares(number, other) {
      links.append(
        LinkView(
          text: words(.versionSeeChange), href: style.link(to: .change(number, other, of: id))))
      break
    }
    links.append(LinkView(text: words(.versionRecord), href: style.link(to: .versions(of: id))))
    self.links = links
  }
}
