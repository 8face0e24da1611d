internal import TongbaoCore

/// An expression that a number may be tied to: as it is written, and as it is evaluated.
package struct TieExpression: Sendable {
  package let text: String
  let value: FigureExpression.Value
  /// Whether it may stand inside `rate(…)` and the like.
  let isOperand: Bool

  private init(_ text: String, _ value: FigureExpression.Value, isOperand: Bool = true) {
    self.text = text
    self.value = value
    self.isOperand = isOperand
  }

  /// An expression that stands in the text already.
  init(_ written: FigureExpression) {
    let isOperand =
      switch written.root.value {
      case .stated, .none, .minus, .plus, .rate, .passRate: false
      default: true
      }
    self.init(written.source, written.root.value, isOperand: isOperand)
  }

  /// The two parts of a difference of what was checked and what failed.
  var difference: (from: TieExpression, less: TieExpression)? {
    guard case .minus(let a, let b) = value, case .path(let from) = a.value,
      case .path(let less) = b.value
    else { return nil }
    return (
      TieExpression(Self.text(from), a.value), TieExpression(Self.text(less), b.value)
    )
  }

  /// `nil` where a name holds what a name in an expression cannot.
  static func path(
    _ subject: String, _ measure: String, category: String? = nil, region: String? = nil
  ) -> TieExpression? {
    guard let path = bare(subject, measure, category, region) else { return nil }
    return TieExpression(text(path), .path(path))
  }

  static func previous(
    _ subject: String, _ measure: String, region: String? = nil
  ) -> TieExpression? {
    bare(subject, measure, nil, region).map { TieExpression("prev(\(text($0)))", .previous($0)) }
  }

  static func lastYear(
    _ subject: String, _ measure: String, region: String? = nil
  ) -> TieExpression? {
    bare(subject, measure, nil, region).map {
      TieExpression("lastyear(\(text($0)))", .lastYear($0))
    }
  }

  struct Condition {
    let column: String
    let comparison: FigureExpression.Comparison
    let text: String

    init(_ column: String, _ comparison: FigureExpression.Comparison, _ text: String) {
      self.column = column
      self.comparison = comparison
      self.text = text
    }
  }

  static func count(_ table: String, _ conditions: [Condition] = []) -> TieExpression? {
    guard let filters = filters(conditions) else { return nil }
    return TieExpression("count(\(table)\(filters.text))", .count(name(table), filters.values))
  }

  static func sum(_ table: String, _ column: String, _ conditions: [Condition]) -> TieExpression? {
    guard let filters = filters(conditions) else { return nil }
    return TieExpression(
      "sum(\(table).\(column)\(filters.text))",
      .sum(.init(table: name(table), column: name(column)), filters.values))
  }

  static func items(_ table: String, _ column: String) -> TieExpression {
    TieExpression(
      "items(\(table).\(column))", .items(.init(table: name(table), column: name(column)), []))
  }

  static func cell(_ table: String, _ row: String, _ column: String) -> TieExpression? {
    guard isWritable(row) else { return nil }
    return TieExpression(
      "\(table)[\(row)].\(column)",
      .cell(.init(table: name(table), row: name(row), column: name(column))))
  }

  static func number(_ number: Int) -> TieExpression {
    TieExpression("\(number)", .number(ExactDecimal(number)))
  }

  static func minus(_ a: TieExpression?, _ b: TieExpression?) -> TieExpression? {
    pair("minus", a, b) { .minus($0, $1) }
  }

  static func rate(_ a: TieExpression?, _ b: TieExpression?) -> TieExpression? {
    pair("rate", a, b) { .rate($0, $1) }
  }

  static func passRate(_ failing: TieExpression?, _ checked: TieExpression?) -> TieExpression? {
    pair("passrate", failing, checked) { .passRate($0, $1) }
  }

  /// For the evaluator.
  func expression(at place: SourcePlace) -> FigureExpression {
    FigureExpression(source: text, place: place, root: .init(value, 0..<0))
  }

  private static func pair(
    _ word: String, _ a: TieExpression?, _ b: TieExpression?,
    _ make: (FigureExpression.Node, FigureExpression.Node) -> FigureExpression.Value
  ) -> TieExpression? {
    guard let a, let b, a.isOperand, b.isOperand else { return nil }
    return TieExpression(
      "\(word)(\(a.text),\(b.text))", make(.init(a.value, 0..<0), .init(b.value, 0..<0)),
      isOperand: false)
  }

  private static func bare(
    _ subject: String, _ measure: String, _ category: String?, _ region: String?
  ) -> FigureExpression.Path? {
    guard [category, region].allSatisfy({ $0.map(isWritable) ?? true }) else { return nil }
    return FigureExpression.Path(
      period: nil, subject: name(subject), measure: name(measure), category: category.map(name),
      region: region.map(name))
  }

  private static func text(_ path: FigureExpression.Path) -> String {
    "\(path.subject.text).\(path.measure.text)" + (path.category.map { "[\($0.text)]" } ?? "")
      + (path.region.map { "@\($0.text)" } ?? "")
  }

  private static func filters(
    _ conditions: [Condition]
  ) -> (text: String, values: [FigureExpression.Filter])? {
    // A condition's text may hold points: 95.5, reg.type.
    guard conditions.allSatisfy({ isWritable($0.text.filter { $0 != "." }) }) else { return nil }
    return (
      conditions.map { ",\($0.column)\($0.comparison.rawValue)\($0.text)" }.joined(),
      conditions.map {
        .init(column: name($0.column), comparison: $0.comparison, text: name($0.text))
      }
    )
  }

  private static func name(_ text: String) -> FigureExpression.Name { .init(text, 0..<0) }

  /// Whether the text may be a name inside an expression.
  private static func isWritable(_ name: String) -> Bool {
    !name.isEmpty
      && !name.unicodeScalars.contains {
        $0.value <= 0x20 || $0 == "\u{3000}" || ",()[]@<>=!~.#\\\"'&*_`".unicodeScalars.contains($0)
      }
  }
}
