/// What an object's `inventory.json` says.
struct Inventory: Sendable, Equatable {
  static let fileName = "inventory.json"
  static let sidecarName = "inventory.json.sha512"
  static let type = "https://ocfl.io/1.1/spec/#inventory"

  /// The object's name for ever.
  let id: String

  /// Where the bytes of each digest lie in the object; never none for a digest.
  var manifest: [String: [String]]

  /// The versions, the oldest first.
  var versions: [Version]

  /// One version, as the inventory describes it.
  struct Version: Sendable, Equatable {
    let created: String
    let message: String
    let userName: String
    let userAddress: String
    /// The digest of each file, by logical path.
    let state: [String: String]
  }

  /// The number of the newest version.
  var head: Int { versions.count }

  /// The inventory as its file holds it: every key in order.
  var fileBytes: [UInt8] {
    JSONValue.object([
      .init("digestAlgorithm", .text("sha512")),
      .init("head", .text("v\(head)")),
      .init("id", .text(id)),
      .init("manifest", Self.object(manifest)),
      .init("type", .text(Self.type)),
      .init(
        "versions",
        .object(
          versions.enumerated().map { place, version in
            .init("v\(place + 1)", version.json)
          })),
    ]).fileBytes
  }

  /// The line that the sidecar holds.
  static func sidecar(_ digest: String) -> [UInt8] { Array("\(digest) \(fileName)\n".utf8) }

  fileprivate static func object(_ paths: [String: [String]]) -> JSONValue {
    .object(
      paths.sorted { $0.key < $1.key }.map { digest, paths in
        .init(digest, .list(paths.sorted().map { .text($0) }))
      })
  }
}

extension Inventory.Version {
  fileprivate var json: JSONValue {
    var byDigest: [String: [String]] = [:]
    for (path, digest) in state { byDigest[digest, default: []].append(path) }
    return .object([
      .init("created", .text(created)),
      .init("message", .text(message)),
      .init("state", Inventory.object(byDigest)),
      .init(
        "user", .object([.init("address", .text(userAddress)), .init("name", .text(userName))])),
    ])
  }
}
