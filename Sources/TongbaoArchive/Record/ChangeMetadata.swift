/// What `metadata/change.json` says: why the version was made, by whom, and what it changes.
package struct ChangeMetadata: Sendable, Equatable {
  package static let path = "metadata/change.json"

  package var version: Int
  /// 首发, 更正 …
  package var kind: String
  package var reason: String
  package var user: String
  package var approvedBy: String?
  package var created: String
  /// SHA-512 of the inventory of the version before; `nil` for the first.
  package var previousDigest: String?
  /// Earlier versions that are closed to the public from this one on.
  package var closes: [Int]
  /// What changed against the version before; `nil` where nothing of the text or the tables did.
  package var changes: JSONValue?

  package init(
    version: Int, kind: String, reason: String, user: String, approvedBy: String?,
    created: String, previousDigest: String?, closes: [Int], changes: JSONValue?
  ) {
    self.version = version
    self.kind = kind
    self.reason = reason
    self.user = user
    self.approvedBy = approvedBy
    self.created = created
    self.previousDigest = previousDigest
    self.closes = closes
    self.changes = changes
  }

  package var bytes: [UInt8] {
    var members: [JSONValue.Member] = [
      .init("version", .number(String(version))), .init("kind", .text(kind)),
      .init("reason", .text(reason)), .init("user", .text(user)),
      .init("approved-by", approvedBy.map { .text($0) } ?? .null),
      .init("created", .text(created)),
    ]
    if let previousDigest {
      members.append(
        .init(
          "previous",
          .object([
            .init("version", .number(String(version - 1))),
            .init("inventory-sha512", .text(previousDigest)),
          ])))
    }
    members.append(.init("closes", .list(closes.map { .number(String($0)) })))
    members.append(.init("changes", changes ?? .null))
    return JSONValue.object(members).fileBytes
  }
}
