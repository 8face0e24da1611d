internal import TongbaoCore

/// For each notice the problems of the vocabulary that it names: in the lists of its annexes and in its
/// sentences.
struct ProblemGlossary: Sendable {
  private let vocabulary: ProblemVocabulary
  /// Ids of problems by the notice's id.
  private let named: [String: Set<String>]

  /// Offices use few wordings for many units: each is looked up once.
  init(_ notices: [Notice], _ vocabulary: ProblemVocabulary) {
    self.vocabulary = vocabulary
    guard !vocabulary.problems.isEmpty else {
      named = [:]
      return
    }
    var known: [[UInt8]: [String]] = [:]
    var named: [String: Set<String>] = [:]
    for notice in notices {
      var found: Set<String> = []
      for table in notice.tables {
        guard let column = table.column(.problem) else { continue }
        for row in table.dataRows {
          let cell = Array(table.grid.bytes(row, column))
          if let problems = known[cell] {
            found.formUnion(problems)
            continue
          }
          let problems = vocabulary.problems(in: String(decoding: cell, as: UTF8.self)).map(\.id)
          known[cell] = problems
          found.formUnion(problems)
        }
      }
      found.formUnion(notice.document.findings.map(\.problem))
      if !found.isEmpty { named[notice.id] = found }
    }
    self.named = named
  }

  /// The problems a notice names, in the order of the vocabulary.
  func problems(of notice: Notice) -> [Problem] {
    guard let ids = named[notice.id] else { return [] }
    return vocabulary.problems.filter { ids.contains($0.id) }
  }
}
