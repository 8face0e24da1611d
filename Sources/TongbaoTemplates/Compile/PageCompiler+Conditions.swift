import TongbaoCore

/// Conditions and comparisons, where Python and this program agree on what is true.
extension PageCompiler {
  /// A condition with what it makes sure; `nil` after a fault.
  mutating func condition(of expression: SyntaxExpression, at point: Point) -> Condition? {
    switch expression.form {
    case .not(let operand):
      guard let inner = condition(of: operand, at: point) else { return nil }
      return Condition(
        value: TypedValue(kind: .flag, computation: .not(inner.value.computation)),
        whenTrue: inner.whenFalse, whenFalse: inner.whenTrue)
    case .and(let left, let right):
      guard let (a, b) = both(left, right, at: point, given: \.whenTrue) else { return nil }
      return Condition(
        value: combined(.and(a.value.computation, b.value.computation), a, b),
        whenTrue: a.whenTrue.union(b.whenTrue), whenFalse: a.whenFalse.intersection(b.whenFalse))
    case .or(let left, let right):
      guard let (a, b) = both(left, right, at: point, given: \.whenFalse) else { return nil }
      return Condition(
        value: combined(.or(a.value.computation, b.value.computation), a, b),
        whenTrue: a.whenTrue.intersection(b.whenTrue), whenFalse: a.whenFalse.union(b.whenFalse))
    default: return simple(expression, at: point)
    }
  }

  /// Both sides, the right one with what the left one made sure; both are always looked at.
  private mutating func both(
    _ left: SyntaxExpression, _ right: SyntaxExpression, at point: Point,
    given facts: KeyPath<Condition, Facts>
  ) -> (Condition, Condition)? {
    guard count(point.file) else { return nil }
    let first = condition(of: left, at: point)
    var inside = point
    if let first { inside.facts.formUnion(first[keyPath: facts]) }
    guard let second = condition(of: right, at: inside), let first else { return nil }
    return (first, second)
  }

  /// `and` and `or` give one of their sides in Python: a flag only when both are flags.
  private func combined(_ computation: Computation, _ a: Condition, _ b: Condition) -> TypedValue {
    let isFlag = [a, b].allSatisfy { $0.value.kind == .flag && !$0.value.isTruthOnly }
    return TypedValue(kind: .flag, computation: computation, isTruthOnly: !isFlag)
  }

  private mutating func simple(_ expression: SyntaxExpression, at point: Point) -> Condition? {
    guard let value = value(of: expression, at: point) else { return nil }
    let words = point.file.words(of: expression)
    switch value.kind {
    case .optional(let kind) where kind.unwrapped == .number:
      report(expression.range, in: point.file) { .ambiguousZero(words, at: $0) }
      return nil
    case .flag, .list, .optional:
      return Condition(value: value, whenTrue: value.reference.map { [$0] } ?? [])
    case .text, .html, .number, .object:
      if let reference = value.reference, point.facts.contains(reference) {
        // An optional that was asked for already: true, here as in Jinja.
        return Condition(value: value, whenTrue: [reference])
      }
      report(expression.range, in: point.file) { .notCondition(words, value.kind.label, at: $0) }
      return nil
    }
  }

  mutating func compared(
    _ comparison: SyntaxExpression.Comparison, _ left: SyntaxExpression, _ right: SyntaxExpression,
    _ expression: SyntaxExpression, at point: Point
  ) -> TypedValue? {
    let (first, second) = (present(left, at: point), present(right, at: point))
    guard let first, let second else { return nil }
    let isEquality = comparison == .equal || comparison == .unequal
    switch (first.kind, second.kind) {
    case (.number, .number) where !isEquality:
      return TypedValue(
        kind: .flag, computation: .ordered(comparison, first.computation, second.computation))
    case (.text, .text) where isEquality, (.number, .number) where isEquality,
      (.flag, .flag) where isEquality:
      return TypedValue(
        kind: .flag,
        computation: .equal(
          first.computation, second.computation, negated: comparison == .unequal))
    default:
      report(expression.range, in: point.file) {
        .notComparable(comparison.rawValue, first.kind.label, second.kind.label, at: $0)
      }
      return nil
    }
  }

  mutating func contained(
    _ needle: SyntaxExpression, _ list: SyntaxExpression, _ negated: Bool,
    _ expression: SyntaxExpression, at point: Point
  ) -> TypedValue? {
    let (first, second) = (present(needle, at: point), present(list, at: point))
    guard let first, let second else { return nil }
    switch (first.kind, second.kind) {
    case (.text, .text), (.text, .list(.text)), (.number, .list(.number)):
      return TypedValue(
        kind: .flag,
        computation: .contains(first.computation, in: second.computation, negated: negated))
    default:
      report(expression.range, in: point.file) {
        .notComparable(
          negated ? "not in" : "in", first.kind.label, second.kind.label, at: $0)
      }
      return nil
    }
  }
}
