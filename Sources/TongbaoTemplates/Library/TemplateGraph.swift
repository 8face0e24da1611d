import TongbaoCore

/// All templates that were read, and which of them lead to which.
struct TemplateGraph: Sendable {
  let templates: [String: TemplateSyntax]
  /// Links that close a circle; compiling stops there.
  private var cut: Set<Link> = []

  private struct Link: Hashable {
    let from: String
    let to: String
  }

  /// Reads `sources` and checks what needs no schema: that files, blocks and filters exist, and that
  /// no file leads back to itself.
  init(_ sources: [TemplateSource], into log: inout DiagnosticLog) {
    var templates: [String: TemplateSyntax] = [:]
    var names: Set<String> = []
    for source in sources.sorted(by: { $0.name < $1.name }) {
      guard names.insert(source.name).inserted else {
        log.report(.templateTwice(source.name, at: SourcePlace(source.path)))
        continue
      }
      guard let text = TemplateText(source, into: &log) else { continue }
      templates[source.name] = TemplateParser.parse(text, into: &log)
    }
    self.templates = templates
    reportMissing(names: names, into: &log)
    reportCircles(into: &log)
    for template in inOrder { reportUnknownBlocks(in: template, into: &log) }
  }

  /// Whether `name` can be put in place of a link in the template `file`.
  func leads(from file: String, to name: String) -> Bool {
    templates[name] != nil && !cut.contains(Link(from: file, to: name))
  }

  /// The template and those it extends, up to the first that extends none.
  func lineage(of name: String) -> [TemplateSyntax] {
    var files: [TemplateSyntax] = []
    var next = templates[name]
    while let file = next, files.count <= TemplateLimits.depth {
      files.append(file)
      guard let parent = file.parent?.text, leads(from: file.name, to: parent) else { break }
      next = templates[parent]
    }
    return files
  }

  /// The templates that any of `pages` is made of, itself among them.
  func reached(from pages: some Sequence<String>) -> Set<String> {
    var reached: Set<String> = []
    var next = Array(pages)
    while let name = next.popLast() {
      guard reached.insert(name).inserted, let template = templates[name] else { continue }
      next += links(from: template).map(\.text)
    }
    return reached
  }

  private var inOrder: [TemplateSyntax] {
    templates.keys.sorted().compactMap { templates[$0] }
  }

  private func links(from template: TemplateSyntax) -> [SyntaxExpression.Word] {
    var links = template.parent.map { [$0] } ?? []
    template.nodes.forEachNode { node in
      if case .include(let name) = node { links.append(name) }
    }
    return links
  }

  private func reportMissing(names: Set<String>, into log: inout DiagnosticLog) {
    for template in inOrder {
      for link in links(from: template) where !names.contains(link.text) {
        let others = names.filter { $0 != template.name }.sorted()
        let place = template.text.place(of: link.range)
        log.report(.unknownPartial(link.text, among: others, at: place))
      }
      template.nodes.forEachFilter { filter in
        guard TemplateFilter(rawValue: filter.text) == nil else { return }
        log.report(.unknownFilter(filter.text, at: template.text.place(of: filter.range)))
      }
    }
  }

  private mutating func reportCircles(into log: inout DiagnosticLog) {
    var heights: [String: Int] = [:]
    for template in inOrder {
      var path: [String] = []
      follow(template, path: &path, heights: &heights, into: &log)
    }
  }

  /// Follows the links of a template and cuts those that lead back or too far; `heights` keeps how
  /// many files hang below each one that is done.
  private mutating func follow(
    _ template: TemplateSyntax, path: inout [String], heights: inout [String: Int],
    into log: inout DiagnosticLog
  ) {
    guard heights[template.name] == nil else { return }
    path.append(template.name)
    var height = 0
    for link in links(from: template) {
      guard let next = templates[link.text] else { continue }
      let place = template.text.place(of: link.range)
      if let start = path.firstIndex(of: link.text) {
        log.report(.recursion(path[start...] + [link.text], at: place))
        cut.insert(Link(from: template.name, to: link.text))
        continue
      }
      if path.count <= TemplateLimits.depth {
        follow(next, path: &path, heights: &heights, into: &log)
      }
      if let below = heights[link.text], below < TemplateLimits.depth {
        height = max(height, below + 1)
      } else {
        log.report(.chainTooLong(path + [link.text], at: place))
        cut.insert(Link(from: template.name, to: link.text))
      }
    }
    path.removeLast()
    heights[template.name] = height
  }

  /// A block of a child that none of its ancestors has would never be shown.
  private func reportUnknownBlocks(in template: TemplateSyntax, into log: inout DiagnosticLog) {
    let lineage = lineage(of: template.name)
    guard template.parent != nil, let root = lineage.last, root.parent == nil else { return }
    let offered = Set(lineage.dropFirst().flatMap(\.blocks.keys))
    for case .block(let block) in template.nodes where !offered.contains(block.name.text) {
      let place = template.text.place(of: block.name.range)
      log.report(.unknownBlock(block.name.text, among: offered.sorted(), at: place))
    }
  }
}
