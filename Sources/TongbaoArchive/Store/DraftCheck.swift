internal import TongbaoFiles

/// The rules that a draft must keep before anything is written.
enum DraftCheck {
  static func check(_ draft: RecordDraft, after head: Inventory?) throws(ArchiveFault) {
    try checkHead(draft, head)
    try checkWords(draft)
    try checkTime(draft, head)
    try checkPaths(draft)
  }

  private static func checkHead(
    _ draft: RecordDraft, _ head: Inventory?
  ) throws(ArchiveFault) {
    let found = head?.head ?? 0
    guard let expected = draft.expectedHead, expected != found else { return }
    throw ArchiveFault(
      .refused, "\(draft.slug) 在归档里已是第 \(found) 版，不是第 \(expected) 版：别人已经归档；什么也没有写，请重新核对后再归档",
      en: """
        \(draft.slug) is at version \(found) in the archive, not \(expected): somebody has \
        committed meanwhile; nothing was written, look at it again first
        """)
  }

  private static func checkWords(_ draft: RecordDraft) throws(ArchiveFault) {
    let words = [
      ("说明", "note", draft.message), ("归档人", "user", draft.userName),
      ("归档人地址", "user's address", draft.userAddress),
    ]
    for (chinese, english, text) in words
    where !text.contains(where: { !$0.isWhitespace }) {
      throw ArchiveFault(
        .usage, "归档 \(draft.slug) 要写\(chinese)，现在是空的",
        en: "to commit \(draft.slug) needs a \(english), which is empty")
    }
    guard draft.userAddress.contains(":") else {
      throw ArchiveFault(
        .usage, "归档人地址 '\(draft.userAddress)' 要写成网址形式，例如 mailto:archive@office.example",
        en: """
          the user's address '\(draft.userAddress)' must be a URI, as \
          mailto:archive@office.example
          """)
    }
  }

  private static func checkTime(
    _ draft: RecordDraft, _ head: Inventory?
  ) throws(ArchiveFault) {
    guard let created = Instant(draft.created) else {
      throw ArchiveFault(
        .usage, "发布时间 '\(draft.created)' 要写成 2025-01-08T09:30:00+08:00 的样子",
        en: "the time '\(draft.created)' must be written as 2025-01-08T09:30:00+08:00")
    }
    guard let last = head?.versions.last?.created, let before = Instant(last), created < before
    else { return }
    throw ArchiveFault(
      .refused,
      "\(draft.slug) 的新一版时间 \(draft.created) 早于上一版 \(last)；请核对这台机器的时钟，或写明时间，什么也没有写",
      en: """
        the new version of \(draft.slug) at \(draft.created) would be earlier than the one before, \
        \(last); check this machine's clock or name the time, nothing was written
        """)
  }

  private static func checkPaths(_ draft: RecordDraft) throws(ArchiveFault) {
    guard !draft.files.isEmpty else {
      throw ArchiveFault(
        .refused, "\(draft.slug) 没有文件可归档", en: "\(draft.slug) has no file to commit")
    }
    for path in draft.files.keys.sorted() {
      do throws(OutputPathFault) {
        _ = try OutputPath(path)
      } catch {
        throw ArchiveFault(
          .refused,
          "\(draft.slug) 的文件 '\(path)' 不能归档：路径\(error.words.chinese)；请改名，例如 files/original.docx",
          en: """
            the file '\(path)' of \(draft.slug) cannot be archived: its path \(error.words.english); \
            rename it, for instance to files/original.docx
            """)
      }
    }
    if let path = InventoryReader.clash(in: draft.files.keys) {
      throw ArchiveFault(
        .refused, "\(draft.slug) 的 '\(path)' 既是文件又是文件夹，不能归档；请改名",
        en: "'\(path)' of \(draft.slug) is both a file and a folder; rename one")
    }
  }
}
