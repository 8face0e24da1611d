internal import TongbaoFiles

extension InventoryReader {
  /// The rules that join the parts of an inventory.
  static func check(_ inventory: Inventory) throws(Fault) {
    var paths: Set<String> = []
    try checkVersions(inventory, &paths)
    try checkManifest(inventory, &paths)
    // The versions of a notice have most of their paths in common: each is looked at once.
    for path in paths.sorted() { try checkPath(path) }
  }

  private static func checkVersions(
    _ inventory: Inventory, _ paths: inout Set<String>
  ) throws(Fault) {
    var last: Instant?
    for (place, version) in inventory.versions.enumerated() {
      let name = "v\(place + 1)"
      guard let created = Instant(version.created) else {
        throw Fault(
          "的 \(name) 时间 \(version.created) 不是 RFC 3339",
          en: "has \(version.created) for \(name), which is no time of RFC 3339")
      }
      if let last, created < last {
        throw Fault("的 \(name) 早于前一版", en: "has \(name) before the version it follows")
      }
      last = created
      guard !version.state.isEmpty else {
        throw Fault("的 \(name) 没有文件", en: "has no file in \(name)")
      }
      if let path = clash(in: version.state.keys) {
        throw Fault(
          "的 \(name) 里 \(path) 既是文件又是文件夹", en: "has \(path) as file and folder in \(name)")
      }
      for (path, digest) in version.state {
        paths.insert(path)
        guard inventory.manifest[digest] != nil else {
          throw Fault(
            "的 manifest 里没有 \(name) 的 \(path)", en: "lacks \(path) of \(name) in its manifest")
        }
      }
    }
  }

  private static func checkManifest(
    _ inventory: Inventory, _ paths: inout Set<String>
  ) throws(Fault) {
    let used = inventory.versions.reduce(into: Set<String>()) { $0.formUnion($1.state.values) }
    let folders = Set((1...inventory.head).map { "v\($0)"[...] })
    var seen: Set<String> = []
    for (digest, places) in inventory.manifest {
      guard used.contains(digest) else {
        throw Fault(
          "的 manifest 里 \(places[0]) 没有哪一版用到",
          en: "has \(places[0]) in its manifest, which no version uses")
      }
      for path in places {
        guard seen.insert(path).inserted else {
          throw Fault("的 manifest 里 \(path) 出现两次", en: "names \(path) twice in its manifest")
        }
        let parts = path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1] == "content",
          folders.contains(parts[0])
        else {
          throw Fault(
            "的 manifest 里 \(path) 不在某一版的 content 里",
            en: "has \(path) in its manifest, which lies in no version's content")
        }
        paths.insert(path)
      }
    }
    if let path = clash(in: seen) {
      throw Fault("的 manifest 里 \(path) 既是文件又是文件夹", en: "has \(path) as file and folder")
    }
  }

  private static func checkPath(_ path: String) throws(Fault) {
    do throws(OutputPathFault) {
      _ = try OutputPath(path)
    } catch {
      throw Fault(
        "里的路径 '\(path)' \(error.words.chinese)",
        en: "has the path '\(path)', which \(error.words.english)")
    }
  }

  /// A path that is another one's folder too.
  static func clash(in paths: some Collection<String>) -> String? {
    var folders: Set<Substring> = []
    for path in paths {
      var folder = path[...]
      // A folder that was met has those above it met, too.
      while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
        folder = folder[..<slash]
        if !folders.insert(folder).inserted { break }
      }
    }
    return paths.filter { folders.contains($0[...]) }.min()
  }
}
