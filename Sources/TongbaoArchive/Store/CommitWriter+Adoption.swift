internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoFiles

/// A whole object that came from elsewhere, its files by path in it.
struct AdoptedObject {
  let object: ObjectID
  let inventory: Inventory
  let digest: Digest512
  let files: [String: [UInt8]]
}

extension CommitWriter {
  /// Puts an object that was checked file by file in its place.
  ///
  /// - Returns: `false` where the archive has the very same object already.
  func adopt(_ adopted: AdoptedObject) throws -> Bool {
    let object = adopted.object
    if let held = try archive.inventory(of: object) {
      guard held.digest == adopted.digest.hex else { throw Self.conflict(object) }
      return false
    }
    let folder = archive.folder(of: object)
    let staging = "\(Archive.Place.staging)/\(object.folder)"
    do {
      try root.makeFolder(Archive.Place.staging)
      try root.removeTree(staging)
      try root.makeFolder(staging)
      let target = try OpenFolder(staging, in: root)
      var made: Set<String> = []
      var lines: [ChecksumList.Line] = []
      for (path, bytes) in adopted.files.sorted(by: { $0.key < $1.key }) {
        try target.makeFolders(above: path, made: &made)
        try target.create(path, bytes)
        lines.append(
          ChecksumList.Line(path: "\(folder)/\(path)", digest: SHA512.hash(bytes)))
      }
      try target.syncFileSystem()
      try journal.add(
        CommitJournal.Entry(
          object: object, before: nil, after: adopted.digest.hex,
          version: adopted.inventory.head))
      try ObjectSwitch(archive, object).perform(isNew: true)
      try OpenFolder(Archive.Place.storage, in: root).sync(for: object.folder)
      list.replace(folder + "/", with: lines)
    } catch {
      try? root.removeTree(staging)
      throw error
    }
    isListChanged = true
    return true
  }

  static func conflict(_ object: ObjectID) -> ArchiveFault {
    ArchiveFault(
      .refused, "\(object.slug) 在归档里已有另一份，和移交包里的不同；没有导入任何东西",
      en: """
        the archive holds another \(object.slug) than the one in the bag; nothing was imported
        """)
  }
}
