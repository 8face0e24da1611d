import Testing
import TongbaoCore
import TongbaoSource

@testable import TongbaoChecks

@Suite struct FigurePointsCheckTests {
  /// 2024Q4: 98% of the sites pass, 96.8% did in the third quarter, 99% a year before.
  private func messages(_ text: String, english: Bool = false) throws -> [String] {
    var log = DiagnosticLog()
    var notice = Sample.notice(
      results: [Sample.results(["websites checked 600", "websites pass-rate 98.00%"])])
    notice.document = try Sample.document(text)
    let earlier = [
      ("q3", Period.quarter(year: 2024, 3), "96.80%"), ("y", .quarter(year: 2023, 4), "99.00%"),
    ]
    .map { id, period, rate in
      Sample.notice(
        id, period: period,
        results: [Sample.results(["websites checked 603", "websites pass-rate \(rate)"])])
    }
    _ = Checks(FigurePointsCheck(), FigureCheck()).run(
      on: Sample.library([notice] + earlier), into: &log)
    return log.sorted().map {
      "\($0.place.line):\($0.place.column)+\($0.place.length) "
        + $0.message.text(in: english ? .english : .chinese) + " [\($0.rule)]"
    }
  }

  private static let difference = "minus(websites.pass-rate,prev(websites.pass-rate))"

  @Test(arguments: [
    ("合格率比上季度上升1.2%。", "1:10+4", "1.2%", "1.2个百分点"),
    ("网站合格率98%，较上期提高了1.2 %。", "1:16+5", "1.2 %", "1.2个百分点"),
    ("合格率为98%，与上季度相比，下降0.5%。", "1:18+4", "0.5%", "0.5个百分点"),
    ("按时办结率同比降低3％", "1:10+2", "3％", "3个百分点"),
    ("优秀网站占比提高2%", "1:9+2", "2%", "2个百分点"),
    ("检查数量增加，合格率比上季度高1.2%", "1:16+4", "1.2%", "1.2个百分点"),
    ("合格率上升[1.2%](=stated)。", "1:7+4", "1.2%", "[1.2](=stated)个百分点"),
  ])
  func tellsAChangeOfARateInPercent(
    _ text: String, _ place: String, _ written: String, _ mended: String
  ) throws {
    #expect(
      try messages(text) == [
        "\(place) “\(written)”说的是比率的升降，两个比率之差用百分点；照原文核对，写成“\(mended)” [figure.points]"
      ])
    let old = text.contains("](") ? "[\(written)](=stated)" : written
    #expect(try messages(text.replacing(old, with: mended)) == [])
  }

  @Test(arguments: ["=stated", "=minus(websites.pass-rate,prev(websites.pass-rate))"])
  func seesThePercentSignBehindAFigure(_ tie: String) throws {
    let said = try messages("合格率上升[1.2](\(tie))%。")
    #expect(said.count == 1)
    #expect(said.allSatisfy { $0.contains("写成“[1.2](\(tie))个百分点”") })
    #expect(try messages("网站合格率[98.00](=websites.pass-rate)%。") == [])
  }

  @Test(arguments: [
    // Growth of what is counted.
    "留言数量比上季度增长12%", "网站访问量增长12%。", "合格率98%，留言数增长12%", "合格率达到98%的网站数量，比上季度增长3%",
    "办事效率提高20%", "更新频率提高20%", "发现问题12个，同比增长12%", "检查网站614家，增加2%",
    // Levels, points, thresholds.
    "合格率由96%上升到98%", "合格率提高至98%", "合格率比上季度上升1.2个百分点", "合格率不低于98%", "合格率98%。上升1.2%",
    "合格率[98.00%](=websites.pass-rate)，比上季度的[96.80%](=prev(websites.pass-rate))有所提高",
    "合格率上升[1.2](=minus(websites.pass-rate,prev(websites.pass-rate)))个百分点",
    "合格率比去年同期下降[1](=minus(websites.pass-rate,lastyear(websites.pass-rate)))个百分点",
    "合格率比去年同期下降[1](=minus(lastyear(websites.pass-rate),websites.pass-rate))个百分点",
    "检查数比上季度减少[3](=minus(websites.checked,prev(websites.checked)))家",
    "合格率上升[1.2%](=none)", "合格率上升[1.2](=stated)个百分点", "《合格率上升1.2%》",
    "合格率上升[约1](=minus(websites.pass-rate,prev(websites.pass-rate)))个百分点",
  ])
  func isSilent(_ text: String) throws {
    #expect(try messages(text) == [])
  }

  @Test func tellsADifferenceWrittenInPercent() throws {
    let text = "合格率98%，多[1.2%](=\(Self.difference))"
    #expect(
      try messages(text) == [
        "1:10+4 “1.2%”按 \(Self.difference) 是两个比率之差，用百分点；照原文核对，写成“[1.2](=\(Self.difference))个百分点” [figure.points]"
      ])
    #expect(try messages("合格率98%，多[1.2](=\(Self.difference))个百分点") == [])
  }

  /// The form and the number are two faults.
  @Test func tellsAWrongNumberAsWell() throws {
    let rules = try messages("合格率上升[1.3%](=\(Self.difference))").map {
      $0.split(separator: " ").last.map(String.init)
    }
    #expect(rules == ["[figure.mismatch]", "[figure.points]"])
  }

  @Test func tellsARateWhereADifferenceIsMeant() throws {
    let text = "合格率上升[1.2](=websites.pass-rate)个百分点"
    #expect(
      try messages(text) == [
        "1:7+3 “1.2”写的是百分点，websites.pass-rate 却是一个比率（98%），不是两个比率之差；改挂 =\(Self.difference)，没有出处的写 =stated [figure.points]"
      ])
    #expect(try messages(text.replacing("=websites.pass-rate", with: "=\(Self.difference)")) == [])
    #expect(try messages(text.replacing("websites.pass-rate", with: "stated")) == [])
    #expect(
      try messages("上升[1.2](=rate(websites.checked,websites.checked))百分点") == [
        "1:4+3 “1.2”写的是百分点，rate(websites.checked,websites.checked) 却是一个比率（100%），不是两个比率之差；改算式，没有出处的写 =stated [figure.points]"
      ])
  }

  /// The verb says which way it went.
  @Test(arguments: [
    ("合格率下降[1.2](=minus(websites.pass-rate,prev(websites.pass-rate)))个百分点", "1.2，而且是上升，不是下降"),
    ("合格率上升[1](=minus(websites.pass-rate,lastyear(websites.pass-rate)))个百分点", "1，而且是下降，不是上升"),
    ("检查数增加[3](=minus(websites.checked,prev(websites.checked)))家", "3，而且是下降，不是上升"),
    ("合格率上升[1.3](=minus(websites.pass-rate,prev(websites.pass-rate)))个百分点", "1.2；只差末位一个单位，像是舍入出的错"),
    ("合格率上升[2.2](=minus(websites.pass-rate,prev(websites.pass-rate)))个百分点", "1.2"),
  ])
  func readsTheSignFromTheVerb(_ text: String, _ computed: String) throws {
    let messages = try messages(text)
    #expect(messages.count == 1)
    #expect(messages.first?.hasSuffix("计算为 \(computed) [figure.mismatch]") == true)
  }

  @Test func saysItInEnglish() throws {
    #expect(
      try messages("合格率上升1.2%", english: true) == [
        "1:6+4 “1.2%” is said of the change of a rate, which is a difference in points; check the original and write “1.2个百分点” [figure.points]"
      ])
  }
}
