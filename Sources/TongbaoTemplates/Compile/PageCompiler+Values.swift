import TongbaoCore

/// Expressions: names to slots, kinds checked.
extension PageCompiler {
  /// The value of an expression; `nil` after a fault.
  mutating func value(of expression: SyntaxExpression, at point: Point) -> TypedValue? {
    guard count(point.file) else { return nil }
    switch expression.form {
    case .broken: return nil
    case .text(let bytes): return TypedValue(kind: .text, computation: .text(bytes))
    case .number(let number): return TypedValue(kind: .number, computation: .number(number))
    case .flag(let flag): return TypedValue(kind: .flag, computation: .flag(flag))
    case .name(let name): return named(name, expression, at: point)
    case .member(let base, let member): return self.member(member, of: base, at: point)
    case .filter(let base, let name, let arguments):
      return filtered(base, by: name, arguments, expression, at: point)
    case .compare(let comparison, let left, let right):
      return compared(comparison, left, right, expression, at: point)
    case .contains(let needle, in: let list, let negated):
      return contained(needle, list, negated, expression, at: point)
    case .not, .and, .or: return condition(of: expression, at: point)?.value
    }
  }

  /// A value that must be there: optionals need their `if`.
  mutating func present(_ expression: SyntaxExpression, at point: Point) -> TypedValue? {
    guard let value = value(of: expression, at: point) else { return nil }
    if value.isTruthOnly {
      report(expression.range, in: point.file) { .truthAsValue(at: $0) }
      return nil
    }
    guard value.kind.isOptional else { return value }
    report(expression.range, in: point.file) {
      .optionalUnguarded(point.file.words(of: expression), at: $0)
    }
    return nil
  }

  private mutating func named(
    _ name: String, _ expression: SyntaxExpression, at point: Point
  ) -> TypedValue? {
    switch point.scope.bindings[name] {
    case .reference(let reference, let kind):
      return narrowed(.value(reference), kind, at: point)
    case .constant(let computation, let kind):
      return TypedValue(kind: kind, computation: computation)
    case .loop:
      report(expression.range, in: point.file) { .loopValue(at: $0) }
    case .words:
      report(expression.range, in: point.file) { .wordsIncomplete("words", at: $0) }
    case .broken: break
    case nil:
      report(expression.range, in: point.file) { place in
        name == "loop" && point.scope.hidesLoop
          ? .loopHidden(at: place) : .unknownName(name, among: point.scope.names, at: place)
      }
    }
    return nil
  }

  private mutating func member(
    _ member: SyntaxExpression.Word, of base: SyntaxExpression, at point: Point
  ) -> TypedValue? {
    if case .name(let name) = base.form, case .loop(let level)? = point.scope.bindings[name] {
      return loopMember(member, level: level, at: point)
    }
    if isWords(base, at: point) {
      // A group by itself: only its texts can be shown.
      let words = words
      report(member.range, in: point.file) {
        words.groups[member.text] == nil
          ? .unknownMember(member.text, of: "words", among: words.groups.keys.sorted(), at: $0)
          : .wordsIncomplete("words.\(member.text)", at: $0)
      }
      return nil
    }
    if case .member(let root, let group) = base.form, isWords(root, at: point) {
      return word(member, of: group, at: point)
    }
    guard let owner = present(base, at: point) else { return nil }
    guard case .object(let schema) = owner.kind else {
      report(base.range, in: point.file) {
        .noMembers(point.file.words(of: base), owner.kind.label, at: $0)
      }
      return nil
    }
    if Self.dictionaryMembers.contains(member.text) || member.text.hasPrefix("__") {
      report(member.range, in: point.file) { .dictionaryMember(member.text, at: $0) }
      return nil
    }
    guard let slot = schema.slot(of: member.text) else {
      report(member.range, in: point.file) {
        .unknownMember(
          member.text, of: point.file.words(of: base), among: schema.names, at: $0)
      }
      return nil
    }
    let computation: Computation =
      owner.reference.map { .value($0.member(slot)) } ?? .member(owner.computation, slot: slot)
    return narrowed(computation, schema.kinds[slot], at: point)
  }

  private mutating func loopMember(
    _ word: SyntaxExpression.Word, level: Int, at point: Point
  ) -> TypedValue? {
    guard let member = LoopMember(rawValue: word.text) else {
      report(word.range, in: point.file) {
        .unknownMember(
          word.text, of: "loop", among: LoopMember.allCases.map(\.rawValue), at: $0)
      }
      return nil
    }
    return TypedValue(kind: member.kind, computation: .loop(level: level, member))
  }

  private func isWords(_ expression: SyntaxExpression, at point: Point) -> Bool {
    guard case .name(let name) = expression.form, case .words? = point.scope.bindings[name]
    else { return false }
    return true
  }

  /// A text of the site's own voice, which costs nothing when the page is rendered.
  private mutating func word(
    _ name: SyntaxExpression.Word, of group: SyntaxExpression.Word, at point: Point
  ) -> TypedValue? {
    let words = words
    guard let phrases = words.groups[group.text] else {
      report(group.range, in: point.file) {
        .unknownMember(group.text, of: "words", among: words.groups.keys.sorted(), at: $0)
      }
      return nil
    }
    guard let phrase = phrases[name.text] else {
      report(name.range, in: point.file) {
        .unknownMember(
          name.text, of: "words.\(group.text)", among: phrases.keys.sorted(), at: $0)
      }
      return nil
    }
    if Self.dictionaryMembers.contains(name.text) {
      report(name.range, in: point.file) { .dictionaryMember(name.text, at: $0) }
      return nil
    }
    guard let text = phrase.fixed else {
      report(name.range, in: point.file) {
        .wordWithBlanks("words.\(group.text).\(name.text)", at: $0)
      }
      return nil
    }
    return TypedValue(kind: .text, computation: .text(Array(text.utf8)))
  }

  /// The kind as the conditions around leave it.
  private func narrowed(
    _ computation: Computation, _ kind: Kind, at point: Point
  ) -> TypedValue {
    if case .value(let reference) = computation, point.facts.contains(reference) {
      return TypedValue(kind: kind.unwrapped, computation: computation)
    }
    return TypedValue(kind: kind, computation: computation)
  }

  /// The attributes of a Python dictionary: `row.items` is a method in Jinja, whatever the data.
  private static let dictionaryMembers: Set<String> = [
    "clear", "copy", "fromkeys", "get", "items", "keys", "pop", "popitem", "setdefault", "update",
    "values",
  ]
}
