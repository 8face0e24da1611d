internal import TongbaoCore

extension DocumentWalk {
  /// What a link of the source is: a figure, a contact, a finding, or a link.
  mutating func link(_ node: MarkdownNode, depth: Int) -> [Inline] {
    linkDepth += 1
    defer { linkDepth -= 1 }
    let address = Array(node.address)
    if address.starts(with: PreparedText.figureAddress) {
      return figure(node, number: address.dropFirst(PreparedText.figureAddress.count), depth: depth)
    }
    let source = sourceRanges(of: node)
    let place = self.place(source.text)
    let inlines = inlines(in: node, depth: depth + 1)
    if address.starts(with: "contact:".utf8) {
      contacts.append(source.text)
      guard address.count == 8, !inlines.isEmpty else {
        log.report(.malformedContact(at: place))
        return inlines
      }
      return [.contact(inlines)]
    }
    if address.starts(with: "finding:".utf8) {
      let problem = String(decoding: address.dropFirst(8), as: UTF8.self)
      guard !problem.isEmpty, !inlines.isEmpty else {
        log.report(.malformedFinding(at: place))
        return inlines
      }
      return [.finding(Inline.Finding(name: inlines.plainText, problem: problem, place: place))]
    }
    if address.first == UInt8(ascii: "=") || address.starts(with: "＝".utf8) {
      log.report(.hiddenTie(at: place))
      return inlines
    }
    if let fault = LinkAddress.fault(in: address) {
      log.report(.refusedLink(fault, at: self.place(source.address)))
      return inlines
    }
    return [
      .link(
        Inline.Link(
          address: String(decoding: address, as: UTF8.self), inlines: inlines,
          place: self.place(source.address)))
    ]
  }

  private mutating func figure(
    _ node: MarkdownNode, number: ArraySlice<UInt8>, depth: Int
  ) -> [Inline] {
    guard let index = Int(String(decoding: number, as: UTF8.self)),
      text.figures.indices.contains(index)
    else { return [] }
    isFigureSeen[index] = true
    let mark = text.figures[index]
    let before = last
    let change = ChangeDirection(endOf: lastRun[...])
    let visible = visibleRange(before: mark.bracket)
    let textPlace = place(visible)
    let expressionPlace = place(mark.expression)
    let inlines = inlines(in: node, depth: depth + 1)
    let text = Self.plainText(of: inlines)
    // A figure that is filled in ends in a digit.
    if inlines.isEmpty { last = "0" }
    let source = String(decoding: self.text.places.source[mark.expression], as: UTF8.self)
    guard
      let expression = FigureExpressionParser.parse(source, at: expressionPlace, into: &log)
    else { return inlines }
    let isApproximate = Approximation.applies(
      to: text, before: before, after: firstScalar(behind: node))
    switch expression.root.value {
    case .stated, .none:
      if text.isEmpty { log.report(.nothingToFill(at: expressionPlace)) }
    default:
      if !text.isEmpty, let fault = FigureText(text, isApproximate: isApproximate) {
        log.report(fault.diagnostic(of: source, at: textPlace))
      }
    }
    return [
      .figure(
        Figure(
          text: text, expression: expression, place: text.isEmpty ? expressionPlace : textPlace,
          isApproximate: isApproximate, change: change,
          isInPoints: isFollowed(node, by: ["个百分点", "百分点"]),
          isBeforePercent: isFollowed(node, by: ["%", "％"])))
    ]
  }

  /// Whether the text behind a figure begins with one of these words.
  private func isFollowed(_ node: MarkdownNode, by words: [StaticString]) -> Bool {
    guard let next = node.next, next.kind == .text else { return false }
    let text = next.literal.drop { $0 == 0x20 }
    return words.contains { word in
      word.withUTF8Buffer { text.starts(with: $0) }
    }
  }

  private static func plainText(of inlines: [Inline]) -> String {
    if inlines.count == 1, case .text(let text) = inlines[0] { text } else { inlines.plainText }
  }

  /// Visible text and address of a link, as ranges of the source.
  private mutating func sourceRanges(
    of node: MarkdownNode
  ) -> (text: Range<Int>, address: Range<Int>) {
    let start = text.sourceOffset(of: node)
    while nextLink < text.links.count, text.links[nextLink] < start { nextLink += 1 }
    if let range = angleAddress(of: node, from: start) { return (range, range) }
    guard nextLink < text.links.count else { return (start..<start, start..<start) }
    defer { nextLink += 1 }
    let bracket = text.links[nextLink]
    return (visibleRange(before: bracket), address(from: bracket + 2))
  }

  /// `<https://…>`, which has no `](`; `nil` for any other link.
  private func angleAddress(of node: MarkdownNode, from start: Int) -> Range<Int>? {
    guard let child = node.firstChild, child.kind == .text,
      let open = nearest(UInt8(ascii: "<"), to: start)
    else { return nil }
    let literal = Array(child.literal)
    guard text.places.source.holds(literal + [UInt8(ascii: ">")], at: open + 1) else { return nil }
    if nextLink < text.links.count,
      visibleRange(before: text.links[nextLink]).lowerBound <= open
    {
      return nil
    }
    return open..<open + literal.count + 2
  }

  /// The address that begins behind `](`: up to its closing bracket or to a blank, or in `<…>`.
  private func address(from start: Int) -> Range<Int> {
    let source = text.places.source
    if start < source.count, source[start] == UInt8(ascii: "<"),
      let end = nearest(UInt8(ascii: ">"), to: start)
    {
      return start..<end + 1
    }
    var depth = 0
    var end = start
    while end < source.count, source[end] > 0x20 {
      if source[end] == UInt8(ascii: "(") { depth += 1 }
      if source[end] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      end += 1
    }
    return start..<end
  }

  /// From the `[` that `]` at `bracket` closes, both apart.
  private func visibleRange(before bracket: Int) -> Range<Int> {
    let source = text.places.source
    var depth = 1
    var start = bracket
    while start > 0 {
      start -= 1
      let isEscaped = start > 0 && source[start - 1] == UInt8(ascii: "\\")
      if isEscaped { continue }
      if source[start] == UInt8(ascii: "]") { depth += 1 }
      if source[start] == UInt8(ascii: "[") {
        depth -= 1
        if depth == 0 { return start + 1..<bracket }
      }
    }
    return bracket..<bracket
  }
}
