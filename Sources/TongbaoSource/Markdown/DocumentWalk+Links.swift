internal import TongbaoCore

extension DocumentWalk {
  /// What a link of the source is: a figure, a contact, a finding, or a link.
  mutating func link(_ node: MarkdownNode, depth: Int) -> [Inline] {
    let address = Array(node.address)
    if address.starts(with: PreparedText.figureAddress) {
      return figure(node, number: address.dropFirst(PreparedText.figureAddress.count), depth: depth)
    }
    let range = linkText(of: node)
    let place = self.place(range)
    let inlines = inlines(in: node, depth: depth + 1)
    if address.starts(with: "contact:".utf8) {
      contacts.append(range)
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
      log.report(.refusedLink(fault, at: place))
      return inlines
    }
    return [
      .link(
        Inline.Link(
          address: String(decoding: address, as: UTF8.self), inlines: inlines, place: place))
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
    return [
      .figure(
        Figure(
          text: text, expression: expression, place: text.isEmpty ? expressionPlace : textPlace,
          isApproximate: isApproximate))
    ]
  }

  private static func plainText(of inlines: [Inline]) -> String {
    if inlines.count == 1, case .text(let text) = inlines[0] { text } else { inlines.plainText }
  }

  /// The visible text of a link, as a range of the source.
  private mutating func linkText(of node: MarkdownNode) -> Range<Int> {
    let start = text.sourceOffset(of: node)
    while nextLink < text.links.count, text.links[nextLink] < start { nextLink += 1 }
    let source = text.places.source
    // `<https://…>` has no `](`.
    guard start >= source.count || source[start] != UInt8(ascii: "<"), nextLink < text.links.count
    else {
      let end = nearest(UInt8(ascii: ">"), to: start) ?? start
      return start..<end + 1
    }
    defer { nextLink += 1 }
    return visibleRange(before: text.links[nextLink])
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
