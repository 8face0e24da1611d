import Testing

@testable import TongbaoCore

@Suite struct RegionTableTests {
  private static let table = RegionTable([
    region("420000", "湖北省", .province, nil),
    region("420000-ZS", "省直", .pseudo, "420000", ["省直单位"]),
    region("420500", "宜昌市", .prefecture, "420000", ["宜昌"]),
    region("421200", "咸宁市", .prefecture, "420000", ["咸宁"]),
    region("421200-ZS", "市直", .pseudo, "421200"),
    region("420500-ZS", "市直", .pseudo, "420500"),
    region("421224", "通山县", .county, "421200", ["通山"]),
    region("430000", "湖南省", .province, nil),
    region("430600", "通山县", .county, "430000"),
    region("421224", "又一个", .county, "421200"),
  ])

  private static func region(
    _ code: String, _ name: String, _ level: Region.Level, _ parent: String?,
    _ aliases: [String] = []
  ) -> Region {
    Region(
      code: code, name: name, level: level, parent: parent,
      aliases: aliases.map { Region.Alias(name: $0) }, slug: "x", place: SourcePlace("regions.csv"))
  }

  private func words(_ resolution: RegionTable.Resolution) -> String {
    switch resolution {
    case .found(let region): region.code
    case .ambiguous(let regions): "? " + regions.map(\.code).joined(separator: " ")
    case .unknown: "-"
    }
  }

  @Test(arguments: [
    ("通山县", "421200", "421224"), ("通山", "420000", "421224"), (" 通 山\u{3000}县", "420000", "421224"),
    ("421224", "420000", "421224"), ("421224", "430000", "-"), ("通山县", "430000", "430600"),
    ("市直", "421200", "421200-ZS"), ("市直", "420000", "? 421200-ZS 420500-ZS"),
    ("省直", "420000", "420000-ZS"),
    ("湖北省", "420000", "420000"), ("湖北省", "421200", "-"), ("又一个", "420000", "-"),
    ("", "420000", "-"),
  ])
  func resolvesInsideTheJurisdiction(_ text: String, _ jurisdiction: String, _ expected: String) {
    #expect(words(Self.table.resolve(text, in: jurisdiction)) == expected)
  }

  @Test func followsParents() throws {
    let county = try #require(Self.table["421224"])
    #expect(county.name == "通山县")
    #expect(Self.table.contains(county, in: "420000"))
    #expect(!Self.table.contains(county, in: "420500"))
    #expect(Self.table.children(of: "421200").map(\.code) == ["421200-ZS", "421224"])
    #expect(Self.table.names(in: "421200") == ["咸宁市", "咸宁", "市直", "通山县", "通山"])
  }

  @Test func endsInACycleOfParents() throws {
    let table = RegionTable([
      Self.region("1", "甲", .county, "2"), Self.region("2", "乙", .county, "1"),
    ])
    #expect(words(table.resolve("甲", in: "3")) == "-")
  }

  @Test func givesPseudoRegionsTheirParentsDigits() throws {
    #expect(try #require(Self.table["421200-ZS"]).addressName == "421200-x")
  }
}
