extension FigureEvaluator {
  /// `[period:]subject.measure[category]@region`, in numbers and in cells.
  ///
  /// Where a table of the notice holds a count, the table is the witness, also when `results:` states
  /// it: `results:` only repeats the prose. A rate in a table is itself rounded and stands for the
  /// stated one only where both agree.
  func value(
    of path: FigureExpression.Path, in expression: FigureExpression
  ) throws(Stop) -> Part {
    try checkNames(of: path, in: expression)
    if mayBeUnread(path) { throw .stated }
    if let region = path.region { return try value(of: path, region: region, in: expression) }
    let stated = results.index(
      period: path.period ?? notice.period, subject: path.subject.text,
      measure: path.measure.text, category: path.category?.text.withoutBlanks
    ).map { (index: $0, number: results.rows[$0].stated.value.decimal.rational) }
    let isOwnPeriod = path.period == nil || path.period == notice.period
    if isOwnPeriod, path.category == nil, let held = inTable(path, stated: stated?.number) {
      return held
    }
    if let stated {
      return Part(
        stated.number, kind(ofMeasure: path.measure.text),
        operand: [results.reference(stated.index)])
    }
    throw .fault(unknownResult(path, in: expression))
  }

  /// Whether what could not be read of the notice may hold the value.
  private func mayBeUnread(_ path: FigureExpression.Path) -> Bool {
    guard let unread = notice.unread else { return false }
    if unread.mayState(path.subject.text) { return true }
    guard path.region != nil else { return path.period != nil && unread.identity }
    return unread.identity
      || notice.tables.contains {
        $0.subject == path.subject.text && unread.regionsOfTables.contains($0.id)
      }
  }

  /// Subjects and measures are known words, also where nothing is held that could be looked up.
  private func checkNames(
    of path: FigureExpression.Path, in expression: FigureExpression
  ) throws(Stop) {
    let known = library.measures
    var faults: [Diagnostic] = []
    if known.subject(path.subject.text) == nil {
      faults.append(
        .unknownName(
          path.subject.text, at: expression.place(of: path.subject.range),
          what: ("检查对象", "subject"), among: known.subjects.map(\.id),
          meant: known.subjectMeant(by: path.subject.text)))
    }
    if known.measures[path.measure.text] == nil {
      faults.append(
        .unknownName(
          path.measure.text, at: expression.place(of: path.measure.range),
          what: ("指标", "measure"), among: known.measures.keys.sorted(),
          meant: known.measureMeant(by: path.measure.text)))
    }
    if !faults.isEmpty { throw .faults(faults) }
  }

  private func unknownResult(
    _ path: FigureExpression.Path, in expression: FigureExpression
  ) -> Diagnostic {
    let own = results.rows.filter { $0.subject == path.subject.text }
    let missing = path.category ?? path.measure
    let known =
      path.category == nil
      ? own.filter(\.dimension.isEmpty).map(\.stated.measure) : own.map(\.category)
    return .unknownResult(
      path, at: expression.place(of: missing.range),
      near: nearMiss(of: missing.text, among: known.filter { !$0.isEmpty }))
  }

  /// The total cell of the subject's results table, or its column's cells.
  ///
  /// Of several tables the one counts that agrees with what is stated, or all of them together (one
  /// for the regions, one for the departments); what no table confirms is left to `results:`.
  private func inTable(_ path: FigureExpression.Path, stated: Rational?) -> Part? {
    let parts = notice.tables.filter {
      $0.kind == .results && $0.subject == path.subject.text && !$0.isPartial
    }.compactMap { whole(of: path.measure.text, in: $0) }
    guard let stated else { return parts.first }
    if let equal = parts.first(where: { $0.number == stated }) { return equal }
    guard let first = parts.first, first.kind == .count else { return nil }
    if parts.count == 1 { return first }
    var sum = Rational.zero
    var operand: [CellReference] = []
    for part in parts {
      guard let next = sum.adding(part.number) else { return nil }
      sum = next
      operand += part.operand ?? []
    }
    return sum == stated ? Part(sum, .count, operand: operand) : nil
  }

  /// A measure of one table as a whole: its total cell, or the sum of a count's cells.
  private func whole(of measure: String, in table: Table) -> Part? {
    guard let column = table.column(.measure(measure)) else { return nil }
    let kind = kind(ofMeasure: measure)
    func reference(_ row: Int) -> CellReference {
      CellReference(file: table.id + ".csv", row: row + 1, column: column + 1)
    }
    if let total = table.totalRow {
      return StatedNumber(table.grid.text(total, column)).map {
        Part($0.decimal.rational, kind, operand: [reference(total)])
      }
    }
    // Rates and scores are never summed.
    guard kind == .count else { return nil }
    var sum = Rational.zero
    for row in table.dataRows {
      guard let number = StatedNumber(table.grid.text(row, column)),
        let next = sum.adding(number.decimal.rational)
      else { return nil }
      sum = next
    }
    return Part(sum, kind, operand: table.dataRows.map(reference))
  }

  /// A region's row in the subject's results table.
  private func value(
    of path: FigureExpression.Path, region: FigureExpression.Name, in expression: FigureExpression
  ) throws(Stop) -> Part {
    let found = try code(of: region, in: expression)
    for table in notice.tables where table.kind == .results && table.subject == path.subject.text {
      guard let column = table.column(.measure(path.measure.text)),
        let row = table.dataRows.first(where: { table.regions[$0] == found })
      else { continue }
      let cell = table.grid.text(row, column)
      guard let number = StatedNumber(cell) else {
        throw .fault(
          .notANumber(
            cell, at: expression.place(of: region.range),
            cell: table.grid.place(row, column, in: table.path)))
      }
      return Part(
        number.decimal.rational, kind(ofMeasure: path.measure.text),
        operand: [CellReference(file: table.id + ".csv", row: row + 1, column: column + 1)])
    }
    throw .fault(.unknownResult(path, at: expression.place(of: region.range), near: nil))
  }

  /// The code of a region named by name, alias or code.
  private func code(
    of region: FigureExpression.Name, in expression: FigureExpression
  ) throws(Stop) -> String {
    if case .found(let found) = library.regions.resolve(
      region.text, in: notice.jurisdiction, during: notice.namingWindow)
    {
      return found.code
    }
    throw .fault(
      .unknownName(
        region.text, at: expression.place(of: region.range), what: ("地区", "region"),
        among: library.regions.names(in: notice.jurisdiction)))
  }
}

extension FigureEvaluator {
  /// How far back `prev` and `lastyear` look.
  package enum Distance {
    case period, year
  }

  /// The same series one period or one year back; where it is not held, the figure counts as stated.
  func earlier(
    _ path: FigureExpression.Path, by distance: Distance, in expression: FigureExpression
  ) throws(Stop) -> Part {
    try checkNames(of: path, in: expression)
    if notice.unread?.identity ?? false { throw .stated }
    var region = notice.jurisdiction
    if let name = path.region { region = try code(of: name, in: expression) }
    // A round that stands for a quarter is looked for under both names.
    let wanted = [path.period ?? notice.period, path.period == nil ? notice.comparable : nil]
      .compactMap { $0?.earlier(by: distance) }
    let series = Set(notice.issuers.map(seriesKey))
    let bare = FigureExpression.Path(
      period: nil, subject: path.subject, measure: path.measure, category: path.category,
      region: path.region)
    for other in earlierNotices(path, distance, wanted, series) {
      // What the other notice does not state may still stand in history.csv.
      guard
        let part = try? FigureEvaluator(library: library, notice: other).value(
          of: bare, in: expression)
      else { continue }
      return Part(part.number, part.kind, operand: nil)
    }
    let row = library.history(ofRegion: region).first { row in
      row.subject == path.subject.text
        && series.contains(seriesKey(row.issuer))
        && (wanted.contains(row.period) || row.comparable.map(wanted.contains) ?? false)
    }
    guard path.category == nil, let number = row?.number(path.measure.text) else { throw .stated }
    return Part(number, kind(ofMeasure: path.measure.text), operand: nil)
  }

  /// Drafts are not held: no published number is computed from one, or told to disagree with it.
  private func earlierNotices(
    _ path: FigureExpression.Path, _ distance: Distance, _ wanted: [Period], _ series: Set<String>
  ) -> [Notice] {
    if distance == .period, path.period == nil, let id = notice.follows?.value,
      let previous = library.notice(id)
    {
      return isHeld(previous) ? [previous] : []
    }
    return library.notices(ofSeries: series).filter { other in
      other.id != notice.id && isHeld(other)
        && (wanted.contains(other.period) || other.comparable.map(wanted.contains) ?? false)
    }
  }

  private func isHeld(_ other: Notice) -> Bool { notice.isDraft || !other.isDraft }

  private func seriesKey(_ issuer: String) -> String { library.seriesKey(ofIssuer: issuer) }
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
