internal import TongbaoDigest

/// Where the files of a notice's folder lie in its record: `source/…`, and `internal/…` for what is never
/// published. A record holds only names that every system can hold.
package struct LogicalNames: Sendable {
  /// The logical path of a file, by its path below the notice's folder.
  package static func path(of file: String) -> String {
    let parts = file.split(separator: "/").map { safe(String($0)) }
    return (parts.first == "internal" && parts.count > 1 ? "" : "source/")
      + parts.joined(separator: "/")
  }

  /// The path below the notice's folder; `nil` for what did not come from there.
  package static func original(of path: String) -> String? {
    if path.hasPrefix("internal/") { return path }
    return path.hasPrefix("source/") ? String(path.dropFirst(7)) : nil
  }

  /// A part of a path as it is, or a name made from its digest that keeps a plain ending.
  private static func safe(_ name: String) -> String {
    let hasPlainName = name.utf8.allSatisfy { isPlain($0) }
    if hasPlainName, name.utf8.first != UInt8(ascii: "."), name.utf8.last != UInt8(ascii: ".") {
      return name
    }
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    let keeps =
      ending.utf8.count > 1 && ending.utf8.count <= 6 && ending.utf8.allSatisfy { isPlain($0) }
    return "n-" + SHA256.hash(Array(name.utf8)).hex.prefix(16) + (keeps ? ending : "")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
