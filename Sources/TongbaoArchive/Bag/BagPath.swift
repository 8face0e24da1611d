/// Paths in a bag that every tool reads in one way.
///
/// RFC 8493 writes `%` as `%25` in a manifest, but no tool in use does it right, and Windows cannot
/// hold some characters: a bag of ours has neither.
enum BagPath {
  /// Whether the path is relative, stays in the bag and has only letters, digits and `._-=`.
  static func isSafe(_ path: some StringProtocol) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { segment in
      !segment.isEmpty && segment.utf8.first != UInt8(ascii: ".")
        && !segment.hasSuffix(".") && segment.utf8.allSatisfy(isSafe)
    }
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "-"), UInt8(ascii: "="):
      true
    default: false
    }
  }
}
