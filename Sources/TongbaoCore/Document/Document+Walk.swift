extension [Inline] {
  /// The text without its marks.
  package var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .strong(let inlines), .emphasis(let inlines), .contact(let inlines): inlines.plainText
      case .link(let link): link.inlines.plainText
      case .figure(let figure): figure.text
      case .finding(let finding): finding.name
      case .lineBreak: "\n"
      }
    }.joined()
  }

  /// Figures among these inlines and inside them.
  package var figureCount: Int { figures.count }

  /// Figures in the order in which they stand.
  package var figures: [Figure] {
    flatMap { inline -> [Figure] in
      switch inline {
      case .figure(let figure): [figure]
      case .strong(let inlines), .emphasis(let inlines), .contact(let inlines): inlines.figures
      case .link(let link): link.inlines.figures
      case .text, .code, .finding, .lineBreak: []
      }
    }
  }
}

extension Document {
  /// Whether a contact span stands anywhere in the text.
  package var hasContacts: Bool { blocks.contains { $0.hasContacts } }

  /// All runs of inlines in reading order, run-in headings before their paragraph.
  package var inlineRuns: [[Inline]] { Self.runs(of: blocks) }

  private static func runs(of blocks: [Block]) -> [[Inline]] {
    blocks.flatMap { block -> [[Inline]] in
      switch block {
      case .heading(let heading): [heading.inlines]
      case .paragraph(let paragraph):
        (paragraph.runIn.map { [$0.inlines] } ?? []) + [paragraph.inlines]
      case .list(let items, _): items.flatMap { runs(of: $0) }
      case .quote(let blocks): runs(of: blocks)
      case .table, .inlineTable, .code, .rule: []
      }
    }
  }
}

/// What stands in a text's inlines, gathered in one walk.
struct InlineFinds {
  private(set) var figures: [Figure] = []
  private(set) var findings: [Inline.Finding] = []
  private(set) var links: [Inline.Link] = []

  mutating func collect(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let heading): collect(heading.inlines)
      case .paragraph(let paragraph):
        if let heading = paragraph.runIn { collect(heading.inlines) }
        collect(paragraph.inlines)
      case .list(let items, _): for item in items { collect(item) }
      case .quote(let blocks): collect(blocks)
      case .table, .inlineTable, .code, .rule: continue
      }
    }
  }

  private mutating func collect(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .figure(let figure): figures.append(figure)
      case .finding(let finding): findings.append(finding)
      case .strong(let inlines), .emphasis(let inlines), .contact(let inlines): collect(inlines)
      case .link(let link):
        links.append(link)
        collect(link.inlines)
      case .text, .code, .lineBreak: continue
      }
    }
  }
}

extension Block {
  fileprivate var hasContacts: Bool {
    switch self {
    case .heading(let heading): heading.inlines.hasContacts
    case .paragraph(let paragraph):
      paragraph.inlines.hasContacts || paragraph.runIn?.inlines.hasContacts == true
    case .list(let items, _): items.contains { $0.contains { $0.hasContacts } }
    case .quote(let blocks): blocks.contains { $0.hasContacts }
    case .table, .inlineTable, .code, .rule: false
    }
  }
}

extension [Inline] {
  fileprivate var hasContacts: Bool {
    contains { inline in
      switch inline {
      case .contact: true
      case .strong(let inlines), .emphasis(let inlines): inlines.hasContacts
      case .link(let link): link.inlines.hasContacts
      case .text, .code, .figure, .finding, .lineBreak: false
      }
    }
  }
}
