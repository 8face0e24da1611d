internal import TongbaoCore

/// For each notice the problems of the vocabulary that it names: in the lists of its annexes and in its
/// sentences.
struct ProblemGlossary: Sendable {
  private let vocabulary: ProblemVocabulary
  /// Indices into the vocabulary by the notice's id, in its order.
  private let named: [String: [Int]]

  /// Offices use few wordings for many units: each is looked up once.
  init(_ notices: [Notice], _ vocabulary: ProblemVocabulary) {
    self.vocabulary = vocabulary
    guard !vocabulary.problems.isEmpty else {
      named = [:]
      return
    }
    let numbers = Dictionary(vocabulary.problems.enumerated().map { ($1.id, $0) }) { first, _ in
      first
    }
    var known: [[UInt8]: [Int]] = [:]
    var named: [String: [Int]] = [:]
    for notice in notices {
      var found: Set<Int> = []
      for table in notice.tables {
        guard let column = table.column(.problem) else { continue }
        for row in table.dataRows {
          let cell = Array(table.grid.bytes(row, column))
          if let problems = known[cell] {
            found.formUnion(problems)
            continue
          }
          let problems = vocabulary.problems(in: String(decoding: cell, as: UTF8.self))
            .compactMap { numbers[$0.id] }
          known[cell] = problems
          found.formUnion(problems)
        }
      }
      found.formUnion(notice.document.findings.compactMap { numbers[$0.problem] })
      if !found.isEmpty { named[notice.id] = found.sorted() }
    }
    self.named = named
  }

  /// The problems a notice names, in the order of the vocabulary.
  func problems(of notice: Notice) -> [Problem] {
    (named[notice.id] ?? []).map { vocabulary.problems[$0] }
  }
}
