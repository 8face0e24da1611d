internal import TongbaoCore

/// Decodes `units.csv`: units without a code, merged or renamed ones.
struct UnitDecoder {
  static let heads = ["id", "kind", "name", "owner", "region", "code", "aliases", "from", "to"]

  let regions: RegionTable

  func decode(_ grid: Grid, path: String, into log: inout DiagnosticLog) -> [Unit] {
    guard let sheet = SheetReader(grid, path: path, heads: Self.heads, into: &log) else {
      return []
    }
    var units: [Unit] = []
    var seen: Set<String> = []
    for row in sheet.rows {
      guard let unit = unit(sheet, row, into: &log) else { continue }
      if !seen.insert(unit.id).inserted {
        log.report(
          Diagnostic(
            .error, "source.duplicate-key", at: sheet.place(row, "id"),
            Message("编号“\(unit.id)”写了两行；只留一行", en: "the id “\(unit.id)” stands twice")))
        continue
      }
      units.append(unit)
    }
    return units
  }

  private func unit(_ sheet: SheetReader, _ row: Int, into log: inout DiagnosticLog) -> Unit? {
    let dateRule = ("不是日期；写成 2024-12-03", "is not a date; write 2024-12-03")
    let id = sheet.value(
      row, "id", rule: ("不能用在网址里；只用小写字母、数字和 -", "cannot stand in an address: a-z, 0-9 and - only"),
      into: &log
    ) { isSlug($0) ? $0 : nil }
    let kind = sheet.value(
      row, "kind",
      rule: ("不是种类；可用 website account organisation", "is not a kind: website account organisation"),
      into: &log, Unit.Kind.init(rawValue:))
    let name = sheet.required(row, "name", into: &log)
    let region = sheet.text(row, "region", into: &log)
    if !region.isEmpty, regions[region] == nil {
      log.report(.unknownRegionCode(region, at: sheet.place(row, "region"), among: regions))
    }
    let owner = sheet.text(row, "owner", into: &log)
    let code = sheet.text(row, "code", into: &log)
    let aliases = sheet.aliases(row, notIn: ";；", into: &log).map(String.init)
    let from = sheet.value(row, "from", rule: dateRule, into: &log) { CalendarDate($0) }
    let to = sheet.value(row, "to", rule: dateRule, into: &log) { CalendarDate($0) }
    guard let id, let kind, let name else { return nil }
    return Unit(
      id: id, kind: kind, name: name, owner: owner, region: region, code: code, aliases: aliases,
      from: from, to: to, place: sheet.place(row, "id"))
  }
}

extension Diagnostic {
  static func unknownRegionCode(
    _ code: String, at place: SourcePlace, among regions: RegionTable
  ) -> Diagnostic {
    .unknownWord(
      code, at: place, rule: "region.unknown", what: "regions.csv 里", whatEnglish: "the region",
      choices: regions.regions.map(\.code))
  }
}
