import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct IDCheckTests {
  private static let foreign = "的前六位“430000”不是 regions.csv 里的地区；核对代码，或补一行"

  @Test(
    arguments: [
      ("武汉市", "4201000001", nil), ("武汉市", "4201150001", nil), ("省直", "4200000001", nil),
      // 监利市 had the code of 监利县, and its sites still have it.
      ("监利市", "4210880001", nil), ("监利市", "4210230001", nil),
      ("武汉市", "4210230001", "网站标识码“4210230001”属于监利市，这一行写的是武汉市"),
      ("武汉市", "bm01000001", nil), ("武汉市", "", nil),
      ("武汉市", "420100001", "网站标识码“420100001”应为 10 位数字，或 bm 加 8 位数字"),
      ("武汉市", "BM01000001", "网站标识码“BM01000001”应为 10 位数字，或 bm 加 8 位数字"),
      ("武汉市", "42010000O1", "网站标识码“42010000O1”应为 10 位数字，或 bm 加 8 位数字"),
      ("武汉市", " 4201000001", "网站标识码“ 4201000001”应为 10 位数字，或 bm 加 8 位数字"),
      ("武汉市", "4300000077", "网站标识码“4300000077”" + foreign),
      ("武汉市", "4206000004", "网站标识码“4206000004”属于襄阳市，这一行写的是武汉市"),
      ("武汉市", "4200000004", "网站标识码“4200000004”属于湖北省，这一行写的是武汉市"),
    ] as [(String, String, String?)])
  func judgesASiteCode(_ region: String, _ code: String, _ fault: String?) {
    let lines = Checks.lines(
      SiteIDCheck(),
      Sample.table(
        "annex-2", .findings, roles: "region site-id", "地区,网站标识码\n\(region),\(code)\n"))
    let column = region.unicodeScalars.count + 2
    #expect(
      lines
        == (fault.map {
          ["annex-2.csv:2:\(column)+\(code.count) warning \($0) [id.site]"]
        } ?? []))
  }

  @Test func findsACodeTwiceInARegister() {
    let csv = "序号,网站标识码,网站名称\n1,4201000034,文旅局\n2,4201000035,统计局\n3,4201000034,卫健委\n"
    let roles = "number site-id name"
    #expect(
      Checks.lines(SiteIDCheck(), Sample.table("annex-1", .register, roles: roles, csv)) == [
        "annex-1.csv:4:3+10 warning 网站标识码“4201000034”在名册里出现两次（文旅局、卫健委）；标识码应当唯一 [id.site]",
        "= 第一次在这里 annex-1.csv:2:3",
      ])
    #expect(
      Checks.lines(SiteIDCheck(), Sample.table("annex-1", .findings, roles: roles, csv)).isEmpty)
  }

  @Test(
    arguments: [
      ("420115M017WX0001", "微信公众号", nil), ("420100M017WB0001", "新浪微博", nil),
      ("420100M017WX0001", "", nil), ("", "微信公众号", nil),
      (
        "420115M017wx0001", "微信公众号",
        "新媒体标识码“420115M017wx0001”应为 6 位地区代码、M、3 位数字、2 个大写字母、4 位数字"
      ),
      (
        "420115M17WX0001", "微信公众号",
        "新媒体标识码“420115M17WX0001”应为 6 位地区代码、M、3 位数字、2 个大写字母、4 位数字"
      ),
      ("430000M017WX0001", "微信公众号", "新媒体标识码“430000M017WX0001”" + foreign),
      ("420600M017WX0001", "微信公众号", "新媒体标识码“420600M017WX0001”属于襄阳市，这一行写的是武汉市"),
      ("420115M017ZZ0001", "微信公众号", "新媒体标识码“420115M017ZZ0001”的平台字母“ZZ”没有见过；核对一下"),
      ("420115M017WX0001", "抖音短视频", "新媒体标识码“420115M017WX0001”是微信账号的写法，账号类型写的是“抖音短视频”"),
    ] as [(String, String, String?)])
  func judgesAnAccountCode(_ code: String, _ type: String, _ fault: String?) {
    let lines = Checks.lines(
      AccountIDCheck(),
      Sample.table(
        "annex-4", .findings, roles: "region account-id account-type",
        "地区,新媒体标识码,账号类型\n武汉市,\(code),\(type)\n"))
    #expect(
      lines == (fault.map { ["annex-4.csv:2:5+\(code.count) warning \($0) [id.account]"] } ?? []))
  }
}
