/// The measures of one drawing (`site.md` §3.1); all lengths in hundredths.
struct ChartLayout: Sendable {
  let width: Hundredths
  let left: Hundredths
  let right: Hundredths
  let plotHeight: Hundredths
  let radius: Hundredths
  let titleSize: Hundredths
  let valueSize: Hundredths
  let tickSize: Hundredths
  let countSize: Hundredths
  let countWordSize: Hundredths
  let quarterSize: Hundredths
  let yearSize: Hundredths
  /// The issuer's short name, and 第3次.
  let wordSize: Hundredths
  let gapSize: Hundredths
  /// From a point down to the baseline of a value below it.
  let valueDrop: Hundredths
  /// From a value below its point down to the word under it.
  let wordDrop: Hundredths
  let isWide: Bool
  /// Letter behind the figure's id in ids, and the class of the drawing.
  let letter: StaticString

  var plotRight: Hundredths { width - right }
  var plotWidth: Hundredths { width - left - right }

  static let plotTop: Hundredths = 3800
  static let titleBaseline: Hundredths = 1900
  /// How far hatching, dashed rules and hit areas reach past the plot.
  static let overhang: Hundredths = 600
  static let axisHeight: Hundredths = 4200
  static let countPitch: Hundredths = 1900
  /// From the last count row to the next panel.
  static let panelFoot: Hundredths = 2300
  /// From a point up to the baseline of a value above it.
  static let valueRise: Hundredths = 1100
  /// More quarters than this: the narrow drawing shows the last `narrowQuarters`.
  static let mostNarrowQuarters = 20
  static let narrowQuarters = 12

  static let wide = ChartLayout(
    width: 72000, left: 5800, right: 1400, plotHeight: 11800, radius: 550, titleSize: 1400,
    valueSize: 1500, tickSize: 1300, countSize: 1300, countWordSize: 1300, quarterSize: 1300,
    yearSize: 1300, wordSize: 1250, gapSize: 1300, valueDrop: 2400, wordDrop: 1800, isWide: true,
    letter: "w")

  static let narrow = ChartLayout(
    width: 34400, left: 4000, right: 600, plotHeight: 10800, radius: 500, titleSize: 1300,
    valueSize: 1300, tickSize: 1100, countSize: 1200, countWordSize: 1100, quarterSize: 1150,
    yearSize: 1200, wordSize: 1150, gapSize: 1200, valueDrop: 2200, wordDrop: 1700, isWide: false,
    letter: "n")
}
