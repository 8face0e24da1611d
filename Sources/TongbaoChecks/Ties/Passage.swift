internal import TongbaoCore

/// The plain text of a heading or paragraph with the numbers in it, as a reader sees them.
struct Passage {
  let text: [UInt8]
  /// `text` with blanks for what stands in 《》 and quotation marks: names of papers and platforms say
  /// nothing of what a sentence counts.
  let words: [UInt8]
  let numbers: [Number]
  /// The headings above it, the nearest last.
  let headings: [[UInt8]]

  struct Number {
    /// In `text`, a percent sign included.
    let range: Range<Int>
    let content: Content

    enum Content {
      case figure(Figure)
      case loose(LooseNumber)
    }
  }

  /// The passages of a document in reading order.
  static func passages(of document: Document) -> [Passage] {
    var reader = PassageReader(loose: document.looseNumbers)
    reader.read(document.blocks)
    return reader.passages
  }
}

/// Puts the passages of a document together again from its inlines.
private struct PassageReader {
  private(set) var passages: [Passage] = []
  private var section: [UInt8] = []
  /// Numbers that no passage holds yet: they come in the order of the text.
  private var loose: ArraySlice<LooseNumber>

  private var text: [UInt8] = []
  private var numbers: [Passage.Number] = []
  private var isParagraphStart = true

  init(loose: [LooseNumber]) { self.loose = loose[...] }

  mutating func read(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let heading):
        read(heading.inlines, isTied: false)
        let words = close(below: [])
        if heading.level <= 2 { section = [] }
        section += words
      case .paragraph(let paragraph):
        if let heading = paragraph.runIn { read(heading.inlines, isTied: false) }
        read(paragraph.inlines, isTied: false)
        _ = close(below: section.isEmpty ? [] : [section])
      case .list(let items, _): for item in items { read(item) }
      case .quote(let blocks): read(blocks)
      case .table, .inlineTable, .code, .rule: continue
      }
    }
  }

  private mutating func close(below headings: [[UInt8]]) -> [UInt8] {
    let whole = text
    passages.append(
      Passage(
        text: whole, words: PassageWords.withoutQuotations(whole), numbers: numbers,
        headings: headings))
    text = []
    numbers = []
    isParagraphStart = true
    return whole
  }

  private mutating func read(_ inlines: [Inline], isTied: Bool) {
    for inline in inlines {
      switch inline {
      case .text(let words): add(words, isTied: isTied)
      case .strong(let inner), .emphasis(let inner): read(inner, isTied: isTied)
      case .contact(let inner): read(inner, isTied: true)
      case .link(let link): read(link.inlines, isTied: true)
      case .code(let words): text += words.utf8
      case .finding(let finding): text += finding.name.utf8
      case .lineBreak: text.append(UInt8(ascii: "\n"))
      case .figure(let figure):
        let start = text.count
        text += figure.text.utf8
        numbers.append(.init(range: start..<text.count, content: .figure(figure)))
      }
    }
  }

  private mutating func add(_ words: String, isTied: Bool) {
    let bytes = Array(words.utf8)
    let start = text.count
    text += bytes
    defer { isParagraphStart = false }
    guard !isTied else { return }
    for number in ProseNumber.numbers(in: bytes, isParagraphStart: isParagraphStart) {
      // Both come from the same scan; what was cut in two at a heading's end is passed over.
      let visible = String(decoding: bytes[number.range], as: UTF8.self).withoutBlanks
      guard let next = loose.prefix(3).firstIndex(where: { $0.text.withoutBlanks == visible })
      else { continue }
      let range = start + number.range.lowerBound..<start + number.range.upperBound
      numbers.append(.init(range: range, content: .loose(loose[next])))
      loose = loose[(next + 1)...]
    }
  }
}
