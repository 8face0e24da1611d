internal import TongbaoCore

/// What two wordings of one unit's name have in common: 襄阳市政府国资委 and
/// 襄阳市人民政府国有资产监督管理委员会.
///
/// The region that a name begins with is told by its code, so that offices of different counties are never
/// alike; what follows is shortened the way offices shorten it. Likeness proposes, it proves nothing.
struct LikeNames {
  struct Key: Hashable {
    let region: String
    let core: String
  }

  private let jurisdiction: String
  /// Words for regions of the jurisdiction that mean exactly one, without blanks.
  private let regions: [String: String]
  private let longest: Int

  init(_ table: RegionTable, _ jurisdiction: String) {
    self.jurisdiction = jurisdiction
    var regions: [String: String] = [:]
    var ambiguous: Set<String> = []
    func add(_ word: String, _ code: String) {
      if let known = regions[word], known != code { ambiguous.insert(word) }
      regions[word] = code
    }
    let names = table.names(of: jurisdiction)
    for name in Set(table.names(in: jurisdiction).map(\.withoutBlanks)) where name.count > 1 {
      guard case .found(let region) = names.resolve(name) else { continue }
      add(name, region.code)
      // 襄阳 for 襄阳市; a stem of one letter is no word of its own.
      if region.level != .pseudo, let last = name.last, "省市县区州盟旗".contains(last),
        name.count > 2
      {
        add(String(name.dropLast()), region.code)
      }
    }
    for word in ambiguous { regions[word] = nil }
    self.regions = regions
    longest = regions.keys.map(\.count).max() ?? 0
  }

  /// `nil` for a name of which nothing is left to compare. `row`: the region of the row it stands in.
  func key(of name: String, row: String?) -> Key? {
    var rest = Self.bare(name)
    let region: String
    if let found = prefix(of: rest) {
      region = found.code
      rest = String(rest.dropFirst(found.length))
    } else {
      region = row ?? jurisdiction
      rest = Self.withoutLevel(rest)
    }
    let core = Self.core(rest)
    return core.count < 2 ? nil : Key(region: region, core: core)
  }

  private func prefix(of name: String) -> (code: String, length: Int)? {
    for length in stride(from: min(longest, name.count), to: 1, by: -1) {
      if let code = regions[String(name.prefix(length))] { return (code, length) }
    }
    return nil
  }

  // MARK: Words

  private static let brackets: Set<Character> = ["（", "(", "【", "["]
  private static let quotes: Set<Character> = ["“", "”", "\"", "「", "」", "《", "》", "‘", "’"]

  /// Without blanks, quotes, a remark in brackets at the end, and what it is published on.
  private static func bare(_ name: String) -> String {
    var bare = name.withoutBlanks
    bare.removeAll { quotes.contains($0) }
    if let open = bare.firstIndex(where: brackets.contains), open > bare.startIndex {
      bare = String(bare[..<open])
    }
    for ending in endings where bare.hasSuffix(ending) && bare.count > ending.count + 1 {
      return String(bare.dropLast(ending.count))
    }
    return bare
  }

  /// Longer ones first.
  private static let endings = [
    "人民政府门户网站", "政府门户网站", "政府门户网", "微信公众号", "微信订阅号", "微信服务号", "官方网站", "门户网站",
    "政务网站", "政府网站", "信息网站", "公众号", "门户网", "订阅号", "服务号", "信息网", "政务网", "网站", "微博",
    "微信", "网",
  ]

  /// 国资委 for 市国资委: the office's own level, unless the letter begins a word (市场监管局).
  private static func withoutLevel(_ name: String) -> String {
    guard let first = name.first, "省市县区州".contains(first), name.count > 2,
      !["市场", "市政", "市容", "市民", "省直", "市直", "县直", "区域", "区块", "县域", "州直"]
        .contains(where: name.hasPrefix)
    else { return name }
    return String(name.dropFirst())
  }

  private static func core(_ rest: String) -> String {
    var core = rest
    for government in ["人民政府", "政府"] where core.hasPrefix(government) {
      // The government itself, not one of its offices.
      if core.count <= government.count + 1 { return "政府" }
      core = String(core.dropFirst(government.count))
      break
    }
    for (long, short) in shortenings where core.hasPrefix(long) {
      core = short + core.dropFirst(long.count)
      break
    }
    for (long, short) in [("管理委员会", "管委会"), ("委员会", "委"), ("办公室", "办")]
    where core.hasSuffix(long) {
      core = String(core.dropLast(long.count)) + short
      break
    }
    if core.hasSuffix("区管委会") { core = String(core.dropLast(3)) }
    return core.hasSuffix("局") && core.count > 2 ? String(core.dropLast()) : core
  }

  /// Names of offices and what they are called for short; longer ones first.
  private static let shortenings: [(String, String)] = [
    ("国有资产监督管理委员会", "国资委"), ("国有资产监管委员会", "国资委"), ("政务服务和大数据管理局", "政数局"),
    ("政务服务数据管理局", "政数局"), ("经济技术开发区", "经开区"), ("高新技术产业开发区", "高新区"),
    ("高新技术产业园区", "高新区"), ("人力资源和社会保障局", "人社局"), ("人力资源社会保障局", "人社局"),
    ("公共资源交易监督管理局", "公管局"), ("住房和城乡建设局", "住建局"), ("住房城乡建设局", "住建局"),
    ("市场监督管理局", "市监局"), ("市场监管局", "市监局"), ("卫生健康委员会", "卫健委"), ("卫生健康委", "卫健委"),
    ("卫生健康局", "卫健局"), ("发展和改革委员会", "发改委"), ("发展改革委员会", "发改委"), ("发展改革委", "发改委"),
    ("发展和改革局", "发改局"), ("经济和信息化委员会", "经信委"), ("经济和信息化局", "经信局"),
    ("经济信息化局", "经信局"), ("自然资源和规划局", "资规局"), ("自然资源规划局", "资规局"), ("自规局", "资规局"),
    ("城市管理执法委员会", "城管委"), ("城市管理执法局", "城管局"), ("城市管理局", "城管局"), ("城管执法委", "城管委"),
    ("城管执法局", "城管局"), ("文化和旅游局", "文旅局"), ("文化旅游局", "文旅局"), ("退役军人事务局", "退役军人局"),
    ("民族宗教事务局", "民宗局"), ("民族宗教事务委员会", "民宗委"), ("交通运输局", "交通局"), ("科学技术协会", "科协"),
    ("科学技术局", "科技局"), ("疾病预防控制中心", "疾控中心"), ("住房公积金管理中心", "公积金中心"),
    ("公共资源交易中心", "公资中心"),
  ]
}
