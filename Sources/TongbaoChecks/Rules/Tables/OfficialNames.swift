internal import TongbaoCore

/// Names that offices and regions really have, for slips of one character.
struct OfficialNames {
  /// A wrong piece of a name and what it looks like.
  struct Slip: Equatable {
    let written: String
    let meant: String
  }

  /// Full names of regions so long that a name of one character more or less is no other region's:
  /// 恩施土家族苗族自治州.
  private let regions: [[Unicode.Scalar]]

  /// Names of offices since the reform of 2018, without what they are called behind (局, 委员会).
  private static let offices: [[Unicode.Scalar]] = [
    "城市管理执法", "市场监督管理", "人力资源和社会保障", "自然资源和规划", "住房和城乡建设", "国有资产监督管理",
    "民族宗教事务", "公共资源交易", "退役军人事务", "机关事务管理", "疾病预防控制", "住房公积金管理", "政务服务和大数据管理",
    "经济和信息化", "地方金融监督管理",
  ].map { Array($0.unicodeScalars) }

  init(_ notice: Notice, _ library: Library) {
    let own = library.regions[notice.jurisdiction].map { [$0] } ?? []
    regions = (own + library.regions.children(of: notice.jurisdiction))
      .map { Array($0.name.unicodeScalars) }.filter { $0.count >= 7 }
  }

  /// Tells each row of a column of names that holds a slip.
  ///
  /// `sound` remembers names without a slip, for most stand in many notices.
  func check(
    _ column: Int, _ table: Table, _ sound: inout Set<ByteText>,
    _ report: (_ row: Int, Slip) -> Void
  ) {
    for row in table.dataRows {
      let bytes = table.grid.bytes(row, column)
      // A name shorter than any of these has no slip of one.
      guard bytes.count >= 18 else { continue }
      let key = ByteText(bytes)
      if regions.isEmpty, sound.contains(key) { continue }
      if let slip = slip(in: String(decoding: bytes, as: UTF8.self)) {
        report(row, slip)
      } else if regions.isEmpty {
        sound.insert(key)
      }
    }
  }

  func slip(in text: String) -> Slip? {
    let text = Array(text.withoutBlanks.unicodeScalars)
    for region in regions where !text.starts(with: region) {
      for length in [region.count + 1, region.count - 1, region.count] where length <= text.count {
        let start = Array(text[..<length])
        if Self.differByOne(start, region) {
          return Slip(written: OpenText.string(start), meant: OpenText.string(region))
        }
      }
    }
    for office in Self.offices where text.count >= office.count {
      for start in 0...(text.count - office.count) {
        let piece = text[start..<start + office.count]
        var changed: Int?
        var count = 0
        for (index, pair) in zip(piece, office).enumerated() where pair.0 != pair.1 {
          count += 1
          changed = index
          if count > 1 { break }
        }
        guard count == 1, let changed, !Self.isAnotherWord(piece, office, changed) else { continue }
        return Slip(written: OpenText.string(piece), meant: OpenText.string(office))
      }
    }
    return nil
  }

  /// 文化与旅游 for 文化和旅游 is another way to say it; at either end another word may begin.
  private static func isAnotherWord(
    _ piece: ArraySlice<Unicode.Scalar>, _ office: [Unicode.Scalar], _ changed: Int
  ) -> Bool {
    office[changed] == "和" || changed == 0 || changed == office.count - 1 && office.count < 7
  }

  /// Whether one character is changed, too many or missing.
  static func differByOne(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    let (long, short) = a.count >= b.count ? (a, b) : (b, a)
    guard let at = short.indices.first(where: { short[$0] != long[$0] }) else {
      return long.count == short.count + 1
    }
    let rest = long[(at + 1)...]
    return rest.elementsEqual(long.count == short.count ? short[(at + 1)...] : short[at...])
  }
}
