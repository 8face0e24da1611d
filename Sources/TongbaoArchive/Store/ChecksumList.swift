internal import TongbaoDigest

/// The list of all files with their digests, in the form of `sha512sum`, in order of path.
///
/// It is held as bytes: an archive of thousands of notices has a list of many megabytes, and a commit
/// changes the lines of one object.
struct ChecksumList: Sendable {
  /// One file.
  struct Line: Sendable, Equatable {
    let path: String
    let digest: Digest512
  }

  /// The list as its file holds it.
  private(set) var bytes: [UInt8]

  // Before a path stand 128 digits and two spaces.
  private static let pathStart = 130

  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ lines: [Line]) { bytes = Self.bytes(of: lines) }

  private static func bytes(of lines: [Line]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.count * 240)
    for line in lines.sorted(by: { $0.path < $1.path }) {
      line.digest.appendHex(to: &bytes)
      bytes += "  ".utf8
      bytes += line.path.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Puts these lines in the place of all that lie in a folder, `ocfl/NAME/`.
  mutating func replace(_ folder: String, with lines: [Line]) {
    bytes.replaceSubrange(range(of: folder), with: Self.bytes(of: lines))
  }

  /// The lines of a folder, `ocfl/NAME/`; `nil` where one of them is not a line.
  func lines(in folder: String) -> [Line]? {
    let range = range(of: folder)
    return Self.lines(bytes[range])
  }

  /// Reads lines; `nil` where one of them is not exactly as this program writes it.
  static func lines(_ bytes: ArraySlice<UInt8>) -> [Line]? {
    var lines: [Line] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")),
        let line = line(bytes[start..<end])
      else { return nil }
      lines.append(line)
      start = end + 1
    }
    return lines
  }

  /// Reads one line without its end.
  static func line(_ bytes: ArraySlice<UInt8>) -> Line? {
    let start = bytes.startIndex
    guard bytes.count > pathStart, bytes[start + 128] == 0x20, bytes[start + 129] == 0x20,
      let digest = Digest512(hex: bytes[start..<start + 128]),
      let path = String(validating: bytes[(start + pathStart)...], as: UTF8.self)
    else { return nil }
    return Line(path: path, digest: digest)
  }

  /// The folders that lie directly in a folder, `ocfl/`, in order.
  func folders(in parent: String) -> [String] {
    let prefix = Array(parent.utf8)
    var names: [String] = []
    var place = lowerBound(prefix)
    while place < bytes.count {
      let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let path = bytes[min(place + Self.pathStart, end)..<end]
      guard path.starts(with: prefix) else { break }
      let rest = path.dropFirst(prefix.count)
      place = end + 1
      guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { continue }
      let name = String(decoding: rest[..<slash], as: UTF8.self)
      if names.last != name { names.append(name) }
      // Over all that lies in it; never back, whatever somebody made of the list.
      place = max(place, lowerBound(prefix + Array(name.utf8) + [UInt8(ascii: "0")]))
    }
    return names
  }

  private func range(of folder: String) -> Range<Int> {
    // The byte after `/` is `0`: what begins with the folder lies between the two.
    let first = Array(folder.utf8)
    let start = lowerBound(first)
    return start..<max(start, lowerBound(first.dropLast() + [UInt8(ascii: "0")]))
  }

  /// Where the first line begins whose path is not before the key.
  private func lowerBound(_ key: [UInt8]) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high) / 2
      var start = middle
      while start > low, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      var end = middle
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let path = bytes[min(start + Self.pathStart, end)..<end]
      if path.lexicographicallyPrecedes(key) { low = end + 1 } else { high = start }
    }
    return min(low, bytes.count)
  }
}
