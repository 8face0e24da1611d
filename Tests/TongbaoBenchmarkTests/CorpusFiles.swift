@testable import TongbaoBenchmark

/// A generated corpus read back from its files alone, as a reader of the source form would.
struct CorpusFiles {
  var texts: [String: String] = [:]
  /// Paths in the order in which they were handed out.
  var paths: [String] = []

  init(notices: Int, seed: UInt64 = 1) {
    Corpus(notices: notices, seed: seed).forEachFile { path, text in
      texts[path] = text
      paths.append(path)
    }
  }

  /// FNV-1a of all paths and bytes in order.
  var checksum: UInt64 {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for path in paths {
      for byte in path.utf8 + [0] + (texts[path] ?? "").utf8 + [0] {
        sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3
      }
    }
    return sum
  }

  var noticeIds: [String] {
    paths.filter { $0.hasSuffix("/notice.md") }.map { String($0.split(separator: "/")[1]) }
  }

  /// The tables of a notice with the given first line beginnings, as rows of cells.
  func tables(of id: String) -> [[[String]]] {
    (1...5).compactMap { texts["notices/\(id)/annex-\($0).csv"] }.map(Self.cells)
  }

  static func cells(_ csv: String) -> [[String]] {
    csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Front matter and body.
  func parts(of id: String) -> (head: String, body: String) {
    let text = texts["notices/\(id)/notice.md"] ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.dropFirst().firstIndex(of: "---") ?? lines.endIndex
    return (
      lines[..<end].joined(separator: "\n"),
      lines[end...].dropFirst().joined(separator: "\n")
    )
  }

  /// Every `[text](=expression)` of the body.
  func figures(of id: String) -> [(text: String, expression: String)] {
    parts(of: id).body.split(separator: "[").compactMap { piece in
      let halves = piece.split(separator: "]", maxSplits: 1)
      guard halves.count == 2, halves[1].hasPrefix("(=") else { return nil }
      var depth = 0
      let inside = halves[1].dropFirst().prefix { character in
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
        return depth >= 0
      }
      return (String(halves[0]), String(inside.dropFirst()))
    }
  }
}
