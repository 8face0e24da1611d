/// One place where a notice names a unit.
package struct UnitAppearance: Sendable {
  /// Where the notice stands in the list of notices.
  package let notice: Int
  /// `nil` for a finding named in a sentence.
  package let table: Table?
  /// Row of the table, or number of the finding in the text.
  package let row: Int
  /// As printed; empty when only the code stands there.
  package let name: String
  package let owner: String
  /// Code of the region of the row.
  package let region: String?
  /// The words for what was found, or the id of the problem of a finding in a sentence.
  package let problem: String
  /// What a follow-up table says, as printed.
  package let status: String

  /// The problems of the vocabulary that are named.
  package func problems(_ vocabulary: ProblemVocabulary) -> [Problem] {
    if problem.isEmpty { return [] }
    return table == nil ? vocabulary[problem].map { [$0] } ?? [] : vocabulary.problems(in: problem)
  }

  /// Whether it is named for a problem, not only listed.
  package var isFinding: Bool { table == nil || table?.kind == .findings }
}

/// Everything that notices say of one unit.
package struct UnitHistory: Sendable {
  package let key: UnitKey
  /// Its row in `units.csv`.
  package let listed: Unit?
  /// Newest notice first, within a notice in the order of its tables.
  package let appearances: [UnitAppearance]

  /// The names as printed, the newest first, each with the places of the notices that use it.
  package var names: [(name: String, notices: [Int])] {
    var names: [(name: String, notices: [Int])] = []
    var places: [ByteKey: Int] = [:]
    for appearance in appearances where !appearance.name.isEmpty {
      let key = ByteKey(appearance.name.withoutBlanks)
      if let known = places[key] {
        if names[known].notices.last != appearance.notice {
          names[known].notices.append(appearance.notice)
        }
      } else {
        places[key] = names.count
        names.append((appearance.name, [appearance.notice]))
      }
    }
    return names
  }

  /// Names that one table gives to this one code: different units that share it.
  package var sharedBy: [String] {
    var shared: [String] = []
    var all: Set<ByteKey> = []
    var table: Table?
    var first: String?
    for appearance in appearances where appearance.table != nil && !appearance.name.isEmpty {
      // The rows of one table follow one another.
      if appearance.table !== table { (table, first) = (appearance.table, nil) }
      let key = ByteKey(appearance.name.withoutBlanks)
      guard let known = first else {
        first = appearance.name
        continue
      }
      if ByteKey(known.withoutBlanks) == key { continue }
      for (name, key) in [(known, ByteKey(known.withoutBlanks)), (appearance.name, key)]
      where all.insert(key).inserted {
        shared.append(name)
      }
    }
    return shared
  }

  /// Notices that name it for a problem, newest first.
  package var findings: [Int] {
    var notices: [Int] = []
    for appearance in appearances where appearance.isFinding && notices.last != appearance.notice {
      notices.append(appearance.notice)
    }
    return notices
  }
}
