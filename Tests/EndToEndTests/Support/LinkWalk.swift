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
      Set(Self.matches(of: #/\bid="([^"]*)"/#, in: file.bytes))
    }
  }

  /// `page: link` for each link that leads nowhere.
  var broken: [String] {
    tree.paths.flatMap { path -> [String] in
      guard let bytes = tree.files[path]?.bytes else { return [] }
      var links: [String] = []
      if path.hasSuffix(".html") {
        links = Self.matches(of: #/\b(?:href|src)="([^"]*)"/#, in: bytes)
      }
      if !path.hasSuffix(".css") {
        let own = NSRegularExpression.escapedPattern(for: base)
        links += Self.matches(of: try? Regex("(\(own)[^\"<>,\\s]*)"), in: bytes)
      }
      return links.filter { !arrives($0, from: path) }.map { "\(path): \($0)" }
    }
  }

  /// How many links a page or file holds; what shows that there was something to follow.
  func count(in path: String) -> Int {
    tree.files[path].map { Self.matches(of: #/\b(?:href|src)="([^"]*)"/#, in: $0.bytes).count } ?? 0
  }

  private func arrives(_ link: String, from page: String) -> Bool {
    let isOwn = link.hasPrefix(base)
    if !isOwn, link.contains(#/^[a-z]+:/#) { return true }
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

  private static func matches(of pattern: Regex<(Substring, Substring)>, in bytes: Data) -> [String]
  {
    String(decoding: bytes, as: UTF8.self).matches(of: pattern).map { String($0.1) }
  }

  private static func matches(of pattern: Regex<AnyRegexOutput>?, in bytes: Data) -> [String] {
    guard let pattern else { return [] }
    return String(decoding: bytes, as: UTF8.self).matches(of: pattern).map { String($0.0) }
  }
}
