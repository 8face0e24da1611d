import Glibc

/// A name in a folder with what stands behind it; symbolic links are not followed.
struct FolderEntry {
  /// The name with its closing zero, as system calls take it: it need not be text.
  let name: [CChar]
  let isFolder: Bool
  /// Bytes, for a file.
  let size: Int
  /// Nanoseconds since 1970 of the last change of the contents.
  let modified: Int64

  /// The entries of a folder, in byte order of their names.
  static func all(in path: String) throws(MachineFault) -> [FolderEntry] {
    guard let folder = opendir(path) else { throw .last("打开文件夹", path) }
    defer { closedir(folder) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let record = readdir(folder) else { break }
      // The record may be shorter than its type: go by address, do not copy it.
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
      let text = UnsafeRawPointer(record).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      if strcmp(text, ".") == 0 || strcmp(text, "..") == 0 { continue }
      var status = stat()
      guard fstatat(dirfd(folder), text, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        throw .last("查看", path + "/" + String(cString: text))
      }
      entries.append(
        FolderEntry(
          name: Array(UnsafeBufferPointer(start: text, count: strlen(text) + 1)),
          isFolder: status.st_mode & S_IFMT == S_IFDIR, size: Int(status.st_size),
          modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)))
    }
    if errno != 0 { throw .last("读文件夹", path) }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// The name as text, for paths in messages and below a tree of our own making.
  var text: String {
    name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }
}
