import Testing
import TongbaoCore

@testable import TongbaoTemplates

/// Every limit from both sides, and texts that are no templates.
struct LimitTests {
  @Test(arguments: [(32, true), (33, false)])
  func limitsHowDeepTagsNest(_ depth: Int, _ accepted: Bool) throws {
    let page =
      String(repeating: "{% if draft %}", count: depth) + "x"
      + String(repeating: "{% endif %}", count: depth)
    let (_, diagnostics) = compile(["page.html": page])
    #expect(diagnostics.isEmpty == accepted)
    #expect(diagnostics.allSatisfy { $0.rule == "template.limit" || $0.rule == "template.syntax" })
    if accepted { #expect(try render(["page.html": page]) == "x") }
  }

  @Test(arguments: [
    ("(", ")", 31, true), ("(", ")", 32, false), ("not ", "", 31, true), ("not ", "", 32, false),
  ])
  func limitsHowDeepExpressionsNest(
    _ open: String, _ close: String, _ depth: Int, _ accepted: Bool
  ) {
    let condition =
      String(repeating: open, count: depth) + "draft" + String(repeating: close, count: depth)
    let (_, diagnostics) = compile(["page.html": "{% if \(condition) %}{% endif %}"])
    #expect(diagnostics.map(\.rule) == (accepted ? [] : ["template.limit"]))
  }

  @Test(arguments: [(" and draft", 256, true), (" and draft", 257, false), (".x", 257, false)])
  func limitsHowLongExpressionsAre(_ step: String, _ count: Int, _ accepted: Bool) {
    let condition = "draft" + String(repeating: step, count: count)
    let (_, diagnostics) = compile(["page.html": "{% if \(condition) %}{% endif %}"])
    #expect(diagnostics.map(\.rule) == (accepted ? [] : ["template.limit"]))
  }

  @Test(arguments: [(32, true), (33, false)])
  func limitsHowLongChainsOfFilesAre(_ links: Int, _ accepted: Bool) {
    var templates = ["page.html": "{% include 'p1.html' %}", "p\(links).html": "{{ title }}"]
    for link in 1..<links { templates["p\(link).html"] = "{% include 'p\(link + 1).html' %}" }
    let (_, diagnostics) = compile(templates)
    #expect(diagnostics.map(\.rule) == (accepted ? [] : ["template.recursion"]))
    let extending = templates.mapValues { $0.replacing("include", with: "extends") }
    #expect(compile(extending).diagnostics.map(\.rule) == diagnostics.map(\.rule))
  }

  @Test func survivesTheDeepestPageThereCanBe() throws {
    let (open, close) = (
      String(repeating: "{% for r in tags %}", count: 31),
      String(repeating: "{% endfor %}", count: 31)
    )
    var templates = ["p32.html": "{{ title }}"]
    for link in 0..<32 {
      templates[link == 0 ? "page.html" : "p\(link).html"] =
        open + "{% include 'p\(link + 1).html' %}" + close
    }
    let schema = Schema(["title": .text, "tags": .list(.text)])
    #expect(try render(templates, .object(["x", ["y"]]), schema: schema) == "x")
  }

  @Test func limitsHowFarAPageUnfolds() {
    var templates = ["page.html": "{% include 'p1.html' %}", "p20.html": "{{ title }}"]
    for link in 1..<20 {
      templates["p\(link).html"] =
        "{% include 'p\(link + 1).html' %}{% include 'p\(link + 1).html' %}"
    }
    let (_, diagnostics) = compile(templates)
    #expect(diagnostics.map(\.rule) == ["template.limit"])
  }

  @Test(arguments: [(1_048_576, true), (1_048_577, false)])
  func limitsTheSizeOfATemplate(_ size: Int, _ accepted: Bool) {
    let (_, diagnostics) = compile(["page.html": String(repeating: "x", count: size)])
    #expect(diagnostics.map(\.rule) == (accepted ? [] : ["template.limit"]))
  }

  @Test func survivesAnyNumberOfOpenBraces() {
    let (_, diagnostics) = compile(["page.html": String(repeating: "{{ (", count: 20_000)])
    #expect(!diagnostics.isEmpty)
  }

  @Test func refusesWhatIsNotUTF8() {
    var log = DiagnosticLog()
    let source = TemplateSource(
      name: "page.html", path: "page.html", bytes: Array("一\n二".utf8) + [0xCD, 0xD5])
    _ = TemplateLibrary(
      sources: [source], pages: ["page.html": Sample.schema], words: Sample.words, into: &log)
    #expect(log.diagnostics.map(\.place) == [SourcePlace("page.html", line: 2, column: 2)])
    #expect(log.diagnostics.map(\.message.chinese) == ["模板不是 UTF-8 编码；请另存为 UTF-8"])
  }

  @Test(arguments: ["a⟦\u{0}⟧", "⟦\u{FEFF}⟧a", "a\n⟦\u{202E}⟧", "{# ⟦\u{85}⟧ #}", "⟦\u{E000}⟧"])
  func refusesCharactersThatCannotBePublished(_ marked: String) {
    let marked = MarkedTemplate(marked)
    let (_, diagnostics) = compile(["page.html": marked.text])
    #expect(diagnostics.map(\.rule) == ["text.control"])
    #expect(diagnostics.map(\.place) == [marked.place(in: "Templates/page.html")])
  }
}
