/// The columns of a table that say who a row is about and what was found.
package struct UnitColumns: Sendable {
  package let siteID: Int?
  package let accountID: Int?
  /// The column that names the unit.
  package let name: Int?
  /// Several names in one cell.
  package let names: Int?
  package let owner: Int?
  package let accountType: Int?
  package let problem: Int?
  package let status: Int?
  package let date: Int?

  /// `nil` for a table that names no units.
  package init?(_ table: Table) {
    siteID = table.column(.siteID)
    accountID = table.column(.accountID)
    name = table.column(.name) ?? table.column(.unit)
    names = table.column(.names)
    owner = table.column(.owner)
    accountType = table.column(.accountType)
    problem = table.column(.problem)
    status = table.column(.status)
    date = table.column(.date)
    if siteID == nil, accountID == nil, name == nil, names == nil { return nil }
  }

  /// The column whose cell stands for the unit: its code, else its name.
  package var shown: Int? { siteID ?? accountID ?? name }

  /// The unit's code by the kind of its column; `nil` where the row has none.
  package func key(_ row: Int, in table: Table) -> UnitKey? {
    siteID.flatMap { UnitKey(code: table.grid.bytes(row, $0), kind: .website) }
      ?? accountID.flatMap { UnitKey(code: table.grid.bytes(row, $0), kind: .account) }
  }

  /// The names in the row: one, or those of a list; none where the row names a region.
  package func names(_ row: Int, in table: Table) -> [String] {
    if let name {
      // A cell of units that names a region is that region's row.
      if table.columns[name].role == .unit, table.column(.region) == nil,
        table.regions[row] != nil
      {
        return []
      }
      let text = table.grid.text(row, name)
      return text.isEmpty ? [] : [text]
    }
    guard let names else { return [] }
    return table.grid.text(row, names).split(separator: "、").map {
      String($0).withoutBlanks
    }.filter { !$0.isEmpty }
  }

  package func text(_ column: Int?, _ row: Int, in table: Table) -> String {
    column.map { table.grid.text(row, $0) } ?? ""
  }
}
