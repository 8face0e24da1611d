import TongbaoCore

/// Reads well-formed expressions for tests; the program's own parser lives beside the Markdown reader.
struct ExpressionText {
  private let scalars: [Unicode.Scalar]
  private var at = 0

  static func expression(_ text: String, at place: SourcePlace) -> FigureExpression {
    var reader = ExpressionText(scalars: Array(text.unicodeScalars))
    return FigureExpression(source: text, place: place, root: reader.node())
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func node() -> FigureExpression.Node {
    let start = at
    let whole = name(",)")
    let number = ExactDecimal(whole.text)
    if number == nil { at = start }
    let first = number == nil ? name() : whole
    let value: FigureExpression.Value
    if let number {
      value = .number(number)
    } else if take("(") {
      value = call(first.text)
      _ = take(")")
    } else if take("[") {
      let row = name()
      _ = take("]")
      _ = take(".")
      value = .cell(.init(table: first, row: row, column: name()))
    } else if first.text == "stated" {
      value = .stated
    } else if first.text == "none" {
      value = .none
    } else {
      value = .path(path(from: first))
    }
    return FigureExpression.Node(value, start..<at)
  }

  private mutating func call(_ function: String) -> FigureExpression.Value {
    switch function {
    case "prev": return .previous(path(from: name()))
    case "lastyear": return .lastYear(path(from: name()))
    case "count":
      let table = name()
      return .count(table, filters())
    case "sum", "mean", "items":
      let table = name()
      _ = take(".")
      let column = FigureExpression.Column(table: table, column: name())
      let filters = filters()
      if function == "sum" { return .sum(column, filters) }
      return function == "mean" ? .mean(column, filters) : .items(column, filters)
    default:
      var nodes = [node()]
      while take(",") { nodes.append(node()) }
      switch function {
      case "minus": return .minus(nodes[0], nodes[1])
      case "rate": return .rate(nodes[0], nodes[1])
      case "passrate": return .passRate(nodes[0], nodes[1])
      default: return .plus(nodes)
      }
    }
  }

  private mutating func path(from first: FigureExpression.Name) -> FigureExpression.Path {
    var subject = first
    var period: Period?
    let parts = first.text.split(separator: ":")
    if parts.count == 2 {
      period = Period(parts[0])
      subject = .init(
        String(parts[1]), first.range.upperBound - parts[1].count..<first.range.upperBound)
    }
    _ = take(".")
    let measure = name()
    var category: FigureExpression.Name?
    if take("[") {
      category = name()
      _ = take("]")
    }
    let region = take("@") ? name() : nil
    return .init(
      period: period, subject: subject, measure: measure, category: category, region: region)
  }

  private mutating func filters() -> [FigureExpression.Filter] {
    var filters: [FigureExpression.Filter] = []
    while take(",") {
      let column = name()
      let found = FigureExpression.Comparison.allCases.first { sign in
        scalars[at...].starts(with: sign.rawValue.unicodeScalars)
      }
      let comparison = found ?? .equal
      at += comparison.rawValue.count
      filters.append(.init(column: column, comparison: comparison, text: name(",)")))
    }
    return filters
  }

  private mutating func name(_ stops: String = ",()[]@<>=!~.") -> FigureExpression.Name {
    let start = at
    while at < scalars.count, !stops.unicodeScalars.contains(scalars[at]) { at += 1 }
    return .init(String(String.UnicodeScalarView(scalars[start..<at])), start..<at)
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard at < scalars.count, scalars[at] == mark else { return false }
    at += 1
    return true
  }
}
