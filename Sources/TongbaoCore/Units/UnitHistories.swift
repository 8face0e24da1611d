/// The histories of all units that are known by a code or by `units.csv`. Each row is looked at once.
package struct UnitHistories: Sendable {
  /// By kind and id.
  package let units: [UnitHistory]
  private let places: [UnitKey: Int]

  /// `notices`: newest first.
  package init(_ library: Library, notices: [Notice], matcher: UnitMatcher) {
    var found: [UnitKey: [UnitAppearance]] = [:]
    for (place, notice) in notices.enumerated() {
      for table in notice.tables {
        Self.collect(table, of: notice, at: place, matcher, into: &found)
      }
      guard matcher.knowsNames else { continue }
      for (number, finding) in notice.document.findings.enumerated() {
        // A sentence names no kind: the problem's scope is the nearest to one.
        let subject = library.problems[finding.problem].flatMap {
          $0.scope.count == 1 ? $0.scope.first : nil
        }
        guard
          let key = matcher.unit(named: finding.name, subject: subject, region: nil, in: notice)
        else { continue }
        found[key, default: []].append(
          UnitAppearance(
            notice: place, table: nil, row: number, name: finding.name, owner: "", region: nil,
            problem: finding.problem, status: ""))
      }
    }
    units = found.map { key, appearances in
      UnitHistory(key: key, listed: matcher.listed(key), appearances: appearances)
    }.sorted { a, b in
      let (x, y) = (a.key, b.key)
      return x.kind == y.kind ? x.id < y.id : x.kind.rawValue > y.kind.rawValue
    }
    places = Dictionary(units.enumerated().map { ($1.key, $0) }) { first, _ in first }
  }

  package subscript(key: UnitKey) -> UnitHistory? { places[key].map { units[$0] } }

  private static func collect(
    _ table: Table, of notice: Notice, at place: Int, _ matcher: UnitMatcher,
    into found: inout [UnitKey: [UnitAppearance]]
  ) {
    guard let columns = UnitColumns(table),
      columns.siteID != nil || columns.accountID != nil || matcher.knowsNames
    else { return }
    for row in table.dataRows {
      for (key, name) in matcher.units(row, of: table, columns, in: notice) {
        found[key, default: []].append(
          UnitAppearance(
            notice: place, table: table, row: row, name: name,
            owner: columns.text(columns.owner, row, in: table), region: table.regions[row],
            problem: columns.text(columns.problem, row, in: table),
            status: columns.text(columns.status, row, in: table)))
      }
    }
  }
}

extension UnitMatcher {
  /// The units that a row is about, with their names as printed there.
  package func units(
    _ row: Int, of table: Table, _ columns: UnitColumns, in notice: Notice
  ) -> [(key: UnitKey, name: String)] {
    if let code = columns.key(row, in: table) {
      return [(unit(code), columns.text(columns.name, row, in: table))]
    }
    guard knowsNames else { return [] }
    return columns.names(row, in: table).compactMap { name in
      unit(named: name, subject: table.subject, region: table.regions[row], in: notice)
        .map { ($0, name) }
    }
  }
}
