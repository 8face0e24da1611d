internal import TongbaoArchive
internal import TongbaoCore
internal import TongbaoSite
internal import TongbaoSource

/// The versions that a request asks for, made but not yet written.
struct CommitPlan {
  /// One version that is to be.
  struct Step {
    let draft: RecordDraft
    let kind: VersionKind
    /// What changes against the head; `nil` for a first version, or where the head cannot be read.
    let change: NoticeChange?

    var number: Int { (draft.expectedHead ?? 0) + 1 }
  }

  let archive: Archive
  let steps: [Step]
  /// Notices that need no version.
  let unchanged: [String]
  /// Whether somebody named the notices.
  let isNamed: Bool

  /// - Throws: `RefusedRequest` where the request cannot be carried out as it stands.
  init(
    _ request: CommitRequest, _ reading: Session.Reading, _ files: RecordFiles, content: String
  ) throws {
    guard let shelf = reading.shelf else {
      throw RefusedRequest("没有归档文件夹", en: "there is no archive")
    }
    archive = shelf.archive
    isNamed = !request.notices.isEmpty
    let maker = try RecordMaker(request, reading, files)
    let folders = Dictionary(reading.tree.notices.map { ($0.name, $0) }) { first, _ in first }
    let ids =
      request.notices.isEmpty
      ? reading.library.notices.filter { !$0.isDraft }.map(\.id).sorted() : request.notices
    var steps: [Step] = []
    var unchanged: [String] = []
    var withoutKind: [String] = []
    for id in ids {
      let entry = shelf.records[id]
      try Self.checkName(id, entry, reading)
      try Self.checkClosing(request, id, entry)
      if !request.notices.isEmpty { try Self.checkKind(request.kind, id, entry) }
      if let entry, request.kind == .withdrawal {
        guard let draft = try maker.draft(repeating: entry, kind: .withdrawal, in: archive),
          !entry.isWithdrawn
        else {
          unchanged.append(id)
          continue
        }
        steps.append(Step(draft: draft, kind: .withdrawal, change: nil))
        continue
      }
      guard let notice = reading.library.notice(id), let folder = folders[id] else {
        guard let entry, request.kind == .repeal,
          let draft = try maker.draft(repeating: entry, kind: .repeal, in: archive)
        else { throw Self.missing(id) }
        steps.append(Step(draft: draft, kind: .repeal, change: nil))
        continue
      }
      let parts = try maker.parts(of: notice, folder, in: content)
      let differs = entry?.record.versions.last.map { parts.differ(from: $0) } ?? true
      guard differs || request.makesVersionOfAnything(entry) else {
        unchanged.append(id)
        continue
      }
      guard let kind = entry == nil ? .first : request.kind, entry == nil || kind != .first else {
        withoutKind.append(id)
        continue
      }
      let change = reading.library.versions[id]?.head.notice.map {
        NoticeChange(from: $0, to: notice, in: reading.library)
      }
      steps.append(
        Step(
          draft: try maker.draft(
            of: notice, parts, kind: kind, after: entry,
            changes: try Self.json(change, hidesValues: kind == .privacy)),
          kind: kind, change: change))
    }
    if let first = withoutKind.first { throw Self.noKind(withoutKind, first) }
    self.steps = steps
    self.unchanged = unchanged
  }

  private static func json(_ change: NoticeChange?, hidesValues: Bool) throws -> JSONValue? {
    guard let change, !change.isEmpty else { return nil }
    return try JSONReader.read(change.json(hidesValues: hidesValues))
  }
}

extension CommitRequest {
  /// Whether a version is made though neither sources nor data differ: what changes is what is said of the
  /// notice.
  func makesVersionOfAnything(_ entry: ArchiveShelf.Entry?) -> Bool {
    guard let entry, !notices.isEmpty else { return false }
    switch kind {
    case .repeal: return entry.metadata.last?.kind != VersionKind.repeal.rawValue
    case .privacy: return !Set(closes ?? Array(1...entry.record.head)).isSubset(of: entry.closed)
    case .reissue: return true
    // A withdrawn notice comes back as it was.
    case .correction, .supplement: return entry.isWithdrawn
    case .first, .withdrawal, nil: return false
    }
  }
}

extension RecordMaker {
  /// - Throws: `RefusedRequest` where it is not known who makes the versions, or why.
  init(
    _ request: CommitRequest, _ reading: Session.Reading, _ files: RecordFiles
  ) throws(RefusedRequest) {
    let archivist = reading.library.site.archivist
    guard let user = request.user ?? archivist?.user,
      let address = request.address ?? archivist?.address
    else {
      throw RefusedRequest(
        "没有说是谁归档；在 site.yaml 里写 archive: {user: 姓名或部门, address: \"mailto:信箱\"}，"
          + "或用 --user 和 --address",
        en: "it is not said who commits; write archive: {user: …, address: \"mailto:…\"} in "
          + "site.yaml, or use --user and --address")
    }
    guard address.isArchiveAddress else {
      throw RefusedRequest(
        "--address “\(address)”不是联系地址；写成 mailto:名字@单位 或 https://网址",
        en: "--address “\(address)” is no address; write mailto:name@office or https://…")
    }
    if let kind = request.kind, kind.needsReason, request.reason == nil {
      throw RefusedRequest(
        "\(kind.rawValue)要写明理由，给公众看；加 --reason 改了什么、为什么、有什么影响",
        en: "\(kind.rawValue) needs a reason that the public reads; add --reason")
    }
    self.init(
      site: reading.library.site, files: files, editorNotes: reading.editorNotes,
      request: request, user: user, address: address)
  }
}

extension CommitPlan.Step {
  /// Whether both hold the same files of the office.
  func hasSameSources(as other: CommitPlan.Step) -> Bool {
    func sources(_ step: CommitPlan.Step) -> [String: [UInt8]] {
      step.draft.files.filter { LogicalNames.original(of: $0.key) != nil }
    }
    return sources(self) == sources(other)
  }
}
