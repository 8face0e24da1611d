internal import TongbaoCore

extension FigureExpressionParser {
  /// A value: path, cell, number, or one of the functions that read a table or another period.
  mutating func value() throws(FigureSyntaxFault) -> FigureExpression.Node {
    let start = cursor
    if let number = cursor.number() {
      return FigureExpression.Node(.number(try number.get()), start.character..<cursor.character)
    }
    guard let name = cursor.name() else { throw cursor.unexpected(.value) }
    // The value is read first: its range ends where the cursor stands then.
    let value: FigureExpression.Value
    switch cursor.peek {
    case "(": value = try call(name)
    case "[": value = .cell(try cell(of: name))
    case ".": value = .path(try path(from: name))
    default: throw .bareName(name)
    }
    return node(value, from: start)
  }

  private mutating func call(
    _ function: FigureExpression.Name
  ) throws(FigureSyntaxFault) -> FigureExpression.Value {
    guard Self.functions.contains(function.text) else { throw .unknownFunction(function) }
    try cursor.expect("(")
    let value: FigureExpression.Value
    switch function.text {
    case "prev": value = .previous(try path())
    case "lastyear": value = .lastYear(try path())
    case "sum": value = .sum(try column(of: function), try filters())
    case "mean": value = .mean(try column(of: function), try filters())
    case "items": value = .items(try column(of: function), try filters())
    case "count":
      guard let table = cursor.name() else { throw cursor.unexpected(.table) }
      guard cursor.peek != "." else { throw .countOfColumn(at: cursor.range) }
      value = .count(table, try filters())
    default: throw .nestedOperation(function)
    }
    try cursor.expect(")", orComma: true)
    return value
  }

  private mutating func path() throws(FigureSyntaxFault) -> FigureExpression.Path {
    guard let name = cursor.name() else { throw cursor.unexpected(.path) }
    return try path(from: name)
  }

  private mutating func path(
    from first: FigureExpression.Name
  ) throws(FigureSyntaxFault) -> FigureExpression.Path {
    let (period, subject) = try Self.splitPeriod(first)
    guard cursor.take(".") else { throw .bareName(first) }
    guard let measure = cursor.name() else { throw cursor.unexpected(.measure) }
    var category: FigureExpression.Name?
    if cursor.take("[") {
      guard let name = cursor.name() else { throw cursor.unexpected(.category) }
      category = name
      try cursor.expect("]")
    }
    var region: FigureExpression.Name?
    if cursor.take("@") {
      guard let name = cursor.name() else { throw cursor.unexpected(.region) }
      region = name
    }
    return FigureExpression.Path(
      period: period, subject: subject, measure: measure, category: category, region: region)
  }

  /// `2018-Q3:websites` as period and subject.
  private static func splitPeriod(
    _ name: FigureExpression.Name
  ) throws(FigureSyntaxFault) -> (Period?, FigureExpression.Name) {
    guard let colon = name.text.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return (nil, name)
    }
    let scalars = name.text.unicodeScalars
    let length = scalars.distance(from: scalars.startIndex, to: colon)
    let range = name.range.lowerBound..<name.range.lowerBound + length
    let text = String(scalars[..<colon])
    guard scalars[colon] == ":" else {
      throw .fullWidthColon(at: range.upperBound..<range.upperBound + 1)
    }
    guard let period = Period(text) else { throw .notAPeriod(text, range: range) }
    let rest = String(scalars[scalars.index(after: colon)...])
    guard !rest.isEmpty else {
      throw .subjectMissing(at: range.upperBound..<range.upperBound + 1)
    }
    return (
      period, FigureExpression.Name(rest, range.upperBound + 1..<name.range.upperBound)
    )
  }

  private mutating func cell(
    of table: FigureExpression.Name
  ) throws(FigureSyntaxFault) -> FigureExpression.Cell {
    try cursor.expect("[")
    guard let row = cursor.name() else { throw cursor.unexpected(.row) }
    try cursor.expect("]")
    try cursor.expect(".")
    guard let column = cursor.name() else { throw cursor.unexpected(.column) }
    return FigureExpression.Cell(table: table, row: row, column: column)
  }

  private mutating func column(
    of function: FigureExpression.Name
  ) throws(FigureSyntaxFault) -> FigureExpression.Column {
    guard let table = cursor.name() else { throw cursor.unexpected(.table) }
    guard cursor.take(".") else { throw .columnMissing(function.text, table) }
    guard let column = cursor.name() else { throw cursor.unexpected(.column) }
    return FigureExpression.Column(table: table, column: column)
  }

  private mutating func filters() throws(FigureSyntaxFault) -> [FigureExpression.Filter] {
    var filters: [FigureExpression.Filter] = []
    while cursor.take(",") {
      guard let column = cursor.name() else { throw cursor.unexpected(.column) }
      guard let comparison = cursor.comparison() else { throw cursor.unexpected(.comparison) }
      guard let text = cursor.name(allowingPoint: true) else { throw cursor.unexpected(.text) }
      filters.append(FigureExpression.Filter(column: column, comparison: comparison, text: text))
    }
    return filters
  }
}
