import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct DocumentNumberCheckTests {
  private func lines(
    _ number: String, signed: String? = "2022-03-25", kind: Notice.Kind = .notice
  ) -> [String] {
    var notice = Sample.notice(period: .quarter(year: 2022, 1))
    let place = SourcePlace(Sample.path, line: 8, column: 18, length: number.unicodeScalars.count)
    notice.documentNumber = Located(number, at: place)
    notice.signed = signed.flatMap { CalendarDate($0) }.map { Located($0, at: place) }
    notice.kind = kind
    return Checks.lines(DocumentNumberCheck(), Sample.library([notice]))
  }

  @Test(
    arguments: [
      "湘政务函[2022]9号", "湘政务函(2022)9号", "湘政务函（2022）9号", "湘政务函【2022】9号", "湘政务函〔2022〕09号",
      "湘政务函〔2022〕第9号", "湘政务函〔２０２２〕９号", "湘政务函 〔2022〕 9号",
    ])
  func suggestsTheStandardForm(_ number: String) {
    #expect(
      lines(number) == [
        "notice.md:8:18+\(number.unicodeScalars.count) warning 发文字号“\(number)”应写成“湘政务函〔2022〕9号”"
          + "（年份用六角括号〔〕，数字用半角，序号不补零、不加“第”） [doc.number]"
      ])
  }

  @Test(arguments: ["9号", "湘政务函2022年9号", "湘政务函〔22〕9号", "〔2022〕9号", "湘政务函〔2022〕9", "湘政务函〔2022〕0号"])
  func findsWhatIsNoNumber(_ number: String) {
    #expect(
      lines(number) == [
        "notice.md:8:18+\(number.unicodeScalars.count) warning "
          + "发文字号“\(number)”不是“机关代字〔年份〕序号号”的写法，如 湘政务函〔2022〕9号；照原件核对 [doc.number]"
      ])
  }

  @Test(
    arguments: [
      ("湘政务函〔2022〕9号", "2022-03-25"), ("国办秘函〔2019〕19号", "2019-04-18"),
      ("甲函〔2021〕120号", "2022-01-05"),
      ("甲函〔2022〕9号", nil), ("甲函〔2023〕9号", nil), ("甲办A〔2022〕9号", "2022-03-25"),
    ] as [(String, String?)])
  func isSilentOn(_ number: String, _ signed: String?) {
    #expect(lines(number, signed: signed).isEmpty)
  }

  @Test(arguments: ["2022年第3号", "第3号"])
  func knowsAnnouncementsWithoutAnOrgan(_ number: String) {
    #expect(lines(number, kind: .announcement).isEmpty)
  }

  @Test(
    arguments: [
      ("甲函〔2021〕9号", "2022-03-25", "成文日期 2022年3月25日"),
      ("甲函〔2023〕9号", "2022-03-25", "成文日期 2022年3月25日"),
      ("甲函〔2021〕9号", nil, "通报的时期 2022年第一季度"), ("甲函〔2024〕9号", nil, "通报的时期 2022年第一季度"),
    ] as [(String, String?, String)])
  func findsAnotherYear(_ number: String, _ signed: String?, _ other: String) {
    #expect(
      lines(number, signed: signed) == [
        "notice.md:8:18+\(number.unicodeScalars.count) warning 发文字号“\(number)”的年份与\(other) 不符；改正写错的一处 [doc.number]"
      ])
  }
}
