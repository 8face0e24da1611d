import Glibc

/// Paths with links, `.` and `..` resolved by the system.
package enum RealPath {
  /// The real path of something that exists.
  static func existing(_ path: String) throws(FileFault) -> String {
    guard let real = realpath(path, nil) else { throw .last(.inspect, path) }
    defer { free(real) }
    return String(cString: real)
  }

  /// The real path of a folder of which the last parts may not exist yet.
  static func reaching(_ path: String) throws(FileFault) -> String {
    var rest: [Substring] = []
    var above = path
    while true {
      if let real = realpath(above, nil) {
        defer { free(real) }
        let base = String(cString: real)
        let tail = rest.reversed().joined(separator: "/")
        return tail.isEmpty ? base : base == "/" ? "/" + tail : "\(base)/\(tail)"
      }
      // A link that points nowhere does not exist for realpath, but for mkdir it does.
      var status = stat()
      guard errno == ENOENT, lstat(above, &status) < 0 else { throw .last(.inspect, path) }
      let segments = above.split(separator: "/", omittingEmptySubsequences: true)
      // What does not exist has no parent to go up to.
      guard let last = segments.last, last != "..", last != "." else {
        throw FileFault(.inspect, path, code: ENOENT)
      }
      rest.append(last)
      let shorter = segments.dropLast().joined(separator: "/")
      above = above.hasPrefix("/") ? "/" + shorter : shorter.isEmpty ? "." : shorter
    }
  }

  /// Makes a folder and those above it, mode 755; folders that exist are left as they are.
  package static func makeFolders(_ path: String) throws(FileFault) {
    var status = stat()
    if path.isEmpty || stat(path, &status) == 0 { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolders(String(path[..<slash]))
    }
    if mkdir(path, 0o755) < 0, errno != EEXIST { throw .last(.makeFolder, path) }
  }

  /// The folder itself and everything above it, by device and inode: bind mounts and other
  /// spellings of a name are seen through. Parts that do not exist are left out.
  static func identities(upFrom path: String) -> [Identity] {
    var identities: [Identity] = []
    var above = path
    while true {
      if let identity = identity(above) { identities.append(identity) }
      guard above != "/", let slash = above.lastIndex(of: "/") else { return identities }
      above = slash == above.startIndex ? "/" : String(above[..<slash])
    }
  }

  /// Which folder a path means; `nil` where there is none.
  static func identity(_ path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  /// Which folder a path means, whatever its spelling.
  struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64
  }
}
