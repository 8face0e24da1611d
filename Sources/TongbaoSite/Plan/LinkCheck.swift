internal import TongbaoCore

/// Checks the relative links in the texts of the notices against the pages of the site.
struct LinkCheck {
  let index: SiteIndex
  /// Files of the site, as paths from the root.
  let pages: Set<String>

  func check(into log: inout DiagnosticLog) {
    for notice in index.notices {
      for link in notice.document.links where isRelative(link.address) {
        check(link, in: notice, into: &log)
      }
    }
  }

  /// Whether only faults that are told of a notice may be why the file is not there.
  private func mayBeUnread(_ file: String) -> Bool {
    let parts = file.split(separator: "/")
    guard parts.count > 2 else { return false }
    guard parts[0] == "notices" else {
      return ["regions", "issuers", "periods"].contains(parts[0]) && isAnyNoticeFaulty
    }
    let id = String(parts[1])
    return index.library.faultyNotices.contains(id) || index.library.notice(id)?.unread != nil
  }

  private var isAnyNoticeFaulty: Bool {
    !index.library.faultyNotices.isEmpty || index.notices.contains { $0.unread != nil }
  }

  /// Addresses that may have been meant.
  private var notices: [String] {
    index.builds(.notice) ? index.notices.map { "../\($0.id)/" } : []
  }

  private func isRelative(_ address: String) -> Bool {
    guard let colon = address.firstIndex(of: ":") else { return true }
    return address[..<colon].contains { "/?#".contains($0) }
  }

  private func check(_ link: Inline.Link, in notice: Notice, into log: inout DiagnosticLog) {
    let bare = link.address.prefix { $0 != "?" }
    let parts = bare.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts.first ?? "")
    let fragment = parts.count == 2 ? String(parts[1]) : ""
    let target = resolve(path, from: "notices/\(notice.id)/")
    guard let target, pages.contains(target) else {
      if let target, mayBeUnread(target) { return }
      log.report(
        .brokenLink(
          link.address, at: link.place,
          near: nearMiss(of: link.address, among: notices)))
      return
    }
    if path.isEmpty, !fragment.isEmpty, !anchors(of: notice).contains(fragment),
      !(notice.unread.map { $0.text || $0.mayHold(table: fragment) } ?? false)
    {
      log.report(
        .brokenLink(
          link.address, at: link.place,
          near: nearMiss(of: fragment, among: anchors(of: notice)).map { "#" + $0 }))
    }
  }

  /// The file that a relative path names; `nil` when it climbs out of the site.
  private func resolve(_ path: String, from folder: String) -> String? {
    if path.hasPrefix("/") { return nil }
    var segments = folder.split(separator: "/").map(String.init)
    for segment in path.split(separator: "/") {
      switch segment {
      case ".": continue
      case "..":
        guard !segments.isEmpty else { return nil }
        segments.removeLast()
      default: segments.append(String(segment))
      }
    }
    let joined = segments.joined(separator: "/")
    if path.isEmpty || path.hasSuffix("/") || path.hasSuffix("..") || path == "." {
      return joined.isEmpty ? "index.html" : joined + "/index.html"
    }
    return joined
  }

  private func anchors(of notice: Notice) -> Set<String> {
    var anchors = Set(notice.annexes.map(\.id) + notice.tables.map(\.id))
    for block in notice.document.blocks {
      switch block {
      case .heading(let heading): anchors.insert(heading.id)
      case .paragraph(let paragraph):
        if let heading = paragraph.runIn { anchors.insert(heading.id) }
      default: continue
      }
    }
    return anchors
  }
}

extension Diagnostic {
  static func brokenLink(_ address: String, at place: SourcePlace, near: String?) -> Diagnostic {
    Diagnostic(
      .error, "link.broken", at: place,
      Message(
        "链接“\(address)”没有对应的页面" + (near.map { "；是不是“\($0)”？" } ?? "；改正地址，或去掉链接"),
        en: "no page for the link “\(address)”" + (near.map { "; did you mean “\($0)”?" } ?? "")))
  }
}
