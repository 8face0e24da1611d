import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct ContactCheckTests {
  @Test(
    arguments: [
      ("（联系人：赵小明，电话：××××013）", [(6, "赵小明", "赵某某")]),
      ("联系人:赵明 电话", [(5, "赵明", "赵某")]),
      ("联系人及电话：欧阳小明 8126013", [(8, "欧阳小明", "欧某某某")]),
      ("联系人　赵小明", [(5, "赵小明", "赵某某")]),
      ("联系人：赵小明、钱明电话", [(5, "赵小明", "赵某某"), (9, "钱明", "钱某")]),
      ("经办人：赵小明同志", [(5, "赵小明", "赵某某")]),
      ("联系人（政务公开科）：孙小红", [(12, "孙小红", "孙某某")]),
      ("签发人：李小明", [(5, "李小明", "李某某")]),
    ] as [(String, [(Int, String, String)])])
  func findsAName(_ text: String, _ names: [(Int, String, String)]) {
    #expect(
      Checks.lines(ContactCheck(), text: text)
        == names.map { column, name, masked in
          "notice.md:3:\(column)+\(name.unicodeScalars.count) warning "
            + "姓名“\(name)”会原样公开；写成 [\(name)](contact:)，或遮盖成“\(masked)” [privacy.contact]"
        })
  }

  @Test(
    arguments: [
      "[联系人：赵小明，电话：8126013](contact:)", "联系人：[赵小明](contact:)", "联系人：赵某某，",
      "联系人：赵*明", "联系人：赵×", "联系人：赵主任", "联系人：办公室", "联系人：高新区", "联系人：文秘科",
      "联系人：市政务公开办公室", "联系人信息发生变化的，及时更新", "请各联系人安排好时间", "联系人：", "联系人：王",
      "确定一名联络员，负责日常工作", "联系人：信息中心", "签发制度", "签发后及时公开",
      "公文由赵小明签发。",
    ])
  func isSilentOn(_ text: String) {
    #expect(Checks.lines(ContactCheck(), text: text).isEmpty)
  }

  @Test func readsColumnsOfContactsOnly() {
    let table = Sample.table(
      "annex-1", .table, roles: "- name -",
      "负责人,网站名称,联系人\n赵小明,王府井,赵小明\n钱小明,甲网站,赵某某\n孙小明,乙网站,办公室\n,丙网站,\n")
    #expect(
      Checks.lines(ContactCheck(), table) == [
        "annex-1.csv:2:9+3 warning 姓名“赵小明”会原样公开；遮盖成“赵某某” [privacy.contact]"
      ])
  }
}
