package import TongbaoDigest

/// The list of everything in a published tree but itself: path, size and SHA-256, in the order of
/// the paths' bytes.
///
/// It is the mark by which a tree is known as ours, and the only list by which files are removed.
/// It holds no version and no time: the same sites have the same manifest.
package struct Manifest: Sendable, Equatable {
  /// One published file.
  package struct Entry: Sendable, Equatable {
    /// Where it lies in the output folder.
    package let path: OutputPath

    /// Its length in bytes.
    package let size: Int

    /// The digest of its bytes.
    package let digest: Digest256

    package init(path: OutputPath, size: Int, digest: Digest256) {
      self.path = path
      self.size = size
      self.digest = digest
    }

    /// The entry of a file with these bytes.
    init(_ artifact: Artifact) {
      self.init(
        path: artifact.path, size: artifact.bytes.count, digest: SHA256.hash(artifact.bytes))
    }
  }

  /// The name of the manifest in the output folder.
  package static let fileName = "manifest.json"

  /// The files, in the order of their paths' bytes.
  package let entries: [Entry]

  /// A manifest without files.
  package static let empty = Manifest(sorted: [])

  /// Takes entries that are in order already.
  private init(sorted: [Entry]) { entries = sorted }

  /// Merges the entries that stay, in order, with new ones, in any order.
  ///
  /// A path given twice, a path that is also a folder, and the manifest's own path are refused.
  package init(kept: [Entry] = [], fresh: [Entry]) throws(OutputPathFault) {
    let fresh = fresh.sorted { $0.path < $1.path }
    var merged: [Entry] = []
    merged.reserveCapacity(kept.count + fresh.count)
    var (left, right) = (kept.startIndex, fresh.startIndex)
    while left < kept.endIndex || right < fresh.endIndex {
      if right == fresh.endIndex || (left < kept.endIndex && kept[left].path < fresh[right].path) {
        merged.append(kept[left])
        left += 1
      } else {
        merged.append(fresh[right])
        right += 1
      }
    }
    try Self.check(merged)
    entries = merged
  }

  private static func check(_ entries: [Entry]) throws(OutputPathFault) {
    let folders = folders(of: entries)
    var last: OutputPath?
    for entry in entries {
      if entry.path == last { throw OutputPathFault(path: entry.path.text, rule: .duplicate) }
      if folders.contains(entry.path.text) {
        throw OutputPathFault(path: entry.path.text, rule: .folder)
      }
      if entry.path.text == fileName {
        throw OutputPathFault(path: entry.path.text, rule: .manifest)
      }
      last = entry.path
    }
  }

  /// The place of a file in `entries`; `nil` where there is none by this path.
  func place(of path: OutputPath) -> Int? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].path == path ? low : nil
  }

  /// The folders that the files need, those above them included.
  var folders: Set<String> { Self.folders(of: entries) }

  private static func folders(of entries: [Entry]) -> Set<String> {
    var folders: Set<String> = []
    var last: Substring = ""
    for entry in entries {
      let folder = entry.path.folder
      // Neighbours in the order mostly share their folder.
      guard folder != last else { continue }
      last = folder
      var above = folder
      while !above.isEmpty, folders.insert(String(above)).inserted {
        guard let slash = above.utf8.lastIndex(of: UInt8(ascii: "/")) else { break }
        above = above[..<slash]
      }
    }
    return folders
  }

  /// The bytes of `manifest.json`: JSON, one file a line.
  package var bytes: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(64 + entries.count * 150)
    text += Self.head
    for (place, entry) in entries.enumerated() {
      text += place == 0 ? Self.beforeFirstPath : Self.beforePath
      text += entry.path.text.utf8
      text += Self.beforeSize
      text += String(entry.size).utf8
      text += Self.beforeDigest
      entry.digest.appendHex(to: &text)
      text += Self.afterDigest
    }
    text += Self.tail
    return text
  }

  static let head = Array(#"{"generator":"tongbao","format":1,"files":["#.utf8)
  static let beforeFirstPath = Array("\n{\"path\":\"".utf8)
  static let beforePath = Array(",\n{\"path\":\"".utf8)
  static let beforeSize = Array(#"","size":"#.utf8)
  static let beforeDigest = Array(#","sha256":""#.utf8)
  static let afterDigest = Array(#""}"#.utf8)
  static let tail = Array("\n]}\n".utf8)

  /// Reads the exact form that `bytes` writes; `nil` for anything else, which is not ours.
  package init?(reading text: [UInt8]) {
    var entries: [Entry] = []
    entries.reserveCapacity(text.count / 150)
    var reader = ManifestReader(text)
    guard reader.skip(Self.head) else { return nil }
    while reader.skip(entries.isEmpty ? Self.beforeFirstPath : Self.beforePath) {
      guard
        let path = reader.path(), reader.skip(Self.beforeSize),
        let size = reader.size(), reader.skip(Self.beforeDigest),
        let digest = reader.digest(), reader.skip(Self.afterDigest)
      else { return nil }
      if let last = entries.last, last.path >= path { return nil }
      entries.append(Entry(path: path, size: size, digest: digest))
    }
    guard reader.skip(Self.tail), reader.isAtEnd else { return nil }
    self.init(sorted: entries)
  }
}

extension Manifest {
  /// How many of the files are not in another manifest. Both are in the order of their paths.
  func count(goneIn other: Manifest) -> Int {
    var place = 0
    var gone = 0
    for entry in entries {
      while place < other.entries.count, other.entries[place].path < entry.path { place += 1 }
      if place == other.entries.count || other.entries[place].path != entry.path { gone += 1 }
    }
    return gone
  }
}
