internal import TongbaoCore

/// A column of rates with the columns it follows from.
///
/// `pass-rate` = 1 − failing ÷ checked (passed ÷ checked where no column tells what failed), `share`
/// = failing ÷ checked, `check-rate` = checked ÷ operating, `on-time-rate` = on time ÷ received
/// (`source-format.md`, tables; `field.md` §9.1).
struct RateColumn {
  let column: Int
  let numerator: Int
  let denominator: Int
  /// Whether the numerator counts what is missing from 100 %.
  let isComplement: Bool

  /// The rate columns of a table that can be recomputed from its rows.
  static func all(in table: Table) -> [RateColumn] {
    func column(_ measure: String) -> Int? { table.column(.measure(measure)) }
    func rate(
      _ measure: String, _ numerator: Int?, _ denominator: Int?, isComplement: Bool = false
    ) -> RateColumn? {
      guard let column = column(measure), let numerator, let denominator else { return nil }
      return RateColumn(
        column: column, numerator: numerator, denominator: denominator,
        isComplement: isComplement)
    }
    let checked = column("checked")
    let failing = table.failingColumn
    return [
      rate("pass-rate", failing, checked, isComplement: true)
        ?? rate("pass-rate", column("passed"), checked),
      rate("share", failing, checked), rate("check-rate", checked, column("operating")),
      rate("on-time-rate", column("on-time"), column("received")),
    ].compactMap { $0 }
  }

  /// What the row's counts give; `nil` when they are no counts, or the part exceeds the whole.
  func quotient(_ row: Int, in table: Table) -> Quotient? {
    guard let part = table.count(row, numerator), let whole = table.count(row, denominator),
      whole > 0, part <= whole || !isComplement
    else { return nil }
    return Quotient(part: part, whole: whole, isComplement: isComplement)
  }

  func numeratorLabel(in table: Table) -> Message {
    guard isComplement else { return Message("分子", en: "numerator") }
    let head = table.columns[numerator].header
    return Message(head, en: head)
  }

  func denominatorLabel(in table: Table) -> Message {
    guard isComplement else { return Message("分母", en: "denominator") }
    let head = table.columns[denominator].header
    return Message(head, en: head)
  }
}
