import Testing

@testable import TongbaoCore

@Suite struct NearMissTests {
  @Test(
    arguments: [
      ("websits", ["websites", "messages"], "websites"),
      ("chekced", ["checked", "failed"], "checked"),
      ("岳阳", ["岳阳市", "益阳市"], "岳阳市"), ("titel", ["title", "total"], "title"),
      ("x", ["y", "ab"], nil),
      ("", ["a"], nil), ("failed", [], nil), ("合格率", ["抽查数量"], nil), ("ab", ["ac", "aa"], "aa"),
    ] as [(String, [String], String?)])
  func suggests(_ name: String, _ candidates: [String], _ expected: String?) {
    #expect(nearMiss(of: name, among: candidates) == expected)
    #expect(nearMiss(of: name, among: candidates.reversed()) == expected)
  }

  @Test func looksAtTheBeginningOfLongNames() {
    let long = String(repeating: "长", count: 5_000)
    #expect(nearMiss(of: long, among: ["甲", long + "甲"]) == long + "甲")
  }
}
