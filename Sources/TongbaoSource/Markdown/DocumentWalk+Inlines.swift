internal import TongbaoCore

extension DocumentWalk {
  /// The inlines below `parent`, blanks and line breaks settled as Chinese text wants them.
  mutating func inlines(in parent: MarkdownNode, depth: Int) -> [Inline] {
    guard isWithinDepth(depth, of: parent) else { return [] }
    var inlines: [Inline] = []
    var run = ProseRun()
    var first: MarkdownNode?
    func flush() {
      if !run.isEmpty {
        inlines.append(.text(run.string))
        noteNumbers(in: run, from: first)
        lastRun = run.bytes
      }
      run = ProseRun()
      first = nil
    }
    var child = parent.firstChild
    while let node = child {
      switch node.kind {
      case .text:
        if first == nil { first = node }
        append(node.literal, of: node, to: &run)
      case .softBreak: joinLines(at: node, in: &run)
      case .lineBreak:
        flush()
        inlines.append(.lineBreak)
        last = nil
      case .codeSpan:
        flush()
        inlines.append(.code(codeSpan(node)))
      case .strong:
        flush()
        inlines.append(.strong(self.inlines(in: node, depth: depth + 1)))
      case .emphasis:
        flush()
        inlines.append(.emphasis(self.inlines(in: node, depth: depth + 1)))
      case .link:
        flush()
        inlines += link(node, depth: depth)
      case .image: reportImage(node)
      case .html: reportHTML(node)
      default: break
      }
      child = node.next
    }
    flush()
    return inlines
  }

  /// Appends a text without the marks of the preparation and without the blanks of layout.
  mutating func append(
    _ literal: some RandomAccessCollection<UInt8>, of node: MarkdownNode, to run: inout ProseRun
  ) {
    literal.withContiguousStorageIfAvailable { append($0, of: node, to: &run) }
  }

  private mutating func append(
    _ literal: UnsafeBufferPointer<UInt8>, of node: MarkdownNode, to run: inout ProseRun
  ) {
    var index = 0
    // The indent of a paragraph is the page's business.
    while last == nil, run.isEmpty, literal.holds("\u{3000}".utf8, at: index) { index += 3 }
    var copied = index
    while index < literal.count {
      let byte = literal[index]
      if byte > 0x20, byte != 0xC2, byte != 0xEE, !text.hasEntities {
        index += 1
        continue
      }
      let start = index
      switch byte {
      case 0x20, 0x09:
        while index < literal.count, literal[index] == 0x20 || literal[index] == 0x09 { index += 1 }
        run.append(literal[copied..<start])
        copied = index
        note(literal.scalar(before: start))
        appendBlank(
          before: index < literal.count ? literal.scalar(at: index).scalar : nil, node, &run)
      case 0xEE where isMark(literal.scalar(at: index).scalar):
        run.append(literal[copied..<start])
        reportLooseBold(literal, at: index, of: node)
        index += 3
        copied = index
        note(literal.scalar(before: start))
      default:
        let (scalar, length) = literal.scalar(at: index)
        index += length
        if text.hasEntities, isForbidden(scalar) { reportEntity(scalar, in: node) }
      }
    }
    run.append(literal[copied...])
    note(literal.scalar(before: literal.count))
  }

  /// Remembers the character before what comes next; marks and blanks are none.
  private mutating func note(_ scalar: Unicode.Scalar?) {
    guard let scalar, !isMark(scalar), scalar != " ", scalar != "\t" else { return }
    last = scalar
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0xE000...0xE002).contains(scalar.value)
  }

  /// One blank, unless it stands between 汉字 and a digit or opens the paragraph.
  private mutating func appendBlank(
    before next: Unicode.Scalar?, _ node: MarkdownNode, _ run: inout ProseRun
  ) {
    guard let left = last else { return }
    if let right = next.flatMap({ isMark($0) ? nil : $0 }) ?? firstScalar(behind: node),
      CharacterKind.blankIsLayout(CharacterKind(left), CharacterKind(right))
    {
      return
    }
    run.append(0x20)
  }

  private mutating func joinLines(at node: MarkdownNode, in run: inout ProseRun) {
    guard let left = last, let right = firstScalar(behind: node) else { return }
    if !CharacterKind.joinsWithoutBlank(CharacterKind(left), CharacterKind(right)) {
      run.append(0x20)
    }
  }

  private mutating func codeSpan(_ node: MarkdownNode) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: node.literal, as: UTF8.self).unicodeScalars
    where !isMark(scalar) {
      scalars.append(scalar)
    }
    last = scalars.last ?? last
    return String(scalars)
  }

  /// The first character of the text behind `node` in its paragraph; a digit for a figure that is to
  /// be filled in.
  func firstScalar(behind node: MarkdownNode) -> Unicode.Scalar? {
    var node = node
    // What holds no text for so long is not prose; a bound keeps the walk linear.
    for _ in 0..<16 {
      if let next = node.next {
        if let scalar = firstScalar(in: next) { return scalar }
        node = next
      } else if let parent = node.parent, isInline(parent) {
        node = parent
      } else {
        return nil
      }
    }
    return nil
  }

  private func isInline(_ node: MarkdownNode) -> Bool {
    switch node.kind {
    case .strong, .emphasis, .link: true
    default: false
    }
  }

  /// The first character in `node`, however deep its marks are nested.
  private func firstScalar(in node: MarkdownNode) -> Unicode.Scalar? {
    var node = node
    while isInline(node) {
      guard let child = node.firstChild else { return node.kind == .link ? "0" : nil }
      node = child
    }
    guard node.kind == .text || node.kind == .codeSpan else { return nil }
    let literal = node.literal
    var index = 0
    while index < literal.count {
      let (scalar, length) = literal.scalar(at: index)
      if !isMark(scalar), scalar != " ", scalar != "\t" { return scalar }
      index += length
    }
    return nil
  }
}
