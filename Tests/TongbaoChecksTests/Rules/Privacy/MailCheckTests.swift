import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct MailCheckTests {
  @Test(
    arguments: [
      ("邮箱：3012345678@qq.com。", 4, "3012345678@qq.com", "3***@qq.com"),
      ("发至zhang.xm@mail.example.com，", 3, "zhang.xm@mail.example.com", "z***@mail.example.com"),
      ("邮箱zhang＠163.com", 3, "zhang＠163.com", "z***@163.com"),
      ("邮箱a@gov.cn.example.com", 3, "a@gov.cn.example.com", "a***@gov.cn.example.com"),
      ("[a@b.com](mailto:a@b.com)", 2, "a@b.com", "a***@b.com"),
    ])
  func findsAPrivateMailbox(_ text: String, _ column: Int, _ box: String, _ masked: String) {
    #expect(
      Checks.lines(MailCheck(), text: text) == [
        "notice.md:3:\(column)+\(box.unicodeScalars.count) warning "
          + "邮箱“\(box)”会原样公开；写成 [\(box)](contact:)，或遮盖成“\(masked)” [privacy.mail]"
      ])
  }

  @Test(
    arguments: [
      "邮箱：zwgk@hubei.gov.cn", "邮箱：ZWGK@XIANNING.GOV.CN。", "a@gov.cn",
      "[邮箱：301@qq.com](contact:)", "3×××@qq.com", "z***@163.com", "微博@人民日报",
      "https://www.example.com/@zhang", "ftp://zhang@example.com/", "单价3@5.00", "a@b", "@", "@@@@",
    ])
  func isSilentOn(_ text: String) {
    #expect(Checks.lines(MailCheck(), text: text).isEmpty)
  }

  @Test func findsOneInACell() {
    let table = Sample.table(
      "annex-1", .table, roles: "- - -",
      "单位,邮箱,另一个\n甲局,a@b.com,b＠qq.com\n乙局,zwgk@hubei.gov.cn,a***@b.com\n")
    #expect(
      Checks.lines(MailCheck(), table) == [
        "annex-1.csv:2:4+7 warning 邮箱“a@b.com”会原样公开；遮盖成“a***@b.com” [privacy.mail]",
        "annex-1.csv:2:12+8 warning 邮箱“b＠qq.com”会原样公开；遮盖成“b***@qq.com” [privacy.mail]",
      ])
  }
}
