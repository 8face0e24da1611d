package import TongbaoCore

/// Parses what stands behind `](=` by the grammar of `source-format.md`, figures.
///
/// Operands are plain values and never operations, so there is no recursion to bound: what the page
/// publishes for a figure (`data-op`, `data-source`) could not say a nested operation anyway.
package struct FigureExpressionParser {
  /// The most characters an expression may have (`limit.figure`); no text hands over a longer one.
  package static let maximumLength = 1_000

  /// Words that open a bracket, in the order in which a message lists them.
  static let functions = [
    "rate", "passrate", "sum", "mean", "count", "items", "minus", "plus", "prev", "lastyear",
  ]

  var cursor: ExpressionCursor

  /// The expression `text` (without `=`) that stands at `place`; `nil` with one `figure.syntax`
  /// when it is none.
  package static func parse(
    _ text: String, at place: SourcePlace, into log: inout DiagnosticLog
  ) -> FigureExpression? {
    var parser = FigureExpressionParser(cursor: ExpressionCursor(Array(text.utf8)))
    do {
      return FigureExpression(source: text, place: place, root: try parser.expression())
    } catch {
      log.report(error.diagnostic(in: place))
      return nil
    }
  }

  private mutating func expression() throws(FigureSyntaxFault) -> FigureExpression.Node {
    try cursor.refuseEscapes()
    if cursor.isAtEnd { throw .empty }
    let node = try operation()
    guard cursor.isAtEnd else { throw cursor.unexpected(.end) }
    return node
  }

  private mutating func operation() throws(FigureSyntaxFault) -> FigureExpression.Node {
    let start = cursor
    let name = cursor.name()
    switch (name?.text, cursor.peek) {
    case ("stated", nil): return node(.stated, from: start)
    case ("none", nil): return node(.none, from: start)
    case ("minus", "("):
      let (a, b) = try pair("minus")
      return node(.minus(a, b), from: start)
    case ("rate", "("):
      let (a, b) = try pair("rate")
      return node(.rate(a, b), from: start)
    case ("passrate", "("):
      let (a, b) = try pair("passrate")
      return node(.passRate(a, b), from: start)
    case ("plus", "("):
      let operands = try operands()
      guard operands.count >= 2 else {
        throw .operandCount(
          "plus", operands.count, range: start.character..<start.character + 4)
      }
      return node(.plus(operands), from: start)
    default:
      cursor = start
      return try value()
    }
  }

  private mutating func pair(
    _ function: String
  ) throws(FigureSyntaxFault) -> (FigureExpression.Node, FigureExpression.Node) {
    let start = cursor.character - function.utf8.count
    let operands = try operands()
    guard operands.count == 2 else {
      throw .operandCount(function, operands.count, range: start..<start + function.utf8.count)
    }
    return (operands[0], operands[1])
  }

  private mutating func operands() throws(FigureSyntaxFault) -> [FigureExpression.Node] {
    try cursor.expect("(")
    var operands = [try value()]
    while cursor.take(",") { operands.append(try value()) }
    try cursor.expect(")", orComma: true)
    return operands
  }

  func node(
    _ value: FigureExpression.Value, from start: ExpressionCursor
  ) -> FigureExpression.Node {
    FigureExpression.Node(value, start.character..<cursor.character)
  }
}
