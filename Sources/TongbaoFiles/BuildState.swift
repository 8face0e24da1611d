import TongbaoDigest

/// What the published site was made from, in a file beside the output folder (`.NAME.state`).
///
/// It only saves work: without it, or with one that does not fit, everything is rendered and compared.
/// So it is not synced, and a doubtful one is passed over without a word.
struct BuildState: Equatable {
  /// Digest of the stamp of the sources.
  let stamp: Digest256
  /// Digest of the manifest of the site that was made from them.
  let manifest: Digest256
  /// What the caller wants to hear again when nothing has changed.
  let memo: [UInt8]

  private static let head = Array("tongbao state 1\n".utf8)

  init(stamp: Digest256, manifest: Digest256, memo: [UInt8]) {
    self.stamp = stamp
    self.manifest = manifest
    self.memo = memo
  }

  /// Reads exactly what `bytes` writes; `nil` for anything else.
  init?(_ text: [UInt8]) {
    let digits = 64
    let body = Self.head.count
    guard text.starts(with: Self.head), text.count >= body + 2 * (digits + 1),
      let stamp = Digest256(hex: text[body..<body + digits]),
      text[body + digits] == UInt8(ascii: "\n"),
      let manifest = Digest256(hex: text[(body + digits + 1)..<(body + 2 * digits + 1)]),
      text[body + 2 * digits + 1] == UInt8(ascii: "\n")
    else { return nil }
    self.init(
      stamp: stamp, manifest: manifest, memo: Array(text[(body + 2 * (digits + 1))...]))
  }

  var bytes: [UInt8] {
    var bytes = Self.head
    stamp.appendHex(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    manifest.appendHex(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes + memo
  }
}

/// A site that is as its sources want it.
package struct CurrentSite: Sendable {
  /// The report of a build that had nothing to do.
  package let report: PublishReport
  /// What the build that made the site left to be said.
  package let memo: [UInt8]
}
