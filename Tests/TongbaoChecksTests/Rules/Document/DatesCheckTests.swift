import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct DatesCheckTests {
  private func lines(
    period: Period = .quarter(year: 2024, 4), signed: String? = nil,
    published: String = "2025-01-10",
    released: String? = nil, window: String? = nil, title: String = "关于检查情况的通报",
    id: String = "n", text: String = ""
  ) throws -> [String] {
    var notice = Sample.notice(id, period: period)
    notice.title = Located(
      title,
      at: SourcePlace(Sample.path, line: 3, column: 8, length: title.unicodeScalars.count))
    notice.periodPlace = SourcePlace(Sample.path, line: 6, column: 9, length: 7)
    notice.published = try #require(CalendarDate(published))
    notice.released = released.flatMap { CalendarDate($0) }
    notice.signed = signed.flatMap { CalendarDate($0) }.map {
      Located($0, at: SourcePlace(Sample.path, line: 9, column: 9, length: 10))
    }
    if let window = window.flatMap({ DateWindow($0) }) { notice.windows = ["websites": window] }
    notice.lines = Sample.notice(text: text).lines
    return Checks.lines(DatesCheck(), Sample.library([notice]))
  }

  @Test(
    arguments: [
      ("2025-01-08", "2024-12-03/2024-12-20", nil), ("2025-01-10", nil, "2025-01-10"),
      ("2024-12-20", "2024-12-03/2024-12-20", nil), ("2024-10-01", nil, nil),
      (nil, nil, "2020-01-01"),
    ] as [(String?, String?, String?)])
  func isSilentOnDatesInOrder(_ signed: String?, _ window: String?, _ released: String?) throws {
    #expect(try lines(signed: signed, released: released, window: window).isEmpty)
  }

  @Test(
    arguments: [
      ("2024-12-19", "2024-12-03/2024-12-20", nil, "早于检查结束的 2024-12-20（windows）；改正写错的一处"),
      ("2024-09-30", nil, nil, "早于2024年第四季度的第一天；改正成文日期或 period"),
      ("2027-01-08", "2024-12-03/2024-12-20", nil, "晚于本站发布日期 2025-01-10；改正写错的一处"),
      ("2025-01-08", nil, "2025-01-07", "晚于发布日期 2025-01-07；改正写错的一处"),
    ] as [(String, String?, String?, String)])
  func findsASigningOutOfOrder(
    _ signed: String, _ window: String?, _ released: String?, _ fault: String
  ) throws {
    #expect(
      try lines(signed: signed, released: released, window: window) == [
        "notice.md:9:9+10 warning 成文日期 \(signed) \(fault) [doc.dates]"
      ])
  }

  @Test(
    arguments: [
      (Period.quarter(year: 2024, 4), "关于2024年第四季度全省检查情况的通报"),
      (.quarter(year: 2024, 4), "2024年四季度检查情况通报"),
      (.quarter(year: 2024, 4), "2024年第4季度检查情况通报"), (.quarter(year: 2024, 4), "2025年检查情况通报"),
      (.quarter(year: 2024, 4), "2024年第三季度整改和第四季度检查情况的通报"), (.quarter(year: 2024, 4), "三、四季度检查情况"),
      (.quarter(year: 2024, 4), "2024年第三次检查情况"), (.round(year: 2022, 3), "关于2022年第三次恩施州抽查情况的通报"),
      (.half(year: 2024, 1), "2024年上半年检查情况"), (.year(2024), "2023年第一季度"),
      (.round(year: 2022, 11), "2022年第十一次检查"), (.month(year: 2024, 3), "2024年4月检查"),
    ])
  func isSilentOnATitleOfThePeriod(_ period: Period, _ title: String) throws {
    #expect(try lines(period: period, title: title).isEmpty)
    #expect(try lines(period: period, title: title, id: period.slug + "-420000-x").isEmpty)
    #expect(try lines(period: period, title: title, id: "jiancha-2024q1").isEmpty)
  }

  @Test(
    arguments: [
      (Period.quarter(year: 2024, 4), "关于2024年第一季度检查情况的通报", 2, "2024年第一季度", "2024-Q4"),
      (.quarter(year: 2024, 4), "2023年四季度检查", 0, "2023年四季度", "2024-Q4"),
      (.quarter(year: 2024, 4), "全省1季度检查", 2, "1季度", "2024-Q4"),
      (.half(year: 2024, 1), "2024年下半年检查", 0, "2024年下半年", "2024-H1"),
      (.round(year: 2022, 3), "2022年第2次检查", 0, "2022年第2次", "2022-R3"),
    ])
  func findsATitleOfAnotherPeriod(
    _ period: Period, _ title: String, _ offset: Int, _ words: String, _ code: String
  ) throws {
    #expect(
      try lines(period: period, title: title) == [
        "notice.md:3:\(8 + offset)+\(words.unicodeScalars.count) warning "
          + "标题说的是“\(words)”，period 写作 \(code)；改正写错的一处 [doc.dates]"
      ])
  }

  @Test func findsAnIDOfAnotherPeriod() throws {
    #expect(
      try lines(id: "2024q1-420000-x") == [
        "notice.md:6:9+7 warning period 写作 2024-Q4，编号以 2024q1 开头；改正 period，编号错了就用 accept 说明 [doc.dates]"
      ])
    #expect(
      try lines(title: "2024年第一季度检查", id: "2024q1-420000-x") == [
        "notice.md:6:9+7 warning period 写作 2024-Q4，标题说的是“2024年第一季度”，编号以 2024q1 开头；改正 period [doc.dates]"
      ])
  }

  @Test(
    arguments: [
      "2024年2月29日", "2月29日", "12月31日", "2024年12月3日（星期二）", "2024年12月1日(周日)", "2024年12月1日（星期天）",
      "2024年12月3日（周二上午）", "12月3日（星期一）", "请于2025年1月31日前书面反馈。", "请于1月31日前报送。", "请于2月28日前完成整改。",
      "2024年11月30日前未反馈的单位有3家。", "要求各单位于2024年11月30日前反馈，仍有3家未报。", "请各单位注意，2024年11月30日前的数据不变。",
      "共13月", "版本3月32号",
    ])
  func isSilentOnDatesInTheText(_ text: String) throws {
    #expect(try lines(signed: "2025-01-08", text: text).isEmpty)
  }

  @Test(
    arguments: [
      ("截至2月30日，", 3, "2月30日", "没有“2月30日”这一天；核对日期"),
      ("2023年2月29日起", 1, "2023年2月29日", "没有“2023年2月29日”这一天；核对日期"),
      ("于１１月３１日前", 2, "１１月３１日", "没有“１１月３１日”这一天；核对日期"),
      ("13月1日", 1, "13月1日", "没有“13月1日”这一天；核对日期"), ("1月0日", 1, "1月0日", "没有“1月0日”这一天；核对日期"),
      ("2024年12月3日（星期三）", 1, "2024年12月3日（星期三", "“2024年12月3日（星期三”的星期不对，这一天是星期二；改正日期或星期"),
      ("2024年12月1日(周一)", 1, "2024年12月1日(周一", "“2024年12月1日(周一”的星期不对，这一天是星期日；改正日期或星期"),
      ("请于2024年1月31日前书面反馈。", 3, "2024年1月31日前", "期限“2024年1月31日前”早于成文日期 2025-01-08；改正写错的一处"),
      ("请各单位于1月5日前完成整改。", 6, "1月5日前", "期限“1月5日前”早于成文日期 2025-01-08；改正写错的一处"),
    ])
  func findsAWrongDateInTheText(
    _ text: String, _ column: Int, _ words: String, _ fault: String
  ) throws {
    #expect(
      try lines(signed: "2025-01-08", text: text) == [
        "notice.md:3:\(column)+\(words.unicodeScalars.count) warning \(fault) [doc.dates]"
      ])
  }
}
