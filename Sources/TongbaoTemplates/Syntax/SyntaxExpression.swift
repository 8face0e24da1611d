/// An expression as it is written, before names are looked up.
struct SyntaxExpression: Sendable {
  let form: Form
  let range: Range<Int>

  indirect enum Form: Sendable {
    case name(String)
    case member(SyntaxExpression, Word)
    case text([UInt8])
    case number(Int)
    case flag(Bool)
    case not(SyntaxExpression)
    case and(SyntaxExpression, SyntaxExpression)
    case or(SyntaxExpression, SyntaxExpression)
    case compare(Comparison, SyntaxExpression, SyntaxExpression)
    case contains(SyntaxExpression, in: SyntaxExpression, negated: Bool)
    case filter(SyntaxExpression, Word, [SyntaxExpression])
    /// Reported when it was read; nothing more is said about it.
    case broken
  }

  /// A name with the bytes it stands on.
  struct Word: Sendable {
    let text: String
    let range: Range<Int>
  }

  enum Comparison: String, Sendable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
  }

  /// Whether `loop` is named anywhere in the expression.
  var namesLoop: Bool {
    switch form {
    case .name(let name): name == "loop"
    case .member(let base, _), .not(let base): base.namesLoop
    case .and(let a, let b), .or(let a, let b), .compare(_, let a, let b),
      .contains(let a, in: let b, negated: _):
      a.namesLoop || b.namesLoop
    case .filter(let base, _, let arguments):
      base.namesLoop || arguments.contains(where: \.namesLoop)
    case .text, .number, .flag, .broken: false
    }
  }

  /// Every filter that is named in the expression.
  func forEachFilter(_ visit: (Word) -> Void) {
    switch form {
    case .member(let base, _), .not(let base): base.forEachFilter(visit)
    case .and(let a, let b), .or(let a, let b), .compare(_, let a, let b),
      .contains(let a, in: let b, negated: _):
      a.forEachFilter(visit)
      b.forEachFilter(visit)
    case .filter(let base, let name, let arguments):
      base.forEachFilter(visit)
      visit(name)
      for argument in arguments { argument.forEachFilter(visit) }
    case .name, .text, .number, .flag, .broken: break
    }
  }
}
