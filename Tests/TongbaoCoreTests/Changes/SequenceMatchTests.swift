import Testing

@testable import TongbaoCore

struct SequenceMatchTests {
  private func common(_ old: String, _ new: String) -> String {
    let characters = Array(old)
    return String(SequenceMatch(old, new).pairs.map { characters[$0.old] })
  }

  @Test(arguments: [
    ("", "", ""), ("甲", "", ""), ("", "甲", ""), ("甲乙丙", "甲乙丙", "甲乙丙"),
    ("甲乙丙", "甲丙", "甲丙"), ("甲丙", "甲乙丙", "甲丙"), ("abcabba", "cbabac", "baba"),
    ("甲乙", "丙丁", ""), ("甲乙丙丁", "乙甲丁丙", "乙丁"),
  ])
  func findsALongestCommonPart(_ old: String, _ new: String, _ shared: String) {
    #expect(common(old, new).count == shared.count)
    // What is common stands in both, in order.
    for text in [old, new] {
      var rest = text[...]
      for character in common(old, new) {
        let place = rest.firstIndex(of: character)
        #expect(place != nil)
        rest = place.map { rest[rest.index(after: $0)...] } ?? ""
      }
    }
  }

  /// Beyond the bound nothing is compared with everything: single elements hold the parts together.
  @Test func longTextsAreCutAtWhatStandsOnceInEach() {
    let count = 4 * SequenceMatch.effort
    let old = (0..<count).flatMap { [$0, -1] }
    let new = (0..<count).flatMap { [$0, -2] }
    let pairs = SequenceMatch(old, new).pairs
    #expect(pairs.count == count)
    #expect(pairs.allSatisfy { $0.old == $0.new })
  }

  @Test func longTextsWithoutAnythingInCommonHaveNoPairs() {
    #expect(SequenceMatch(0..<50_000, 50_000..<100_000).pairs.isEmpty)
  }
}
