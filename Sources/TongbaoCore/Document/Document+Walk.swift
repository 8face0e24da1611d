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

  /// Findings named in these inlines.
  package var findings: [Inline.Finding] {
    flatMap { inline -> [Inline.Finding] in
      switch inline {
      case .finding(let finding): [finding]
      case .strong(let inlines), .emphasis(let inlines), .contact(let inlines): inlines.findings
      case .link(let link): link.inlines.findings
      case .text, .code, .figure, .lineBreak: []
      }
    }
  }

  /// Links in these inlines.
  package var links: [Inline.Link] {
    flatMap { inline -> [Inline.Link] in
      switch inline {
      case .link(let link): [link]
      case .strong(let inlines), .emphasis(let inlines), .contact(let inlines): inlines.links
      case .text, .code, .figure, .finding, .lineBreak: []
      }
    }
  }
}

extension Document {
  /// All runs of inlines in reading order, run-in headings before their paragraph.
  package var inlineRuns: [[Inline]] { Self.runs(of: blocks) }

  /// All figures in reading order.
  package var figures: [Figure] { inlineRuns.flatMap(\.figures) }

  /// All findings named in sentences, in reading order: the rows of the table `prose`.
  package var findings: [Inline.Finding] { inlineRuns.flatMap(\.findings) }

  /// All links in reading order.
  package var links: [Inline.Link] { inlineRuns.flatMap(\.links) }

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
