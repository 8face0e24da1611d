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
      aliases: aliases.map {
        let parts = $0.split(separator: "@")
        let span =
          parts.count < 2
          ? []
          : parts[1].split(
            separator: "/", omittingEmptySubsequences: false)
        return Region.Alias(
          name: String(parts[0]), from: String(span.first ?? ""), to: String(span.last ?? ""))
      }, slug: "x", place: SourcePlace("regions.csv"))
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

  // MARK: Names over time

  /// 巢湖市 was a prefecture, then a county of 合肥市; 甲县 became 甲市, with another code.
  private static let history = RegionTable([
    region("340000", "安徽省", .province, nil),
    region("340100", "合肥市", .prefecture, "340000", ["合肥"]),
    region("340181", "乙江市", .county, "340100", ["巢湖市@/2011-10", "甲江市@2019-01/"]),
    region("340200", "丙湖市", .prefecture, "340000"),
    region("340201", "甲江市", .county, "340200", ["甲江市@/2018-12"]),
    region("340281", "巢湖市", .county, "340200", ["巢湖市@2015-01/", "巢湖", "340225@/2019-12"]),
    region("340282", "恩州县", .county, "340200"),
    region("340300", "恩州市", .prefecture, "340000"),
    region("340301", "岳山县", .county, "340300"),
  ])

  @Test(
    arguments: [
      ("巢湖市", "340000", "2009-01-01/2009-12-31", "340181"),
      ("巢湖市", "340000", "2011-10-31/2011-12-31", "340181"),
      ("巢湖市", "340000", "2016-01-01/2016-03-31", "340281"),
      // Nobody bore the name then: nothing tells which is meant.
      ("巢湖市", "340000", "2013-01-01/2013-12-31", "? 340181 340281"),
      ("巢湖市", "340000", nil, "? 340181 340281"),
      // Where only one can be meant, the time is no obstacle.
      ("巢湖市", "340200", "2009-01-01/2009-12-31", "340281"),
      ("甲江市", "340000", "2018-10-01/2018-12-31", "340201"),
      ("甲江市", "340000", "2019-01-01/2019-03-31", "340181"),
      ("甲江市", "340000", "2018-01-01/2019-12-31", "? 340181 340201"),
      // A former code names the row as a former name does.
      ("340225", "340000", "2018-10-01/2018-12-31", "340281"),
    ] as [(String, String, String?, String)])
  func resolvesANameInItsTime(
    _ text: String, _ jurisdiction: String, _ window: String?, _ expected: String
  ) throws {
    let window = try window.map { try #require(DateWindow($0)) }
    #expect(words(Self.history.resolve(text, in: jurisdiction, during: window)) == expected)
    let names = Self.history.names(of: jurisdiction).during(window)
    #expect(words(names.resolve(text)) == expected)
  }

  @Test(arguments: [
    ("恩州", "340000", "? 340282 340300"), ("恩州", "340200", "-"), ("岳山", "340000", "-"),
    ("合肥", "340000", "340100"), ("市", "340000", "-"), ("", "340000", "-"),
  ])
  func aStemOfSeveralIsAmbiguous(_ text: String, _ jurisdiction: String, _ expected: String) {
    #expect(words(Self.history.resolve(text, in: jurisdiction)) == expected)
  }

  @Test(
    arguments: [
      ("岳山", "340000", "岳山县"), ("恩州", "340200", "恩州县"), ("丙湖", "340000", "丙湖市"),
      ("岳水县", "340000", "岳山县"), ("东京", "340000", nil),
    ] as [(String, String, String?)])
  func suggestsTheFullName(_ text: String, _ jurisdiction: String, _ expected: String?) {
    #expect(Self.history.names(of: jurisdiction).nearest(to: text) == expected)
  }

  @Test(
    arguments: [("340281", "340281"), ("340225", "340281"), ("340226", nil), ("巢湖市", nil)]
      as [(String, String?)])
  func knowsADivisionByItsFormerCode(_ code: String, _ expected: String?) {
    #expect(Self.history.division(code)?.code == expected)
    #expect(Self.history["340225"] == nil)
  }

  @Test(arguments: [
    ("340181", "巢湖市", "2011-11-01/2011-12-31", false),
    ("340181", "巢湖市", "2011-10-01/2011-12-31", true),
    ("340181", " 巢 湖市", "2011-11-01/2011-12-31", false),
    ("340181", "乙江市", "2000-01-01/2000-12-31", true),
    ("340281", "巢湖市", "2014-10-01/2014-12-31", false),
    ("340281", "巢湖市", "2014-10-01/2015-01-01", true),
    ("340281", "巢湖", "2000-01-01/2000-12-31", true),
    ("340300", "恩州市", "2000-01-01/2000-12-31", true),
  ])
  func aNameIsBorneInItsMonths(
    _ code: String, _ name: String, _ window: String, _ expected: Bool
  ) throws {
    let region = try #require(Self.history[code])
    #expect(region.bears(name, during: try #require(DateWindow(window))) == expected)
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
