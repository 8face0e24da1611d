/// Tells which unit a row is about: by its code, else by a name or alias that `units.csv` lists, within
/// the issuer's jurisdiction and subject. Likeness is never enough.
package struct UnitMatcher: Sendable {
  private let regions: RegionTable
  private let units: [Unit]
  /// Rows of `units.csv` by their code and by former codes among the aliases.
  private let byCode: [UnitKey: Int]
  /// Rows of `units.csv` by what their appearances are known by.
  private let byKey: [UnitKey: Int]
  /// Rows of `units.csv` by name and alias, blanks apart.
  private let byName: [ByteKey: [Int]]

  package init(_ library: Library) {
    regions = library.regions
    units = library.units
    var byCode: [UnitKey: Int] = [:]
    var byName: [ByteKey: [Int]] = [:]
    for (index, unit) in library.units.enumerated() {
      for word in [unit.code] + unit.aliases {
        if let key = UnitKey(code: Array(word.utf8)[...], kind: unit.kind), byCode[key] == nil {
          byCode[key] = index
        }
      }
      for name in Set(([unit.name] + unit.aliases).map(\.withoutBlanks)) {
        byName[ByteKey(name), default: []].append(index)
      }
    }
    self.byCode = byCode
    byKey = Dictionary(library.units.enumerated().map { ($1.key, $0) }) { first, _ in first }
    self.byName = byName
  }

  /// Whether names can tell anything: most sites know their units by code alone.
  package var knowsNames: Bool { !byName.isEmpty }

  /// The unit that has the code, or had it.
  package func unit(_ code: UnitKey) -> UnitKey { byCode[code].map { units[$0].key } ?? code }

  /// The row of `units.csv` that describes a unit.
  package func listed(_ key: UnitKey) -> Unit? {
    (byKey[key] ?? byCode[key]).map { units[$0] }
  }

  /// The unit of `units.csv` that is called `name` in a notice; `nil` where none is, or several are.
  package func unit(
    named name: String, subject: String?, region: String?, in notice: Notice
  ) -> UnitKey? {
    guard knowsNames, let found = byName[ByteKey(name.withoutBlanks)] else { return nil }
    let fitting = found.map { units[$0] }.filter { unit in
      fits(unit.kind, subject) && lies(unit, in: notice, region)
    }
    if fitting.count == 1 { return fitting[0].key }
    guard let day = notice.period.span?.last ?? notice.comparable?.span?.last else { return nil }
    let current = fitting.filter { ($0.from ?? day) <= day && day <= ($0.to ?? day) }
    return current.count == 1 ? current[0].key : nil
  }

  private func fits(_ kind: Unit.Kind, _ subject: String?) -> Bool {
    switch subject {
    case nil: true
    case "websites"?: kind == .website
    case "new-media"?: kind == .account
    default: kind == .organisation
    }
  }

  /// Whether a unit may be meant by a notice, and by a row of that region.
  private func lies(_ unit: Unit, in notice: Notice, _ region: String?) -> Bool {
    guard let home = regions[unit.region] else {
      return notice.issuers.contains { unit.id.hasPrefix("x-\($0)-") }
    }
    guard regions.contains(home, in: notice.jurisdiction) else { return false }
    guard let region, let row = regions[region] else { return true }
    return regions.contains(home, in: region) || regions.contains(row, in: home.code)
  }
}
