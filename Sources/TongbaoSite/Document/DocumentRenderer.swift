internal import TongbaoCore

/// Renders the text of a notice to HTML.
struct DocumentRenderer {
  /// Ties of the document's figures, in the order in which they stand.
  let ties: [FigureTie]
  let contacts: ContactPolicy
  /// HTML of the notice's tables by id, for tables that stand in the text.
  let tables: [String: [UInt8]]
  let links: LinkStyle
  let words: Words
  /// Tables that the text has put somewhere.
  private(set) var placedTables: Set<String> = []
  private var writer = HTMLWriter(capacity: 16_384)
  private var nextTie = 0
  /// Links do not stand in each other.
  private var isInLink = false

  init(
    ties: [FigureTie], contacts: ContactPolicy, tables: [String: [UInt8]], links: LinkStyle,
    words: Words
  ) {
    self.ties = ties
    self.contacts = contacts
    self.tables = tables
    self.links = links
    self.words = words
  }

  mutating func render(_ document: Document) -> [UInt8] {
    for block in document.blocks { render(block) }
    return writer.bytes
  }

  private mutating func render(_ block: Block) {
    switch block {
    case .heading(let heading):
      let level = String(min(max(heading.level, 2), 6))
      writer.raw("<h\(level) id=\"\(heading.id)\">")
      render(heading.inlines)
      writer.raw("</h\(level)>\n")
    case .paragraph(let paragraph): render(paragraph)
    case .list(let items, let isOrdered):
      writer.raw(isOrdered ? "<ol>\n" : "<ul>\n")
      for item in items {
        writer.raw("<li>")
        for block in item { render(block) }
        writer.raw("</li>\n")
      }
      writer.raw(isOrdered ? "</ol>\n" : "</ul>\n")
    case .quote(let blocks):
      writer.raw("<blockquote>\n")
      for block in blocks { render(block) }
      writer.raw("</blockquote>\n")
    case .table(let id, _):
      placedTables.insert(id)
      if let table = tables[id] { writer.raw(table) }
    case .inlineTable(let grid, _): render(grid)
    case .code(let text):
      writer.raw("<pre data-not-figure=\"name\">")
      writer.text(text)
      writer.raw("</pre>\n")
    case .rule: writer.raw("<hr>\n")
    }
  }

  /// A heading may not stand in a `p`: a paragraph with a run-in heading is a `div`.
  private mutating func render(_ paragraph: Paragraph) {
    guard let heading = paragraph.runIn else {
      writer.raw("<p>")
      render(paragraph.inlines, isParagraphStart: true)
      writer.raw("</p>\n")
      return
    }
    let level = String(min(max(heading.level, 2), 6))
    writer.raw("<div class=\"para\"><h\(level) class=\"run\" id=\"\(heading.id)\">")
    render(heading.inlines)
    writer.raw("</h\(level)>")
    render(paragraph.inlines)
    writer.raw("</div>\n")
  }

  private mutating func render(_ inlines: [Inline], isParagraphStart: Bool = false) {
    for (index, inline) in inlines.enumerated() {
      render(inline, isParagraphStart: isParagraphStart && index == 0)
    }
  }

  private mutating func render(_ inline: Inline, isParagraphStart: Bool) {
    switch inline {
    case .text(let text): prose(text, isParagraphStart: isParagraphStart)
    case .strong(let inlines): wrap("strong", inlines)
    case .emphasis(let inlines): wrap("em", inlines)
    case .code(let text):
      writer.raw("<code data-not-figure=\"name\">")
      writer.text(text)
      writer.raw("</code>")
    case .link(let link):
      writer.raw("<a href=\"")
      writer.text(links.link(asWritten: link.address))
      writer.raw("\">")
      isInLink = true
      render(link.inlines)
      isInLink = false
      writer.raw("</a>")
    case .figure: figure()
    case .contact(let inlines): contact(inlines)
    case .finding(let finding):
      writer.raw("<span class=\"finding\">")
      prose(finding.name, isParagraphStart: false)
      writer.raw("</span>")
    case .lineBreak: writer.raw("<br>\n")
    }
  }

  private mutating func wrap(_ element: String, _ inlines: [Inline]) {
    writer.raw("<\(element)>")
    render(inlines)
    writer.raw("</\(element)>")
  }

  /// Text with full dates as `time` and other digits that are no figures marked as such.
  private mutating func prose(_ text: String, isParagraphStart: Bool) {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      writer.text(text)
      return
    }
    let bytes = Array(text.utf8)
    for piece in ProseScanner(bytes, isParagraphStart: isParagraphStart).pieces() {
      switch piece {
      case .plain(let range): writer.text(bytes[range])
      case .date(let range, let date):
        writer.raw("<time datetime=\"\(date.iso)\">")
        writer.text(bytes[range])
        writer.raw("</time>")
      case .notFigure(let range, let kind):
        writer.raw("<span data-not-figure=\"\(kind.rawValue)\">")
        writer.text(bytes[range])
        writer.raw("</span>")
      }
    }
  }

  private mutating func figure() {
    guard nextTie < ties.count else { return }
    let tie = ties[nextTie]
    nextTie += 1
    guard let value = tie.value else {
      // A word (均), or what only looks like a figure.
      writer.raw("<span data-not-figure=\"name\">")
      writer.text(tie.text)
      writer.raw("</span>")
      return
    }
    guard !tie.isWord else {
      writer.raw("<data value=\"\(value)\">")
      writer.text(tie.text)
      writer.raw("</data>")
      return
    }
    let row = isInLink ? nil : tie.row
    if let row { writer.raw("<a class=\"tie\" href=\"#\(row)\">") }
    writer.raw("<data class=\"figure\" value=\"\(value)\"")
    if let source = tie.source {
      if let operation = tie.operation { writer.raw(" data-op=\"\(operation)\"") }
      writer.raw(" data-source=\"")
      writer.text(source)
      writer.raw("\"")
    } else if tie.isStated {
      writer.raw(" data-stated")
    }
    if tie.isDisputed { writer.raw(" data-disputed") }
    writer.raw(">")
    writer.text(tie.text)
    writer.raw("</data>")
    if row != nil { writer.raw("</a>") }
  }

  private mutating func contact(_ inlines: [Inline]) {
    switch contacts {
    case .omit:
      writer.raw("<span class=\"contact\">\(ContactPolicy.omission)</span>")
      nextTie += inlines.figureCount
    case .mask:
      writer.raw("<span class=\"contact\" data-not-figure=\"mask\">")
      writer.text(contacts.shown(inlines))
      nextTie += inlines.figureCount
      writer.raw("</span>")
    case .publish:
      writer.raw("<span class=\"contact\" data-not-figure=\"telephone\">")
      render(inlines)
      writer.raw("</span>")
    }
  }

  private mutating func render(_ grid: Grid) {
    writer.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    writer.text(words(.noticeTableScrolls))
    writer.raw("\"><table>\n")
    for row in 0..<grid.rowCount {
      if row == 0 { writer.raw("<thead>") }
      if row == 1 { writer.raw("<tbody>") }
      writer.raw("<tr>")
      for column in 0..<grid.columnCount {
        writer.raw(row == 0 ? "<th scope=\"col\">" : column == 0 ? "<th scope=\"row\">" : "<td>")
        writer.text(grid.bytes(row, column))
        writer.raw(row == 0 || column == 0 ? "</th>" : "</td>")
      }
      writer.raw("</tr>\n")
      if row == 0 { writer.raw("</thead>") }
    }
    writer.raw(grid.rowCount > 1 ? "</tbody></table></div>\n" : "</table></div>\n")
  }
}
