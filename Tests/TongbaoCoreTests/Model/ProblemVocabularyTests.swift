import Testing

@testable import TongbaoCore

@Suite struct ProblemVocabularyTests {
  private static let vocabulary = ProblemVocabulary(
    [
      ("text.typo", "错别字", ["错敏词"]), ("col.stale", "未更新", ["应更新未更新"]),
      ("col.news2w", "动态要闻类栏目超2周未更新", ["动态要闻栏目应更新未更新"]),
    ].map { id, label, words in
      Problem(
        id: id, label: label, scope: ["websites"], severity: .deduction, words: words,
        sentence: "。", place: SourcePlace("problems.yaml"))
    })

  @Test(arguments: [
    ("3个栏目应更新 未更新", ["col.stale"]), ("错敏词、应更新未更新", ["text.typo", "col.stale"]),
    ("动态要闻类栏目超2周未更新", ["col.news2w"]), ("动态要闻栏目应更新未更新", ["col.news2w"]), ("整改", []), ("", []),
  ])
  func findsTheProblemsThatAreNamed(_ text: String, _ ids: [String]) {
    #expect(Self.vocabulary.problems(in: text).map(\.id) == ids)
  }
}
