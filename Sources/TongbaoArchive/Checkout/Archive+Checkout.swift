import Glibc
internal import TongbaoFiles

extension ArchivedRecord {
  /// The version that a user names: `v2`, `2`, a day, or nothing for the newest.
  package func version(named name: String?) throws -> RecordVersion {
    guard let name else { return versions[head - 1] }
    let digits = name.hasPrefix("v") ? name.dropFirst() : name[...]
    if let number = Int(digits), let version = version(number) { return version }
    if let end = Instant("\(name)T23:59:59+08:00") {
      let before = versions.last { Instant($0.created).map { $0 <= end } ?? false }
      if let before { return before }
      throw ArchiveFault(
        .usage, "\(slug) 在 \(name) 还没有发布；第 1 版是 \(versions[0].created)",
        en: "\(slug) was not yet published on \(name); version 1 is of \(versions[0].created)")
    }
    throw ArchiveFault(
      .usage, "\(slug) 没有 '\(name)' 这一版；写 v1 到 v\(head)，或 2025-01-31 这样的日期",
      en: "\(slug) has no version '\(name)'; write v1 to v\(head), or a day as 2025-01-31")
  }
}

extension Archive {
  /// Writes the files of a version into a new folder, each digest checked.
  ///
  /// The folder is built beside its place: it is there whole or not at all.
  package func checkout(
    _ version: RecordVersion, of record: ArchivedRecord, to path: String
  ) throws {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    let parts = trimmed.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last, !last.isEmpty, last != ".", last != ".." else {
      throw FileFault(.makeFolder, path, code: EEXIST)
    }
    let name = String(last)
    let above = parts.dropLast().joined(separator: "/")
    let parent = try OpenFolder(parts.count == 1 ? "." : above.isEmpty ? "/" : above)
    guard try parent.status(name) == nil else {
      throw ArchiveFault(
        .refused, "\(path) 已经存在，不会写进去；请换一个新的文件夹",
        en: "\(path) exists already and is not written into; name a new folder")
    }
    let staging = ".\(name).\(getpid()).new"
    try parent.makeFolder(staging)
    do {
      let folder = try OpenFolder(staging, in: parent)
      var made: Set<String> = []
      for logical in version.state.keys.sorted() {
        try folder.makeFolders(above: logical, made: &made)
        try folder.create(logical, try read(logical, version: version.number, of: record))
      }
      try folder.syncFileSystem()
      try parent.rename(staging, to: name)
    } catch {
      // The first fault is the one to report.
      try? parent.removeTree(staging)
      throw error
    }
    try parent.sync(for: name)
  }
}
