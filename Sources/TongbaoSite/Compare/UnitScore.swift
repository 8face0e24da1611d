internal import TongbaoCore

/// One row of a table of scores.
struct UnitScore {
  /// The unit as issued, blanks left out.
  let name: String
  /// The score as issued; `nil` where the cell holds none.
  let text: String?
  /// `nil` for a cell that is no number: it is missing, not 0.
  let value: ExactDecimal?
  /// The place the office gave, as issued; places are never computed.
  let rank: String?
  /// Its row in the grid.
  let row: Int

  static func all(in table: Table) -> [UnitScore] {
    guard let names = table.column(.unit) ?? table.column(.region) ?? table.column(.name),
      let scores = table.column(.measure("score"))
    else { return [] }
    let ranks = table.column(.rank)
    return table.dataRows.map { row in
      let text = table.grid.text(row, scores)
      let value = ExactDecimal(text.withoutBlanks)
      return UnitScore(
        name: table.grid.text(row, names).withoutBlanks,
        text: text.withoutBlanks.isEmpty ? nil : text, value: value,
        rank: ranks.map { table.grid.text(row, $0) }.flatMap { $0.isEmpty ? nil : $0 }, row: row)
    }
  }
}

/// What the best score is: the table's own word, else what the notice states of the subject.
enum FullMark {
  static func of(_ table: Table, in notice: Notice) -> ExactDecimal? {
    if let mark = table.fullMark { return mark }
    guard let subject = table.subject else { return nil }
    for results in notice.results where results.period == nil {
      for stated in results.subjects where stated.subject == subject {
        if let mark = stated["full-mark"] { return mark.value.decimal }
      }
    }
    return nil
  }
}
