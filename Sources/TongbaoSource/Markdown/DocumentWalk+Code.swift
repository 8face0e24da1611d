internal import TongbaoCore

extension DocumentWalk {
  /// A fenced block: a table of the notice, a table written inline, or plain code.
  mutating func code(_ node: MarkdownNode) -> [Block] {
    let start = text.sourceOffset(of: node)
    let line = place(text.places.restOfLine(from: start))
    guard Fence(text.places.source[text.places.restOfLine(from: start)]) != nil else {
      return indented(node, at: line)
    }
    let body = Array(node.literal)
    let words = node.fenceInfo.split { $0 == " " || $0 == "\t" }
    switch words.first {
    case "table":
      guard words.count == 2, body.allSatisfy({ $0 <= 0x20 }) else {
        log.report(.malformedTableBlock(at: line, hasBody: words.count == 2))
        return []
      }
      return [.table(id: String(words[1]), place: line)]
    case "csv":
      let number = text.places.lineNumber(of: start) + 1
      return readTable(body, number, &log).map { [.inlineTable($0, place: line)] } ?? []
    case let word?:
      if let near = nearMiss(of: word.lowercased(), among: ["table", "csv"]) {
        log.report(.unknownBlock(String(word), near: near, at: line))
      }
      return [.code(String(decoding: body, as: UTF8.self))]
    case nil: return [.code(String(decoding: body, as: UTF8.self))]
    }
  }

  /// A deep indent inside a list: layout, so its lines are text.
  private mutating func indented(_ node: MarkdownNode, at place: SourcePlace) -> [Block] {
    var inlines: [Inline] = []
    for line in node.literal.split(separator: UInt8(ascii: "\n")) {
      var text = ProseRun()
      last = nil
      append(line, of: node, to: &text)
      noteNumbers(in: text, from: node)
      if !inlines.isEmpty { inlines.append(.lineBreak) }
      inlines.append(.text(text.string))
    }
    return [.paragraph(Paragraph(runIn: nil, inlines: inlines, place: place))]
  }

  /// Refuses raw HTML, inline or as a block.
  mutating func reportHTML(_ node: MarkdownNode) {
    let start = text.sourceOffset(of: node)
    let offset = nearest(UInt8(ascii: "<"), to: start) ?? start
    let end = nearest(UInt8(ascii: ">"), to: offset).map { $0 + 1 }
    log.report(.htmlInText(at: place(offset..<(end ?? offset + 1))))
  }

  /// The next `byte` from `offset` on, on the same line.
  func nearest(_ byte: UInt8, to offset: Int) -> Int? {
    let source = text.places.source
    var index = offset
    while index < source.count, source[index] != UInt8(ascii: "\n") {
      if source[index] == byte { return index }
      index += 1
    }
    return nil
  }
}
