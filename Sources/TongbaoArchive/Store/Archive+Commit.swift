extension Archive {
  /// Makes the next version of a record.
  package func commit(_ draft: RecordDraft) throws -> CommitOutcome {
    try commit([draft]).first ?? .unchanged
  }

  /// Makes the next version of each record in turn, some at once; the list of digests is written once.
  ///
  /// Where one of them is refused, those before it are committed all the same. Where nothing differs nothing is
  /// written, and the lock is not taken.
  package func commit(_ drafts: some Sequence<RecordDraft>) throws -> [CommitOutcome] {
    var outcomes: [CommitOutcome] = []
    var writer = try hasLeftovers() ? CommitWriter(self) : nil
    do {
      for draft in drafts {
        if writer == nil, try isUnchanged(draft) {
          outcomes.append(.unchanged)
          continue
        }
        let open = try writer ?? CommitWriter(self)
        writer = open
        outcomes.append(try open.prepare(draft))
      }
      try writer?.install()
    } catch {
      // The first fault is the one to report. Should this fail too, the journal stays and the next
      // commit finishes it.
      try? writer?.install()
      try? writer?.finish()
      throw error
    }
    try writer?.finish()
    return outcomes
  }

  /// What a commit of the draft would do: the number of the version, `nil` for none. Writes nothing.
  package func plannedVersion(_ draft: RecordDraft) throws -> Int? {
    let object = try object(draft.slug)
    return try NextVersion(draft, of: object, after: inventory(of: object)?.inventory)?
      .inventory.head
  }

  private func isUnchanged(_ draft: RecordDraft) throws -> Bool {
    try plannedVersion(draft) == nil
  }
}
