internal import TongbaoCore

/// Turns libcmark's tree into blocks of the model.
struct DocumentWalk {
  var text: PreparedText
  let readTable: MarkdownReader.TableReader
  var log = DiagnosticLog()
  /// Figures that became part of the document, by their number.
  var isFigureSeen: [Bool]
  /// The next of `text.links` that no link has taken.
  var nextLink = 0
  /// What stands in contact spans, as ranges of the source.
  var contacts: [Range<Int>] = []
  /// Behind the last entity that was told.
  var nextEntity = 0
  /// The character before the inline at hand.
  var last: Unicode.Scalar?
  /// The last run of plain text in the paragraph, for the words right before a figure.
  var lastRun: [UInt8] = []
  /// Whether a `**` without partner was told in this paragraph.
  var hasToldOfBold = false
  /// Numbers of plain text that nothing is tied to.
  var looseNumbers: [LooseNumber] = []
  /// Whether no text of the paragraph was read yet.
  var isFirstRun = true
  /// How many links, figures and contacts are open around the text at hand.
  var linkDepth = 0
  private var ids = HeadingIDs()
  private var hasToldOfDepth = false

  init(text: PreparedText, readTable: @escaping MarkdownReader.TableReader) {
    self.text = text
    self.readTable = readTable
    isFigureSeen = [Bool](repeating: false, count: text.figures.count)
  }

  /// The blocks of the whole text; figures that became no link are told.
  mutating func document(_ root: MarkdownNode) -> [Block] {
    let blocks = blocks(in: root, depth: 0)
    for (figure, isSeen) in zip(text.figures, isFigureSeen) where !isSeen {
      log.report(.lostTie(at: place(figure.bracket..<figure.bracket + 3)))
    }
    return blocks
  }

  private mutating func blocks(in parent: MarkdownNode, depth: Int) -> [Block] {
    guard isWithinDepth(depth, of: parent) else { return [] }
    var blocks: [Block] = []
    var child = parent.firstChild
    while let node = child {
      switch node.kind {
      case .paragraph: blocks.append(paragraph(node, isTop: depth == 0))
      case .heading: blocks.append(.heading(heading(node)))
      case .list: blocks.append(.list(items: items(of: node, depth: depth + 1), isOrdered: false))
      case .quote: blocks.append(.quote(self.blocks(in: node, depth: depth + 1)))
      case .code: blocks += code(node)
      case .rule: blocks.append(.rule)
      case .htmlBlock: reportHTML(node)
      default: break
      }
      child = node.next
    }
    return blocks
  }

  /// Numbered lists never reach libcmark: their lines are paragraphs, as issued.
  private mutating func items(of list: MarkdownNode, depth: Int) -> [[Block]] {
    var items: [[Block]] = []
    var child = list.firstChild
    while let item = child {
      items.append(blocks(in: item, depth: depth))
      child = item.next
    }
    return items
  }

  private mutating func paragraph(_ node: MarkdownNode, isTop: Bool) -> Block {
    let start = textStart(of: node)
    let inlines = freshInlines(of: node)
    let line = text.places.restOfLine(from: start)
    let place = place(line)
    guard isTop, let numbering = Numbering(text.places.source[line]), numbering.kind != .item else {
      return .paragraph(Paragraph(runIn: nil, inlines: inlines, place: place))
    }
    let level = numbering.kind == .section ? 2 : 3
    guard let (heading, rest) = OfficialHeading.split(inlines) else {
      let isHeading =
        level == 2 || OfficialHeading.isHeadingLine(Array(inlines.plainText.utf8)[...])
      guard isHeading else {
        return .paragraph(
          Paragraph(runIn: nil, number: numbering.official, inlines: inlines, place: place))
      }
      return .heading(self.heading(level, numbering, inlines, place))
    }
    if rest.isEmpty, level == 2 {
      return .heading(self.heading(level, numbering, heading, place))
    }
    let runIn = self.heading(level, numbering, heading, self.place(sentence(in: line)))
    return .paragraph(Paragraph(runIn: runIn, inlines: rest, place: place))
  }

  private mutating func heading(_ node: MarkdownNode) -> Heading {
    let start = textStart(of: node)
    let inlines = freshInlines(of: node)
    // A title stands above every text: `#` is no higher than `##`.
    let level = max(2, node.headingLevel)
    let numbering = Numbering(Array(inlines.plainText.utf8)[...])
    return heading(level, numbering, inlines, place(text.places.restOfLine(from: start)))
  }

  private mutating func heading(
    _ level: Int, _ numbering: Numbering?, _ inlines: [Inline], _ place: SourcePlace
  ) -> Heading {
    Heading(
      level: level, id: ids.id(level: level, number: numbering?.number),
      number: numbering?.official, inlines: OfficialHeading.withoutBold(inlines), place: place)
  }

  private mutating func freshInlines(of node: MarkdownNode) -> [Inline] {
    last = nil
    lastRun = []
    hasToldOfBold = false
    isFirstRun = true
    return inlines(in: node, depth: 0)
  }

  /// The offset of a block's first character behind indent and heading marks.
  private func textStart(of node: MarkdownNode) -> Int {
    let source = text.places.source
    var offset = text.sourceOffset(of: node)
    if node.kind == .heading {
      while offset < source.count, source[offset] == UInt8(ascii: "#") { offset += 1 }
    }
    while true {
      if offset < source.count, source[offset] == 0x20 || source[offset] == 0x09 {
        offset += 1
      } else if source.holds("\u{3000}".utf8, at: offset) {
        offset += 3
      } else {
        return offset
      }
    }
  }

  /// `line` up to its first 。
  private func sentence(in line: Range<Int>) -> Range<Int> {
    let source = text.places.source
    for offset in line where source.holds("。".utf8, at: offset) {
      return line.lowerBound..<offset + 3
    }
    return line
  }

  mutating func place(_ range: Range<Int>) -> SourcePlace { text.places.place(range) }

  /// The second line of defence behind the limits of the preparation.
  mutating func isWithinDepth(_ depth: Int, of node: MarkdownNode) -> Bool {
    if depth <= MarkdownLimits.depth { return true }
    if !hasToldOfDepth {
      hasToldOfDepth = true
      let offset = text.sourceOffset(of: node)
      log.report(.tooDeep(at: place(offset..<offset + 1)))
    }
    return false
  }
}
