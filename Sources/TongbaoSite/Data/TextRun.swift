internal import TongbaoCore

/// A paragraph, heading or list item of a notice's text, as data names it.
struct TextRun {
  enum Kind: String {
    case heading, paragraph
    case item
    case quote
  }

  /// From 1, in the order of the text.
  let number: Int
  let kind: Kind
  /// The heading it stands under, or is: id on the page and words; empty before the first one.
  let section: (id: String, title: String)
  /// As everybody may read it.
  let text: String
  /// Its figures, each with the text between it and the next one.
  let figures: [(figure: Figure, behind: String)]

  /// All runs of a text; a run-in heading is part of its paragraph.
  static func runs(of document: Document, contacts: ContactPolicy) -> [TextRun] {
    var collector = Collector(contacts: contacts)
    collector.collect(document.blocks, as: .paragraph)
    return collector.runs
  }

  private struct Collector {
    let contacts: ContactPolicy
    var runs: [TextRun] = []
    var section = (id: "", title: "")

    mutating func collect(_ blocks: [Block], as kind: Kind) {
      for block in blocks {
        switch block {
        case .heading(let heading):
          enter(heading)
          add(.heading, heading.inlines)
        case .paragraph(let paragraph):
          if let heading = paragraph.runIn { enter(heading) }
          add(kind, (paragraph.runIn?.inlines ?? []) + paragraph.inlines)
        case .list(let items, _): for item in items { collect(item, as: .item) }
        case .quote(let blocks): collect(blocks, as: .quote)
        case .table, .inlineTable, .code, .rule: continue
        }
      }
    }

    private mutating func enter(_ heading: Heading) {
      section = (heading.id, heading.inlines.plainText(contacts))
    }

    private mutating func add(_ kind: Kind, _ inlines: [Inline]) {
      var figures: [(figure: Figure, behind: String)] = []
      walk(inlines) { figure, text in
        if let figure {
          figures.append((figure, ""))
        } else if !figures.isEmpty {
          figures[figures.count - 1].behind += text
        }
      }
      runs.append(
        TextRun(
          number: runs.count + 1, kind: kind, section: section, text: inlines.plainText(contacts),
          figures: figures))
    }

    /// Figures and the texts between them, in order.
    private func walk(_ inlines: [Inline], _ visit: (Figure?, String) -> Void) {
      for inline in inlines {
        switch inline {
        case .figure(let figure): visit(figure, "")
        case .strong(let inlines), .emphasis(let inlines): walk(inlines, visit)
        case .link(let link): walk(link.inlines, visit)
        case .contact(let inlines):
          // Nothing personal has a unit, but the figures are counted.
          for figure in inlines.figures { visit(figure, "") }
        case .text, .code, .finding, .lineBreak: visit(nil, [inline].plainText)
        }
      }
    }
  }
}
