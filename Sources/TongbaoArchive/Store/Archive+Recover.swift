internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoFiles

/// What was done about a commit that had been broken off.
package struct Recovery: Sendable, Equatable {
  /// One version of one record.
  package struct Item: Sendable, Equatable {
    package let slug: String
    package let version: Int
  }

  /// Versions that are in the archive: they had been written whole.
  package var finished: [Item] = []

  /// Versions that are not: the archive is as it was before them.
  package var undone: [Item] = []

  /// Whether there was anything to clear away.
  package var wasInterrupted = false
}

extension Archive {
  /// Finishes or undoes a commit that was broken off.
  package func recover() throws -> Recovery {
    // A folder without work to do is not written to.
    guard try hasLeftovers() else { return Recovery() }
    let lock = try takeLock()
    return try withExtendedLifetime(lock) { try recoverUnderLock() }
  }

  func recoverUnderLock() throws -> Recovery {
    guard try hasLeftovers() else { return Recovery() }
    var recovery = Recovery()
    recovery.wasInterrupted = true
    let journal = try CommitJournal(reading: root, siteCode: siteCode)
    var list: ChecksumList?
    for entries in Self.byObject(journal?.entries ?? []) {
      let object = entries[0].object
      let done = try finishedCount(of: entries)
      for (place, entry) in entries.enumerated() {
        let item = Recovery.Item(slug: object.slug, version: entry.version)
        if place < done { recovery.finished.append(item) } else { recovery.undone.append(item) }
      }
      guard done > 0 else { continue }
      var changed = try list ?? checksumList()
      changed.replace(folder(of: object) + "/", with: try lines(of: object))
      list = changed
    }
    if let list, list.bytes != (try checksumList().bytes) { try writeList(list) }
    try clearWork()
    if try isSigningBrokenOff() { try dropEarlierList() }
    try journal?.end()
    return recovery
  }

  /// The entries of each object, in the order in which they were written.
  private static func byObject(_ entries: [CommitJournal.Entry]) -> [[CommitJournal.Entry]] {
    var groups: [[CommitJournal.Entry]] = []
    for entry in entries {
      if let place = groups.firstIndex(where: { $0[0].object == entry.object }) {
        groups[place].append(entry)
      } else {
        groups.append([entry])
      }
    }
    return groups
  }

  /// How many of an object's versions are in place; a switch by renames is ended first.
  private func finishedCount(of entries: [CommitJournal.Entry]) throws -> Int {
    let object = entries[0].object
    let place = folder(of: object)
    if try root.status(place) == nil, let last = entries.last, last.before != nil {
      let staged = try digest("\(Place.staging)/\(object.folder)")
      try ObjectSwitch(self, object).repair(staged: staged == last.after)
    }
    let found = try digest(place)
    if let done = entries.lastIndex(where: { $0.after == found }) { return done + 1 }
    if found == entries[0].before { return 0 }
    throw ArchiveFault.damage(
      root.place(place), Message("既不是归档前的样子，也不是归档后的", en: "is neither as before nor as after"))
  }

  private func digest(_ folder: String) throws -> String? {
    guard try root.status(folder) != nil else { return nil }
    return try root.read("\(folder)/\(Inventory.fileName)").map { SHA512.hash($0).hex }
  }

  /// The lines of an object that is in place, from its files, each checked against the inventory.
  private func lines(of object: ObjectID) throws -> [ChecksumList.Line] {
    let folder = folder(of: object)
    guard let (inventory, digest) = try inventory(of: object) else { return [] }
    // The list may speak of the version before; what it has must agree all the same.
    var listed = try listed(folder, in: checksumList())
    let files = ObjectFiles(inventory, digest: digest)
    let head = "v\(inventory.head)/"
    for (path, digest) in files.digests where path.hasPrefix(head) || !path.contains("/") {
      listed[path] = digest
    }
    var lines: [ChecksumList.Line] = []
    try files.visit(OpenFolder(folder, in: root), listed: listed, isListWhole: false) {
      path, _, digest in
      lines.append(ChecksumList.Line(path: "\(folder)/\(path)", digest: digest))
    }
    return lines
  }
}
