extension FigureEvaluator {
  mutating func value(
    of cell: FigureExpression.Cell, in expression: FigureExpression
  ) throws(Stop) -> Part {
    var missing = cell.column
    var known: [String] = []
    for rows in try tables(cell.table, in: expression) {
      guard let column = rows.column(cell.column.text) else {
        known += rows.columnNames
        continue
      }
      guard let row = rows.row(cell.row.text) else {
        missing = cell.row
        known = searchedKeys(of: rows)
        continue
      }
      guard let number = number(rows, row, column) else {
        throw .fault(
          .notANumber(
            rows.table.grid.text(row, column), at: expression.place(of: cell.row.range),
            cell: rows.table.grid.place(row, column, in: rows.table.path)))
      }
      return Part(
        number.decimal.rational, number.isPercent ? .percent : kind(rows, column),
        operand: [rows.reference(row, column)])
    }
    throw .fault(
      .unknownName(
        missing.text, at: expression.place(of: missing.range),
        what: missing == cell.row ? ("行", "row") : ("列", "column"), among: known))
  }

  /// The keys among which a misspelt one is looked for. In a long table that is done ten times and no
  /// more: a text with hundreds of wrong rows would take seconds.
  private mutating func searchedKeys(of rows: TableRows) -> [String] {
    guard rows.table.grid.rowCount > 2_000 else { return rows.rowKeys }
    longSearches += 1
    return longSearches <= 10 ? rows.rowKeys : []
  }

  mutating func sum(
    _ column: FigureExpression.Column, _ filters: [FigureExpression.Filter],
    in expression: FigureExpression
  ) throws(Stop) -> Part {
    let found = try cells(column, filters, in: expression)
    var total = Rational.zero
    for cell in found.cells {
      guard let sum = total.adding(cell.number) else {
        throw .fault(.tooLarge(at: expression.place(of: column.column.range)))
      }
      total = sum
    }
    return Part(total, found.kind, operand: found.cells.map(\.reference))
  }

  mutating func mean(
    _ column: FigureExpression.Column, _ filters: [FigureExpression.Filter],
    in expression: FigureExpression
  ) throws(Stop) -> Part {
    let total = try sum(column, filters, in: expression)
    guard let mean = total.number.divided(by: Rational(total.operand?.count ?? 0)) else {
      throw .fault(.nothingToAverage(at: expression.place(of: column.column.range)))
    }
    return Part(mean, total.kind, operand: nil)
  }

  mutating func count(
    _ name: FigureExpression.Name, _ filters: [FigureExpression.Filter],
    in expression: FigureExpression
  ) throws(Stop) -> Part {
    if name.text == "prose" {
      return Part(Rational(try proseCount(filters, in: expression)), .count, operand: nil)
    }
    var references: [CellReference] = []
    for rows in try tables(name, having: filters, in: expression) {
      for row in matching(rows, filters) { references.append(rows.reference(row, nil)) }
    }
    return Part(Rational(references.count), .count, operand: references)
  }

  mutating func items(
    _ column: FigureExpression.Column, _ filters: [FigureExpression.Filter],
    in expression: FigureExpression
  ) throws(Stop) -> Part {
    var references: [CellReference] = []
    var count = 0
    for (rows, index) in try columns(column, having: filters, in: expression) {
      for row in matching(rows, filters) {
        let parts = rows.table.grid.text(row, index).split(separator: "、")
          .filter { !String($0).withoutBlanks.isEmpty }
        guard !parts.isEmpty else { continue }
        count += parts.count
        references.append(rows.reference(row, index))
      }
    }
    return Part(
      Rational(count), .count,
      derivation: FigureDerivation(operation: .items, operands: [references]))
  }

  private struct Cells {
    var cells: [(number: Rational, reference: CellReference)] = []
    var kind = FigureValue.Kind.count
  }

  /// The numbers of a column in the rows that pass; an empty cell is missing, not 0.
  private mutating func cells(
    _ column: FigureExpression.Column, _ filters: [FigureExpression.Filter],
    in expression: FigureExpression
  ) throws(Stop) -> Cells {
    var found = Cells()
    for (rows, index) in try columns(column, having: filters, in: expression) {
      found.kind = kind(rows, index)
      for row in matching(rows, filters) {
        if rows.table.grid.bytes(row, index).isEmpty { continue }
        guard let number = number(rows, row, index) else {
          throw .fault(
            .notANumber(
              rows.table.grid.text(row, index), at: expression.place(of: column.column.range),
              cell: rows.table.grid.place(row, index, in: rows.table.path)))
        }
        found.cells.append((number.decimal.rational, rows.reference(row, index)))
      }
    }
    return found
  }

  private mutating func columns(
    _ column: FigureExpression.Column, having filters: [FigureExpression.Filter],
    in expression: FigureExpression
  ) throws(Stop) -> [(TableRows, Int)] {
    let tables = try tables(column.table, having: filters, in: expression)
    let found = tables.compactMap { rows in rows.column(column.column.text).map { (rows, $0) } }
    guard found.isEmpty else { return found }
    throw .fault(
      .unknownName(
        column.column.text, at: expression.place(of: column.column.range),
        what: ("列", "column"), among: tables.flatMap(\.columnNames)))
  }

  /// Tables of the name that have the columns of all filters.
  private mutating func tables(
    _ name: FigureExpression.Name, having filters: [FigureExpression.Filter],
    in expression: FigureExpression
  ) throws(Stop) -> [TableRows] {
    let found = try tables(name, in: expression)
    let fitting = found.filter { rows in
      filters.allSatisfy { rows.column($0.column.text) != nil }
    }
    guard fitting.isEmpty else { return fitting }
    let missing = filters.first { filter in
      found.allSatisfy { $0.column(filter.column.text) == nil }
    }
    guard let column = (missing ?? filters.first)?.column else { return found }
    throw .fault(
      .unknownName(
        column.text, at: expression.place(of: column.range), what: ("列", "column"),
        among: found.flatMap(\.columnNames)))
  }

  /// Grid rows that pass all filters, the total left out.
  private mutating func matching(
    _ rows: TableRows, _ filters: [FigureExpression.Filter]
  ) -> [Int] {
    var passing = Array(rows.table.dataRows)
    for filter in filters {
      guard let column = rows.column(filter.column.text) else { return [] }
      let test = FilterTest(filter, problems: library.problems)
      let grid = rows.table.grid
      if let problem = test.problem {
        let named = namedProblems(rows, column)
        passing = passing.filter {
          named[$0].contains(problem) || test.passes(grid.bytes($0, column))
        }
      } else {
        passing = passing.filter { test.passes(grid.bytes($0, column)) }
      }
    }
    return passing
  }

  /// Ids of the problems that each cell of a column names, by grid row; looked up once for all figures.
  private mutating func namedProblems(_ rows: TableRows, _ column: Int) -> [Set<String>] {
    let key = "\(rows.table.id)#\(column)"
    if let known = problems[key] { return known }
    let grid = rows.table.grid
    // A column of problems repeats few texts in many rows.
    var byText: [String: Set<String>] = [:]
    let found = (0..<grid.rowCount).map { row in
      let text = grid.text(row, column)
      if let known = byText[text] { return known }
      let ids = Set(library.problems.problems(in: text).map(\.id))
      byText[text] = ids
      return ids
    }
    problems[key] = found
    return found
  }

  /// Findings named in sentences that pass: the table `prose` with columns name and problem.
  private func proseCount(
    _ filters: [FigureExpression.Filter], in expression: FigureExpression
  ) throws(Stop) -> Int {
    if notice.unread?.text ?? false { throw .stated }
    var found = notice.document.findings
    for filter in filters {
      guard ["name", "problem"].contains(filter.column.text) else {
        throw .fault(
          .unknownName(
            filter.column.text, at: expression.place(of: filter.column.range),
            what: ("列", "column"), among: ["name", "problem"]))
      }
      let test = FilterTest(filter, problems: library.problems)
      found = found.filter { finding in
        if filter.column.text == "name" { return test.passes(finding.name) }
        // The cell is an id: one that only begins with another's letters is not that one.
        return test.problem.map { $0 == finding.problem } ?? test.passes(finding.problem)
      }
    }
    return found.count
  }

  private func number(_ rows: TableRows, _ row: Int, _ column: Int) -> StatedNumber? {
    StatedNumber(rows.table.grid.text(row, column))
  }

  private func kind(_ rows: TableRows, _ column: Int) -> FigureValue.Kind {
    kind(ofMeasure: rows.table.columns[column].role.measure)
  }

  func kind(ofMeasure id: String?) -> FigureValue.Kind {
    switch id.flatMap({ library.measures.measures[$0]?.kind }) {
    case .rate: .percent
    case .score: .score
    case .count, nil: .count
    }
  }
}
