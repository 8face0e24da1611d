internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoFiles

extension Archive {
  /// The list of all digests.
  func checksumList() throws -> ChecksumList {
    guard let bytes = try root.read(Place.list) else {
      throw ArchiveFault.damage(root.place(Place.list), Message("不见了", en: "is missing"))
    }
    return ChecksumList(bytes: bytes)
  }

  /// The digests that the list has for a folder, by path in it.
  func listed(_ folder: String, in list: ChecksumList) throws -> [String: Digest512] {
    guard let lines = list.lines(in: folder + "/") else {
      throw ArchiveFault.damage(
        root.place(Place.list),
        Message("不是本程序写的样子", en: "is not as this program writes it"))
    }
    return Dictionary(
      lines.map { (String($0.path.dropFirst(folder.count + 1)), $0.digest) },
      uniquingKeysWith: { one, _ in one })
  }

  /// Puts a new list in the place of the old one, which is there until then.
  ///
  /// A signature speaks of the old list alone: both are kept as the last signed ones. Each step may be
  /// the last before a crash; done again from the beginning they come to the same.
  func writeList(_ list: ChecksumList) throws {
    try root.remove(Place.newList)
    try root.create(Place.newList, list.bytes, synced: true)
    if try root.status(Place.signature) != nil {
      try install(try checksumList().bytes, as: Place.earlierList)
      try root.rename(Place.signature, to: Place.earlierSignature)
    }
    try root.rename(Place.newList, to: Place.list)
    try root.sync(for: Place.list)
  }

  /// Writes a file at the top of the archive in one step.
  func install(_ bytes: [UInt8], as name: String) throws {
    try root.remove(Place.newFile)
    try root.create(Place.newFile, bytes, synced: true)
    try root.rename(Place.newFile, to: name)
  }

  /// Takes the archive for writing.
  func takeLock() throws -> OutputLock {
    try root.makeFolder(Place.work)
    do {
      return try OutputLock(Place.lock, in: OpenFolder(Place.work, in: root))
    } catch let busy as OutputBusy {
      let who = busy.holder.map { "（进程 \($0)）" } ?? ""
      let english = busy.holder.map { " (process \($0))" } ?? ""
      throw ArchiveFault(
        .busy, "另一个程序\(who)正在写这个归档，锁文件是 \(busy.path)；什么也没有写，请等它结束后再试",
        en: """
          another program\(english) is writing this archive, its lock is \(busy.path); nothing was \
          written, try again later
          """)
    }
  }

  /// Removes what commits leave in the work folder, the journal and the lock excepted.
  ///
  /// An object that is absent from its place and lies there is put back first: it may be the only copy.
  func clearWork() throws {
    if try root.status(Place.old) == .folder {
      var objects: [String] = []
      try FolderWalk(OpenFolder(Place.old, in: root)).visit { path, _ in
        objects.append(path)
        return false
      }
      for object in objects where try root.status("\(Place.storage)/\(object)") == nil {
        try root.rename("\(Place.old)/\(object)", to: "\(Place.storage)/\(object)")
        try OpenFolder(Place.storage, in: root).sync(for: object)
      }
    }
    for name in [Place.staging, Place.old, Place.newList, Place.newFile] {
      try root.removeTree(name)
    }
  }

  /// Whether a commit was broken off: its journal or what it was building is there.
  func hasLeftovers() throws -> Bool {
    for name in [Place.journal, Place.staging, Place.old, Place.newList, Place.newFile]
    where try root.status(name) != nil { return true }
    return try isSigningBrokenOff()
  }

  /// Whether the list is signed, and the one that was signed before not yet removed.
  func isSigningBrokenOff() throws -> Bool {
    try root.status(Place.signature) != nil
      && (root.status(Place.earlierList) != nil || root.status(Place.earlierSignature) != nil)
  }
}
