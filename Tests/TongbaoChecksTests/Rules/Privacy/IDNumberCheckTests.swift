import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct IDNumberCheckTests {
  /// The numbers are the examples of GB 11643 and made-up ones.
  @Test(
    arguments: [
      ("身份证号：11010519491231002X，", 6, "11010519491231002X", "110105********002X"),
      ("11010519491231002x", 1, "11010519491231002x", "110105********002x"),
      ("身份证440524188001010014号", 0, "", ""),
      ("（440524198001010013）", 2, "440524198001010013", "440524********0013"),
    ])
  func findsANumber(_ text: String, _ column: Int, _ number: String, _ masked: String) {
    #expect(
      Checks.lines(IDNumberCheck(), text: text)
        == (number.isEmpty
          ? []
          : [
            "notice.md:3:\(column)+18 warning 身份证号“\(number)”会原样公开；"
              + "写成 [\(number)](contact:)，或遮盖成“\(masked)” [privacy.id-number]"
          ]))
  }

  @Test(
    arguments: [
      "110105194912310021", "440524198001010014", "440524198013010013", "440524198002300013",
      "91110105MA01234567", "统一社会信用代码114201007483000012", "110105********002X",
      "[身份证号11010519491231002X](contact:)", "索引号A11010519491231002X",
      "11010519491231002X9", "0110105194912310021", "420115M017WX0001",
    ])
  func isSilentOn(_ text: String) {
    #expect(Checks.lines(IDNumberCheck(), text: text).isEmpty)
  }

  @Test func findsOneInACell() {
    let table = Sample.table(
      "annex-1", .table, roles: "- -", "姓名,备注\n甲,证件11010519491231002X\n乙,110105********002X\n")
    #expect(
      Checks.lines(IDNumberCheck(), table) == [
        "annex-1.csv:2:5+18 warning 身份证号“11010519491231002X”会原样公开；遮盖成“110105********002X” [privacy.id-number]"
      ])
  }
}
