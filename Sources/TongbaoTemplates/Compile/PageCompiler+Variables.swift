import TongbaoCore

/// `set`, and the variables that loops and `set` keep values in.
extension PageCompiler {
  mutating func set(
    _ name: SyntaxExpression.Word, _ expression: SyntaxExpression, at point: inout Point,
    in instance: inout Instance
  ) {
    var binding = Scope.Binding.broken
    if let value = value(of: expression, at: point) {
      if value.isTruthOnly {
        report(expression.range, in: point.file) { .truthAsValue(at: $0) }
      } else {
        binding = keep(value)
      }
    }
    if point.scope.bindings[name.text] != nil {
      return report(name.range, in: point.file) { .nameTaken(name.text, at: $0) }
    }
    point.scope.bindings[name.text] = binding
    if point.isTopLevel { instance.context.bindings[name.text] = binding }
  }

  /// Literals and values of the page are used where they are; the rest is worked out once.
  private mutating func keep(_ value: TypedValue) -> Scope.Binding {
    switch value.computation {
    case .value(let reference): .reference(reference, value.kind)
    case .text, .number, .flag: .constant(value.computation, value.kind)
    default: .reference(reference(to: value.computation), value.kind)
    }
  }

  /// The page's own value, or a new variable that the computation is kept in.
  mutating func reference(to computation: Computation) -> Reference {
    if case .value(let reference) = computation { return reference }
    let variable = newVariable()
    program.append(.assign(variable: Int32(variable), program.add(computation)))
    return Reference(variable: variable, slots: [])
  }

  mutating func newVariable() -> Int {
    defer { nextVariable += 1 }
    program.reserve(variable: nextVariable)
    return nextVariable
  }
}
