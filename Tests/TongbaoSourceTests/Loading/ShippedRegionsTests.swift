import Foundation
import Testing
import TongbaoCore

@testable import TongbaoSource

/// `Content/regions.csv` of this repository: the divisions of mainland China.
struct ShippedRegionsTests {
  private static let read: (regions: [Region], faults: [String]) = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bytes =
      (try? Data(contentsOf: root.appendingPathComponent("Content/regions.csv"))) ?? Data()
    var log = DiagnosticLog()
    let grid = CSVReader(path: "regions.csv").read(Array(bytes), into: &log)
    let regions = grid.map { RegionDecoder().decode($0, path: "regions.csv", into: &log) } ?? []
    return (regions, log.diagnostics.map { "\($0.place.line): \($0.message.chinese)" })
  }()
  private static let table = RegionTable(read.regions)

  private static func isCurrent(_ region: Region) -> Bool {
    region.span(of: region.name).map { $0.to.isEmpty } ?? true
  }

  @Test func isReadWithoutAWord() {
    #expect(Self.read.faults == [])
    #expect(Self.table.regions.count == Self.read.regions.count)
  }

  @Test(arguments: [
    (Region.Level.nation, 1, 1), (.province, 31, 31), (.prefecture, 334, 333), (.direct, 33, 33),
    (.county, 2_861, 2_814), (.pseudo, 9, 9),
  ])
  func holdsEveryDivision(_ level: Region.Level, _ count: Int, _ current: Int) {
    let regions = Self.read.regions.filter { $0.level == level }
    #expect(regions.count == count)
    #expect(regions.filter(Self.isCurrent).count == current)
  }

  @Test func parentsFollowFromCodes() {
    let municipalities = ["11", "12", "31", "50"]
    let wrong = Self.read.regions.filter { region in
      let code = region.code
      let province = code.prefix(2) + "0000"
      let expected: String? =
        switch region.level {
        case .nation: nil
        case .province: "000000"
        case .prefecture, .direct: String(province)
        case .county where municipalities.contains(String(code.prefix(2))): String(province)
        case .county: code.prefix(4) + "00"
        case .pseudo: String(code.prefix(6))
        }
      let isDirect = code.dropFirst(2).hasPrefix("90") && !code.hasSuffix("00")
      return region.parent != expected || isDirect != (region.level == .direct)
    }
    #expect(wrong.map(\.code) == [])
  }

  @Test func standsInTheOrderOfCodes() {
    let codes = Self.read.regions.map {
      $0.code.prefix(6) + ($0.code.count > 6 ? $0.code.dropFirst(6) : "")
    }
    #expect(codes == codes.sorted())
  }

  /// Inside a province its cities, inside a city its counties: no name and no alias means two.
  @Test func everyNameMeansOneRegionWhereItIsUsed() throws {
    var wrong: [String] = []
    for region in Self.read.regions {
      guard let parent = region.parent else { continue }
      for alias in region.aliases + [Region.Alias(name: region.name)] {
        let first = alias.to.isEmpty ? alias.from : alias.to
        let day = first.isEmpty ? "2026-11-01" : first + "-01"
        let window = try #require(DateWindow(day))
        if case .found(let found) = Self.table.resolve(alias.name, in: parent, during: window),
          found === region
        {
          continue
        }
        wrong.append("\(region.code) \(alias.name)")
      }
    }
    #expect(wrong == [])
  }

  @Test func noCodeIsGivenTwiceOverTime() {
    let former = Self.read.regions.flatMap(\.aliases).map(\.name).filter { Int($0) != nil }
    #expect(former.count == 193)
    #expect(Set(former).count == former.count)
    #expect(former.filter { Self.table[$0] != nil || $0.count != 6 } == [])
  }

  @Test(
    arguments: [
      ("咸宁市", "420000", "2024-10-01", "421200"), ("神农架林区", "420000", "2024-10-01", "429021"),
      ("恩施州", "420000", "2024-10-01", "422800"), ("恩施市", "420000", "2024-10-01", "422801"),
      ("襄樊市", "420000", "2009-01-01", "420600"), ("襄阳区", "420600", "2009-01-01", "420607"),
      ("监利县", "421000", "2019-07-01", "421088"), ("监利市", "421000", "2024-07-01", "421088"),
      ("祁阳县", "431100", "2019-07-01", "431181"), ("祁阳市", "430000", "2024-07-01", "431181"),
      ("邵东县", "430000", "2018-01-01", "430582"), ("望城县", "430100", "2010-01-01", "430112"),
      ("株洲县", "430200", "2017-01-01", "430212"), ("毕节地区", "520000", "2010-01-01", "520500"),
      ("思茅市", "530000", "2006-01-01", "530800"), ("思茅区", "530800", "2024-01-01", "530802"),
      ("江北区", "500000", "2024-01-01", "500105"), ("两江新区", "500000", "2026-04-01", "500157"),
      ("莱芜市", "370000", "2018-01-01", "371200"), ("莱芜区", "370100", "2024-01-01", "370116"),
      ("钢城区", "370000", "2018-01-01", "371203"), ("钢城区", "370000", "2024-01-01", "370117"),
      ("济源市", "410000", "2024-01-01", "419001"), ("吉林", "220000", "2024-01-01", "220000"),
      ("吉林市", "220000", "2024-01-01", "220200"), ("内蒙古", "000000", "2024-01-01", "150000"),
      ("421023", "421000", "2019-07-01", "421088"), ("石河子市", "650000", "2024-01-01", "659001"),
      ("市直", "421200", "2024-01-01", "421200-ZS"), ("省直", "430000", "2024-01-01", "430000-ZS"),
      ("恩施", "420000", "2024-01-01", "? 422800 422801"),
      ("岳阳", "430000", "2024-01-01", "? 430600 430621"),
      ("荆州", "420000", "2024-01-01", "? 421000 421003"),
      ("新华区", "130000", "2024-01-01", "? 130105 130902"),
      ("桥东区", "130000", "2024-01-01", "130702"), ("桥东区", "130500", "2018-01-01", "130502"),
      ("咸宁市", "430000", "2024-01-01", "-"), ("429000", "420000", "2024-01-01", "-"),
    ])
  func resolves(
    _ text: String, _ jurisdiction: String, _ day: String, _ expected: String
  ) throws {
    let window = try #require(DateWindow(day))
    let found =
      switch Self.table.resolve(text, in: jurisdiction, during: window) {
      case .found(let region): region.code
      case .ambiguous(let regions): "? " + regions.map(\.code).joined(separator: " ")
      case .unknown: "-"
      }
    #expect(found == expected)
  }

  /// Pages that have been published keep their address.
  @Test func addressesNeverChange() {
    let addresses = Set(Self.read.regions.map(\.addressName))
    #expect(addresses.count == Self.read.regions.count)
    #expect(
      Self.published.split { $0 == " " || $0 == "\n" }.map(String.init).filter {
        !addresses.contains($0)
      } == [])
  }

  private static let published = """
    420000-hubei 420000-shengzhi 420100-wuhan 420115-jiangxia 420200-huangshi 420300-shiyan
    420500-yichang 420526-xingshan 420600-xiangyang 420700-ezhou 420700-gedian 420700-linkong
    420700-shizhi 420702-liangzihu 420703-huarong 420704-echeng 420800-jingmen 420900-xiaogan
    421000-jingzhou 421100-huanggang 421102-huangzhou 421200-xianning 421200-gaoxinqu
    421200-shizhi 421202-xianan 421221-jiayu 421222-tongcheng 421223-chongyang 421224-tongshan
    421281-chibi 421300-suizhou 422800-enshi 422800-enshigaoxinqu 422800-zhouzhi 422801-enshi
    422802-lichuan 422822-jianshi 422823-badong 422825-xuanen 422826-xianfeng 422827-laifeng
    422828-hefeng 429004-xiantao 429005-qianjiang 429006-tianmen 429021-shennongjia 430000-hunan
    430000-shengzhi 430100-changsha 430102-furong 430103-tianxin 430105-kaifu 430112-wangcheng
    430121-changsha 430200-zhuzhou 430203-lusong 430204-shifeng 430211-tianyuan 430212-lukou
    430223-youxian 430224-chaling 430225-yanling 430300-xiangtan 430302-yuhu 430304-yuetang
    430381-xiangxiang 430382-shaoshan 430400-hengyang 430405-zhuhui 430426-qidong
    430500-shaoyang 430503-daxiang 430523-shaoyang 430524-longhui 430525-dongkou 430581-wugang
    430582-shaodong 430600-yueyang 430603-yunxi 430611-junshan 430681-miluo 430700-changde
    430702-wuling 430721-anxiang 430722-hanshou 430725-taoyuan 430781-jinshi 430800-zhangjiajie
    430822-sangzhi 430900-yiyang 430902-ziyang 431000-chenzhou 431002-beihu 431003-suxian
    431022-yizhang 431023-yongxing 431024-jiahe 431026-rucheng 431027-guidong 431028-anren
    431081-zixing 431100-yongzhou 431129-jianghua 431200-huaihua 431202-hecheng 431222-yuanling
    431223-chenxi 431224-xupu 431225-huitong 431226-mayang 431227-xinhuang 431228-zhijiang
    431230-tongdao 431281-hongjiang 431300-loudi 431321-shuangfeng 433100-xiangxi
    433123-fenghuang 433126-guzhang 433130-longshan
    """
}
