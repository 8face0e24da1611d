import TongbaoCore

/// All templates of a site, compiled and checked; renders pages, from several tasks at once.
///
/// A page is a template with a schema; a fragment that is rendered alone is just another page.
package struct TemplateLibrary: Sendable {
  private let programs: [String: Program]
  /// Names of the templates that the pages are made of; `nil` where a fault may hide some.
  package let used: Set<String>?

  /// Compiles every template and reports all that is wrong with any of them.
  ///
  /// `pages` gives the schema of each template that is rendered by itself; partials are checked with
  /// the names of every place that includes them. The texts of `words` become part of the page.
  /// After a reported error nothing can be rendered.
  package init(
    sources: [TemplateSource], pages: [String: Schema], words: Words,
    into log: inout DiagnosticLog
  ) {
    var found = DiagnosticLog()
    let graph = TemplateGraph(sources, into: &found)
    var programs: [String: Program] = [:]
    var shadowed = ShadowedBlocks()
    let names = Set(sources.map(\.name))
    for (page, schema) in pages.sorted(by: { $0.key < $1.key }) {
      guard names.contains(page) else {
        found.report(.unknownPartial(page, among: names.sorted(), at: SourcePlace(page)))
        continue
      }
      let compiler = PageCompiler(page: page, schema: schema, library: graph, words: words)
      found.report(compiler.log.diagnostics)
      shadowed.merge(compiler.shadowed)
      programs[page] = compiler.program
    }
    found.report(shadowed.faults)
    log.report(Self.once(found.diagnostics))
    self.programs = found.containsErrors ? [:] : programs
    used = found.containsErrors ? nil : graph.reached(from: pages.keys)
  }

  /// Appends the page, rendered from `value`, to `bytes`.
  ///
  /// Throws when there is no such page, or when `value` is not what the schema declares; then some of
  /// the page may have been appended.
  package func render(
    _ page: String, _ value: Value, into bytes: inout [UInt8]
  ) throws(RenderFault) {
    guard let program = programs[page] else { throw .unknownPage(page) }
    var renderer = Renderer(program, page: page, value: value)
    try renderer.run(into: &bytes)
  }

  /// One diagnostic for each fault, however many pages have it; the first page is named.
  private static func once(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { diagnostic in
      var bare = diagnostic
      bare.notes = []
      return seen.insert(bare).inserted
    }
  }
}
