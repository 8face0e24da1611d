/// Reads counts and rates of a results table by the meaning of its columns.
package struct ResultsRowReader: Sendable {
  private let table: Table
  private let operating: Int?
  private let checked: Int?
  private let failing: Int?
  private let passed: Int?
  private let rate: Int?
  private let failingWord: String

  package init(_ table: Table) {
    self.table = table
    operating = table.column(.measure("operating"))
    checked = table.column(.measure("checked"))
    failing = table.failingColumn
    passed = table.column(.measure("passed"))
    rate = table.column(.measure("pass-rate"))
    failingWord = table.failingWord
  }

  /// The counts of one row.
  package struct Counts: Sendable {
    package var operating: Int?
    package var checked: Int?
    package var failing: Int?
    package var rate: StatedNumber?
    package var failingWord = "不合格"

    package init(
      operating: Int? = nil, checked: Int? = nil, failing: Int? = nil, rate: StatedNumber? = nil,
      failingWord: String = "不合格"
    ) {
      self.operating = operating
      self.checked = checked
      self.failing = failing
      self.rate = rate
      self.failingWord = failingWord
    }
  }

  /// `nil` when the row holds none of them.
  package func counts(_ row: Int) -> Counts? {
    var counts = Counts(
      operating: number(row, operating), checked: number(row, checked),
      failing: number(row, failing),
      rate: rate.flatMap { StatedNumber(table.grid.text(row, $0)) }, failingWord: failingWord)
    if counts.failing == nil, let checked = counts.checked, let passed = number(row, passed) {
      counts.failing = checked - passed
    }
    return counts.checked == nil && counts.failing == nil && counts.rate == nil ? nil : counts
  }

  /// The jurisdiction's own counts from a results table, or from a full register: its rows, and those
  /// whose verdict is not 合格 (unknown when it gives no verdicts).
  package static func whole(of table: Table) -> Counts? {
    guard table.kind == .register else { return ResultsRowReader(table).whole }
    let failing = table.column(.verdict).map { column in
      table.dataRows.count { table.grid.text($0, column).withoutBlanks != "合格" }
    }
    return Counts(checked: table.dataRows.count, failing: failing)
  }

  /// The jurisdiction's own counts: the total row, else the column sums.
  package var whole: Counts? {
    if let total = table.totalRow { return counts(total) }
    return parts
  }

  /// The sums of the columns over all regions, whether or not the table has a total.
  package var parts: Counts? {
    let rows = table.dataRows.compactMap { counts($0) }
    guard !rows.isEmpty else { return nil }
    return Counts(
      operating: sum(rows.map(\.operating)), checked: sum(rows.map(\.checked)),
      failing: sum(rows.map(\.failing)), rate: nil, failingWord: failingWord)
  }

  /// The sum when every row has the number; a missing one leaves the whole unknown.
  private func sum(_ numbers: [Int?]) -> Int? {
    numbers.reduce(0) { sum, number in
      guard let sum, let number else { return nil }
      let (result, overflow) = sum.addingReportingOverflow(number)
      return overflow ? nil : result
    }
  }

  private func number(_ row: Int, _ column: Int?) -> Int? {
    guard let column else { return nil }
    let bytes = table.grid.bytes(row, column)
    if let plain = plainNumber(bytes) { return plain }
    guard let stated = StatedNumber(String(decoding: bytes, as: UTF8.self)),
      stated.decimal.scale == 0, !stated.isPercent
    else { return nil }
    return stated.decimal.unscaled
  }

  /// Digits alone, the form of nearly every cell.
  private func plainNumber(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 15 else { return nil }
    return CalendarDate.number(bytes)
  }
}

extension Table {
  /// The office's word for what failed: 不合格, 突出问题, 问题.
  package var failingWord: String {
    guard let column = failingColumn else { return "不合格" }
    let group = layout.groups.first { $0.columns.contains(columns[column].header) }
    let words = ArraySlice(((group?.title ?? "") + columns[column].header).utf8)
    if words.contains(word: Self.prominent) { return "突出问题" }
    if words.contains(word: Self.unqualified) { return "不合格" }
    return columns[column].role == .measure("failed") ? "不合格" : "问题"
  }

  private static let prominent = Array("突出问题".utf8)
  private static let unqualified = Array("不合格".utf8)
}
