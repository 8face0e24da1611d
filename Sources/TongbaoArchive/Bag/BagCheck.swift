internal import TongbaoDigest

/// Everything that RFC 8493 and a hand-over ask of a bag, and more than common tools look at: they take
/// an old version, an empty payload and a bag without a tag manifest.
struct BagCheck {
  let source: any BagSource
  private(set) var faults: [any Error] = []
  /// What the bag says of itself; empty when that cannot be read.
  private(set) var info = BagInfo()
  /// Paths below `data/`, in order.
  private(set) var payload: [String] = []

  init(_ source: any BagSource) {
    self.source = source
    payload = source.sizes.keys.filter { $0.hasPrefix("data/") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Looks at every file; all faults are kept, not only the first.
  mutating func run() {
    if source.sizes["fetch.txt"] != nil { faults.append(BagFault(.fetch, "fetch.txt")) }
    for path in source.sizes.keys.sorted() where !BagPath.isSafe(path) {
      faults.append(BagFault(.unsafePath(path), source.name))
    }
    if payload.isEmpty { faults.append(BagFault(.empty, source.name)) }
    if let bytes = required("bagit.txt") {
      let lines = bytes.filter { $0 != UInt8(ascii: "\r") }
      if lines != BagWriter.declaration { faults.append(BagFault(.version, "bagit.txt")) }
    }
    if let bytes = required(BagInfo.file) {
      if let read = attempt({ try BagInfo(bytes) }) { info = read }
    }
    compare(BagManifest.payload, with: payload)
    let tags = source.sizes.keys.filter {
      !$0.hasPrefix("data/") && !$0.hasPrefix("tagmanifest-")
    }
    compare(BagManifest.tags, with: tags.sorted())
    weigh()
  }

  private mutating func required(_ path: String) -> [UInt8]? {
    guard source.sizes[path] != nil else {
      faults.append(BagFault(.missing, path))
      return nil
    }
    return attempt { [source] in try source.bytes(path) }
  }

  private mutating func compare(_ file: String, with paths: [String]) {
    guard let bytes = required(file), let manifest = attempt({ try BagManifest(bytes, file) })
    else { return }
    for path in paths where manifest.digests[path] == nil {
      faults.append(BagFault(.unlisted, path))
    }
    for path in manifest.paths {
      guard source.sizes[path] != nil else {
        faults.append(BagFault(.listedButMissing, path))
        continue
      }
      attempt { [source] in
        if SHA512.hash(try source.bytes(path)) != manifest.digests[path] {
          throw BagFault(.damaged, path)
        }
      }
    }
  }

  /// Number of bytes and files against what the bag says.
  private mutating func weigh() {
    guard let stated = info.value("Payload-Oxum") else { return }
    let size = payload.reduce(0) { $0 + (source.sizes[$1] ?? 0) }
    let real = "\(size).\(payload.count)"
    if stated != real {
      faults.append(BagFault(.size(stated: stated, real: real), BagInfo.file))
    }
  }

  /// What the work gives; `nil` with its fault kept.
  @discardableResult
  private mutating func attempt<Value>(_ work: () throws -> Value) -> Value? {
    do { return try work() } catch {
      faults.append(error)
      return nil
    }
  }
}
