/// One entry of the vocabulary of problems (`problems.yaml`).
package struct Problem: Sendable, Hashable {
  /// Stable id, never printed: `acct.stale2w`.
  package let id: String
  package let label: String
  /// Subjects it can be found in: `websites`, `new-media`, `organisations` …
  package let scope: [String]
  package let severity: Severity
  /// Words that offices use for it; a cell that holds one of them names this problem.
  package let words: [String]
  /// One plain sentence for readers.
  package let sentence: String
  package let place: SourcePlace

  package init(
    id: String, label: String, scope: [String], severity: Severity, words: [String],
    sentence: String, place: SourcePlace
  ) {
    self.id = id
    self.label = label
    self.scope = scope
    self.severity = severity
    self.words = words
    self.sentence = sentence
    self.place = place
  }

  package enum Severity: String, Sendable, CaseIterable {
    case veto, deduction
    case localVeto = "local-veto"
    case management
  }
}

/// The vocabulary of problems of one site.
package struct ProblemVocabulary: Sendable {
  package let problems: [Problem]
  private let byID: [String: Int]
  /// For each problem its label and words without blanks, the longest first.
  private let words: [[[UInt8]]]

  package init(_ problems: [Problem]) {
    self.problems = problems
    byID = Dictionary(problems.enumerated().map { ($1.id, $0) }) { first, _ in first }
    words = problems.map { problem in
      ([problem.label] + problem.words).map { Array($0.withoutBlanks.utf8) }
        .filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    }
  }

  package subscript(id: String) -> Problem? { byID[id].map { problems[$0] } }

  /// The problems that `text` names, blanks ignored; in the order of the vocabulary.
  ///
  /// Where one entry's words lie inside another's longer ones, only the longer counts.
  package func problems(in text: String) -> [Problem] {
    let wanted = Array(text.withoutBlanks.utf8)[...]
    var hits: [(problem: Problem, word: [UInt8])] = []
    for (index, problem) in problems.enumerated() {
      if let longest = words[index].first(where: { wanted.contains(word: $0) }) {
        hits.append((problem, longest))
      }
    }
    guard hits.count > 1 else { return hits.map(\.problem) }
    return hits.filter { hit in
      !hits.contains { $0.word != hit.word && $0.word[...].contains(word: hit.word) }
    }.map(\.problem)
  }
}
