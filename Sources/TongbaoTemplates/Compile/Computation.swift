/// A value that is worked out when the page is rendered.
indirect enum Computation: Sendable {
  case value(Reference)
  case text([UInt8])
  case number(Int)
  case flag(Bool)
  case loop(level: Int, LoopMember)
  case member(Computation, slot: Int)
  case not(Computation)
  case and(Computation, Computation)
  case or(Computation, Computation)
  case equal(Computation, Computation, negated: Bool)
  case ordered(SyntaxExpression.Comparison, Computation, Computation)
  case contains(Computation, in: Computation, negated: Bool)
  case length(Computation)
  case first(Computation)
  case last(Computation)
  case join(Computation, separator: [UInt8])
  case fallback(Computation, [UInt8])
}

/// What `loop` offers inside `{% for %}`, as in Jinja.
enum LoopMember: String, Sendable, CaseIterable {
  case first, last, index, index0, length

  var kind: Kind {
    switch self {
    case .first, .last: .flag
    case .index, .index0, .length: .number
    }
  }
}
