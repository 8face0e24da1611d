internal import TongbaoCore

/// Makes a text ready for libcmark, line by line, in one pass over its bytes.
///
/// Official text is not Markdown: its numbered lines begin paragraphs, its `1.` opens no list, its
/// indents are no code, its `[注]:` defines no link. The pass says so in Markdown's own terms, takes
/// the expressions of figures out (so that nothing decodes them), and refuses what is over a limit.
struct TextPreparation {
  let source: [UInt8]
  var text: PreparedText
  var log = DiagnosticLog()
  /// Set by the first limit that is passed; nothing is parsed then.
  var isOverLimit = false

  /// Bytes of the source that are copied already.
  private var copied = 0
  private var fence: Fence?
  private var isInList = false
  /// Whether the line before is text of a paragraph.
  private var isContinuation = false
  /// Whether a heading stands on the line before, so that the next line begins a paragraph.
  private var isBehindHeading = false
  private var lastIndent = 0
  /// `[` still open in this paragraph.
  var openBrackets = 0
  private var tabbedLines = 0

  init(source: [UInt8], path: String, firstLine: Int) {
    self.source = source
    text = PreparedText(places: PlaceFinder(source: source, path: path, firstLine: firstLine))
    text.bytes.reserveCapacity(source.count + source.count / 8)
  }

  /// The prepared text, or `nil` when it is over a limit.
  mutating func prepare() -> PreparedText? {
    var start = 0
    while start < source.count, !isOverLimit {
      let end = source[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
      if start > 0 { text.places.addLine(at: start) }
      text.lineStarts.append(text.bytes.count + start - copied)
      scanLine(start, end)
      start = end + 1
    }
    if let fence, !isOverLimit {
      log.report(.openFence(at: place(fence.offset..<fence.offset + 3)))
    }
    copy(to: source.count)
    return isOverLimit ? nil : text
  }

  private mutating func scanLine(_ start: Int, _ end: Int) {
    if let open = fence {
      if open.isClosed(by: source[start..<end]) { fence = nil }
      reportForbidden(in: start..<end)
      return
    }
    var shape = LineShape(
      source, start, end, isInList: isInList, isContinuation: isContinuation)
    if shape.isBlank {
      endParagraph()
      return
    }
    let line = source[shape.content..<end]
    // A rule below a heading's line makes it a heading in Markdown too: no break between the two.
    if LineShape.isRule(line) || (isContinuation && LineShape.isUnderline(line)) {
      endParagraph()
      return
    }
    if beginsParagraph(shape) {
      insert(Array(source[start..<shape.quoteEnd]) + [UInt8(ascii: "\n")], at: start)
      text.lineStarts.append(text.bytes.count)
      endParagraph()
      shape = LineShape(source, start, end, isInList: isInList, isContinuation: false)
    }
    if shape.isListItem {
      isInList = true
    } else if !isContinuation, shape.indent < 2 {
      isInList = false
    }
    scanText(of: shape)
  }

  private mutating func scanText(of shape: LineShape) {
    let line = source[shape.content..<shape.end]
    guard !isTooDeep(shape) else { return }
    if !shape.surplus.isEmpty { drop(shape.surplus) }
    if let open = Fence(line) {
      // A block at the margin ends with its fence alone; inside a list it could end anywhere.
      if shape.depth > 0 || (isInList && shape.indent > 0) {
        log.report(.nestedFence(at: place(text.places.restOfLine(from: shape.content))))
      }
      fence = open
      endParagraph()
      return
    }
    if LineShape.isTableRule(line) {
      log.report(.tableInText(at: place(text.places.restOfLine(from: shape.content))))
      return
    }
    if let mark = LineShape.orderedMark(line) { insert([UInt8(ascii: "\\")], at: mark) }
    let isHeading = LineShape.isHeading(line)
    if isHeading || shape.isListItem || !isContinuation { openBrackets = 0 }
    let hasTab = scanInlines(shape.content..<shape.end)
    tabbedLines = hasTab ? tabbedLines + 1 : 0
    if tabbedLines == 2 {
      log.report(.tabsInText(at: place(text.places.restOfLine(from: shape.content))))
    }
    isContinuation = !isHeading
    isBehindHeading = !isHeading && isNumberedHeading(line)
    lastIndent = shape.indent
  }

  private mutating func endParagraph() {
    isContinuation = false
    isBehindHeading = false
    tabbedLines = 0
    openBrackets = 0
  }

  /// Whether a line begins a paragraph although no blank line stands before it: numbered lines,
  /// lines behind a numbered heading, and lines with the indent that begins a paragraph in print.
  private func beginsParagraph(_ shape: LineShape) -> Bool {
    guard isContinuation, !shape.isListItem else { return false }
    if isBehindHeading { return true }
    let line = source[shape.content..<shape.end]
    if line.starts(with: "　　".utf8) { return true }
    if shape.indent >= 4, !isInList {
      return shape.indent > lastIndent
        || ["。", "；", "：", "！", "？"].contains(lastScalar(before: shape))
    }
    if let mark = LineShape.orderedMark(line), mark - shape.content <= 2 { return true }
    switch line.first ?? 0 {
    case 0x20...0x2F, 0x30...0x39, 0x5F, 0xE3...0xE5, 0xEF: return Numbering(line) != nil
    default: return false
    }
  }

  private func lastScalar(before shape: LineShape) -> Unicode.Scalar? {
    // The byte before the line is its line feed.
    var end = text.places.lineStart(of: shape.content) - 1
    while end > 0, source[end - 1] <= 0x20 { end -= 1 }
    return source.scalar(before: end)
  }

  /// A line 一、 or （一） that holds no sentence: the heading ends with the line.
  private func isNumberedHeading(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 120, let numbering = Numbering(line), numbering.kind != .item else {
      return false
    }
    return OfficialHeading.isHeadingLine(line)
  }

  private mutating func isTooDeep(_ shape: LineShape) -> Bool {
    // A list inside another stands at least two columns further right.
    let depth = shape.depth + (shape.isListItem && isInList ? shape.indent / 2 : 0)
    guard depth > MarkdownLimits.depth else { return false }
    passLimit(.tooDeep(at: place(shape.content..<shape.content + 1)))
    return true
  }

  // MARK: Copying

  /// Copies the source up to `offset`.
  mutating func copy(to offset: Int) {
    guard offset > copied else { return }
    text.bytes.append(contentsOf: source[copied..<offset])
    copied = offset
  }

  /// Puts bytes in before the source's byte at `offset`.
  mutating func insert(_ bytes: [UInt8], at offset: Int) {
    copy(to: offset)
    // Two entries, so that the bytes put in map to where they were put.
    text.edits.append(PreparedText.Edit(prepared: text.bytes.count, source: copied))
    text.bytes.append(contentsOf: bytes)
    text.edits.append(PreparedText.Edit(prepared: text.bytes.count, source: copied))
  }

  /// Leaves a piece of the source out.
  mutating func drop(_ range: Range<Int>) {
    copy(to: range.lowerBound)
    copied = range.upperBound
    text.edits.append(PreparedText.Edit(prepared: text.bytes.count, source: copied))
  }

  mutating func place(_ range: Range<Int>) -> SourcePlace { text.places.place(range) }

  /// Stops the pass with a `limit.*` error.
  mutating func passLimit(_ diagnostic: Diagnostic) {
    isOverLimit = true
    log.report(diagnostic)
  }
}
