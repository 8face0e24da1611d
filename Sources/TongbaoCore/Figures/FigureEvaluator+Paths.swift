extension FigureEvaluator {
  /// `[period:]subject.measure[category]@region`: from `results:`, or else from the results table.
  func value(
    of path: FigureExpression.Path, in expression: FigureExpression
  ) throws(Stop) -> Part {
    guard library.measures.subject(path.subject.text) != nil else {
      throw .fault(
        .unknownName(
          path.subject.text, at: expression.place(of: path.subject.range),
          what: ("检查对象", "the subject"), among: library.measures.subjects.map(\.id)))
    }
    guard library.measures.measures[path.measure.text] != nil else {
      throw .fault(
        .unknownName(
          path.measure.text, at: expression.place(of: path.measure.range),
          what: ("指标", "the measure"), among: library.measures.measures.keys.sorted()))
    }
    if let region = path.region { return try value(of: path, region: region, in: expression) }
    let isOwnPeriod = path.period == nil || path.period == notice.period
    let held = isOwnPeriod && path.category == nil ? inTable(path) : nil
    let kind = kind(ofMeasure: path.measure.text)
    if let row = results.index(
      period: path.period ?? notice.period, subject: path.subject.text,
      measure: path.measure.text, category: path.category?.text.withoutBlanks)
    {
      let number = results.rows[row].stated.value.decimal.rational
      // A table that holds the same number is the better witness.
      if let held, held.number == number { return held }
      return Part(number, kind, operand: [results.reference(row)])
    }
    if let held { return held }
    let missing = path.category ?? path.measure
    let known = results.rows.filter { $0.subject == path.subject.text }
      .map { path.category == nil ? $0.stated.measure : $0.category }
    throw .fault(
      .unknownName(
        missing.text, at: expression.place(of: missing.range),
        what: ("这份通报的结果", "the result in this notice"), among: known))
  }

  /// The total cell of the subject's results table, or its column's cells.
  private func inTable(_ path: FigureExpression.Path) -> Part? {
    let kind = kind(ofMeasure: path.measure.text)
    for table in notice.tables
    where table.kind == .results && table.subject == path.subject.text && !table.isPartial {
      guard let column = table.column(.measure(path.measure.text)) else { continue }
      let file = table.id + ".csv"
      if let total = table.totalRow {
        guard let number = StatedNumber(table.grid.text(total, column)) else { continue }
        return Part(
          number.decimal.rational, kind,
          operand: [CellReference(file: file, row: total + 1, column: column + 1)])
      }
      // Rates are never summed.
      guard kind == .count else { continue }
      var sum = Rational.zero
      var cells: [CellReference] = []
      for row in table.dataRows {
        guard let number = StatedNumber(table.grid.text(row, column)),
          let next = sum.adding(number.decimal.rational)
        else { return nil }
        sum = next
        cells.append(CellReference(file: file, row: row + 1, column: column + 1))
      }
      return Part(sum, kind, operand: cells)
    }
    return nil
  }

  /// A region's row in the subject's results table.
  private func value(
    of path: FigureExpression.Path, region: FigureExpression.Name, in expression: FigureExpression
  ) throws(Stop) -> Part {
    guard case .found(let found) = library.regions.resolve(region.text, in: notice.jurisdiction)
    else {
      throw .fault(
        .unknownName(
          region.text, at: expression.place(of: region.range), what: ("地区", "the region"),
          among: library.regions.names(in: notice.jurisdiction)))
    }
    for table in notice.tables where table.kind == .results && table.subject == path.subject.text {
      guard let column = table.column(.measure(path.measure.text)),
        let row = table.dataRows.first(where: { table.regions[$0] == found.code }),
        let number = StatedNumber(table.grid.text(row, column))
      else { continue }
      return Part(
        number.decimal.rational, kind(ofMeasure: path.measure.text),
        operand: [CellReference(file: table.id + ".csv", row: row + 1, column: column + 1)])
    }
    throw .fault(
      .unknownName(
        region.text, at: expression.place(of: region.range),
        what: ("结果表里的地区", "the region in a results table"), among: []))
  }

  /// The same series some periods back; where nothing of it is held, the figure counts as stated.
  func earlier(
    _ path: FigureExpression.Path, quartersBack: Int, in expression: FigureExpression
  ) throws(Stop) -> Part {
    let wanted = (path.period ?? notice.period).earlier(by: quartersBack)
    guard let wanted else { throw .stated }
    let issuers = Set(notice.issuers.compactMap { library.issuer($0)?.seriesKey })
    func isSameSeries(_ id: String) -> Bool {
      issuers.contains(library.issuer(id)?.seriesKey ?? id)
    }
    if let other = library.notices.first(where: {
      $0.period == wanted && $0.id != notice.id && $0.issuers.contains(where: isSameSeries)
    }) {
      let bare = FigureExpression.Path(
        period: nil, subject: path.subject, measure: path.measure, category: path.category,
        region: path.region)
      let part = try FigureEvaluator(library: library, notice: other).value(
        of: bare, in: expression)
      return Part(part.number, part.kind, operand: nil)
    }
    let code: String
    if let region = path.region {
      guard case .found(let found) = library.regions.resolve(region.text, in: notice.jurisdiction)
      else { throw .stated }
      code = found.code
    } else {
      code = notice.jurisdiction
    }
    guard
      let row = library.history.first(where: {
        $0.period == wanted && $0.region == code && $0.subject == path.subject.text
          && isSameSeries($0.issuer)
      }), let number = row.number(path.measure.text)
    else { throw .stated }
    return Part(number, kind(ofMeasure: path.measure.text), operand: nil)
  }
}

extension HistoryRow {
  fileprivate func number(_ measure: String) -> Rational? {
    switch measure {
    case "operating": operating.map { Rational($0) }
    case "checked": checked.map { Rational($0) }
    case "failed", "problems": failed.map { Rational($0) }
    case "pass-rate": statedRate?.decimal.rational
    default: nil
    }
  }
}

extension Period {
  /// The period of the same kind `quarters` quarters earlier: one period back for 1, a year for 4.
  func earlier(by quarters: Int) -> Period? {
    let isYear = quarters == 4
    switch self {
    case .quarter(let year, let n):
      let place = Quarter(ordinal: Quarter(year: year, number: n).ordinal - quarters)
      return .quarter(year: place.year, place.number)
    case .half(let year, let n):
      if isYear { return .half(year: year - 1, n) }
      return n == 2 ? .half(year: year, 1) : .half(year: year - 1, 2)
    case .year(let year): return .year(year - 1)
    case .month(let year, let n):
      if isYear { return .month(year: year - 1, n) }
      return n > 1 ? .month(year: year, n - 1) : .month(year: year - 1, 12)
    case .round(let year, let n):
      if isYear { return .round(year: year - 1, n) }
      return n > 1 ? .round(year: year, n - 1) : nil
    case .months: return nil
    }
  }
}
