import Testing

@testable import TongbaoFiles

@Suite struct OutputPathTests {
  @Test(arguments: [
    "index.html", "notices/2024-q4/index.html", "a", "0/_/-", "console/com/com10/lpt.css", "a..b",
    String(repeating: "x", count: 255),
  ])
  func takesPathsThatEverySystemCanStore(_ text: String) throws {
    #expect(try OutputPath(text).text == text)
  }

  @Test(arguments: [
    ("", OutputPathFault.Rule.empty), ("/a", .absolute), ("a//b", .emptySegment),
    ("a/", .emptySegment), ("..", .leadingDot), ("a/../b", .leadingDot), (".", .leadingDot),
    ("a/.git/b", .leadingDot), ("a./b", .trailingDot), ("A", .character), ("通报", .character),
    ("a b", .character), ("a\\b", .character), ("a%2e", .character), ("a\0", .character),
    ("con", .reserved), ("x/nul.html", .reserved), ("com1", .reserved), ("lpt9.tar.gz", .reserved),
    ("aux/index.html", .reserved), (String(repeating: "x", count: 256), .tooLong),
  ])
  func refusesOtherPathsByTheRuleTheyBreak(_ text: String, _ rule: OutputPathFault.Rule) {
    #expect(throws: OutputPathFault(path: text, rule: rule)) { try OutputPath(text) }
  }

  @Test func joinsSegments() throws {
    #expect(try OutputPath(segments: ["a", "b.html"]).text == "a/b.html")
    #expect(throws: OutputPathFault(path: "a/b/c", rule: .character)) {
      try OutputPath(segments: ["a/b", "c"])
    }
  }

  @Test func ordersByBytes() throws {
    let paths = try ["a-b", "a/b", "a.b", "a", "a_b", "a0"].map { try OutputPath($0) }
    #expect(paths.sorted().map(\.text) == ["a", "a-b", "a.b", "a/b", "a0", "a_b"])
  }
}
