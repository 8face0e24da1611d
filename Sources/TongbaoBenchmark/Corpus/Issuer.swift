/// An invented office that issues a notice every quarter.
struct Issuer {
  /// The division it answers for.
  let jurisdiction: Region
  /// The rows of its tables: its own units first, then the divisions below.
  let regions: [Region]
  /// About how many websites run in each of `regions`.
  let websites: [Int]
  /// About how many accounts are kept in each of `regions`.
  let accounts: [Int]

  init(jurisdiction: Region, parts: [Region], random: inout SplitMix64) {
    self.jurisdiction = jurisdiction
    regions = [Region(unitsOf: jurisdiction)] + parts
    var websites: [Int] = []
    var accounts: [Int] = []
    for row in regions.indices {
      if jurisdiction.level == .province {
        websites.append(random.number(in: 22...58))
        accounts.append(random.number(in: 45...320))
      } else {
        websites.append(random.number(in: row == 0 ? 20...40 : 2...5))
        accounts.append(random.number(in: 15...70))
      }
    }
    self.websites = websites
    self.accounts = accounts
  }

  var isProvince: Bool { jurisdiction.level == .province }
  /// As notices are named by: `900000-szfbgt`.
  var id: String { jurisdiction.code + (isProvince ? "-szfbgt" : "-szwgkb") }
  var name: String { jurisdiction.name + (isProvince ? "人民政府办公厅" : "政务公开领导小组办公室") }
  var shortName: String { jurisdiction.name + (isProvince ? "政府办公厅" : "政务公开办") }
  /// 全省 or 全市.
  var whole: String { isProvince ? "全省" : "全市" }
  /// Head of the first column of its tables.
  var regionHead: String { isProvince ? "省直/市州" : "市直/县市区" }
}
