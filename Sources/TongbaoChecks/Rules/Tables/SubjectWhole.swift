internal import TongbaoCore

/// What the tables of a notice give for a subject as a whole, measure by measure.
struct SubjectWhole {
  /// The count of one measure in one table, or in all together.
  struct Count {
    let number: Int
    /// What else may be meant: the rows' sum where the total differs, codes where they repeat.
    let otherNumber: Int?
    /// What the number is: “annex-1.csv 的合计”.
    let name: Message
    let place: SourcePlace

    func fits(_ stated: Int) -> Bool { stated == number || stated == otherNumber }
  }

  /// Each table by itself, and all of them together when there are several.
  let readings: [[String: Count]]

  /// The tables that tell of a subject as a whole: its results and its registers, unless rows are
  /// missing by intent.
  init(of subject: String, in notice: Notice, _ measures: MeasureTable) {
    var readings: [[String: Count]] = []
    for table in notice.tables where table.subject == subject && !table.isPartial {
      switch table.kind {
      case .results: readings.append(Self.counts(ofResults: table, measures))
      case .register: readings.append(Self.counts(ofRegister: table))
      case .findings, .scores, .roster, .followUp, .table: continue
      }
    }
    if readings.count > 1 { readings.append(Self.together(readings)) }
    self.readings = readings
  }

  /// The reading that fits most of what is stated; `nil` where nothing tells which one is meant.
  func reading(fitting stated: [StatedMeasure]) -> [String: Count]? {
    if readings.count < 2 { return readings.first }
    var best: (fits: Int, index: Int)?
    for (index, reading) in readings.enumerated() {
      let fits = stated.count { measure in
        guard let count = reading[measure.measure], let number = measure.value.wholeCount else {
          return false
        }
        return number > 0 && count.fits(number)
      }
      if fits > (best?.fits ?? 0) { best = (fits, index) }
    }
    return best.map { readings[$0.index] }
  }

  private static func counts(ofResults table: Table, _ measures: MeasureTable) -> [String: Count] {
    var counts: [String: Count] = [:]
    for (column, measure) in table.measureColumns(measures) where measure.kind == .count {
      let sum = table.dataRows.isEmpty ? nil : table.sum(column)
      if let total = table.totalRow {
        guard let number = table.count(total, column) else { continue }
        counts[measure.id] = Count(
          number: number, otherNumber: sum,
          name: Message("\(table.id).csv 的合计", en: "the total in \(table.id).csv"),
          place: table.grid.place(total, column, in: table.path))
      } else if let sum {
        counts[measure.id] = Count(
          number: sum, otherNumber: nil,
          name: Message("\(table.id).csv 各行之和", en: "the sum of the rows in \(table.id).csv"),
          place: table.grid.place(0, column, in: table.path))
      }
    }
    return counts
  }

  private static func counts(ofRegister table: Table) -> [String: Count] {
    let rows = table.dataRows
    guard !rows.isEmpty else { return [:] }
    func count(_ number: Int, _ other: Int?, _ chinese: String, _ english: String) -> Count {
      Count(
        number: number, otherNumber: other,
        name: Message(
          "名册 \(table.id).csv \(chinese)", en: "the register \(table.id).csv \(english)"),
        place: table.grid.place(0, 0, in: table.path))
    }
    let code = table.column(.siteID) ?? table.column(.accountID)
    let codes = code.map { column in Set(rows.map { table.grid.text($0, column) }).count }
    var counts = ["checked": count(rows.count, codes, "的行数", "by its rows")]
    if let column = table.column(.verdict) {
      let verdicts = rows.map { table.grid.text($0, column).withoutBlanks }
      let passed = verdicts.count { $0 == "合格" }
      // Verdicts in other words (优秀, 良好) do not tell what failed.
      if verdicts.allSatisfy({ $0 == "合格" || $0 == "不合格" }) {
        counts["passed"] = count(passed, nil, "里合格的行数", "by its rows that passed")
        counts["failed"] = count(
          rows.count - passed, nil, "里不合格的行数", "by its rows that failed")
      }
    }
    return counts
  }

  /// One table for the regions, one for the departments: all together are the whole.
  private static func together(_ readings: [[String: Count]]) -> [String: Count] {
    var sums: [String: Count] = [:]
    for (measure, first) in readings.flatMap({ $0 }) where sums[measure] == nil {
      var sum = 0
      for reading in readings {
        guard let count = reading[measure] else { continue }
        let (next, overflow) = sum.addingReportingOverflow(count.number)
        if overflow { return [:] }
        sum = next
      }
      sums[measure] = Count(
        number: sum, otherNumber: nil, name: Message("各表之和", en: "the sum of the tables"),
        place: first.place)
    }
    return sums
  }
}

extension Notice {
  /// Whether tables or results may be missing from the notice because they could not be read.
  var hasUnreadTables: Bool {
    guard let unread else { return false }
    return unread.someTable || unread.results || !unread.tables.isEmpty
      || !unread.regionsOfTables.isEmpty
  }
}
