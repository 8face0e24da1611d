internal import TongbaoDigest

/// A record without what is closed to the public: a valid object of its own, with the same versions,
/// times and notes.
///
/// An object whose files were simply left out would be broken. So the versions are made anew from what
/// is open of each; a closed version holds one file that says so.
struct PublicCopy {
  static let closedPath = "metadata/closed.json"

  let archive: Archive
  let record: ArchivedRecord
  private let metadata: [RecordMetadata]

  init(_ archive: Archive, _ record: ArchivedRecord) throws {
    self.archive = archive
    self.record = record
    metadata = try record.versions.map { try archive.metadata(of: $0, in: record) }
  }

  /// Whether anything of the record is closed.
  var isNeeded: Bool {
    !closed.isEmpty || metadata.contains { $0.files.contains(where: \.isClosed) }
  }

  /// Versions that a later one closed.
  private var closed: Set<Int> { Set(metadata.flatMap(\.closes)) }

  /// The files of the object by path in it.
  func files() throws -> [String: [UInt8]] {
    let object = try archive.object(record.slug)
    var inventory: Inventory?
    var files: [String: [UInt8]] = [:]
    for (version, metadata) in zip(record.versions, metadata) {
      let draft = RecordDraft(
        slug: record.slug, files: try open(version, metadata), created: version.created,
        message: version.message, userName: version.userName, userAddress: version.userAddress,
        isForced: true)
      guard let next = try NextVersion(draft, of: object, after: inventory) else { continue }
      inventory = next.inventory
      files.merge(next.files) { _, newer in newer }
    }
    return files
  }

  /// What of a version may be seen.
  private func open(
    _ version: RecordVersion, _ metadata: RecordMetadata
  ) throws -> [String: [UInt8]] {
    guard !closed.contains(version.number) else {
      return [
        Self.closedPath: Self.notice(of: version), RecordMetadata.path: bare(metadata).bytes,
      ]
    }
    let hidden = Set(metadata.files.filter(\.isClosed).map(\.path))
    var files: [String: [UInt8]] = [:]
    for path in version.state.keys where !hidden.contains(path) && !path.hasPrefix("internal/") {
      files[path] = try archive.read(path, version: version.number, of: record)
    }
    return files
  }

  /// What may be said of a closed version: its place among the others, under the newest title.
  private func bare(_ metadata: RecordMetadata) -> RecordMetadata {
    var bare = self.metadata.last ?? metadata
    bare.version = metadata.version
    bare.kind = metadata.kind
    bare.reason = metadata.reason
    bare.archived = metadata.archived
    bare.closes = metadata.closes
    bare.closed = metadata.closed
    bare.files = []
    return bare
  }

  private static func notice(of version: RecordVersion) -> [UInt8] {
    JSONValue.object([
      .init("version", .number(String(version.number))),
      .init("access", .text("closed")),
      .init("说明", .text("这一版含有个人信息，不对社会开放；原件由立档单位保存")),
      .init("inventory-sha512", .text(version.inventoryDigest)),
    ]).fileBytes
  }
}
