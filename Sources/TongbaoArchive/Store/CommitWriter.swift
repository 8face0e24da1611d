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
  }

  /// Makes the version of a draft.
  func commit(_ draft: RecordDraft) throws -> CommitOutcome {
    let object = try archive.object(draft.slug)
    let head = try archive.inventory(of: object)
    guard let next = try NextVersion(draft, of: object, after: head?.inventory) else {
      return .unchanged
    }
    let staging = "\(Archive.Place.staging)/\(object.folder)"
    let lines: [ChecksumList.Line]
    do {
      lines = try stage(next, of: object, after: head)
      try OpenFolder(staging, in: root).syncFileSystem()
      // Somebody who keeps no lock may have written meanwhile.
      guard try archive.inventory(of: object)?.digest == head?.digest else {
        throw ArchiveFault(
          .refused, "\(draft.slug) 在归档里被别的程序改动了；什么也没有写，请核对归档",
          en: "\(draft.slug) was changed in the archive by another program; nothing was written")
      }
      try journal.add(
        CommitJournal.Entry(
          object: object, before: head?.digest, after: next.digest.hex,
          version: next.inventory.head))
      try ObjectSwitch(archive, object).perform(isNew: head == nil)
    } catch {
      try? root.removeTree(staging)
      throw error
    }
    list.replace(archive.folder(of: object) + "/", with: lines)
    isListChanged = true
    try root.removeTree(staging)
    return .committed(version: next.inventory.head, digest: next.digest.hex)
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
    let staging = "\(Archive.Place.staging)/\(object.folder)"
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
