import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct DamageCheckTests {
  @Test(
    arguments: [
      ("检查工作,现将有关情况(含整改)通报", 4, 3, "3 处半角标点夹在汉字之间，第一处是“作,现”；改成全角，原文如此就用 accept 说明"),
      ("如下:“一网通办”", 2, 1, "1 处半角标点夹在汉字之间，第一处是“下:“”；改成全角，原文如此就用 accept 说明"),
      ("[3](=count(a,b~市))家,全部", 19, 1, "1 处半角标点夹在汉字之间，第一处是“家,全”；改成全角，原文如此就用 accept 说明"),
      ("全面准确发布网民 留言统计数据", 8, 1, "1 处词语中间留着空格，第一处是“民 留”；删去空格，原文如此就用 accept 说明"),
      ("及时公开　办理结果和答复", 4, 1, "1 处词语中间留着空格，第一处是“开　办”；删去空格，原文如此就用 accept 说明"),
      ("得分为97. 9分和96 .5分", 4, 2, "2 处数字中间留着空格，第一处是“97. 9”；删去空格"),
      ("占比9. 5%。", 3, 1, "1 处数字中间留着空格，第一处是“9. 5”；删去空格"),
      ("- （一）加强管理。", 1, 1, "1 处序号前面留着列表符号，第一处是“- （一）”；删去符号"),
      ("* 一、总体情况", 1, 1, "1 处序号前面留着列表符号，第一处是“* 一、”；删去符号"),
      ("- 附件：1.情况表", 1, 1, "1 处序号前面留着列表符号，第一处是“- 附件”；删去符号"),
      ("•（三）加强管理。", 1, 1, "1 处序号前面留着列表符号，第一处是“•（三）”；删去符号"),
    ])
  func findsDamage(_ text: String, _ column: Int, _ count: Int, _ fault: String) {
    let lines = Checks.lines(DamageCheck(), text: text)
    let length = fault.split(separator: "“")[1...].joined(separator: "“")
      .split(separator: "”；")[0].unicodeScalars.count
    #expect(lines == ["notice.md:3:\(column)+\(length) warning 正文有 \(fault) [text.damage]"])
  }

  @Test func tellsEachKindOnce() {
    let text = """
      - （一）政府网站,检查了网民 留言统计。

      - （二）政务新媒体,得97. 9分,检查了网民 留言统计。
      """
    #expect(
      Checks.lines(DamageCheck(), text: text).map { $0.split(separator: "，")[0] } == [
        "notice.md:3:1+5 warning 正文有 2 处序号前面留着列表符号",
        "notice.md:3:9+3 warning 正文有 3 处半角标点夹在汉字之间",
        "notice.md:3:15+3 warning 正文有 2 处词语中间留着空格",
        "notice.md:5:13+5 warning 正文有 1 处数字中间留着空格",
      ])
  }

  @Test(
    arguments: [
      "（一）政府网站。12月3日至20日，抽查了[614](=sum(annex-1.抽查,region!=省直,region!=武汉))家。",
      "[联系人：赵某某,电话:1](contact:)，邮箱：zwgk@hubei.gov.cn", "全省 614 家，合格率 99.35 %", "12:30分", "1,006家",
      "- 甲网站\n- 乙网站", "- [一](../a/)", "1. 2024年抽查情况", "1. 5家网站", "附件：1. 2024年情况 2. 名单", "Python,中文",
      "张 三", "张三 李四 王五", "合　计", "---", "* * *", "第1. 5家",
      "```csv\n地区,检查(家)\n武汉,1\n```\n", "~~~\n甲,乙\n~~~",
    ])
  func isSilentOn(_ text: String) {
    #expect(Checks.lines(DamageCheck(), text: text).isEmpty)
  }

  @Test func looksThroughNamesAndProblemsOfTables() {
    let table = Sample.table(
      "annex-2", .findings, roles: "region name account-type problem",
      """
      地区,账号,类型,问题
      武汉市,科普 江夏,微信订 阅号,未更新(2周)
      襄阳市,张 三,微信 公众号,要素缺失(负责人)和错链
      武汉市,江夏 融媒体中心,微信,要素缺失（负责人）

      """)
    #expect(
      Checks.lines(DamageCheck(), table) == [
        "annex-2.csv:2:13+3 warning 这张表有 3 处词语中间留着空格，第一处是“订 阅”；删去空格，原文如此就用 accept 说明 [text.damage]",
        "annex-2.csv:3:19+3 warning 这张表有 2 处半角标点夹在汉字之间，第一处是“失(负”；改成全角，原文如此就用 accept 说明 [text.damage]",
      ])
  }

  @Test(arguments: ["](", "甲,", "- （", "9. ", "甲 "])
  func takesLongLinesInStride(_ part: String) {
    let text = String(repeating: part, count: 100_000 / part.utf8.count)
    #expect(Checks.lines(DamageCheck(), text: text).count < 2)
  }
}
