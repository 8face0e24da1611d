/// A paragraph of a notice with where it stands, as everybody may read it.
struct TextBlock {
  let text: String
  /// The heading it stands below; `nil` before the first. A heading stands below itself.
  let section: String?
  let figures: [Figure]

  /// All paragraphs in reading order; tables apart that stand in files of their own.
  static func blocks(of notice: Notice, _ contacts: ContactPolicy) -> [TextBlock] {
    var reader = Reader(contacts: contacts)
    reader.read(notice.document.blocks)
    return reader.blocks
  }

  private struct Reader {
    let contacts: ContactPolicy
    var blocks: [TextBlock] = []
    private var section: String?

    init(contacts: ContactPolicy) { self.contacts = contacts }

    mutating func read(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .heading(let heading):
          section = heading.inlines.plainText(contacts)
          add(heading.inlines)
        case .paragraph(let paragraph):
          if let heading = paragraph.runIn { section = heading.inlines.plainText(contacts) }
          add((paragraph.runIn?.inlines ?? []) + paragraph.inlines)
        case .list(let items, _): for item in items { read(item) }
        case .quote(let blocks): read(blocks)
        case .inlineTable(let grid, _):
          for row in 0..<grid.rowCount {
            add(text: (0..<grid.columnCount).map { grid.text(row, $0) }.joined(separator: "｜"))
          }
        case .code(let text): add(text: text)
        case .table, .rule: continue
        }
      }
    }

    private mutating func add(_ inlines: [Inline]) {
      let text = inlines.plainText(contacts)
      guard !text.isEmpty else { return }
      blocks.append(TextBlock(text: text, section: section, figures: inlines.figures))
    }

    private mutating func add(text: String) {
      blocks.append(TextBlock(text: text, section: section, figures: []))
    }
  }
}
