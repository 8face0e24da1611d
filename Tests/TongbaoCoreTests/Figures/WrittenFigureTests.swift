import Testing

@testable import TongbaoCore

@Suite struct WrittenFigureTests {
  @Test(arguments: [
    ("614", "614", false, false), ("1,842", "1842", false, false), ("１，８４２", "1842", false, false),
    ("99.35%", "99.35", true, false), ("99.35％", "99.35", true, false),
    ("９７．５％", "97.5", true, false),
    ("97. 9", "97.9", false, false), ("零", "0", false, true), ("无", "0", false, true),
    ("未发现", "0", false, true), ("三", "3", false, true), ("两", "2", false, true),
    ("十", "10", false, true),
    ("十二", "12", false, true), ("二十三", "23", false, true), ("一百零五", "105", false, true),
    ("两千三百", "2300", false, true), ("一千零五", "1005", false, true), ("九千九百九十九", "9999", false, true),
    ("二百", "200", false, true), ("一百一十", "110", false, true),
  ])
  func reads(_ text: String, _ decimal: String, _ isPercent: Bool, _ isWord: Bool) throws {
    let figure = try #require(WrittenFigure(text))
    #expect(figure.decimal.text == decimal)
    #expect(figure.isPercent == isPercent)
    #expect(figure.isWord == isWord)
  }

  /// Words that carry the computed value, and what is no number of a document.
  @Test(arguments: [
    "", "均", "全部", "5900余", "三%", "一百五", "二三", "百", "一百十", "十百", "三家", "百分之九十", "1/2", "一万",
  ])
  func refuses(_ text: String) {
    #expect(WrittenFigure(text) == nil)
  }

  @Test(
    arguments: [
      ("99.35", 61_000, 614, FigureComparison.equal),
      ("99.34", 61_000, 614, .truncated(ExactDecimal(unscaled: 9935, scale: 2))),
      ("99.36", 61_000, 614, .slip(ExactDecimal(unscaled: 9935, scale: 2))),
      ("99.37", 61_000, 614, .differs(ExactDecimal(unscaled: 9935, scale: 2))),
      ("99", 61_000, 614, .equal), ("93", 6_200, 67, .equal),
      ("92", 6_200, 67, .truncated(ExactDecimal(93))), ("94", 6_200, 67, .slip(ExactDecimal(93))),
      ("91", 6_200, 67, .differs(ExactDecimal(93))),
      ("97.6", 195, 2, .slip(ExactDecimal(unscaled: 975, scale: 1))),
      ("614", 614, 1, .equal), ("614.0", 614, 1, .equal),
      ("615", 614, 1, .differs(ExactDecimal(614))),
    ] as [(String, Int128, Int128, FigureComparison)])
  func isComparedAtThePrecisionWritten(
    _ text: String, _ above: Int128, _ below: Int128, _ expected: FigureComparison
  ) throws {
    let written = try #require(WrittenFigure(text)).decimal
    #expect(FigureComparison(written: written, computed: Rational(above, below)) == expected)
  }

  @Test(arguments: [
    ("5900余", 5_943, true), ("5900", 5_999, true), ("5900余", 6_001, false), ("约6000", 5_100, true),
    ("约6000", 4_999, false), ("近600", 597, true), ("1.2万", 12_345, true), ("1.2", 12_345, true),
    ("1.2万", 15_000, false), ("一百多", 158, true), ("10多", 40, false), ("0", 0, true),
    ("0", 2, false),
  ])
  func toleratesWhatARoundNumberClaims(_ text: String, _ computed: Int, _ fits: Bool) throws {
    #expect(try #require(ApproximateFigure(text)).fits(Rational(computed)) == fits)
  }

  @Test(arguments: ["余", "近百", "大量"])
  func takesNoRoundNumberFromWords(_ text: String) {
    #expect(ApproximateFigure(text) == nil)
  }
}
