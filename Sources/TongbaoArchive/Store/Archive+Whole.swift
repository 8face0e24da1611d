internal import TongbaoCore
internal import TongbaoFiles

extension Archive {
  /// Refuses an archive that lacks objects of its own list: half copied, or with folders taken away.
  ///
  /// Read as if they had never been, their notices would be archived anew, and what was withdrawn would
  /// be public again.
  ///
  /// - Parameter held: the ids of the notices that have a record.
  /// - Throws: `ArchiveFault`, as an interruption where a commit was broken off.
  package func requireWhole(_ held: [String]) throws {
    let held = Set(held)
    let missing = try checksumList().folders(in: Place.storage + "/").compactMap { folder in
      ObjectID(siteCode: siteCode, folder: folder)?.slug
    }.filter { !held.contains($0) }
    guard let first = missing.first else { return }
    if try hasLeftovers() {
      throw ArchiveFault(
        .interrupted, "归档 \(path) 里有中断的归档；先运行 tongbao archive recover，什么也没有写",
        en: "a commit of the archive \(path) was broken off; run tongbao archive recover first")
    }
    let count = missing.count == 1 ? "" : "等 \(missing.count) 份"
    throw ArchiveFault(
      .damage,
      "归档受损：\(path) 的清单里有 \(first) \(count)，文件夹却不见了；什么也没有写。从备份恢复，在那以前不要归档",
      en: """
        the archive is damaged: the list of \(path) names \(first) (\(missing.count) in all), whose \
        folder is gone; nothing was written. Restore it from a backup before anything is committed
        """)
  }
}
