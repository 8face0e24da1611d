import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct TableCheckTests {
  private static let shares = """
    市州/部门,实际运行政务新媒体数,检查政务新媒体数,政务新媒体数,占检查数比例
    省直部门,150,150,2,1.33%
    岳阳市,158,158,2,1.26%
    合计,308,308,4,1.3%
    """

  /// The example of the design, word for word.
  @Test func reportsAShareThatWasCutOff() {
    let table = Sample.table(
      "annex-3", subject: "new-media", roles: "region operating checked failed share", Self.shares)
    var log = DiagnosticLog()
    _ = Checks(TableRateCheck()).run(
      on: Sample.library([Sample.notice(tables: [table])]), into: &log)
    let lines = Self.shares.split(separator: "\n").map(String.init)
    let report = DiagnosticFormatter(language: .chinese).text(
      log.sorted(), outputIsKept: false
    ) { _, line in lines[line - 1] }
    #expect(
      report == """
        Content/notices/n/annex-3.csv:3:15: warning: 占检查数比例写作“1.26%”，按 2/158 计算为 1.27% [table.rate]
        3 | 岳阳市,158,158,2,1.26%
          |                  ^~~~~
          = 分子: annex-3.csv:3:13   分母: annex-3.csv:3:9   写法: 两位小数，四舍五入；截尾则为 1.26%
        0 个错误，1 个警告，涉及 1 个文件。

        """)
    #expect(
      log.diagnostics.map(\.message.english) == ["占检查数比例 is written “1.26%”, 2/158 gives 1.27%"])
  }

  /// Roles, one row of cells, what is computed.
  @Test(
    arguments: [
      ("checked failed pass-rate", "67,5,93%", nil),
      ("checked failed pass-rate", "67,5,92.5%", nil),
      ("checked failed pass-rate", "67,5,92%", "(67-5)/67 计算为 93%"),
      ("checked failed pass-rate", "67,5,92.53%", "(67-5)/67 计算为 92.54%"),
      ("checked failed pass-rate", "67,5,90%", "(67-5)/67 计算为 93%"),
      ("checked problems failed pass-rate", "40,2,1,97.5%", nil),
      ("checked problems pass-rate", "40,2,97.5%", "(40-2)/40 计算为 95.0%"),
      ("checked passed pass-rate", "48,48,100%", nil),
      ("checked passed pass-rate", "48,47,100%", "47/48 计算为 98%"),
      ("checked passed failed pass-rate", "48,47,0,100%", nil),
      ("operating checked check-rate", "798,639,80.08%", nil),
      ("operating checked check-rate", "798,639,80.1", nil),
      ("operating checked check-rate", "798,639,81%", "639/798 计算为 80%"),
      ("received on-time on-time-rate", "196,189,96.43%", nil),
      ("received on-time on-time-rate", "196,189,96.34%", "189/196 计算为 96.43%"),
      // A trailing zero that fits at one decimal fewer.
      ("checked failed share", "14,8,57.10%", nil), ("checked failed share", "14,8,57.14%", nil),
      ("checked failed share", "14,8,57.20%", "8/14 计算为 57.14%"),
      // A rate written as a fraction: everything reads it as a percentage.
      ("checked failed pass-rate", "67,5,0.93", "(67-5)/67 计算为 93%"),
      ("checked failed pass-rate", "67,5,0.925", "(67-5)/67 计算为 92.5%"),
      ("checked failed pass-rate", "67,5,0.9", "(67-5)/67 计算为 93%"),
      ("checked failed pass-rate", "5,1,0.8", "(5-1)/5 计算为 80%"),
      ("checked failed pass-rate", "5,0,1", "(5-0)/5 计算为 100%"),
      ("checked failed pass-rate", "5,0,1.00", "(5-0)/5 计算为 100%"),
      ("checked failed share", "158,2,0.01", "2/158 计算为 1%"),
      ("checked failed pass-rate", "67,5,0.93%", "(67-5)/67 计算为 92.54%"),
      // A percentage below 1 without its sign is none, nor is 0 or a whole percent.
      ("checked failed share", "617,1,0.16", nil), ("checked failed share", "97,1,1", nil),
      ("checked failed share", "64,0,0", nil), ("checked failed share", "64,0,0.00", nil),
      ("checked failed share", "400,2,0.5", nil), ("checked failed pass-rate", "67,5,92.5", nil),
      // What cannot be recomputed.
      ("checked failed pass-rate", "0,0,100%", nil),
      ("checked failed pass-rate", "67,,100%", nil), ("checked failed pass-rate", "67,5,—", nil),
      ("checked failed pass-rate", "67,68,0%", nil), ("checked pass-rate", "67,90%", nil),
      ("failed pass-rate", "67,90%", nil),
    ] as [(String, String, String?)])
  func recomputesRates(_ roles: String, _ cells: String, _ computed: String?) {
    let heads = roles.split(separator: " ").joined(separator: ",")
    let lines = Checks.lines(
      TableRateCheck(),
      Sample.table("annex-1", roles: "region " + roles, "地区,\(heads)\n武汉市,\(cells)\n"))
    let said = lines.first?.components(between: "按 ", and: " [table.rate]")
    #expect(said == computed.map { $0 })
  }

  @Test func tellsHowARateIsWritten() {
    let table = Sample.table(
      "annex-1", roles: "region checked failed pass-rate", "地区,抽查数,不合格数,合格率\n武汉市,5,1,0.8\n")
    #expect(
      Checks.lines(TableRateCheck(), table) == [
        "annex-1.csv:2:9+3 warning 合格率写作“0.8”，按 (5-1)/5 计算为 80% [table.rate]",
        "= 不合格数 annex-1.csv:2:7", "= 抽查数 annex-1.csv:2:5",
        "= 写法: 没有 % 的数照百分数读，“0.8”会当成 0.8%；写成 80%",
      ])
  }

  @Test func namesTheColumnsOfAPassRate() {
    let table = Sample.table(
      "annex-1", roles: "region checked failed pass-rate", "地区,抽查数,不合格数,合格率\n合计,67,5,95%\n")
    #expect(
      Checks.lines(TableRateCheck(), table) == [
        "annex-1.csv:2:9+3 warning 合格率写作“95%”，按 (67-5)/67 计算为 93% [table.rate]",
        "= 不合格数 annex-1.csv:2:7", "= 抽查数 annex-1.csv:2:4", "= 写法: 整数，四舍五入",
      ])
  }

  @Test func addsUpColumns() {
    let table = Sample.table(
      "annex-1", roles: "region checked problems failed - pass-rate",
      "地区,检查,问题,不合格,别的,合格率\n省直,54,1,,1,98%\n武汉市,\"\",3,0,2,100%\n合计,615,3,0,9,99%\n".replacing(
        "\"\"", with: "560"))
    #expect(
      Checks.lines(TableTotalCheck(), table) == [
        "annex-1.csv:4:4+3 warning “检查”的合计写作“615”，各行相加为 614 [table.total]",
        "= 第一行 annex-1.csv:2:4",
        "annex-1.csv:4:8+1 warning “问题”的合计写作“3”，各行相加为 4 [table.total]",
        "= 第一行 annex-1.csv:2:7",
      ])
  }

  @Test(arguments: [
    "地区,检查\n省直,54\n武汉市,560\n", "地区,检查\n省直,54\n合计,54\n", "地区,检查\n省直,54\n合计,—\n",
    "地区,检查\n省直,约54\n合计,99\n", "地区,检查\n省直,54\n武汉市,—\n襄阳市,/\n合计,54\n", "地区,检查\n合计,99\n",
    "地区,检查\n省直,\n合计,9\n",
    "地区,检查\n省直,1.5\n武汉市,0.5\n合计,2\n", "地区,检查\n省直,\"1\n合计,2\n",
  ])
  func saysNothingWhereNothingCanBeAdded(_ csv: String) {
    #expect(
      Checks.lines(TableTotalCheck(), Sample.table("annex-1", roles: "region checked", csv)).isEmpty
    )
  }

  @Test func leavesPartialTablesOut() {
    let csv = "地区,检查\n省直,54\n合计,99\n"
    let roles = "region checked"
    #expect(
      Checks.lines(TableTotalCheck(), Sample.table("annex-1", roles: roles, isPartial: true, csv))
        .isEmpty)
    #expect(
      !Checks.lines(TableTotalCheck(), Sample.table("annex-1", roles: roles, csv)).isEmpty)
  }
}

extension String {
  /// What stands between two marks.
  fileprivate func components(between start: String, and end: String) -> String? {
    guard let from = firstRange(of: start), let to = firstRange(of: end) else { return nil }
    return String(self[from.upperBound..<to.lowerBound])
  }
}
