/// A division of the invented country, or an office's own units (省直, 市直).
struct Region {
  enum Level: String {
    case province, prefecture, county, pseudo
  }

  /// Six digits beginning with 90 to 98, which no real division has; `-ZS` behind the parent's code for
  /// 省直 and 市直.
  let code: String
  let name: String
  /// The name without 省, 市, 县 or 区; for 省直 and 市直 that of the division they belong to.
  let stem: String
  /// The name that units are called by: for 省直 and 市直 the division they belong to.
  let place: String
  let level: Level
  /// Code of the division above; empty for a province.
  let parent: String
  let slug: String
  /// Whether its units are departments of a province (厅), not of a city or county (局).
  let hasProvincialUnits: Bool

  /// The six digits that identifiers of its websites and accounts begin with.
  var identifierCode: Substring { code.prefix(6) }

  /// A division called `stem` and a suffix.
  init(code: Int, stem: PlaceNames.Stem, suffix: String, level: Level, parent: Region? = nil) {
    self.code = String(code)
    name = stem.text + suffix
    self.stem = stem.text
    place = name
    self.level = level
    self.parent = parent?.code ?? ""
    slug = stem.spelling
    hasProvincialUnits = level == .province
  }

  /// The units that belong to the division itself.
  init(unitsOf owner: Region) {
    let isProvince = owner.level == .province
    code = owner.code + "-ZS"
    name = isProvince ? "省直" : "市直"
    stem = owner.stem
    place = owner.name
    level = .pseudo
    parent = owner.code
    slug = isProvince ? "shengzhi" : "shizhi"
    hasProvincialUnits = isProvince
  }
}
