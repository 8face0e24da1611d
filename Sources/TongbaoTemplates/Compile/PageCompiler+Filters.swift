import TongbaoCore

/// Filters, each with the kinds it takes.
extension PageCompiler {
  mutating func filtered(
    _ base: SyntaxExpression, by word: SyntaxExpression.Word, _ arguments: [SyntaxExpression],
    _ expression: SyntaxExpression, at point: Point
  ) -> TypedValue? {
    guard let filter = TemplateFilter(rawValue: word.text) else {
      // Reported once for the file, used or not; the operand is still looked at.
      _ = value(of: base, at: point)
      return nil
    }
    guard fits(arguments, filter, word, at: point) else { return nil }
    switch filter {
    case .default: return fallback(base, arguments, word, at: point)
    case .first, .last: return end(of: base, filter, word, at: point)
    case .join: return joined(base, arguments, word, at: point)
    case .length: return length(of: base, word, at: point)
    case .safe: return safe(base, at: point)
    }
  }

  private mutating func fits(
    _ arguments: [SyntaxExpression], _ filter: TemplateFilter, _ word: SyntaxExpression.Word,
    at point: Point
  ) -> Bool {
    let usage: String
    switch (filter, arguments.first?.form, arguments.dropFirst().first?.form) {
    case (.default, .text, .flag(true)) where arguments.count == 2: return true
    case (.join, .text, nil), (.join, nil, nil): return true
    case (.first, nil, nil), (.last, nil, nil), (.length, nil, nil), (.safe, nil, nil): return true
    case (.default, _, _): usage = "default(\"—\", true)"
    case (.join, _, _): usage = "join(\"、\")"
    default: usage = filter.rawValue
    }
    report(word.range, in: point.file) { .filterArguments(filter.rawValue, usage: usage, at: $0) }
    return false
  }

  private mutating func refuse(
    _ word: SyntaxExpression.Word, takes wanted: Message, _ kind: Kind, at point: Point
  ) -> TypedValue? {
    report(word.range, in: point.file) {
      .filterOperand(word.text, takes: wanted, kind.label, at: $0)
    }
    return nil
  }

  private mutating func fallback(
    _ base: SyntaxExpression, _ arguments: [SyntaxExpression], _ word: SyntaxExpression.Word,
    at point: Point
  ) -> TypedValue? {
    guard let value = value(of: base, at: point), case .text(let text)? = arguments.first?.form
    else { return nil }
    guard value.kind.unwrapped == .text else {
      return refuse(word, takes: Message("文本", en: "a text"), value.kind, at: point)
    }
    return TypedValue(kind: .text, computation: .fallback(value.computation, text))
  }

  private mutating func end(
    of base: SyntaxExpression, _ filter: TemplateFilter, _ word: SyntaxExpression.Word,
    at point: Point
  ) -> TypedValue? {
    guard let list = present(base, at: point) else { return nil }
    guard case .list(let item) = list.kind else {
      return refuse(word, takes: Message("列表", en: "a list"), list.kind, at: point)
    }
    guard let reference = list.reference, point.facts.contains(reference) else {
      report(base.range, in: point.file) {
        .listUnguarded(word.text, point.file.words(of: base), at: $0)
      }
      return nil
    }
    return TypedValue(
      kind: item,
      computation: filter == .first ? .first(list.computation) : .last(list.computation))
  }

  private mutating func joined(
    _ base: SyntaxExpression, _ arguments: [SyntaxExpression], _ word: SyntaxExpression.Word,
    at point: Point
  ) -> TypedValue? {
    guard let list = present(base, at: point) else { return nil }
    guard list.kind == .list(.text) else {
      return refuse(word, takes: Message("文本的列表", en: "a list of texts"), list.kind, at: point)
    }
    var separator: [UInt8] = []
    if case .text(let bytes)? = arguments.first?.form { separator = bytes }
    return TypedValue(kind: .text, computation: .join(list.computation, separator: separator))
  }

  private mutating func length(
    of base: SyntaxExpression, _ word: SyntaxExpression.Word, at point: Point
  ) -> TypedValue? {
    guard let value = present(base, at: point) else { return nil }
    switch value.kind {
    case .list, .text: return TypedValue(kind: .number, computation: .length(value.computation))
    default:
      return refuse(word, takes: Message("列表和文本", en: "lists and texts"), value.kind, at: point)
    }
  }

  private mutating func safe(_ base: SyntaxExpression, at point: Point) -> TypedValue? {
    guard let value = present(base, at: point) else { return nil }
    if value.kind == .html { return value }
    report(base.range, in: point.file) {
      .rawText(point.file.words(of: base), value.kind.label, at: $0)
    }
    return nil
  }
}
