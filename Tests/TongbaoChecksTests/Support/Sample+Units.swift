import TongbaoCore

@testable import TongbaoChecks

extension Sample {
  /// A list of websites found failing: name and problem.
  static func list(_ rows: String..., id: String = "annex-1", isPartial: Bool = false) -> Table {
    table(
      id, .findings, roles: "region name problem", isPartial: isPartial,
      "市州,名称,问题\n" + rows.map { $0 + "\n" }.joined())
  }

  /// A follow-up table of websites: name and status.
  static func followUp(_ rows: String..., about: EarlierNotice? = nil) -> Table {
    let made = table(
      "text-1", .followUp, roles: "region name status",
      "市州,名称,整改情况\n" + rows.map { $0 + "\n" }.joined())
    return Table(
      id: made.id, path: made.path, kind: made.kind, subject: made.subject, grid: made.grid,
      columns: made.columns, layout: made.layout, totalRow: nil, isPartial: false,
      isCompiled: false, fullMark: nil, regions: made.regions, place: made.place, about: about)
  }

  static func earlier(_ period: Period, issuer: String? = nil) -> EarlierNotice {
    EarlierNotice(issuer: issuer, period: period, place: SourcePlace(path, line: 9))
  }

  static func unit(
    _ id: String, _ kind: Unit.Kind, _ name: String, region: String = "420600", code: String = "",
    aliases: [String] = [], from: CalendarDate? = nil, to: CalendarDate? = nil
  ) -> Unit {
    Unit(
      id: id, kind: kind, name: name, owner: "", region: region, code: code, aliases: aliases,
      from: from, to: to, place: SourcePlace("Content/units.csv", line: 2))
  }
}
