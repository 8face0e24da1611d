import Testing
import TongbaoCore

@testable import TongbaoSource

@Suite struct YAMLReaderTests {
  private func read(_ text: String) -> (value: SourceValue?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let value = YAMLReader(
      path: "n.md", firstLine: 2, maximumSize: YAMLReader.maximumFrontMatter
    ).read(Array(text.utf8)[...], into: &log)
    return (value, log)
  }

  @Test func keepsScalarsAsTextWithTheirPlaces() throws {
    let value = try #require(read("a: 0731\n甲: {b: no, c: 2024-12-03}\n").value)
    guard case .mapping(let entries) = value.kind, case .mapping(let inner) = entries[1].value.kind
    else {
      Issue.record("no mapping")
      return
    }
    #expect(entries[0].value.text == "0731")
    #expect(entries[0].value.place == SourcePlace("n.md", line: 2, column: 4, length: 4))
    #expect(inner.map(\.value.text) == ["no", "2024-12-03"])
    #expect(inner[0].place == SourcePlace("n.md", line: 3, column: 5, length: 1))
  }

  @Test(arguments: [
    ("a: &x 1\n", "source.refused", 2, 4),
    ("a: [1, *x]\n", "source.refused", 2, 8),
    ("a: !!str 1\n", "source.refused", 2, 4),
    ("<<: {a: 1}\n", "source.refused", 2, 1),
    ("a: 1\n---\nb: 2\n", "source.refused", 3, 1),
    ("a: \"x\n", "source.syntax", 2, 4),
    ("a:\n\tb: 1\n", "source.syntax", 3, 1),
    ("a: b: c\n", "source.syntax", 2, 5),
  ])
  func refuses(_ text: String, _ rule: String, _ line: Int, _ column: Int) throws {
    let result = read(text)
    #expect(result.value == nil)
    let found = try #require(result.log.diagnostics.first)
    #expect(found.rule == rule)
    #expect((found.place.line, found.place.column) == (line, column))
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\n", 4, 1), ("x: {a: 1, b: 2, a: 3}\n", 2, 17),
  ])
  func tellsADoubledKeyAndReadsOn(_ text: String, _ line: Int, _ column: Int) throws {
    let result = read(text)
    #expect(result.value != nil)
    let found = try #require(result.log.diagnostics.first)
    #expect(found.rule == "source.duplicate-key" && found.severity == .error)
    #expect((found.place.line, found.place.column) == (line, column))
  }

  @Test(arguments: [
    "a: \"*x\"\n", "a: '&x'\n", "a: b & c * d ! e\n", "a: |\n  *x\n  &y\nb: 1\n",
    "# &x\na: 1 # *y\n", "a: \"x # y\"\n", "- 1\n- 2\n",
  ])
  func letsPlainTextPass(_ text: String) {
    let result = read(text)
    #expect(result.log.diagnostics.isEmpty)
    #expect(result.value != nil)
  }

  @Test func keepsTheLimitOfDepth() {
    let nested = { (depth: Int) in
      "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "\n"
    }
    #expect(read(nested(32)).log.diagnostics.isEmpty)
    #expect(read(nested(33)).log.diagnostics.map(\.rule) == ["limit.depth"])
    #expect(read(nested(20_000)).log.diagnostics.map(\.rule) == ["limit.depth"])
  }

  @Test func keepsTheLimitOfSize() {
    let long = "a: " + String(repeating: "x", count: YAMLReader.maximumFrontMatter) + "\n"
    #expect(read(long).log.diagnostics.map(\.rule) == ["limit.yaml-size"])
  }
}
