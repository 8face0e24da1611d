internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoFiles

/// One run of commits, under the archive's lock.
///
/// Each object is built whole in the work folder, brought to the disk and moved to its place in one
/// step; the list of digests follows once, at the end.
final class CommitWriter {
  let archive: Archive
  private let lock: OutputLock
  var journal: CommitJournal
  var list: ChecksumList
  var isListChanged = false

  var root: OpenFolder { archive.root }

  /// Takes the lock, and finishes or undoes what a broken-off commit left.
  init(_ archive: Archive) throws {
    self.archive = archive
    lock = try archive.takeLock()
    _ = try archive.recoverUnderLock()
    journal = CommitJournal(in: archive.root)
    list = try archive.checksumList()
    try archive.requireWhole(archive.slugs())
  }

  /// Makes the version of a draft.
  func commit(_ draft: RecordDraft) throws -> CommitOutcome {
    let outcome = try prepare(draft)
    try install()
    return outcome
  }

  /// A version that is built and not yet in its place.
  private struct Prepared {
    let object: ObjectID
    let before: String?
    let after: String
    let version: Int
    let lines: [ChecksumList.Line]
  }

  private var prepared: [Prepared] = []

  /// How many versions are brought to the disk at once: bringing them there one by one takes most of the
  /// time of a first commit.
  static let batch = 64

  /// Builds the version of a draft; `install` puts it in its place, at the latest after `batch` of them.
  func prepare(_ draft: RecordDraft) throws -> CommitOutcome {
    let object = try archive.object(draft.slug)
    if prepared.contains(where: { $0.object == object }) { try install() }
    let head = try archive.inventory(of: object)
    guard let next = try NextVersion(draft, of: object, after: head?.inventory) else {
      return .unchanged
    }
    do {
      prepared.append(
        Prepared(
          object: object, before: head?.digest, after: next.digest.hex,
          version: next.inventory.head, lines: try stage(next, of: object, after: head)))
    } catch {
      try? root.removeTree(staging(object))
      throw error
    }
    if prepared.count >= Self.batch { try install() }
    return .committed(version: next.inventory.head, digest: next.digest.hex)
  }

  /// Puts what was built in its place.
  func install() throws {
    guard !prepared.isEmpty else { return }
    let batch = prepared
    prepared = []
    do {
      try OpenFolder(Archive.Place.staging, in: root).syncFileSystem()
      // Somebody who keeps no lock may have written meanwhile.
      for item in batch
      where try archive.inventory(of: item.object)?.digest != item.before {
        let slug = item.object.slug
        throw ArchiveFault(
          .refused, "\(slug) 在归档里被别的程序改动了；什么也没有写，请核对归档",
          en: "\(slug) was changed in the archive by another program; nothing was written")
      }
      try journal.add(
        batch.map {
          CommitJournal.Entry(
            object: $0.object, before: $0.before, after: $0.after, version: $0.version)
        })
      for item in batch {
        try ObjectSwitch(archive, item.object).perform(isNew: item.before == nil)
        list.replace(archive.folder(of: item.object) + "/", with: item.lines)
        isListChanged = true
        try root.removeTree(staging(item.object))
      }
      try OpenFolder(Archive.Place.storage, in: root).sync()
    } catch {
      for item in batch { try? root.removeTree(staging(item.object)) }
      throw error
    }
  }

  private func staging(_ object: ObjectID) -> String {
    "\(Archive.Place.staging)/\(object.folder)"
  }

  /// Brings the list to what was committed, and ends the journal.
  func finish() throws {
    if isListChanged { try archive.writeList(list) }
    try archive.clearWork()
    try journal.end()
    isListChanged = false
  }

  /// Builds the object as it is to be; the lines that the list is to have for it.
  private func stage(
    _ next: NextVersion, of object: ObjectID, after head: (inventory: Inventory, digest: String)?
  ) throws -> [ChecksumList.Line] {
    let folder = archive.folder(of: object)
    let staging = staging(object)
    try root.makeFolder(Archive.Place.staging)
    try root.removeTree(staging)
    try root.makeFolder(staging)
    let target = try OpenFolder(staging, in: root)
    var made: Set<String> = []
    var lines: [ChecksumList.Line] = []
    func put(_ path: String, _ bytes: [UInt8], _ digest: Digest512) throws {
      try target.makeFolders(above: path, made: &made)
      try target.create(path, bytes)
      lines.append(ChecksumList.Line(path: "\(folder)/\(path)", digest: digest))
    }
    let new = next.files
    if let head {
      let listed = try archive.listed(folder, in: list)
      try ObjectFiles(head.inventory, digest: head.digest).visit(
        OpenFolder(folder, in: root), listed: listed
      ) { path, bytes, digest in
        if new[path] == nil { try put(path, bytes, digest) }
      }
    }
    for (path, bytes) in new.sorted(by: { $0.key < $1.key }) {
      try put(path, bytes, SHA512.hash(bytes))
    }
    return lines
  }
}
