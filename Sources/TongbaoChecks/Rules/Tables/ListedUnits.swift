internal import TongbaoCore

/// The units that lists of findings name, each once: by its code, else by its name.
struct ListedUnits {
  /// Different units.
  private(set) var count = 0
  /// Rows that name a unit.
  private(set) var rowCount = 0
  private(set) var countsByRegion: [String: Int] = [:]
  private(set) var rowsByRegion: [String: Int] = [:]
  /// Where the first unit of a region stands.
  private(set) var firstOfRegion: [String: SourcePlace] = [:]
  /// Whether each row belongs to one of the regions.
  private(set) var allHaveRegions = true
  /// Whether a row names no unit and may be one of its own, or go on with the one before.
  private(set) var isUnsure = false
  /// For each unit the rows that name it, in the order of the list.
  private(set) var rowsByUnit: [[Row]] = []

  struct Row {
    let table: Table
    let row: Int
  }

  /// Counts by `regions`: a county's unit belongs to its city when only the city is among them.
  init(_ lists: [Table], in regions: Set<String>, _ table: RegionTable) {
    var known: [String: Int] = [:]
    var homes: [String: String?] = [:]
    for list in lists {
      let names = UnitNames(list)
      for row in list.dataRows {
        let code = list.regions[row]
        guard let keys = names.keys(row) else {
          if code != nil, names.isEmpty(row) { isUnsure = true }
          continue
        }
        let home = code.flatMap { code in
          homes[code]
            ?? {
              let home = Self.home(of: code, in: regions, table)
              homes[code] = home
              return home
            }()
        }
        if home == nil { allHaveRegions = false }
        for key in keys {
          rowCount += 1
          if let home {
            rowsByRegion[home, default: 0] += 1
            if firstOfRegion[home] == nil {
              firstOfRegion[home] = list.grid.place(row, names.shown, in: list.path)
            }
          }
          if let key {
            let full = (code ?? "") + "|" + key
            if let unit = known[full] {
              rowsByUnit[unit].append(Row(table: list, row: row))
              continue
            }
            known[full] = count
          }
          count += 1
          rowsByUnit.append([Row(table: list, row: row)])
          if let home { countsByRegion[home, default: 0] += 1 }
        }
      }
    }
  }

  /// The region itself, or the nearest one above it that is among `regions`.
  private static func home(
    of code: String, in regions: Set<String>, _ table: RegionTable
  ) -> String? {
    var current = code
    // As deep as regions lie; a cycle of parents ends there too.
    for _ in 0..<8 {
      if regions.contains(current) { return current }
      guard let parent = table[current]?.parent else { return nil }
      current = parent
    }
    return nil
  }
}

/// What names the units of a list.
private struct UnitNames {
  /// The column that shows the unit.
  let shown: Int
  private let table: Table
  private let code: Int?
  private let name: Int?
  private let names: Int?
  private let type: Int?

  init(_ table: Table) {
    self.table = table
    code = table.column(.siteID) ?? table.column(.accountID)
    name = table.column(.name) ?? table.column(.unit)
    names = table.column(.names)
    type = table.column(.accountType)
    shown = name ?? names ?? code ?? 0
  }

  func isEmpty(_ row: Int) -> Bool {
    name.map { table.grid.bytes(row, $0).isEmpty } ?? false
  }

  /// A key for each unit that the row names; `nil` for a row that names none, a key of `nil` for a unit
  /// that nothing tells from others.
  func keys(_ row: Int) -> [String?]? {
    if let code, !table.isMissing(row, code) {
      return ["#" + table.grid.text(row, code).withoutBlanks]
    }
    if let name {
      let text = table.grid.text(row, name).withoutBlanks
      // A nil list has one row that says so; a row without a name goes on with the one before.
      if text.isEmpty || text == "无" || MissingMark.fills(text) { return nil }
      return [text + "|" + (type.map { table.grid.text(row, $0).withoutBlanks } ?? "")]
    }
    if let names {
      let texts = table.grid.text(row, names).withoutBlanks.split(separator: "、")
      return texts.isEmpty || texts == ["无"] ? nil : texts.map { String($0) }
    }
    return code == nil ? [nil] : nil
  }
}
