/// The invented country: groups of a province that issues and nine of its cities that issue too.
///
/// A city stands in its province's tables and has notices of its own, as in reality; so its page shows
/// two issuers.
struct Territory {
  /// Notices of one issuer: 2020Q1 to 2024Q4.
  static let quartersPerIssuer = 20
  /// What the invented codes suffice for.
  static let maximumNotices = 50_000

  /// All divisions and pseudo-divisions, by code.
  let regions: [Region]
  let issuers: [Issuer]

  /// As many issuers as `notices` need; the first issuers are the same whatever the number.
  init(notices: Int, seed: UInt64) {
    let needed = (notices + Self.quartersPerIssuer - 1) / Self.quartersPerIssuer
    var names = PlaceNames(seed: seed)
    var issuers: [Issuer] = []
    var regions: [Region] = []
    var group = 0
    while issuers.count < needed {
      var random = SplitMix64(seed: seed, part: group)
      for issuer in Self.group(group, &names, &random) where issuers.count < needed {
        issuers.append(issuer)
        regions += issuer.isProvince ? [issuer.jurisdiction] + issuer.regions : issuer.regions
      }
      group += 1
    }
    self.issuers = issuers
    self.regions = regions.sorted { Array($0.code.utf8).lexicographicallyPrecedes($1.code.utf8) }
  }

  /// The province of a group and nine of its cities. A group owns 200 codes: 0 the province, 1 to 19
  /// cities, then 13 for the counties of each city that issues.
  private static func group(
    _ number: Int, _ names: inout PlaceNames, _ random: inout SplitMix64
  ) -> [Issuer] {
    let base = 900_000 + 200 * number
    let province = Region(code: base, stem: names.take(), suffix: "省", level: .province)
    let cities = (1...random.number(in: 14...17)).map {
      Region(
        code: base + $0, stem: names.take(), suffix: "市", level: .prefecture, parent: province)
    }
    let issuing = cities.prefix(9).enumerated().map { place, city in
      let counties = (1...random.number(in: 6...12)).map {
        Region(
          code: base + 20 + 13 * place + $0, stem: names.take(),
          suffix: random.pick(["区", "县", "县", "市"]), level: .county, parent: city)
      }
      return Issuer(jurisdiction: city, parts: counties, random: &random)
    }
    return [Issuer(jurisdiction: province, parts: cities, random: &random)] + issuing
  }
}
