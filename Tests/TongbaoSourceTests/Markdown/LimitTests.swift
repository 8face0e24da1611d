import Testing
import TongbaoCore

@testable import TongbaoSource

@Suite struct LimitTests {
  /// A text that would choke a careless reader, and the rules that answer it (none: it is harmless).
  struct Hostile: Sendable, CustomTestStringConvertible {
    let name: String
    let rules: Set<String>
    let text: String

    init(_ name: String, _ rule: String?, _ text: String) {
      self.init(name, Set(rule.map { [$0] } ?? []), text)
    }

    init(_ name: String, _ rules: Set<String>, _ text: String) {
      self.name = name
      self.rules = rules
      self.text = text
    }

    init(_ piece: String, times count: Int, _ rule: String?) {
      self.init("\(piece) × \(count)", rule, "甲" + String(repeating: piece, count: count) + "乙")
    }

    var testDescription: String { name }
  }

  @Test(arguments: [
    Hostile("quotes", "limit.depth", String(repeating: ">", count: 100_000)),
    Hostile("lists on a line", "limit.depth", String(repeating: "- ", count: 3_000) + "甲"),
    Hostile(
      "lists", "limit.depth",
      (0..<3_000).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()),
    Hostile("[", times: 50_000, "limit.brackets"), Hostile("![", times: 50_000, "limit.brackets"),
    Hostile("[a](", times: 50_000, nil), Hostile("[a](<b", times: 50_000, nil),
    Hostile("*", times: 30_000, "limit.delimiters"),
    Hostile("_", times: 30_000, "limit.delimiters"),
    Hostile("`", times: 65, "limit.delimiters"), Hostile("*甲 ", times: 20_000, nil),
    Hostile("*a **a ", times: 20_000, nil), Hostile("*a _a ", times: 20_000, nil),
    Hostile("a* b_ ", times: 20_000, nil), Hostile("**甲", times: 30_001, "source.syntax"),
    Hostile("ties", ["limit.figure", "figure.syntax"], String(repeating: "](=", count: 20_000)),
    Hostile("[1](=a.b)", times: 20_000, nil),
    Hostile("[1](=stated) ", times: 20_000, nil), Hostile("[a](b)", times: 20_000, nil),
    Hostile("<a ", times: 50_000, nil), Hostile("<!--", times: 50_000, nil),
    Hostile("<?", times: 50_000, nil), Hostile("&amp", times: 50_000, nil),
    Hostile("&#x202E;", times: 5_000, "text.control"),
    Hostile("\u{202E}", times: 5_000, "text.control"),
    Hostile("|", times: 200_000, nil), Hostile("~~a", times: 30_000, nil),
    Hostile(
      "references", nil,
      (0..<20_000).map { "[r\($0)]: x\n" }.joined() + String(repeating: "[r1]", count: 20_000)),
    Hostile("headings", nil, String(repeating: "# h\n", count: 50_000)),
    Hostile("sections", nil, String(repeating: "一、甲\n", count: 50_000)),
    Hostile(
      "backticks", "source.syntax",
      (0..<20_000).map { String(repeating: "`", count: $0 % 60) + "a" }.joined()),
    Hostile(
      "brackets closed", "limit.brackets",
      String(repeating: "[", count: 30_000) + "x" + String(repeating: "](y)", count: 30_000)),
  ])
  func answers(_ hostile: Hostile) {
    #expect(Set(read(hostile.text).diagnostics.map(\.rule)) == hostile.rules)
  }

  @Test func acceptsWhatIsJustWithinTheLimits() {
    let quotes = String(repeating: ">", count: 31) + " 甲"
    let brackets = String(repeating: "[", count: 1_000)
    let marks = String(repeating: "*", count: 64) + "甲"
    for text in [quotes, brackets, marks] { #expect(read(text).diagnostics.isEmpty) }
  }

  @Test func namesTheLimitAndThePlace() throws {
    let text = MarkedText("甲\n" + String(repeating: ">", count: 33) + "«乙»")
    let diagnostic = try #require(read(text.text).diagnostics.first)
    #expect(diagnostic.place == text.places.first)
    #expect(diagnostic.message.chinese == "引用、列表或加粗套得太深，上限为 32 层；请减少层次")
  }

  @Test func holdsAnExpressionOfAThousandCharacters() {
    let name = "count(甲\(String(repeating: "乙", count: 992)))"
    #expect(name.unicodeScalars.count == FigureExpressionParser.maximumLength)
    #expect(read("[6](=\(name))家").diagnostics.isEmpty)
    let longer = MarkedText("甲[6«](=»c\(name))家[7](=stated)")
    let found = read(longer.text)
    #expect(found.diagnostics.map(\.rule) == ["limit.figure"])
    #expect(found.diagnostics.map(\.place) == longer.places)
    #expect(
      found.diagnostics.first?.message.chinese
        == "“](=”后面的表达式到 1000 个字符还没有完，上限为 1000 个字符；请写短，或补上漏写的“)”")
    #expect(found.document.figures.count == 1)
  }

  @Test func keepsATextOverALimitFromSeemingEmpty() {
    #expect(read(String(repeating: ">", count: 40) + "甲").document.blocks.count == 1)
  }
}
