import TongbaoCore

/// Reads the segments of a template as nested parts, and goes on after a fault to find the next.
struct TemplateParser {
  let text: TemplateText
  private let segments: [Segment]
  private var index = 0
  var log: DiagnosticLog
  /// The statements that are open here, outermost first.
  var open: [String] = []
  var parent: SyntaxExpression.Word?
  var blocks: [String: Node.Block] = [:]
  var blockPlaces: [String: SourcePlace] = [:]
  /// End tags to pass over because their opening was refused.
  var refusedEnds: Set<String> = []
  /// Whether anything but comments stood before this point at the top level.
  private var hasContent = false

  /// Reads `text`; what is wrong with it goes to `log`, what could be read is returned.
  static func parse(_ text: TemplateText, into log: inout DiagnosticLog) -> TemplateSyntax {
    var parser = TemplateParser(text)
    let (nodes, _) = parser.body()
    log.report(parser.log.diagnostics)
    return TemplateSyntax(
      text: text, parent: parser.parent, nodes: nodes, blocks: parser.blocks)
  }

  private init(_ text: TemplateText) {
    let scanner = TemplateScanner(text)
    self.text = text
    segments = scanner.segments
    log = scanner.log
  }

  /// The parts up to the end tag of the innermost open tag, and that end tag.
  mutating func body() -> (nodes: [Node], end: Tag?) {
    var nodes: [Node] = []
    while index < segments.count {
      switch segments[index] {
      case .text(let range):
        nodes.append(.text(range))
        checkContent(ofChildAt: range)
      case .tag(let tag):
        if let keyword = tag.keyword, let end = endTag(keyword) {
          if end == .ours { index += 1 }
          if end != .stray { return (nodes, end == .ours ? tag : nil) }
          reportStray(keyword, tag)
        } else {
          index += 1
          if let node = part(tag) { nodes.append(node) }
          continue
        }
      }
      index += 1
    }
    return (nodes, nil)
  }

  private enum End { case ours, outer, stray }

  private static let ends: [String: Set<String>] = [
    "if": ["elif", "else", "endif"], "for": ["else", "endfor"], "block": ["endblock"],
  ]

  /// Whom the end tag `keyword` closes; `nil` when it is no end tag.
  private func endTag(_ keyword: String) -> End? {
    guard Self.ends.values.contains(where: { $0.contains(keyword) }) else { return nil }
    if let innermost = open.last, Self.ends[innermost, default: []].contains(keyword) {
      return .ours
    }
    return open.contains { Self.ends[$0, default: []].contains(keyword) } ? .outer : .stray
  }

  private mutating func reportStray(_ keyword: String, _ tag: Tag) {
    if refusedEnds.contains(keyword) { return }
    log.report(.strayEnd(keyword, at: text.place(of: tag.range)))
  }

  private mutating func part(_ tag: Tag) -> Node? {
    if !tag.isStatement {
      checkContent(ofChildAt: tag.range)
      return .print(expression(tag))
    }
    guard open.count < TemplateLimits.depth else {
      log.report(.nestedTooDeep(at: text.place(of: tag.range)))
      return nil
    }
    return statement(tag)
  }

  /// A child of `{% extends %}` shows nothing of its own outside blocks, and nothing may precede it.
  mutating func checkContent(ofChildAt range: Range<Int>) {
    guard open.isEmpty else { return }
    noteContent()
    guard parent != nil, text.bytes.skippingSpace(from: range.lowerBound) < range.upperBound else {
      return
    }
    let end = text.bytes.trimmingSpace(range)
    let start = text.bytes.skippingSpace(from: range.lowerBound)
    log.report(.neverShown(at: text.place(of: start..<end)))
  }

  /// Remembers that the file's own content has begun.
  mutating func noteContent() { hasContent = true }

  mutating func noteParent(_ name: SyntaxExpression.Word, _ tag: Tag) {
    let place = text.place(of: tag.range)
    if parent != nil {
      log.report(.extendsTwice(at: place))
    } else if hasContent || !open.isEmpty {
      log.report(.extendsNotFirst(at: place))
    } else {
      parent = name
    }
  }

  /// The expression that makes up the tag from its word number `start`; broken after a fault.
  mutating func expression(_ tag: Tag, from start: Int = 0) -> SyntaxExpression {
    read(tag, from: start) { (parser) throws(ExpressionParser.Fault) in
      let expression = try parser.expression()
      try parser.expectEnd()
      return expression
    } ?? SyntaxExpression(form: .broken, range: tag.range)
  }

  /// Reads a tag from its word number `start`; a fault is reported and gives `nil`.
  mutating func read<Result>(
    _ tag: Tag, from start: Int = 1,
    _ body: (inout ExpressionParser) throws(ExpressionParser.Fault) -> Result
  ) -> Result? {
    var parser = ExpressionParser(tag, in: text, from: start)
    do {
      return try body(&parser)
    } catch {
      if let diagnostic = error.diagnostic { log.report(diagnostic) }
      return nil
    }
  }
}
