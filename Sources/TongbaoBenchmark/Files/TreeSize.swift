/// How much a folder holds.
struct TreeSize: Equatable {
  var files = 0
  var bytes = 0
  /// Files whose names end in `.html`.
  var pages = 0

  /// Counts the files below `path` that were written at `start` or later (nanoseconds since 1970).
  static func measure(_ path: String, since start: Int64 = .min) throws(MachineFault) -> TreeSize {
    var size = TreeSize()
    try size.add(path, since: start)
    return size
  }

  private mutating func add(_ path: String, since start: Int64) throws(MachineFault) {
    for entry in try FolderEntry.all(in: path) {
      if entry.isFolder {
        try add(path + "/" + entry.text, since: start)
      } else if entry.modified >= start {
        files += 1
        bytes += entry.size
        if entry.text.hasSuffix(".html") { pages += 1 }
      }
    }
  }
}
