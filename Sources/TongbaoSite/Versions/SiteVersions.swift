internal import TongbaoCore
internal import TongbaoDigest

/// What the archive tells of the notices on the site: nothing where there is no archive.
struct SiteVersions: Sendable {
  /// Histories of notices on the site, by id; empty unless pages of versions are built.
  let ofNotice: [String: NoticeHistory]
  /// Notices whose text has left the site and whose address says so, by id.
  let withdrawn: [NoticeHistory]
  /// Changes that the public is told, newest first.
  let changes: [Change]
  /// Whether there is anything to tell, so that the site has a page of corrections.
  let isKept: Bool

  /// A version that is no first one and no mere reissue.
  struct Change: Sendable {
    let history: NoticeHistory
    let version: NoticeVersion
  }

  init(_ library: Library, _ notices: [Notice]) {
    let pages = library.site.pages
    guard !library.versions.isEmpty, pages.contains(.notice) else {
      ofNotice = [:]
      withdrawn = []
      changes = []
      isKept = false
      return
    }
    withdrawn = library.versions.values.filter(\.isWithdrawn).sorted { $0.notice < $1.notice }
    isKept = pages.contains(.versions)
    guard isKept else {
      ofNotice = [:]
      changes = []
      return
    }
    let shown = Set(notices.map(\.id))
    ofNotice = library.versions.filter { shown.contains($0.key) && !$0.value.isWithdrawn }
    changes = (ofNotice.values + withdrawn).flatMap { history in
      history.versions.filter { $0.kind != .first && $0.kind != .reissue }
        .map { Change(history: history, version: $0) }
    }.sorted { a, b in
      if a.version.created != b.version.created { return a.version.created > b.version.created }
      return (a.history.notice, a.version.number) < (b.history.notice, b.version.number)
    }
  }

  /// The newest day on which what the public reads changed.
  var newest: CalendarDate? {
    changes.map(\.version.date).max() ?? withdrawn.map(\.head.date).max()
  }
}

extension NoticeHistory {
  /// Names all that pages show of it.
  var fingerprint: [UInt8] {
    var text = "\(notice)\n\(title)\n"
    for version in versions {
      text += "\(version.number)\n\(version.kind.rawValue)\n\(version.created)\n\(version.digest)\n"
      text += "\(version.isClosed) \(version.notice != nil)\n\(version.reason.utf8.count)\n"
      text += version.reason
    }
    return Array(SHA256.hash(Array(text.utf8)).hex.utf8)
  }

  /// Pairs of versions that have a page of changes: all while there are six at most, else each with the
  /// one behind it, and the first with the last.
  var comparedPairs: [(old: NoticeVersion, new: NoticeVersion)] {
    let readable = readable
    if readable.count <= Self.mostForAllPairs {
      return readable.indices.flatMap { old in
        readable.indices.filter { $0 > old }.map { (readable[old], readable[$0]) }
      }
    }
    var pairs = zip(readable, readable.dropFirst()).map { (old: $0, new: $1) }
    if let first = readable.first, let last = readable.last { pairs.append((first, last)) }
    return pairs
  }

  private static var mostForAllPairs: Int { 6 }

  /// Whether there is a page of what changed between two versions.
  func compares(_ old: Int, _ new: Int) -> Bool {
    comparedPairs.contains { $0.old.number == old && $0.new.number == new }
  }
}
