/// What a publication did.
package struct PublishReport: Sendable, Equatable {
  /// The files of the site, the manifest not counted.
  package let files: Int

  /// Their bytes.
  package let bytes: Int

  /// The files written into the spare tree.
  package let written: Int

  /// The files of the site before that are not in this one.
  package let removed: Int

  /// Whether the published tree was switched; `false` where nothing has changed.
  package let switched: Bool

  /// Which files came from which jobs; for `remember`.
  package var jobs = JobMemory.none
}
