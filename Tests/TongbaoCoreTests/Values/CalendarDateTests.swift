import Testing

@testable import TongbaoCore

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("2024-12-03", "2024年12月3日"), ("2024-02-29", "2024年2月29日"), ("2000-02-29", "2000年2月29日"),
    ("1900-01-01", "1900年1月1日"), ("2199-12-31", "2199年12月31日"),
  ])
  func reads(_ text: String, _ chinese: String) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.iso == text)
    #expect(date.chinese == chinese)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "2024-1-3",
    "24-01-03", "1899-12-31", "2200-01-01", "2024/01/03", "2024-01-03 ", "", "２０２４-01-03",
  ])
  func refuses(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func ordersByTheDay() throws {
    let days = try ["2024-01-31", "2024-02-01", "2025-01-01"].map { try #require(CalendarDate($0)) }
    #expect(days == days.shuffled().sorted())
    #expect(CalendarDate.earliest < days[0])
  }

  @Test(
    arguments: [
      ("0", 0), ("0042", 42), ("9223372036854775807", Int.max), ("9223372036854775808", nil),
      ("123456789012345678901234567890", nil), ("1a", nil), ("-1", nil),
    ] as [(String, Int?)])
  func readsDigitsThatAnIntegerHolds(_ text: String, _ value: Int?) {
    #expect(CalendarDate.number(text.utf8) == value)
  }

  @Test(arguments: [
    ("2024-12-03/2024-12-20", "2024年12月3日至20日"), ("2024-12-03", "2024年12月3日"),
    ("2024-10-31/2024-11-13", "2024年10月31日至11月13日"),
    ("2023-12-20/2024-01-05", "2023年12月20日至2024年1月5日"),
    ("2024-12-03/2024-12-03", "2024年12月3日"),
  ])
  func writesAWindowWithoutRepeating(_ text: String, _ chinese: String) {
    #expect(DateWindow(text)?.chinese == chinese)
  }

  @Test(arguments: [
    "2024-12-20/2024-12-03", "2024-12-03/", "/", "", "2024-12-03/2024-12-04/2024-12-05",
  ])
  func refusesAWindow(_ text: String) {
    #expect(DateWindow(text) == nil)
  }
}
