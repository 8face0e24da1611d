import Glibc
internal import TongbaoCore
internal import TongbaoDigest
internal import TongbaoFiles

extension Archive {
  /// Looks at everything: the rules of OCFL, every digest, the list, the signature.
  ///
  /// Nothing is locked or written. While somebody writes the archive there is nothing to say of it.
  package func verify(signers: AllowedSigners? = nil, workers: Int) async throws -> Verification {
    try refuseWhileWritten()
    let before = try root.read(Place.list)
    let found = try await verifyUnlocked(signers: signers, workers: workers)
    if found.exitCode != 0 {
      try refuseWhileWritten()
      if try root.read(Place.list) != before {
        throw ArchiveFault(
          .busy, "核对的时候归档有了新的一版；请再核对一次",
          en: "a version was committed meanwhile; verify once more")
      }
    }
    return found
  }

  /// The same for somebody who holds the lock.
  func verifyUnlocked(signers: AllowedSigners?, workers: Int) async throws -> Verification {
    var found = Verification()
    let journal: CommitJournal?
    do {
      journal = try CommitJournal(reading: root, siteCode: siteCode)
    } catch let fault as ArchiveFault {
      journal = nil
      found.find(.safety, Place.journal, Message(fault.chinese, en: fault.english))
    }
    let interrupted = Set((journal?.entries ?? []).map(\.object.folder))
    if try hasLeftovers() {
      found.find(
        .safety, .interruption, Place.work,
        Message(
          "里有中断的归档留下的文件，归档本身没有损失；用 tongbao archive recover 收拾",
          en: """
            holds what a broken-off commit left, nothing of the archive is lost by it; run tongbao \
            archive recover
            """))
    }
    let list = try ListCheck(root).run(&found)
    try checkTop(list, &found)
    let names = try objectNames(list, &found)
    found.add(try await check(names, list, interrupted, workers: workers))
    try SignatureCheck(root, list: list, isInterrupted: journal != nil).run(signers, &found)
    found.sort()
    return found
  }

  /// The objects' folders: those on the disk, and those of which the list speaks.
  private func objectNames(
    _ list: ListCheck.Result, _ found: inout Verification
  ) throws -> [String] {
    var names = list.objects
    try FolderWalk(OpenFolder(Place.storage, in: root)).visit { path, item in
      if path == "extensions" { return false }
      if item == .folder { names.insert(path) }
      return false
    }
    return names.sorted()
  }

  private func check(
    _ names: [String], _ list: ListCheck.Result, _ interrupted: Set<String>, workers: Int
  ) async throws -> Verification {
    let share = max(1, min(32, names.count / max(1, workers)))
    return try await withThrowingTaskGroup(of: Verification.self) { group in
      var next = names[...]
      func start() {
        let some = Array(next.prefix(share))
        next = next.dropFirst(share)
        guard !some.isEmpty else { return }
        group.addTask {
          var found = Verification()
          for name in some {
            let listed = (list.list.lines(in: "\(Place.storage)/\(name)/") ?? []).map {
              (String($0.path.dropFirst(Place.storage.count + name.count + 2)), $0.digest)
            }
            found.add(
              try ObjectCheck(
                archive: self, name: name,
                listed: Dictionary(listed, uniquingKeysWith: { one, _ in one }),
                isInterrupted: interrupted.contains(name)
              ).run())
          }
          return found
        }
      }
      for _ in 0..<max(1, workers) { start() }
      var all = Verification()
      while let found = try await group.next() {
        all.add(found)
        start()
      }
      return all
    }
  }

  /// The files outside the objects: each is listed and as it was, and nothing else is there.
  private func checkTop(_ list: ListCheck.Result, _ found: inout Verification) throws {
    let form = ArchiveForm(siteCode: siteCode)
    let known = Set(form.all.map(\.path))
    let own: Set<String> = [
      Place.list, Place.signature, Place.earlierList, Place.earlierSignature,
    ]
    let folders = ["extensions", "extensions/\(ArchiveForm.layout)"].map {
      "\(Place.storage)/\($0)"
    }
    var missing = known
    try FolderWalk(root).visit { path, item in
      if path == Place.work { return false }
      let isInStorage = path.hasPrefix(Place.storage + "/")
      if item == .folder {
        if path == Place.storage || folders.contains(path) { return true }
        // Objects are looked at one by one.
        if isInStorage, !path.dropFirst(Place.storage.count + 1).contains("/") { return false }
      } else if case .file = item, known.contains(path) {
        missing.remove(path)
        guard let bytes = try root.read(path) else { return false }
        found.files += 1
        found.bytes += bytes.count
        if list.top[path] != SHA512.hash(bytes) {
          found.find(
            .integrity, path,
            Message("与 SHA512SUMS 里的摘要值不符", en: "does not agree with SHA512SUMS"))
        }
        return false
      } else if case .file = item, own.contains(path) {
        return false
      }
      found.find(.safety, path, ObjectFiles.stray(item))
      return false
    }
    for path in missing.union(list.top.keys.filter { !known.contains($0) }) {
      found.find(.integrity, path, Message("不见了", en: "is missing"))
    }
  }

  /// Throws while somebody holds the lock.
  private func refuseWhileWritten() throws {
    let path = "\(Place.work)/\(Place.lock)"
    guard case .file = try root.status(path) else { return }
    let file = try root.openFile(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC, .open)
    defer { Glibc.close(file) }
    if flock(file, LOCK_SH | LOCK_NB) < 0, errno == EWOULDBLOCK {
      throw ArchiveFault(
        .busy, "另一个程序正在写这个归档，锁文件是 \(root.place(path))；请等它结束后再核对",
        en: "another program is writing this archive, its lock is \(root.place(path)); try later")
    }
  }
}
