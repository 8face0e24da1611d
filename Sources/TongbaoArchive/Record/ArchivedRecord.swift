/// One notice in the archive, with all its versions.
package struct ArchivedRecord: Sendable, Equatable {
  /// Its name for ever: `urn:tongbao:4200000001:2024q4-420000-szfbgt`.
  package let id: String

  /// The notice's own id, the last part of that name.
  package let slug: String

  /// The versions, the oldest first; never none.
  package let versions: [RecordVersion]

  /// Where the bytes of a digest lie in the object.
  let contentPaths: [String: String]

  /// The newest version's number.
  package var head: Int { versions.count }

  /// A version by its number.
  package func version(_ number: Int) -> RecordVersion? {
    versions.indices.contains(number - 1) ? versions[number - 1] : nil
  }
}

/// One publication of a notice.
package struct RecordVersion: Sendable, Equatable {
  /// 1 for the first.
  package let number: Int

  /// When it was published, as RFC 3339 writes it.
  package let created: String

  /// The public note on it.
  package let message: String
  package let userName: String
  package let userAddress: String

  /// The SHA-512 of each file, by its logical path.
  package let state: [String: String]

  /// The SHA-512 of the inventory of that version.
  package let inventoryDigest: String
}
