internal import TongbaoArchive
internal import TongbaoCore
internal import TongbaoSource

extension ArchiveShelf {
  /// Which old texts a run needs to read.
  enum Wanted: Sendable {
    /// All that the public may see.
    case all
    /// Only the heads of these notices, or of all, where today's sources differ from them.
    case heads(of: Set<String>?)
    /// All of one notice.
    case notice(String)

    /// The notices whose histories are asked for; `nil`: all.
    var named: Set<String>? {
      switch self {
      case .all: nil
      case .heads(let ids): ids
      case .notice(let id): [id]
      }
    }

    func includes(_ entry: Entry, isHead: Bool) -> Bool {
      switch self {
      // Of what is withdrawn nothing is shown.
      case .all: !entry.isWithdrawn
      case .heads: isHead
      case .notice: true
      }
    }
  }

  /// Tells a library of the versions of its notices.
  ///
  /// - Parameter kept: notices that are read though they are withdrawn.
  func versions(
    of tree: SourceTree, wanted: Wanted = .all, keeping kept: Set<String> = []
  ) -> LibraryLoader.Versions {
    { reader, notices in
      let held = Dictionary(notices.map { ($0.id, $0) }) { first, _ in first }
      let folders = Dictionary(tree.notices.map { ($0.name, $0) }) { first, _ in first }
      let ordered = records.values.sorted { $0.record.slug < $1.record.slug }
      let histories = try await ordered.mapInSlices { entry in
        let id = entry.record.slug
        return try history(of: entry, folders[id], held[id], tree.root, wanted, reader)
      }
      let withdrawn = records.filter { $0.value.isWithdrawn }.map(\.key)
      return LibraryVersions(
        histories: Dictionary(histories.compactMap { $0 }.map { ($0.notice, $0) }) { first, _ in
          first
        }, withdrawn: Set(withdrawn).subtracting(kept))
    }
  }

  /// One history; `folder` and `notice` are what the sources hold of it today.
  private func history(
    of entry: Entry, _ folder: SourceTree.NoticeFolder?, _ notice: Notice?, _ content: String,
    _ wanted: Wanted, _ reader: HeldNoticeReader
  ) throws -> NoticeHistory? {
    guard wanted.named?.contains(entry.record.slug) != false else { return nil }
    let isUncommitted = try folder.map {
      try SourceState($0, in: content) != entry.record.versions.last.map(SourceState.init)
    }
    let today = isUncommitted == false ? notice : nil
    let versions = try entry.record.versions.indices.map { place in
      try version(place, of: entry, today: today, wanted, reader)
    }
    let closed = entry.closed
    let title = entry.metadata.last { !closed.contains($0.version) }?.title
    return NoticeHistory(
      notice: entry.record.slug, title: title ?? entry.record.slug, versions: versions,
      isUncommitted: isUncommitted ?? false, folder: "\(content)/notices/\(entry.record.slug)")
  }

  /// One version; `today` is the notice as it is read from the sources, when they are those of the head.
  private func version(
    _ place: Int, of entry: Entry, today: Notice?, _ wanted: Wanted, _ reader: HeldNoticeReader
  ) throws -> NoticeVersion {
    let version = entry.record.versions[place]
    let metadata = entry.metadata[place]
    let isClosed = entry.closed.contains(version.number)
    let isHead = place == entry.record.versions.count - 1
    var notice = isHead ? today : nil
    if notice == nil, !isClosed, wanted.includes(entry, isHead: isHead) {
      notice = reader.notice(
        entry.record.slug, files: try sources(of: entry, version: version.number))
    }
    return NoticeVersion(
      number: version.number, kind: VersionKind(rawValue: metadata.kind) ?? .first,
      created: version.created,
      date: CalendarDate(version.created.prefix(10)) ?? CalendarDate.earliest,
      reason: metadata.reason, user: version.userName, digest: version.inventoryDigest,
      isClosed: isClosed, notice: isClosed ? nil : notice,
      files: isClosed
        ? []
        : metadata.files.filter { !$0.isClosed }.map {
          NoticeVersion.File(path: $0.path, size: $0.size)
        })
  }
}
