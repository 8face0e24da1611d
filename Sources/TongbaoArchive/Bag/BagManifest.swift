internal import TongbaoDigest

/// `manifest-sha512.txt` or `tagmanifest-sha512.txt`: a digest and a path in each line, as
/// `sha512sum -c` reads them (RFC 8493, 2.1.3).
struct BagManifest {
  static let payload = "manifest-sha512.txt"
  static let tags = "tagmanifest-sha512.txt"

  private(set) var digests: [String: Digest512] = [:]

  init() {}

  mutating func add(_ path: String, _ digest: Digest512) { digests[path] = digest }

  /// Reads a manifest.
  ///
  /// - Throws: `BagFault` for a line that is none, a path that leads elsewhere or stands there twice.
  init(_ bytes: [UInt8], _ file: String) throws(BagFault) {
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.isEmpty { continue }
      let rest = line.dropFirst(128)
      let path = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "*") }
      guard rest.first == UInt8(ascii: " "), !path.isEmpty,
        let digest = Digest512(hex: line.prefix(128)),
        let text = String(validating: path, as: UTF8.self)
      else { throw BagFault(.brokenLine(number), file) }
      guard BagPath.isSafe(text) else { throw BagFault(.unsafePath(text), file) }
      guard digests.updateValue(digest, forKey: text) == nil else {
        throw BagFault(.twice(text), file)
      }
    }
  }

  /// The lines in the order of their paths.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digests.count * 220)
    for path in paths {
      digests[path]?.appendHex(to: &bytes)
      bytes += "  \(path)\n".utf8
    }
    return bytes
  }

  /// Paths in the order of their bytes.
  var paths: [String] {
    digests.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
