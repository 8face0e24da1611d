/// A department that a province, city or county has, known by its place in the list.
///
/// Names and identifiers of a website or account depend on region and department alone: one
/// identifier has one name in every notice.
struct Department {
  let index: Int

  private static let fields = [
    "教育", "科学技术", "财政", "民政", "司法行政", "人力资源", "自然资源", "生态环境", "住房建设", "交通运输",
    "水利", "农业农村", "商务", "文化旅游", "卫生健康", "退役军人事务", "应急管理", "审计", "市场监管", "统计",
    "医疗保障", "林业", "体育", "信访", "粮食储备", "国防动员", "数据管理", "机关事务", "乡村建设", "地方金融",
    "档案管理", "气象服务", "地震监测", "邮政管理", "供销合作", "招商服务", "公共资源", "住房公积金", "政务服务",
    "城市管理",
  ]
  private static let platforms = [
    ("微信公众号", "WX"), ("微信订阅号", "WX"), ("微信服务号", "WX"), ("政务微博", "WB"), ("抖音短视频", "DY"),
    ("今日头条", "TT"),
  ]

  static let all = fields.indices.map(Department.init(index:))

  /// Name of the office in a region: 墨川市教育局.
  func office(in region: Region) -> String {
    region.place + Self.fields[index] + (region.hasProvincialUnits ? "厅" : "局")
  }

  func website(in region: Region) -> String { office(in: region) + "网站" }

  /// Ten digits; 0001 is kept for the portal.
  func websiteIdentifier(in region: Region) -> String {
    region.identifierCode + Self.padded(index + 2, to: 4)
  }

  func account(in region: Region) -> String { region.stem + Self.fields[index] + "发布" }

  func accountIdentifier(in region: Region) -> String {
    "\(region.identifierCode)M\(Self.padded(index + 1, to: 3))\(platform(in: region))0001"
  }

  /// The account's type in the words of the tables.
  func accountType(in region: Region) -> String { kind(in: region).0 }

  /// The two letters in the account's identifier.
  func platform(in region: Region) -> String { kind(in: region).1 }

  private func kind(in region: Region) -> (String, String) {
    let code = region.identifierCode.utf8.reduce(0) { $0 + Int($1) }
    return Self.platforms[(code + 5 * index) % Self.platforms.count]
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
