import TongbaoCore

/// Statements.
extension PageCompiler {
  mutating func compile(_ nodes: [Node], at point: inout Point, in instance: inout Instance) {
    for node in nodes {
      guard count(point.file) else { return }
      switch node {
      case .text(let range): program.append(text: point.file.text.bytes[range])
      case .print(let expression): print(expression, at: point)
      case .loop(let loop): compile(loop, at: point, in: &instance)
      case .choice(let branches): compile(branches, at: point, in: &instance)
      case .include(let name): include(name, at: point)
      case .block(let block): compile(block, at: point, in: &instance)
      case .set(let name, let value): set(name, value, at: &point, in: &instance)
      }
    }
  }

  private mutating func print(_ expression: SyntaxExpression, at point: Point) {
    guard let value = value(of: expression, at: point) else { return }
    let style: Program.Style
    switch value.kind {
    case .text: style = .text
    case .html: style = .html
    case .number: style = .number
    case .optional:
      return report(expression.range, in: point.file) {
        .optionalUnguarded(point.file.words(of: expression), at: $0)
      }
    default:
      return report(expression.range, in: point.file) {
        .notPrintable(point.file.words(of: expression), value.kind.label, at: $0)
      }
    }
    switch value.computation {
    case .text(let bytes):
      var escaped: [UInt8] = []
      escaped.append(escaping: bytes)
      program.append(text: escaped)
    case .number(let number): program.append(text: String(number).utf8)
    case .value(let reference): program.append(.print(program.path(reference), style))
    default: program.append(.printComputed(program.add(value.computation), style))
    }
  }

  private mutating func compile(_ loop: Node.Loop, at point: Point, in instance: inout Instance) {
    let saved = nextVariable
    defer { nextVariable = saved }
    let list = items(of: loop.list, at: point)
    let reference =
      list.map { self.reference(to: $0.computation) } ?? Reference(variable: 0, slots: [])
    let variable = newVariable()
    var inside = point
    inside.isTopLevel = false
    inside.passesLoop = loop.namesLoop
    inside.scope.hidesLoop = false
    inside.scope.bindings["loop"] = .loop(level: loopLevel)
    inside.scope.bindings[loop.variable.text] =
      list.map { .reference(Reference(variable: variable, slots: []), $0.item) } ?? .broken
    let path = program.path(reference)
    let start = program.position
    program.append(.jump(start))
    program.land()
    loopLevel += 1
    program.reserve(loops: loopLevel)
    compile(loop.body, at: &inside, in: &instance)
    loopLevel -= 1
    let otherwise = program.position
    program.land()
    var outside = point
    outside.isTopLevel = false
    compile(loop.otherwise, at: &outside, in: &instance)
    program.replace(
      start,
      by: .loop(
        path, variable: Int32(variable), level: Int32(loopLevel), otherwise: otherwise,
        end: program.position))
  }

  /// The list that a loop runs over, and the kind of its items.
  private mutating func items(
    of expression: SyntaxExpression, at point: Point
  ) -> (computation: Computation, item: Kind)? {
    guard let list = value(of: expression, at: point) else { return nil }
    let words = point.file.words(of: expression)
    switch list.kind {
    case .list(let item): return (list.computation, item)
    case .optional(let kind):
      if case .list = kind.unwrapped {
        report(expression.range, in: point.file) { .optionalUnguarded(words, at: $0) }
        return nil
      }
      fallthrough
    default:
      report(expression.range, in: point.file) { .notList(words, list.kind.label, at: $0) }
      return nil
    }
  }

  private mutating func compile(
    _ branches: [Node.Branch], at point: Point, in instance: inout Instance
  ) {
    var facts = point.facts
    var exits: [Int32] = []
    for (index, branch) in branches.enumerated() {
      var inside = point
      inside.isTopLevel = false
      inside.facts = facts
      var skip: (position: Int32, value: TypedValue?)?
      if let expression = branch.condition {
        let condition = condition(of: expression, at: inside)
        inside.facts.formUnion(condition?.whenTrue ?? [])
        facts.formUnion(condition?.whenFalse ?? [])
        skip = (program.position, condition?.value)
        program.append(.jump(0))
      }
      compile(branch.body, at: &inside, in: &instance)
      if index + 1 < branches.count {
        exits.append(program.position)
        program.append(.jump(0))
      }
      if let skip { program.replace(skip.position, by: jump(unless: skip.value)) }
    }
    for exit in exits { program.replace(exit, by: .jump(program.position)) }
  }

  private mutating func jump(unless value: TypedValue?) -> Program.Operation {
    let target = program.position
    guard let value else { return .jump(target) }
    if let reference = value.reference { return .jumpUnless(program.path(reference), target) }
    return .jumpUnlessComputed(program.add(value.computation), target)
  }

  private mutating func include(_ name: SyntaxExpression.Word, at point: Point) {
    guard library.leads(from: point.file.name, to: name.text) else { return }
    var scope = point.scope
    if point.passesLoop == false {
      scope.bindings["loop"] = nil
      scope.hidesLoop = true
    }
    chain.append(point.file.text.place(of: name.range))
    instantiate(name.text, scope: scope, facts: point.facts)
    chain.removeLast()
  }
}

extension TemplateSyntax {
  /// An expression as it is written, for messages.
  func words(of expression: SyntaxExpression) -> String {
    String(decoding: text.bytes[expression.range], as: UTF8.self)
  }
}
