import Glibc

extension OutputLocation {
  /// Refuses an output folder whose writing could hurt the sources or the user's home folder.
  ///
  /// Folders are compared twice: by their real paths, part by part, and by device and inode, so
  /// that neither a link nor a bind mount nor another spelling hides one.
  func refuse(over sources: [String], homes: [String]) throws {
    for home in homes where !home.isEmpty {
      let real = try RealPath.reaching(home)
      switch relation(to: real) {
      case .same, .above: throw OutputRefused(path: display, reason: .home(home))
      case .below, nil: break
      }
    }
    for source in sources {
      let real = try RealPath.reaching(source)
      if let relation = relation(to: real) {
        throw OutputRefused(path: display, reason: .source(relation, source))
      }
      // The spare folders are filled and emptied like the output folder itself.
      for neighbour in [spare, old] {
        let path = parent == "/" ? "/\(neighbour)" : "\(parent)/\(neighbour)"
        if Self.relation(of: path, to: real) != nil {
          throw OutputRefused(path: display, reason: .source(.same, source))
        }
      }
    }
  }

  /// The home folders that must not be lost: that of the environment and that of the account.
  static func homes(environment: String?) -> [String] {
    var homes: [String] = []
    if let environment, environment.hasPrefix("/") { homes.append(environment) }
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { buffer in
      guard let base = buffer.baseAddress else { return }
      if getpwuid_r(getuid(), &entry, base, buffer.count, &found) == 0, found != nil,
        let folder = entry.pw_dir
      {
        homes.append(String(cString: folder))
      }
    }
    // "/" is the home of accounts that have none; the root is refused by itself.
    return homes.filter { $0 != "/" }
  }

  private func relation(to real: String) -> OutputRefused.Relation? {
    Self.relation(of: path, to: real)
  }

  private static func relation(of path: String, to other: String) -> OutputRefused.Relation? {
    if path == other { return .same }
    let mine = path.split(separator: "/")
    let theirs = other.split(separator: "/")
    if theirs.starts(with: mine) { return .above }
    if mine.starts(with: theirs) { return .below }
    let (me, them) = (RealPath.identity(path), RealPath.identity(other))
    if let me, me == them { return .same }
    if let me, RealPath.identities(upFrom: other).contains(me) { return .above }
    if let them, RealPath.identities(upFrom: path).contains(them) { return .below }
    return nil
  }
}
