internal import TongbaoDigest

/// Writes a bag of BagIt 1.0 (RFC 8493), file by file: the payload first, then what is said of it.
struct BagWriter {
  private let destination: any BagDestination
  private var payload = BagManifest()
  private var size = 0

  static let declaration = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)

  init(to destination: any BagDestination) { self.destination = destination }

  /// Adds a file below `data/`.
  mutating func add(_ path: String, _ bytes: [UInt8], _ digest: Digest512) throws {
    let path = "data/" + path
    guard BagPath.isSafe(path) else { throw BagFault(.unsafePath(path), BagManifest.payload) }
    payload.add(path, digest)
    size += bytes.count
    try destination.write(path, bytes)
  }

  /// Writes the manifests and what else stands at the bag's top.
  func finish(_ info: BagInfo, further: [(name: String, bytes: [UInt8])]) throws {
    var info = info
    info.add("Payload-Oxum", "\(size).\(payload.digests.count)")
    var tags = BagManifest()
    let files =
      [
        ("bagit.txt", Self.declaration), (BagInfo.file, info.bytes),
        (BagManifest.payload, payload.bytes),
      ] + further.map { ($0.name, $0.bytes) }
    for (name, bytes) in files {
      tags.add(name, SHA512.hash(bytes))
      try destination.write(name, bytes)
    }
    try destination.write(BagManifest.tags, tags.bytes)
    try destination.finish()
  }
}
