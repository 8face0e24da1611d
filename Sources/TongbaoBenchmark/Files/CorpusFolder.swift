import Glibc

/// A corpus on disk.
enum CorpusFolder {
  /// Writes `Content` below `folder`, which is made when missing; an existing `Content` is refused.
  static func write(_ corpus: Corpus, below folder: String) throws(MachineFault) {
    try FileAccess.makeFolder(folder, mayExist: true)
    let content = folder + "/Content"
    try FileAccess.makeFolder(content)
    try FileAccess.makeFolder(content + "/notices")
    var current: Substring = ""
    try corpus.forEachFile { (path, text) throws(MachineFault) in
      if let slash = path.lastIndex(of: "/"), path[..<slash] != current {
        current = path[..<slash]
        try FileAccess.makeFolder("\(content)/\(current)")
      }
      try FileAccess.write(Array(text.utf8), to: "\(content)/\(path)")
    }
  }

  /// Edits one notice in place and returns its id.
  static func edit(_ content: String, step: Int) throws -> String {
    let ids = try FolderEntry.all(in: content + "/notices").filter(\.isFolder).map(\.text)
    guard let id = NoticeEdit.target(among: ids) else {
      throw Failure("“\(content)/notices”里没有通报")
    }
    let notice = "\(content)/notices/\(id)/notice.md"
    let results = "\(content)/notices/\(id)/annex-1.csv"
    let text = String(decoding: try FileAccess.read(notice), as: UTF8.self)
    let table = String(decoding: try FileAccess.read(results), as: UTF8.self)
    guard let edited = NoticeEdit.edited(results: table, step: step) else {
      throw Failure("“\(results)”不是 tongbao-bench generate 写的表")
    }
    try FileAccess.write(Array(NoticeEdit.edited(notice: text, step: step).utf8), to: notice)
    try FileAccess.write(Array(edited.utf8), to: results)
    return id
  }
}
