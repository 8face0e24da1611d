internal import Glibc
internal import TongbaoArchive
internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoSource

/// What the archive holds of the notices, read once for a run.
struct ArchiveShelf: Sendable {
  let archive: Archive
  /// By the notice's id.
  let records: [String: Entry]

  /// A record with what each of its versions says of itself, oldest first; only the newest, where nobody
  /// asks for the notice's history.
  struct Entry: Sendable {
    let record: ArchivedRecord
    let metadata: [RecordMetadata]

    /// Versions that a later one closes to the public.
    var closed: Set<Int> { Set(metadata.flatMap(\.closes)) }

    var isWithdrawn: Bool { metadata.last?.kind == VersionKind.withdrawal.rawValue }
  }

  private init(_ archive: Archive, _ records: [String: Entry]) {
    self.archive = archive
    self.records = records
  }

  /// The archive of a site; `nil` where there is none.
  static func held(
    in folder: String, isNamed: Bool = false, wanted: Wanted = .all
  ) async throws -> ArchiveShelf? {
    var info = stat()
    guard isNamed || lstat(folder, &info) == 0 || errno != ENOENT else { return nil }
    return try await ArchiveShelf.open(folder, wanted: wanted)
  }

  /// An archive that must be there.
  static func open(_ folder: String, wanted: Wanted = .all) async throws -> ArchiveShelf {
    let archive = try Archive(opening: folder)
    let slugs = try archive.slugs()
    try archive.requireWhole(slugs)
    let entries = try await slugs.mapInSlices { slug in
      try archive.record(slug).map { record in
        let isWanted = wanted.named?.contains(slug) != false
        return Entry(
          record: record,
          metadata: try record.versions.suffix(isWanted ? record.versions.count : 1)
            .map { try metadata(of: $0, record, archive) })
      }
    }
    return ArchiveShelf(
      archive,
      Dictionary(entries.compactMap { $0 }.map { ($0.record.slug, $0) }) { first, _ in first })
  }

  private static func metadata(
    of version: RecordVersion, _ record: ArchivedRecord, _ archive: Archive
  ) throws -> RecordMetadata {
    let path = RecordMetadata.path
    let bytes = try archive.read(path, version: version.number, of: record)
    if let metadata = RecordMetadata(bytes) { return metadata }
    throw ArchiveFault(
      .damage, "\(record.slug) 第\(version.number)版的 \(path) 读不懂，不是这个程序写的",
      en: "\(path) of version \(version.number) of \(record.slug) cannot be understood")
  }

  /// Ids of all notices that have a record.
  var notices: Set<String> { Set(records.keys) }

  /// The bytes of a file of a version.
  func read(_ path: String, version: Int, of notice: String) throws -> [UInt8] {
    guard let entry = records[notice] else {
      throw ArchiveFault(
        .usage, "归档里没有通报 \(notice)", en: "the archive holds no notice \(notice)")
    }
    return try archive.read(path, version: version, of: entry.record)
  }

  /// The files that a version took from the notice's folder, by their paths there.
  ///
  /// Only texts and tables have their bytes: nothing else is looked into.
  func sources(of entry: Entry, version number: Int) throws -> [String: [UInt8]] {
    guard let version = entry.record.version(number) else { return [:] }
    let names = Dictionary(
      entry.metadata[number - 1].files.map { ($0.path, $0.originalName) }
    ) { first, _ in first }
    var files: [String: [UInt8]] = [:]
    for path in version.state.keys {
      guard let name = (names[path] ?? nil) ?? LogicalNames.original(of: path) else { continue }
      let isRead = !name.contains("/") && (name.hasSuffix(".md") || name.hasSuffix(".csv"))
      files[name] =
        isRead ? try archive.read(path, version: number, of: entry.record) : []
    }
    return files
  }
}
