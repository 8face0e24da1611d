/// What is to become the next version of a record.
package struct RecordDraft: Sendable {
  /// The notice's id.
  package let slug: String

  /// The files, by logical path: `source/notice.md`.
  package let files: [String: [UInt8]]

  /// When it is published: RFC 3339 with a zone.
  package let created: String

  /// The public note; for a correction it says what, why and with what effect.
  package let message: String
  package let userName: String

  /// A URI, as `mailto:archive@office.example`.
  package let userAddress: String

  /// The head that the draft was made from, 0 for none; another one is refused.
  package var expectedHead: Int?

  /// Makes a version even where nothing that counts differs.
  package var isForced = false

  /// The beginnings of the paths that count: a version is made when one of these files differs.
  ///
  /// The rendered page and the description of the version itself do not: a change of templates alone
  /// makes no version.
  package var counted = ["source/", "data/", "internal/"]

  package init(
    slug: String, files: [String: [UInt8]], created: String, message: String, userName: String,
    userAddress: String, expectedHead: Int? = nil, isForced: Bool = false
  ) {
    self.slug = slug
    self.files = files
    self.created = created
    self.message = message
    self.userName = userName
    self.userAddress = userAddress
    self.expectedHead = expectedHead
    self.isForced = isForced
  }
}

/// What came of a commit.
package enum CommitOutcome: Sendable, Equatable {
  /// Nothing that counts differs from the head; nothing was written.
  case unchanged
  /// A version was made; `digest` is the SHA-512 of its inventory.
  case committed(version: Int, digest: String)
}
