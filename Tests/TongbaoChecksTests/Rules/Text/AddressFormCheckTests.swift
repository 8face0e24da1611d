import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct AddressFormCheckTests {
  private func lines(
    _ address: String, _ kind: Table.Kind = .register, subject: String = "websites"
  ) -> [String] {
    Checks.lines(
      AddressFormCheck(),
      Sample.table("annex-1", kind, subject: subject, roles: "- url", "名称,网址\n甲局,\(address)\n"))
  }

  @Test(
    arguments: [
      "http://www.enshi.gov.cn", "https://es.gov.cn/", "http://A.GOV.CN:8080/x?y=1#z",
      "", "无", "-", "http://恩施.政务/", "http://a.gov.cn；https://b.gov.cn/",
    ])
  func isSilentOn(_ address: String) { #expect(lines(address).isEmpty) }

  @Test(
    arguments: [
      ("http://tyjrswj.enshi.gov.c n", "网址“@”里有空格或全角字符；写成“http://tyjrswj.enshi.gov.cn”"),
      (" http://a.gov.cn", "网址“@”里有空格或全角字符；写成“http://a.gov.cn”"),
      ("http：／／a。gov.cn", "网址“@”里有空格或全角字符；写成“http://a.gov.cn”"),
      ("h ttp", "网址“@”里有空格或全角字符；改成能打开的网址"),
      ("www.enshi.gov.cn/", "网址“@”没有写 http:// 或 https://；补上，如“http://@”"),
      ("http//a.gov.cn", "“@”不是网址；写成 http://www.example.gov.cn/ 这样的形式"),
      ("http://a..gov.cn", "“@”不是网址；写成 http://www.example.gov.cn/ 这样的形式"),
      ("http://", "“@”不是网址；写成 http://www.example.gov.cn/ 这样的形式"),
      ("恩施网", "“@”不是网址；写成 http://www.example.gov.cn/ 这样的形式"),
      ("http://www.enshi.com/", "网址“@”不在 gov.cn 下，政府网站名册里只有 gov.cn 的网站；照原件核对域名"),
      ("http://gov.cn.example.com", "网址“@”不在 gov.cn 下，政府网站名册里只有 gov.cn 的网站；照原件核对域名"),
    ])
  func findsAMalformedAddress(_ address: String, _ fault: String) {
    #expect(
      lines(address) == [
        "annex-1.csv:2:4+\(address.unicodeScalars.count) warning "
          + fault.replacing("@", with: address) + " [url.malformed]"
      ])
  }

  @Test func asksForGovOnlyOfGovernmentSites() {
    #expect(lines("https://weibo.com/x", .register, subject: "new-media").isEmpty)
    #expect(lines("https://example.org/", .findings).isEmpty)
    #expect(lines("weibo.com/x", .register, subject: "new-media").count == 1)
  }

  @Test func findsTheFaultyOneOfSeveral() {
    #expect(
      lines("http://a.gov.cn；http://b.example.com") == [
        "annex-1.csv:2:4+36 warning 网址“http://b.example.com”不在 gov.cn 下，政府网站名册里只有 gov.cn 的网站；照原件核对域名 [url.malformed]"
      ])
  }
}
