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
      return ["regions", "issuers", "periods", "sites", "accounts"].contains(parts[0])
        && isAnyNoticeFaulty
    }
    let id = String(parts[1])
    return index.library.faultyNotices.contains(id) || index.library.notice(id)?.unread != nil
  }

  /// The draft whose page a file would be.
  private func draft(of file: String) -> String? {
    let parts = file.split(separator: "/")
    guard parts.count > 2, parts[0] == "notices", index.builds(.notice),
      index.library.notice(String(parts[1]))?.isDraft ?? false
    else { return nil }
    return String(parts[1])
  }

  private var isAnyNoticeFaulty: Bool {
    !index.library.faultyNotices.isEmpty || index.notices.contains { $0.unread != nil }
  }

  /// Addresses that may have been meant; nobody links a page to itself.
  private func others(than notice: Notice) -> [String] {
    guard index.builds(.notice) else { return [] }
    return index.notices.compactMap { $0.id == notice.id ? nil : "../\($0.id)/" }
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
      if let target, let draft = draft(of: target) {
        log.report(.linkToDraft(link.address, draft, at: link.place))
        return
      }
      log.report(fault(of: link, in: notice))
      return
    }
    if path.isEmpty, !fragment.isEmpty, !anchors(of: notice).contains(fragment),
      !(notice.unread.map { $0.text || $0.mayHold(table: fragment) } ?? false)
    {
      if let number = annexNumber(fragment), number > notice.annexes.count {
        log.report(.missingAnnex(number, of: notice.annexes.count, at: link.place))
        return
      }
      log.report(
        .brokenLink(
          link.address, at: link.place,
          near: nearMiss(of: fragment, among: anchors(of: notice)).map { "#" + $0 }))
    }
  }

  private func fault(of link: Inline.Link, in notice: Notice) -> Diagnostic {
    if isExpression(link.address) {
      return .linkForATie(link.address, of: link.inlines.plainText, at: link.place)
    }
    if isHost(link.address) { return .linkWithoutScheme(link.address, at: link.place) }
    return .brokenLink(
      link.address, at: link.place,
      near: nearMiss(of: link.address, among: others(than: notice)))
  }

  /// `3` for `annex-3`.
  private func annexNumber(_ fragment: String) -> Int? {
    fragment.hasPrefix("annex-") ? Int(fragment.dropFirst(6)) : nil
  }

  /// Whether an address is what a tie would hold: `websites.failed`, `count(annex-1)`.
  private func isExpression(_ address: String) -> Bool {
    let word = address.prefix { $0.isLetter || $0 == "-" }
    let rest = address.dropFirst(word.count)
    if rest.first == "(" {
      return [
        "rate", "passrate", "sum", "mean", "count", "items", "minus", "plus", "prev", "lastyear",
      ].contains(String(word))
    }
    let measures = index.library.measures
    guard rest.first == ".", measures.subject(String(word)) != nil else {
      return address == "stated" || address == "none"
    }
    return measures.measures[String(rest.dropFirst().prefix { $0 != "[" && $0 != "@" })] != nil
  }

  /// Whether an address begins with the name of a server: `www.gov.cn/a.html`.
  private func isHost(_ address: String) -> Bool {
    let labels = address.prefix { !"/?#".contains($0) }.split(separator: ".")
    guard labels.count > 1, let first = labels.first, let last = labels.last else { return false }
    return first == "www" || ["cn", "com", "net", "org", "gov", "edu"].contains(last)
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

  /// The page would come with the draft's publication, and the address is out before it.
  static func linkToDraft(
    _ address: String, _ draft: String, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error, "draft.leak", at: place,
      Message(
        "链接“\(address)”指向草稿“\(draft)”（draft: true），没有这一页；先发布那一份，或去掉链接",
        en:
          "the link “\(address)” leads to the draft “\(draft)”; publish that first or remove the link"
      ))
  }

  /// A tie whose `=` was left out.
  static func linkForATie(_ address: String, of text: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "link.broken", at: place,
      Message(
        "“\(address)”是算式，不是网址；前面加“=”，写成 [\(text)](=\(address))",
        en: "“\(address)” ties a figure and is no address; write [\(text)](=\(address))"))
  }

  static func linkWithoutScheme(_ address: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "link.broken", at: place,
      Message(
        "网址“\(address)”前面缺 https://；写成 https://\(address)",
        en: "the address lacks its https://; write https://\(address)"))
  }

  static func missingAnnex(_ number: Int, of count: Int, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "link.broken", at: place,
      Message(
        count == 0
          ? "没有附件\(number)，这份通报没有附件；去掉链接，或在 front matter 的 annexes: 里写上附件"
          : "没有附件\(number)，这份通报只有 \(count) 个附件；改正号码，或去掉链接",
        en: "there is no annex \(number); this notice has \(count)"))
  }
}
