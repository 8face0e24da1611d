internal import TongbaoArchive
internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoSite
internal import TongbaoSource

/// Puts the files of a version together.
struct RecordMaker {
  let site: SiteSettings
  let files: RecordFiles
  let editorNotes: [String: [EditorNote]]
  let request: CommitRequest
  let user: String
  let address: String

  /// The parts of a version before it is known whether there will be one.
  struct Parts {
    /// By logical path: what the office's folder holds.
    let sources: [String: [UInt8]]
    /// Paths below the folder, by logical path, where the two differ.
    let originalNames: [String: String]
    let data: [String: [UInt8]]

    /// Whether the head holds something else.
    func differ(from head: RecordVersion) -> Bool {
      if SourceState(sources) != SourceState(head) { return true }
      let followed = data.filter { RecordFiles.followsFromNoticeAlone($0.key) }
      let held = head.state.filter { RecordFiles.followsFromNoticeAlone($0.key) }
      return followed.mapValues { SHA512.hash($0).hex } != held
    }
  }

  /// What the folder of a notice gives; every file is read as it lies there.
  func parts(
    of notice: Notice, _ folder: SourceTree.NoticeFolder, in content: String
  ) throws -> Parts {
    var sources: [String: [UInt8]] = [:]
    var names: [String: String] = [:]
    for file in folder.files {
      let path = LogicalNames.path(of: file)
      sources[path] = try Attachment.read("\(content)/notices/\(folder.name)/\(file)")
      if LogicalNames.original(of: path) != file { names[path] = file }
    }
    return Parts(sources: sources, originalNames: names, data: files.data(of: notice))
  }

  /// The next version of a notice whose sources are these.
  func draft(
    of notice: Notice, _ parts: Parts, kind: VersionKind, after entry: ArchiveShelf.Entry?,
    changes: JSONValue?
  ) throws -> RecordDraft {
    let offered = Dictionary(
      notice.files.map { ($0.file, LogicalNames.path(of: $0.file)) }
    ) { first, _ in first }
    let html = try files.html(
      of: notice, editorNotes: editorNotes[notice.id] ?? [], sources: offered)
    let all = parts.sources.merging(parts.data) { $1 }.merging(html) { $1 }
    let hidesContacts = notice.document.hasContacts && files.contacts(of: notice) != .publish
    let listed = all.keys.sorted().map { path in
      RecordMetadata.File(
        path: path, size: all[path]?.count ?? 0,
        isClosed: path.hasPrefix("internal/") || path == "source/repairs.md"
          || (hidesContacts && path == "source/notice.md"),
        originalName: parts.originalNames[path])
    }
    var metadata = metadata(notice.id, kind, after: entry, files: listed)
    metadata.title = notice.title.value
    metadata.issuers = files.issuers(of: notice)
    metadata.documentNumber = notice.documentNumber?.value
    metadata.documentKind = notice.kind.rawValue
    metadata.retention = notice.retention?.rawValue
    metadata.signed = notice.signed?.value.iso
    metadata.published = notice.published.iso
    metadata.fonds = notice.fonds
    metadata.recordNumber = notice.recordNumber
    metadata.language = notice.language ?? site.language
    return draft(metadata, all, after: entry, changes: changes)
  }

  /// The next version of a notice with the files of its head: only what is said of it changes.
  func draft(
    repeating entry: ArchiveShelf.Entry, kind: VersionKind, in archive: Archive
  ) throws -> RecordDraft? {
    guard let head = entry.record.versions.last, let last = entry.metadata.last else { return nil }
    var files: [String: [UInt8]] = [:]
    for path in head.state.keys
    where path != RecordMetadata.path && path != ChangeMetadata.path {
      files[path] = try archive.read(path, version: head.number, of: entry.record)
    }
    let told = metadata(entry.record.slug, kind, after: entry, files: last.files)
    var metadata = last
    metadata.version = told.version
    metadata.kind = told.kind
    metadata.reason = told.reason
    metadata.archived = told.archived
    metadata.closes = told.closes
    metadata.closed = told.closed
    return draft(metadata, files, after: entry, changes: nil)
  }

  /// The description of a version without what the notice tells.
  private func metadata(
    _ notice: String, _ kind: VersionKind, after entry: ArchiveShelf.Entry?,
    files: [RecordMetadata.File]
  ) -> RecordMetadata {
    let number = (entry?.record.head ?? 0) + 1
    // New notices that are archived along with corrected ones were not corrected.
    let isGiven = kind != .first || request.kind == nil || request.kind == .first
    let reason = isGiven ? request.reason ?? "" : ""
    let closes =
      kind == .privacy ? (request.closes ?? Array(1..<number)) : (request.closes ?? [])
    return RecordMetadata(
      title: "", issuers: [], documentNumber: nil, documentKind: "", retention: nil, signed: nil,
      published: "", archived: request.created, fonds: nil, recordNumber: nil, notice: notice,
      language: "", version: number, kind: kind.rawValue, reason: reason, closes: closes,
      closed: (entry?.closed ?? []).union(closes).sorted(), files: files)
  }

  private func draft(
    _ metadata: RecordMetadata, _ files: [String: [UInt8]], after entry: ArchiveShelf.Entry?,
    changes: JSONValue?
  ) -> RecordDraft {
    let change = ChangeMetadata(
      version: metadata.version, kind: metadata.kind, reason: metadata.reason, user: user,
      approvedBy: request.approvedBy, created: request.created,
      previousDigest: entry?.record.versions.last?.inventoryDigest, closes: metadata.closes,
      changes: changes)
    var files = files
    files[RecordMetadata.path] = metadata.bytes
    files[ChangeMetadata.path] = change.bytes
    return RecordDraft(
      slug: metadata.notice, files: files, created: request.created,
      message: metadata.reason.isEmpty ? metadata.kind : metadata.reason, userName: user,
      userAddress: address, expectedHead: entry?.record.head ?? 0, isForced: true)
  }
}
