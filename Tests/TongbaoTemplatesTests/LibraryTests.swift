import Testing
import TongbaoCore

@testable import TongbaoTemplates

/// What several templates are to each other: partials, parents, blocks, circles.
struct LibraryTests {
  @Test func reportsAllFaultsOfAllFilesInOneRun() {
    let page = MarkedTemplate("一二{{ tilte }}\n甲乙丙 {{ ⟦coutn⟧ }}{% include 'p.html' %}")
    let (_, diagnostics) = compile([
      "page.html": page.text, "p.html": "{% fi %}\n{{ nmae }}", "unused.html": "{% if draft %}",
    ])
    #expect(
      diagnostics.map { "\($0.place.path):\($0.place.line):\($0.place.column)" } == [
        "Templates/p.html:1:4", "Templates/p.html:2:4", "Templates/page.html:1:6",
        "Templates/page.html:2:8", "Templates/unused.html:1:1",
      ])
    #expect(diagnostics[3].place == page.place(in: "Templates/page.html"))
  }

  @Test func checksAPartialInEveryScopeThatIncludesIt() {
    let page = "{% for r in rows %}{% include 'p.html' %}{% endfor %}\n{% include 'p.html' %}"
    let (_, diagnostics) = compile(["page.html": page, "p.html": "{{ r.name }}"])
    #expect(diagnostics.map(\.rule) == ["template.unknown-name"])
    #expect(diagnostics.map(\.place) == [SourcePlace("Templates/p.html", column: 4, length: 1)])
    #expect(
      diagnostics.first?.notes == [
        .init(
          Message("在此被包含", en: "included here"),
          at: SourcePlace("Templates/page.html", line: 2, column: 12, length: 8)),
        .init(Message("用于页面“page.html”", en: "used by page 'page.html'")),
      ])
  }

  @Test func tellsAFaultOfManyPagesOnce() {
    let (_, diagnostics) = compile(
      [
        "a.html": "{% include 'p.html' %}", "b.html": "{% include 'p.html' %}",
        "p.html": "{{ nmae }}",
      ],
      pages: ["a.html": Schema(["name": .text]), "b.html": Schema(["name": .text])])
    #expect(diagnostics.map(\.message.chinese) == ["这里没有名称“nmae”；是不是“name”？"])
  }

  @Test func rendersAPartialAloneAsAFragment() throws {
    let (library, diagnostics) = compile(
      ["page.html": "{{ title }}{% include 'row.html' %}", "row.html": "<li>{{ title }}</li>\n"],
      pages: ["page.html": Schema(["title": .text]), "row.html": Schema(["title": .text])])
    var bytes: [UInt8] = []
    try library.render("row.html", .object(["一"]), into: &bytes)
    #expect(diagnostics.isEmpty)
    #expect(String(decoding: bytes, as: UTF8.self) == "<li>一</li>")
  }

  @Test func checksFiltersAndFilesOfUnusedTemplates() {
    let (_, diagnostics) = compile([
      "page.html": "", "unused.html": "{{ whatever|shout }}{% include 'none.html' %}",
    ])
    #expect(
      diagnostics.map(\.rule) == ["template.unknown-filter", "template.unknown-partial"])
  }

  @Test func reportsAPageWithoutATemplate() {
    let (_, diagnostics) = compile(["page.html": ""], pages: ["pag.html": Sample.schema])
    #expect(diagnostics.map(\.message.chinese) == ["没有模板“pag.html”；是不是“page.html”？"])
  }

  @Test func refusesTwoTemplatesOfOneName() {
    var log = DiagnosticLog()
    let sources = ["a/x.html", "b/x.html"].map {
      TemplateSource(name: "x.html", path: $0, bytes: [])
    }
    _ = TemplateLibrary(sources: sources, pages: [:], words: Sample.words, into: &log)
    #expect(log.diagnostics.map(\.message.chinese) == ["有两个模板都叫“x.html”；请改名"])
  }

  // MARK: Blocks

  @Test func checksADefaultThatEveryPageReplaces() {
    let base = MarkedTemplate("{% block b %}{{ ⟦titel⟧ }}{% endblock %}")
    let (_, diagnostics) = compile([
      "base.html": base.text,
      "page.html": "{% extends 'base.html' %}{% block b %}{{ title }}{% endblock %}",
    ])
    #expect(diagnostics.map(\.place) == [base.place(in: "Templates/base.html")])
    #expect(diagnostics.map(\.rule) == ["template.unknown-name"])
  }

  @Test func acceptsADefaultThatFitsThePagesThatShowIt() {
    let templates = [
      "base.html": "{% block b %}{{ title }}{% endblock %}", "a.html": "{% extends 'base.html' %}",
      "b.html": "{% extends 'base.html' %}{% block b %}{{ other }}{% endblock %}",
    ]
    let pages = ["a.html": Schema(["title": .text]), "b.html": Schema(["other": .text])]
    #expect(compile(templates, pages: pages).diagnostics.isEmpty)
  }

  @Test func hidesLoopVariablesFromBlocksLikeJinja() {
    let (_, diagnostics) = compile([
      "page.html": "{% block b %}{% set n = 1 %}{% block c %}{{ n }}{% endblock %}{% endblock %}"
    ])
    #expect(diagnostics.map(\.rule) == ["template.unknown-name"])
  }

  @Test(arguments: [
    "{% for r in rows %}{% include 'p.html' %}{% endfor %}",
    "{% for r in rows %}{{ loop.index }}{% for t in tags %}{% include 'p.html' %}{% endfor %}{% endfor %}",
  ])
  func hidesLoopFromFilesWhoseLoopDoesNotNameIt(_ page: String) {
    let (_, diagnostics) = compile(["page.html": page, "p.html": "{{ loop.index }}"])
    #expect(
      diagnostics.map(\.message.chinese) == ["这里没有“loop”：包含本文件的循环自己没有用到“loop”，Jinja 便不传入"])
  }

  @Test func keepsWhatAPartialSetsToItself() {
    let (_, diagnostics) = compile([
      "page.html": "{% include 'p.html' %}{{ m }}", "p.html": "{% set m = 1 %}",
    ])
    #expect(diagnostics.map(\.place) == [SourcePlace("Templates/page.html", column: 26)])
  }

  // MARK: Circles

  @Test(arguments: [
    (["page.html": "{% include ⟦'page.html'⟧ %}"], "page.html → page.html"),
    (
      ["page.html": "{% include 'p.html' %}", "p.html": "\n{% include ⟦'page.html'⟧ %}"],
      "p.html → page.html → p.html"
    ),
    (
      ["page.html": "{% extends 'a.html' %}", "a.html": "{% extends ⟦'page.html'⟧ %}"],
      "a.html → page.html → a.html"
    ),
    (
      [
        "page.html": "", "a.html": "{% if x %}{% include 'b.html' %}{% endif %}",
        "b.html": "{% include ⟦'a.html'⟧ %}",
      ],
      "a.html → b.html → a.html"
    ),
  ])
  func refusesTemplatesThatLeadBackToThemselves(_ marked: [String: String], _ chain: String) {
    let (_, diagnostics) = compile(marked.mapValues { MarkedTemplate($0).text })
    #expect(diagnostics.map(\.rule) == ["template.recursion"])
    #expect(diagnostics.map(\.message.english).allSatisfy { $0.contains(chain) }, "\(diagnostics)")
  }
}
