internal import TongbaoDigest

/// What the published site was made from and by which jobs, in a file beside the output folder (`.NAME.state`).
///
/// It only saves work: without it, or with one that does not fit, everything is rendered and compared.
/// So it is not synced, and a doubtful one is passed over without a word.
struct BuildState: Equatable {
  /// Digest of the stamp of the sources; of nothing where they had not come to rest.
  let stamp: Digest256
  /// Digest of the manifest of the site that was made from them.
  let manifest: Digest256
  /// What the caller wants to hear again when nothing has changed.
  let memo: [UInt8]
  /// Lines of `JobMemory`.
  let jobs: [UInt8]

  private static let head = Array("tongbao state 2\n".utf8)

  init(stamp: Digest256, manifest: Digest256, memo: [UInt8], jobs: [UInt8]) {
    self.stamp = stamp
    self.manifest = manifest
    self.memo = memo
    self.jobs = jobs
  }

  /// Reads exactly what `bytes` writes; `nil` for anything else.
  init?(_ text: [UInt8]) {
    guard text.starts(with: Self.head) else { return nil }
    var rest = text[Self.head.count...]
    func line() -> ArraySlice<UInt8>? {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      defer { rest = rest[(end + 1)...] }
      return rest[..<end]
    }
    guard let stamp = line().flatMap({ Digest256(hex: $0) }),
      let manifest = line().flatMap({ Digest256(hex: $0) }),
      let count = line().flatMap({ Int(String(decoding: $0, as: UTF8.self)) }), count >= 0,
      count <= rest.count
    else { return nil }
    self.init(
      stamp: stamp, manifest: manifest, memo: Array(rest.prefix(count)),
      jobs: Array(rest.dropFirst(count)))
  }

  var bytes: [UInt8] {
    var bytes = Self.head
    stamp.appendHex(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    manifest.appendHex(to: &bytes)
    bytes += Array("\n\(memo.count)\n".utf8)
    return bytes + memo + jobs
  }
}

/// A site that is as its sources want it.
package struct CurrentSite: Sendable {
  /// The report of a build that had nothing to do.
  package let report: PublishReport
  /// What the build that made the site left to be said.
  package let memo: [UInt8]
}
