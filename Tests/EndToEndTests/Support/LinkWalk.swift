import Foundation

/// Where the links of a built site lead: every page, feed, list and table of addresses is read.
struct LinkWalk {
  private let tree: FileTree
  private let base: String
  /// Ids by page.
  private let ids: [String: Set<String>]

  /// `base`: the site's address, as in `site.yaml`.
  init(_ tree: FileTree, base: String) {
    self.tree = tree
    self.base = base
    ids = tree.files.filter { $0.key.hasSuffix(".html") }.mapValues { file in
      Set(Self.texts(behind: " id=\"", in: file.bytes))
    }
  }

  /// `page: link` for each link that leads nowhere.
  var broken: [String] {
    tree.paths.flatMap { path in
      (links(in: path) + addresses(in: path)).filter { !arrives($0, from: path) }
        .map { "\(path): \($0)" }
    }
  }

  /// The links of a page.
  func links(in path: String) -> [String] {
    guard path.hasSuffix(".html"), let bytes = tree.files[path]?.bytes else { return [] }
    return Self.texts(behind: " href=\"", in: bytes) + Self.texts(behind: " src=\"", in: bytes)
  }

  /// The site's own addresses in a page, a feed, a table.
  private func addresses(in path: String) -> [String] {
    guard let bytes = tree.files[path]?.bytes else { return [] }
    return Self.texts(behind: base, in: bytes).map { base + $0 }
  }

  private func arrives(_ link: String, from page: String) -> Bool {
    let isOwn = link.hasPrefix(base)
    if !isOwn, ["http:", "https:", "mailto:", "tel:"].contains(where: link.hasPrefix) {
      return true
    }
    let parts = (isOwn ? String(link.dropFirst(base.count)) : link)
      .split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first else { return false }
    var target = page
    if isOwn || !path.isEmpty {
      // The page for missing addresses counts from the server's root.
      let root = URL(string: base)?.path ?? "/"
      let from = isOwn || path.hasPrefix("/") ? "" : (page as NSString).deletingLastPathComponent
      var own = String(path)
      if !isOwn, own.hasPrefix("/") {
        guard own.hasPrefix(root) else { return false }
        own.removeFirst(root.count)
      }
      target = Self.resolve(own, from: from)
      if own.isEmpty || own.hasSuffix("/") || own.hasSuffix("..") {
        target += target.isEmpty ? "index.html" : "/index.html"
      }
    }
    guard tree.files[target] != nil else { return false }
    guard parts.count == 2 else { return true }
    return ids[target]?.contains(String(parts[1])) ?? false
  }

  private static func resolve(_ path: String, from folder: String) -> String {
    var steps = folder.split(separator: "/").map(String.init)
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
    }
    return steps.joined(separator: "/")
  }

  /// What stands behind each mark, up to where an address ends. Cut by the library: a pattern would
  /// take seconds over the pages of a site.
  private static func texts(behind mark: String, in bytes: Data) -> [String] {
    String(decoding: bytes, as: UTF8.self).components(separatedBy: mark).dropFirst()
      .map { String($0.prefix { !$0.isNewline && !"\"<>, ".contains($0) }) }
  }
}
