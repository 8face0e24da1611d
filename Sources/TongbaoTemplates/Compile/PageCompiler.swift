import TongbaoCore

/// Compiles one page: puts partials and blocks in place and resolves every name to a slot.
///
/// An include is compiled anew for each place it stands at, so a partial is checked against all the
/// scopes it is used in.
struct PageCompiler {
  let page: String
  let library: TemplateGraph
  let words: Words
  var program = Program()
  var log = DiagnosticLog()
  var shadowed = ShadowedBlocks()
  /// The includes that lead to this point, outermost first.
  var chain: [SourcePlace] = []
  var nextVariable = 1
  var loopLevel = 0
  private var parts = 0

  init(page: String, schema: Schema, library: TemplateGraph, words: Words) {
    self.page = page
    self.library = library
    self.words = words
    instantiate(page, scope: Scope(schema), facts: [])
  }

  /// A template with those it extends, the most derived first, at one place of the page.
  struct Instance {
    let files: [TemplateSyntax]
    /// The names that blocks see: those around the template, and its own top-level `set`s so far.
    var context: Scope
  }

  /// The point that is compiled.
  struct Point {
    let file: TemplateSyntax
    var scope: Scope
    var facts: Facts
    /// Whether a `set` here counts for the blocks too.
    var isTopLevel = false
    /// Whether the innermost loop of this file names `loop`; `nil` outside loops.
    var passesLoop: Bool?
  }

  /// Compiles the template `name` with its own blocks, as a page or where it is included.
  mutating func instantiate(_ name: String, scope: Scope, facts: Facts) {
    let files = library.lineage(of: name)
    guard let root = files.last else { return }
    let variable = nextVariable
    defer { nextVariable = variable }
    var instance = Instance(files: files, context: scope)
    for file in files.dropLast() {
      for case .set(let name, let value) in file.nodes {
        var point = Point(file: file, scope: instance.context, facts: facts, isTopLevel: true)
        set(name, value, at: &point, in: &instance)
      }
    }
    var point = Point(file: root, scope: instance.context, facts: facts, isTopLevel: true)
    compile(root.nodes, at: &point, in: &instance)
  }

  /// Reports a fault at a run of the point's file, with the includes that lead there.
  mutating func report(
    _ range: Range<Int>, in file: TemplateSyntax, _ fault: (SourcePlace) -> Diagnostic
  ) {
    var diagnostic = fault(file.text.place(of: range))
    for place in chain.reversed() {
      diagnostic.notes.append(.init(Message("在此被包含", en: "included here"), at: place))
    }
    if file.name != page {
      diagnostic.notes.append(
        .init(Message("用于页面“\(page)”", en: "used by page '\(page)'")))
    }
    log.report(diagnostic)
  }

  /// Counts a part; false once the page has become too large.
  mutating func count(_ file: TemplateSyntax) -> Bool {
    parts += 1
    if parts == TemplateLimits.parts + 1 {
      let page = page
      report(0..<1, in: file) { .pageTooLarge(page, at: $0) }
    }
    return parts <= TemplateLimits.parts
  }
}
