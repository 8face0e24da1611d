internal import Glibc
internal import TongbaoCore

/// One walk over folders that collects what it refuses.
struct FolderWalk {
  let root: String
  var diagnostics: [Diagnostic] = []

  struct Entry {
    let name: String
    let kind: Kind
    enum Kind { case file, folder }
  }

  mutating func entries(of folder: String) throws(SourceTree.Unreadable) -> [Entry] {
    let path = folder.isEmpty ? root : "\(root)/\(folder)"
    guard let stream = opendir(path) else { throw SourceTree.Unreadable(path: path, code: errno) }
    defer { closedir(stream) }
    var found: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SourceTree.Unreadable(path: path, code: errno) }
        break
      }
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        Array(raw.prefix { $0 != 0 })
      }
      guard let first = bytes.first, first != UInt8(ascii: ".") else { continue }
      guard let name = String(validating: bytes, as: UTF8.self), isPlainName(bytes) else {
        diagnostics.append(.unreadableName(bytes, in: path))
        continue
      }
      if isLeftover(name) { continue }
      if let kind = try kind(of: "\(path)/\(name)", type: Int32(entry.pointee.d_type)) {
        found.append(Entry(name: name, kind: kind))
      }
    }
    return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  mutating func files(below folder: String, depth: Int) throws(SourceTree.Unreadable) -> [String] {
    guard depth < SourceTree.maximumDepth else {
      diagnostics.append(
        .overLimit(
          SourcePlace("\(root)/\(folder)"), "limit.depth", chinese: "文件夹嵌套过深",
          english: "folders are nested too deep", limit: "\(SourceTree.maximumDepth) 层"))
      return []
    }
    var found: [String] = []
    for entry in try entries(of: folder) {
      switch entry.kind {
      case .file: found.append(entry.name)
      case .folder:
        let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        let below = try files(below: path, depth: depth + 1)
        found += below.map { "\(entry.name)/\($0)" }
      }
    }
    return found
  }

  private mutating func kind(
    of path: String, type: Int32
  ) throws(SourceTree.Unreadable) -> Entry.Kind? {
    switch type {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_UNKNOWN):
      var info = stat()
      guard lstat(path, &info) == 0 else { throw SourceTree.Unreadable(path: path, code: errno) }
      switch info.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .folder
      default: break
      }
    default: break
    }
    diagnostics.append(.notAPlainFile(path, isLink: type == Int32(DT_LNK)))
    return nil
  }

  /// No control characters, so that a message or a page never holds a raw line break in a name.
  private func isPlainName(_ bytes: [UInt8]) -> Bool {
    !bytes.contains { $0 < 0x20 || $0 == 0x7F }
  }

  /// What editors and office programs leave beside the files they open.
  private func isLeftover(_ name: String) -> Bool {
    name.hasSuffix("~") || name.hasPrefix("~$") || name.hasSuffix(".swp") || name == "Thumbs.db"
      || name == "desktop.ini"
  }
}
