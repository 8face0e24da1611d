import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct TableNumberCheckTests {
  private func said(_ cell: String, _ measure: String = "checked") -> String? {
    let lines = Checks.lines(
      TableNumberCheck(),
      Sample.table(
        "annex-1", roles: "region \(measure)", "地区,抽查数\n武汉市,\(cell)\n合计,9\n"))
    return lines.first
  }

  @Test func tellsTheCell() {
    #expect(
      said("6家")
        == "annex-1.csv:2:5+2 warning “6家”不是数，这一格不进任何合计；写成 6 [table.number]")
  }

  @Test(
    arguments: [
      ("6家", "写成 6"), ("六", "写成 6"), ("６", "写成 6"), ("二十三个", "写成 23"), ("无", "写成 0"),
      ("零", "写成 0"), ("1,5", "核对后写成数，没有数就留空"), ("3B", "核对后写成数，没有数就留空"),
      ("约54", "核对后写成数，没有数就留空"), ("6*", "核对后写成数，没有数就留空"), ("1O", "核对后写成数，没有数就留空"),
      ("不合格", "核对后写成数，没有数就留空"), ("9999999999999999", "核对后写成数，没有数就留空"),
    ].map { ($0.0.replacing(",", with: "，"), $0.1) })
  func tellsWhatIsNoNumber(_ cell: String, _ advice: String) {
    #expect(said(cell)?.contains("“\(cell)”不是数，这一格不进任何合计；\(advice) [") == true)
  }

  @Test(arguments: [("6%", "比率"), ("-6", "负数"), ("6.5", "小数"), ("6.0", "小数")])
  func tellsWhatIsNoCount(_ cell: String, _ what: String) {
    #expect(said(cell)?.contains("“\(cell)”是\(what)，“抽查数”数的是个数；核对后写成整数 [") == true)
    #expect(said(cell, "score") == nil)
    #expect(said(cell, "pass-rate") == nil)
  }

  @Test(arguments: [
    "", " ", "　", "-", "－", "—", "——", "–", "/", "／", "…", "未公布", "缺", "暂 无", "6", "0", "1 842",
  ])
  func saysNothingOfNumbersAndOfMissingOnes(_ cell: String) {
    for measure in ["checked", "score", "pass-rate"] { #expect(said(cell, measure) == nil) }
  }

  @Test(arguments: [
    ("99.80%", "pass-rate"), ("100％", "pass-rate"), ("0", "share"), ("97. 9", "score"),
    ("满分", "-"), ("六", "number"), ("6家", "text"), ("3B", "rank"),
  ])
  func saysNothingOfOtherColumns(_ cell: String, _ role: String) {
    #expect(said(cell, role) == nil)
  }

  @Test func looksAtTheTotalToo() {
    let table = Sample.table("annex-1", roles: "region checked", "地区,抽查\n武汉市,3\n合计,3B\n")
    #expect(Checks.lines(TableNumberCheck(), table).count == 1)
  }

  /// The fix that is suggested removes the finding.
  @Test(arguments: ["6家", "六", "６", "９８．５％", "无"])
  func theSuggestedNumberIsOne(_ cell: String) throws {
    let message = try #require(said(cell, "pass-rate"))
    let advice = try #require(
      message.split(separator: "写成 ").last?.dropLast(" [table.number]".count))
    #expect(said(String(advice), "pass-rate") == nil)
  }
}
