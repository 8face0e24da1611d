/// Which columns of two forms of a table are the same: by their heads, else by place or meaning.
struct ColumnMatch {
  /// In the order of the new table.
  let pairs: [SequenceMatch.Pair]
  let removed: [Int]
  let added: [Int]

  init(_ old: Table, _ new: Table) {
    var pairs = SequenceMatch(
      old.columns.map(\.header.withoutBlanks), new.columns.map(\.header.withoutBlanks)
    ).pairs
    var removed = old.columns.indices.filter { place in !pairs.contains { $0.old == place } }
    var added = new.columns.indices.filter { place in !pairs.contains { $0.new == place } }
    func pair(where isSame: (Int, Int) -> Bool) {
      for place in removed {
        guard let other = added.first(where: { isSame(place, $0) }) else { continue }
        pairs.append(SequenceMatch.Pair(old: place, new: other))
        removed.removeAll { $0 == place }
        added.removeAll { $0 == other }
      }
    }
    // A column that was moved, then one that was renamed.
    pair { old.columns[$0].header.withoutBlanks == new.columns[$1].header.withoutBlanks }
    pair { old.columns[$0].role == new.columns[$1].role && $0 == $1 }
    pair { old.columns[$0].role == new.columns[$1].role && old.columns[$0].role != .text }
    if removed.count == added.count { pair { $0 == $1 } }
    self.pairs = pairs.sorted { $0.new < $1.new }
    self.removed = removed
    self.added = added
  }
}
