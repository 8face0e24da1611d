import Testing
import TongbaoCore

@testable import TongbaoCharts

struct ValueAxisTests {
  @Test(arguments: [
    ("100", 95), ("95", 95), ("94.99", 90), ("90", 90), ("89.9", 80), ("80", 80), ("79.99", 50),
    ("50", 50), ("49.99", 0), ("0", 0),
  ])
  func lowestValueFixesTheLowerEnd(lowest: String, low: Int) throws {
    let values = [ExactDecimal(100), try #require(ExactDecimal(lowest)), ExactDecimal(99)]
    #expect(ValueAxis(holding: values).low == low)
  }

  @Test(arguments: [("96", 6, 1), ("91", 6, 2), ("81", 5, 5), ("51", 6, 10), ("1", 6, 20)])
  func wideTicksEndAtHundredInEvenSteps(lowest: String, count: Int, step: Int) throws {
    let axis = ValueAxis(holding: [try #require(ExactDecimal(lowest))])
    let ticks = axis.ticks(isWide: true)
    #expect(ticks.count == count)
    #expect(ticks.first == axis.low)
    #expect(ticks.last == 100)
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $1 - $0 == step })
  }

  @Test(arguments: ["96", "91", "81", "51", "1"])
  func narrowHasThreeTicks(lowest: String) throws {
    let axis = ValueAxis(holding: [try #require(ExactDecimal(lowest))])
    let ticks = axis.ticks(isWide: false)
    #expect(ticks.count == 3)
    #expect(ticks.first == axis.low)
    #expect(ticks.last == 100)
  }

  @Test(arguments: [
    ("100", 11800), ("100.00", 11800), ("95", 0), ("97.5", 5900), ("98.36", 7930), ("120", 11800),
    ("-3", 0), ("12", 0), ("99.999999999999", 11800),
  ])
  func riseIsExactAndStaysInThePlot(value: String, rise: Int) throws {
    let axis = ValueAxis(holding: [ExactDecimal(97)])
    #expect(axis.rise(of: try #require(ExactDecimal(value)), height: 11800) == rise)
  }
}

struct TimeAxisTests {
  private func axis(_ count: Int, width: Int = 64800, from year: Int = 2022, _ number: Int = 1)
    -> TimeAxis
  {
    TimeAxis(first: Quarter(year: year, number: number), count: count, left: 5800, width: width)
  }

  @Test(arguments: [
    (12, 64800, "3季度"), (13, 64800, "Q3"), (27, 64800, "Q3"), (28, 64800, "3"),
    (29, 64800, "3"), (30, 64800, nil), (5, 29800, "3季度"), (6, 29800, "Q3"), (12, 29800, "Q3"),
    (13, 29800, "3"), (14, 29800, nil),
  ])
  func roomDecidesHowQuartersAreWritten(count: Int, width: Int, text: String?) {
    #expect(axis(count, width: width).quarterForm?.text(3, .shipped) == text)
  }

  @Test func slotsFillTheAxisWithoutGaps() {
    let axis = axis(7)
    #expect(axis.edge(0) == 5800)
    #expect(axis.edge(7) == 70600)
    #expect((0..<7).allSatisfy { axis.edge($0) < axis.edge($0 + 1) })
  }

  @Test func yearsCoverTheirQuarters() {
    let years = axis(6, from: 2022, 4).years
    #expect(years.map(\.year) == [2022, 2023, 2024])
    #expect(years.map(\.slots) == [0..<1, 1..<5, 5..<6])
  }

  @Test(arguments: [(5000, "2024年"), (4000, "2024"), (2900, "24年"), (100, "24年")])
  func yearShrinksWithItsRoom(room: Int, text: String) {
    #expect(TimeAxis.yearText(2024, room: room, size: 1300, words: .shipped) == Array(text.utf8))
  }
}
