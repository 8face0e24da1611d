import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct PhoneCheckTests {
  @Test(
    arguments: [
      ("电话：13912345678。", 4, "13912345678", "139****5678"),
      ("请联系13912345678（赵某某）", 4, "13912345678", "139****5678"),
      ("手机号：139 1234 5678", 5, "139 1234 5678", "139****5678"),
      ("手机号码:139-1234-5678。", 6, "139-1234-5678", "139****5678"),
      ("电话+86-13912345678", 4, "86-13912345678", "139****5678"),
      ("电话8613912345678", 3, "8613912345678", "139****5678"),
      ("电话：１３９１２３４５６７８", 4, "１３９１２３４５６７８", "139****5678"),
      ("[拨打](tel:13912345678)", 10, "13912345678", "139****5678"),
      ("联系电话：8126013。", 6, "8126013", "***6013"),
      ("联系电话兼传真：0731—89990000", 9, "0731—89990000", "0731—****0000"),
      ("电话（027）87235577", 4, "027）87235577", "027）****5577"),
      ("电话02787235577", 3, "02787235577", "0278***5577"),
    ])
  func findsATelephone(_ text: String, _ column: Int, _ number: String, _ masked: String) {
    #expect(
      Checks.lines(PhoneCheck(), text: text) == [
        "notice.md:3:\(column)+\(number.unicodeScalars.count) warning "
          + "电话号码“\(number)”会原样公开；写成 [\(number)](contact:)，或遮盖成“\(masked)” [privacy.phone]"
      ])
  }

  @Test(
    arguments: [
      "[联系人：张某某，电话：13912345678](contact:)。", "电话：139****5678", "电话：180\\*\\*\\*\\*1999",
      "电话：×××××013", "电话：027-×××××577", "电话：139×××××678",
      "网站标识码4201000001", "新媒体标识码420115M017WX0001", "统一社会信用代码11420100MB1234567X",
      "统一社会信用代码91420100139123456781", "湘政务函〔2022〕9号", "索引号：13912345678",
      "受理编号13912345678", "订单号码：13912345678", "浏览量13912345678次", "访问13912345678 人次",
      "拨款13912345678.50元", "序号3.13912345678", "https://www.example.gov.cn/13912345678.html",
      "[网页](https://www.example.gov.cn/art/13912345678)", "网址http://a.gov.cn/a?id=13912345678",
      "举报电话：027-87235577", "咨询服务电话：87235577", "请拨打12345热线", "电话：12345",
      "2024-12-03 12:00", "共20241203条", "附件file-13912345678.pdf", "ab13912345678",
      "12912345678", "139123456789", "1391234567",
    ])
  func isSilentOn(_ text: String) {
    #expect(Checks.lines(PhoneCheck(), text: text).isEmpty)
  }

  @Test func looksThroughFrontMatterButNotThroughWhatItAccepts() {
    let front = """
      note: 有疑问请电13912345678
      accept:
        - {check: privacy.phone, text: "13912345678", reason: 公开的值班电话}
      - {check: privacy.phone, text: "13912345678", reason: 又一处}
      title: 通报

      """
    #expect(
      Checks.lines(PhoneCheck(), front: front, text: "") == [
        "notice.md:2:12+11 warning 电话号码“13912345678”会原样公开；遮盖成“139****5678” [privacy.phone]"
      ])
  }

  @Test func countsOccurrences() throws {
    var findings = Findings()
    let notice = Sample.notice(text: "电话13912345678\n\n电话13912345678、8126013")
    PhoneCheck().run(on: notice, of: Sample.library([notice]), into: &findings)
    #expect(findings.all.map(\.occurrence) == [1, 2, 1])
    #expect(findings.all.map(\.text) == ["13912345678", "13912345678", "8126013"])
  }

  @Test func readsTheCellsOfColumnsThatMayHoldOne() {
    let table = Sample.table(
      "annex-1", .table, roles: "region checked - -",
      "地区,检查,联系电话,备注\n武汉市,13912345678,8126013,有事找13912345678\n襄阳市,1,139****5678,8126013\n")
    #expect(
      Checks.lines(PhoneCheck(), table) == [
        "annex-1.csv:2:17+7 warning 电话号码“8126013”会原样公开；遮盖成“***6013” [privacy.phone]",
        "annex-1.csv:2:28+11 warning 电话号码“13912345678”会原样公开；遮盖成“139****5678” [privacy.phone]",
      ])
  }

  @Test(arguments: ["监督电话", "网站标识码", "证书编号"])
  func leavesOtherColumnsAlone(_ head: String) {
    let table = Sample.table(
      "annex-1", .table, roles: "- -",
      "单位,\(head)\n甲局,87235577\n乙局,\(head == "监督电话" ? "" : "13912345678")\n")
    #expect(Checks.lines(PhoneCheck(), table).isEmpty)
  }

  @Test(arguments: ["1234567/", "电话1-", "139 1234 5678", "a@"])
  func takesLongLinesInStride(_ part: String) {
    let text = String(repeating: part, count: 200_000 / part.utf8.count)
    #expect(Checks.lines(PhoneCheck(), text: text).count < 20_000)
  }
}
