internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoFiles

/// What a commit is about to do, in a file that is synced before each object changes places.
///
/// After a crash the journal and the objects themselves tell what was done: an object whose inventory
/// has the new digest is there, any other is not.
struct CommitJournal {
  /// One object's new version.
  struct Entry: Equatable {
    let object: ObjectID
    /// The digest of the inventory before; `nil` for a new object.
    let before: String?
    /// The digest of the inventory after.
    let after: String
    let version: Int
  }

  private static let head = "tongbao archive journal 1\n"
  private let root: OpenFolder
  private(set) var entries: [Entry]

  /// An empty journal, not yet written.
  init(in root: OpenFolder) {
    self.root = root
    entries = []
  }

  /// Reads the journal that a commit left; `nil` where there is none.
  init?(reading root: OpenFolder, siteCode: String) throws {
    guard let bytes = try root.read(Archive.Place.journal) else { return nil }
    self.init(in: root)
    let text = String(decoding: bytes, as: UTF8.self)
    // A journal that a crash cut short speaks of what was not begun.
    guard text.hasPrefix(Self.head) else {
      if Self.head.hasPrefix(text) { return }
      throw fault
    }
    let lines = text.dropFirst(Self.head.count).split(
      separator: "\n", omittingEmptySubsequences: false)
    for line in lines.dropLast() {
      let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard words.count == 4, let object = ObjectID(siteCode: siteCode, slug: words[0]),
        let version = Int(words[1]), words[2] == "-" || Digest512(hex: words[2]) != nil,
        Digest512(hex: words[3]) != nil
      else { throw fault }
      entries.append(
        Entry(
          object: object, before: words[2] == "-" ? nil : words[2], after: words[3],
          version: version))
    }
  }

  private var fault: ArchiveFault {
    .damage(
      root.place(Archive.Place.journal),
      Message("不是本程序写的样子", en: "is not as this program writes it"))
  }

  /// Writes that one more object is going to change; on the disk when this returns.
  mutating func add(_ entry: Entry) throws { try add([entry]) }

  /// Writes that these objects too are going to change; on the disk when this returns.
  mutating func add(_ more: [Entry]) throws {
    let text = (entries + more).reduce(into: Self.head) {
      $0 += "\($1.object.slug) \($1.version) \($1.before ?? "-") \($1.after)\n"
    }
    try root.remove(Archive.Place.newFile)
    try root.create(Archive.Place.newFile, Array(text.utf8), synced: true)
    try root.rename(Archive.Place.newFile, to: Archive.Place.journal)
    try OpenFolder(Archive.Place.work, in: root).sync(for: "journal")
    entries += more
  }

  /// Says that everything is done.
  func end() throws { try root.remove(Archive.Place.journal) }
}
