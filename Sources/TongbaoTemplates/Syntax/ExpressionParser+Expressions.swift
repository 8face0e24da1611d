import TongbaoCore

/// The grammar of expressions, loosest binding first.
extension ExpressionParser {
  mutating func expression() throws(Fault) -> SyntaxExpression {
    try nested { (parser) throws(Fault) in
      var left = try parser.conjunction()
      while parser.take("or") {
        left = try parser.join(left, try parser.conjunction()) { .or($0, $1) }
      }
      return left
    }
  }

  private mutating func conjunction() throws(Fault) -> SyntaxExpression {
    var left = try negation()
    while take("and") { left = try join(left, try negation()) { .and($0, $1) } }
    return left
  }

  private mutating func negation() throws(Fault) -> SyntaxExpression {
    let start = token?.range.lowerBound
    guard let start, take("not") else { return try comparison() }
    let operand = try nested { (parser) throws(Fault) in try parser.negation() }
    return SyntaxExpression(form: .not(operand), range: start..<operand.range.upperBound)
  }

  private mutating func comparison() throws(Fault) -> SyntaxExpression {
    let left = try postfix()
    guard let form = try comparisonTail(of: left) else { return left }
    if let token, comparisonOperator(token) != nil || token.is("in") || token.is("not") {
      throw Fault(diagnostic: .refusedChain(at: text.place(of: token.range)))
    }
    return form
  }

  private mutating func comparisonTail(of left: SyntaxExpression) throws(Fault) -> SyntaxExpression?
  {
    guard let token else { return nil }
    if let comparison = comparisonOperator(token) {
      index += 1
      return try join(left, try postfix()) { .compare(comparison, $0, $1) }
    }
    if take("in") { return try join(left, try postfix()) { .contains($0, in: $1, negated: false) } }
    if token.is("not"), index + 1 < tag.tokens.count, tag.tokens[index + 1].is("in") {
      index += 2
      return try join(left, try postfix()) { .contains($0, in: $1, negated: true) }
    }
    return nil
  }

  private func comparisonOperator(_ token: Token) -> SyntaxExpression.Comparison? {
    guard case .mark(let mark) = token.form else { return nil }
    return SyntaxExpression.Comparison(rawValue: mark)
  }

  private mutating func join(
    _ left: SyntaxExpression, _ right: SyntaxExpression,
    _ form: (SyntaxExpression, SyntaxExpression) -> SyntaxExpression.Form
  ) throws(Fault) -> SyntaxExpression {
    try countStep()
    return SyntaxExpression(
      form: form(left, right), range: left.range.lowerBound..<right.range.upperBound)
  }

  private mutating func postfix() throws(Fault) -> SyntaxExpression {
    var base = try primary()
    while take(".") {
      try countStep()
      let member = try expectName()
      base = SyntaxExpression(
        form: .member(base, member), range: base.range.lowerBound..<member.range.upperBound)
    }
    while take("|") { base = try filter(on: base) }
    return base
  }

  private mutating func filter(on base: SyntaxExpression) throws(Fault) -> SyntaxExpression {
    try countStep()
    let name = try expectName()
    var arguments: [SyntaxExpression] = []
    var end = name.range.upperBound
    if take("(") {
      while token?.is(")") == false {
        if !arguments.isEmpty { try expect(",") }
        arguments.append(try expression())
      }
      end = token?.range.upperBound ?? end
      try expect(")")
    }
    return SyntaxExpression(
      form: .filter(base, name, arguments), range: base.range.lowerBound..<end)
  }

  private mutating func primary() throws(Fault) -> SyntaxExpression {
    guard let token else { throw unexpected(wanted: "表达式", "an expression") }
    switch token.form {
    case .text(let bytes): return literal(.text(bytes), token)
    case .number(let number): return literal(.number(number), token)
    case .name("true"), .name("false"): return literal(.flag(token.is("true")), token)
    case .name(let name) where Self.reserved.contains(name):
      throw Fault(diagnostic: .reservedWord(name, at: text.place(of: token.range)))
    case .name(let name): return literal(.name(name), token)
    case .mark("("):
      index += 1
      let inner = try expression()
      let end = self.token?.range.upperBound ?? inner.range.upperBound
      try expect(")")
      return SyntaxExpression(form: inner.form, range: token.range.lowerBound..<end)
    default: throw unexpected(wanted: "表达式", "an expression")
    }
  }

  private mutating func literal(_ form: SyntaxExpression.Form, _ token: Token) -> SyntaxExpression {
    index += 1
    return SyntaxExpression(form: form, range: token.range)
  }

  private mutating func nested(
    _ read: (inout Self) throws(Fault) -> SyntaxExpression
  ) throws(Fault) -> SyntaxExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= TemplateLimits.depth else {
      throw Fault(diagnostic: .nestedTooDeep(at: text.place(of: token?.range ?? tag.range)))
    }
    return try read(&self)
  }

  /// Keeps long chains (`a and a and …`) from becoming trees too deep to walk.
  private mutating func countStep() throws(Fault) {
    steps += 1
    if steps > TemplateLimits.steps {
      throw Fault(diagnostic: .expressionTooLong(at: text.place(of: token?.range ?? tag.range)))
    }
  }
}
