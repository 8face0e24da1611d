/// The measures of a drawing of bars (`site.md` §3.1).
struct BarLayout: Sendable {
  let width: Hundredths
  let rowHeight: Hundredths
  let barHeight: Hundredths
  let nameSize: Hundredths
  /// Kept at the right for the numbers.
  let numberRoom: Hundredths
  let isWide: Bool
  let letter: StaticString

  static let numberSize: Hundredths = 1300
  /// From a name to the foot of its bar.
  static let nameGap: Hundredths = 800
  /// From the end of a bar to its numbers.
  static let numberGap: Hundredths = 700
  /// Above the first row and below the last.
  static let edge: Hundredths = 400

  static let wide = BarLayout(
    width: 72000, rowHeight: 2600, barHeight: 1500, nameSize: 1400, numberRoom: 15000,
    isWide: true, letter: "w")
  static let narrow = BarLayout(
    width: 34400, rowHeight: 2500, barHeight: 1400, nameSize: 1300, numberRoom: 9200,
    isWide: false, letter: "n")
}
