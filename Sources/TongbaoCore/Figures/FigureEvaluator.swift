/// Evaluates the expressions of one notice's figures; exact, and without looking at any file.
package struct FigureEvaluator {
  let library: Library
  let notice: Notice
  let results: ResultsTable
  private var rows: [String: TableRows] = [:]
  /// Ids of the problems named in each row, by table and column.
  var problems: [String: [Set<String>]] = [:]
  /// How often a misspelt row has been looked for in a long table.
  var longSearches = 0

  package init(library: Library, notice: Notice) {
    self.library = library
    self.notice = notice
    results = ResultsTable(notice)
  }

  /// Thrown inside to leave an evaluation; becomes an outcome.
  enum Stop: Error {
    case fault(Diagnostic)
    case faults([Diagnostic])
    case stated
    case notAFigure
  }

  /// A part of an expression: its number and the cells whose sum it is.
  struct Part {
    var number: Rational
    var kind: FigureValue.Kind
    /// Cells or rows that add up to it; `nil` when no cells of this notice do.
    var operand: [CellReference]?
    /// Set on the parts that are more than a sum of cells.
    var derivation: FigureDerivation?

    init(_ number: Rational, _ kind: FigureValue.Kind, operand: [CellReference]?) {
      self.number = number
      self.kind = kind
      self.operand = operand
    }

    init(_ number: Rational, _ kind: FigureValue.Kind, derivation: FigureDerivation?) {
      self.number = number
      self.kind = kind
      self.derivation = derivation
    }
  }

  package mutating func evaluate(_ expression: FigureExpression) -> FigureOutcome {
    do {
      let part = try evaluate(expression.root, in: expression)
      return .value(
        FigureValue(
          number: part.number, kind: part.kind,
          derivation: (part.derivation ?? derivation(of: part)).flatMap { $0.isSayable ? $0 : nil })
      )
    } catch {
      switch error {
      case .fault(let diagnostic): return .faults([diagnostic])
      case .faults(let diagnostics): return .faults(diagnostics)
      case .stated: return .stated
      case .notAFigure: return .notAFigure
      }
    }
  }

  /// A sum of cells, or a count of rows.
  private func derivation(of part: Part) -> FigureDerivation? {
    guard let operand = part.operand, !operand.isEmpty else { return nil }
    let wholeRows = operand.count { $0.column == nil }
    if wholeRows == operand.count {
      return FigureDerivation(operation: .count, operands: [operand])
    }
    guard wholeRows == 0 else { return nil }
    return FigureDerivation(operation: operand.count == 1 ? nil : .sum, operands: [operand])
  }

  mutating func evaluate(
    _ node: FigureExpression.Node, in expression: FigureExpression
  ) throws(Stop) -> Part {
    switch node.value {
    case .stated: throw .stated
    case .none: throw .notAFigure
    case .number(let number): return Part(number.rational, .count, operand: nil)
    case .path(let path): return try value(of: path, in: expression)
    case .previous(let path): return try earlier(path, by: .period, in: expression)
    case .lastYear(let path): return try earlier(path, by: .year, in: expression)
    case .cell(let cell): return try value(of: cell, in: expression)
    case .sum(let column, let filters): return try sum(column, filters, in: expression)
    case .mean(let column, let filters): return try mean(column, filters, in: expression)
    case .count(let name, let filters): return try count(name, filters, in: expression)
    case .items(let column, let filters): return try items(column, filters, in: expression)
    case .minus(let a, let b):
      return try combine(a, b, node, in: expression, .difference) { $0.subtracting($1) }
    case .plus(let parts): return try plus(parts, node, in: expression)
    case .rate(let a, let b):
      return try combine(a, b, node, in: expression, .percent) { a, b in
        a.divided(by: b)?.multiplied(by: Rational(100))
      }
    case .passRate(let failing, let checked):
      return try combine(failing, checked, node, in: expression, .passPercent) { f, c in
        c.subtracting(f)?.divided(by: c)?.multiplied(by: Rational(100))
      }
    }
  }

  private mutating func combine(
    _ a: FigureExpression.Node, _ b: FigureExpression.Node, _ node: FigureExpression.Node,
    in expression: FigureExpression, _ operation: FigureDerivation.Operation,
    _ compute: (Rational, Rational) -> Rational?
  ) throws(Stop) -> Part {
    let first = try evaluate(a, in: expression)
    let second = try evaluate(b, in: expression)
    if operation != .difference, second.number == .zero {
      throw .fault(.divisionByZero(at: expression.place(of: b.range)))
    }
    guard let number = compute(first.number, second.number) else {
      throw .fault(.tooLarge(at: expression.place(of: node.range)))
    }
    let kind: FigureValue.Kind
    if operation == .difference {
      kind = first.kind == .percent && second.kind == .percent ? .points : first.kind
    } else {
      kind = .percent
    }
    var derivation: FigureDerivation?
    if let one = first.operand, let other = second.operand {
      derivation = FigureDerivation(operation: operation, operands: [one, other])
    }
    return Part(number, kind, derivation: derivation)
  }

  private mutating func plus(
    _ nodes: [FigureExpression.Node], _ node: FigureExpression.Node,
    in expression: FigureExpression
  ) throws(Stop) -> Part {
    var number = Rational.zero
    var operand: [CellReference]? = []
    var kind = FigureValue.Kind.count
    for (index, one) in nodes.enumerated() {
      let part = try evaluate(one, in: expression)
      guard let sum = number.adding(part.number) else {
        throw .fault(.tooLarge(at: expression.place(of: node.range)))
      }
      number = sum
      if index == 0 { kind = part.kind }
      operand = part.operand.flatMap { more in operand.map { $0 + more } }
    }
    return Part(number, kind, operand: operand)
  }

  /// Tables with this id, or all tables of the annex with it.
  mutating func tables(
    _ name: FigureExpression.Name, in expression: FigureExpression
  ) throws(Stop) -> [TableRows] {
    let found = notice.tables.filter { $0.id == name.text }
    if found.isEmpty, notice.unread?.mayHold(table: name.text) ?? false { throw .stated }
    let tables = found.isEmpty ? notice.annexes.first { $0.id == name.text }?.tables ?? [] : found
    guard !tables.isEmpty else {
      let known = notice.tables.map(\.id) + notice.annexes.map(\.id)
      throw .fault(
        .unknownName(
          name.text, at: expression.place(of: name.range), what: ("表", "table"), among: known))
    }
    var result: [TableRows] = []
    for table in tables {
      let indexed = rows[table.id] ?? TableRows(table)
      rows[table.id] = indexed
      result.append(indexed)
    }
    return result
  }
}
