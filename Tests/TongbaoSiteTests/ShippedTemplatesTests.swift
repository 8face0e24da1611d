import Foundation
import Testing
import TongbaoCore
import TongbaoTemplates

@testable import TongbaoSite

/// The templates of the repository against the names that the pages declare.
struct ShippedTemplatesTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Templates")

  private func shipped() throws -> [String: String] {
    var templates: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path)
    where name.hasSuffix(".html") {
      templates[name] = try String(
        contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    }
    return templates
  }

  /// The repository's templates as a site without its own has them.
  static func theme() throws -> Theme { theme(try ShippedTemplatesTests().shipped()) }

  private static func theme(_ templates: [String: String]) -> Theme {
    Theme(
      templates.map { Theme.File(name: $0, path: "Templates/\($0)", bytes: Array($1.utf8)) },
      words: .shipped)
  }

  private func faults(of templates: [String: String]) -> [Diagnostic] {
    let theme = Self.theme(templates)
    var log = DiagnosticLog()
    _ = TemplateLibrary(
      sources: theme.templates, pages: PageRenderer.pages, words: .shipped, into: &log)
    return log.sorted()
  }

  @Test func fitTheSchemasOfAllPages() throws {
    let templates = try shipped()
    #expect(faults(of: templates) == [])
    #expect(Set(PageRenderer.pages.keys).subtracting(templates.keys) == [])
  }

  @Test func everyTemplateIsUsed() throws {
    let templates = try shipped()
    let all = templates.values.joined()
    let unused = templates.keys.filter {
      PageRenderer.pages[$0] == nil && TransferPages.pages[$0] == nil
        && !all.contains("\"\($0)\"")
    }
    #expect(unused == [])
  }

  @Test(arguments: [
    "404.html", "about.html", "annex-order.html", "annex.html", "by-failed.html",
    "charts-index.html", "charts.html",
    "compare.html", "data.html", "home.html", "issuer.html", "notice.html", "period.html",
    "region.html", "search-list.html", "search.html",
  ])
  func aNameThatAPageDoesNotOfferIsRefusedWithASuggestion(_ page: String) throws {
    var templates = try shipped()
    let text = try #require(templates[page])
    let block = "{% block main %}"
    try #require(text.contains(block))
    templates[page] = text.replacingOccurrences(of: block, with: block + "{{ page.titel }}")
    let line = text.components(separatedBy: block)[0].split(
      separator: "\n", omittingEmptySubsequences: false
    ).count
    let found = faults(of: templates)
    #expect(found.map(\.rule) == ["template.unknown-name"])
    #expect(found.map(\.message.chinese) == ["“page”没有成员“titel”；是不是“title”？"])
    #expect(
      found.map(\.place) == [
        SourcePlace("Templates/\(page)", line: line, column: 25, length: 5)
      ])
  }

  /// What one page offers is unknown to another, though both know it by their own name.
  @Test(arguments: [
    ("region.html", "{{ notice.title }}"), ("notice.html", "{{ region.name }}"),
    ("home.html", "{{ about.counts }}"),
  ])
  func aNameOfAnotherPageIsUnknown(_ page: String, _ tag: String) throws {
    var templates = try shipped()
    let block = "{% block main %}"
    templates[page] = templates[page]?.replacingOccurrences(of: block, with: block + tag)
    let found = faults(of: templates)
    #expect(found.map(\.rule) == ["template.unknown-name"])
    #expect(found.map(\.place.path) == ["Templates/\(page)"])
  }

  @Test func aPartialIsCheckedInEveryPageThatShowsIt() throws {
    var templates = try shipped()
    templates["partials/footer.html"]?.append("{{ site.nmae }}")
    let found = faults(of: templates)
    #expect(found.map(\.message.chinese) == ["“site”没有成员“nmae”；是不是“name”？"])
    #expect(found.map(\.place.path) == ["Templates/partials/footer.html"])
    #expect(found.first?.notes.isEmpty == false)
  }

  @Test func aPageWithoutItsTemplateIsNamed() throws {
    var templates = try shipped()
    templates["region.html"] = nil
    let found = faults(of: templates)
    #expect(found.map(\.rule) == ["template.unknown-partial"])
    #expect(found.first?.message.chinese.hasPrefix("没有模板“region.html”") == true)
  }
}
