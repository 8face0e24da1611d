internal import TongbaoCore

extension SheetCase {
  /// Every case of how a value, a gap or a change is drawn, by the pages of the sheet: a page with
  /// all of them weighs more than an old office computer should be sent.
  static let times = [full, single, offices, round, gaps, changes]
  static let values = [perfect, few, revised, provisional, printed, unknown]
  static let axes = [long, low]

  private static func q(_ year: Int, _ number: Int) -> Period { .quarter(year: year, number) }

  private static func decimal(_ hundredths: Int) -> ExactDecimal {
    ExactDecimal(unscaled: hundredths, scale: 2)
  }

  private static let full = SheetCase(
    "full", .sheetFull, .sheetFullNote,
    websites: run(from: 2022, checked: 62, failing: [2, 1])
      + [seen(q(2022, 3), 62, 1, by: .city), seen(q(2022, 4), 61, 1), seen(q(2023, 2), 60, 0)]
      + [seen(q(2023, 3), 58, 1, status: .revised(from: decimal(9655))), seen(q(2023, 4), 58, 0)]
      + run(from: 2024, checked: 52, failing: [0, 1, 0, 0]),
    media: run(from: 2022, checked: 310, failing: [9, 7])
      + [seen(q(2022, 3), 120, 5, by: .city), seen(q(2022, 4), 301, 6), seen(q(2023, 2), 288, 4)]
      + [seen(q(2023, 3), 280, 5), seen(q(2023, 4), 276, 3)]
      + run(from: 2024, checked: 190, failing: [2, 3, 1, 0]))

  private static let single = SheetCase(
    "single", .sheetSingle, .sheetSingleNote,
    websites: [], media: [seen(q(2024, 4), 1842, 3)])

  private static let offices = SheetCase(
    "offices", .sheetOffices, .sheetOfficesNote,
    websites: [
      seen(q(2023, 1), 58, 2), seen(q(2023, 2), 58, 1), seen(q(2023, 2), 30, 1, by: .city),
      seen(q(2023, 3), 58, 1), seen(q(2023, 3), 31, 1, by: .city), seen(q(2023, 4), 57, 2),
      seen(q(2023, 4), 40, 1, by: .nation),
    ])

  private static let round = SheetCase(
    "round", .sheetRound, .sheetRoundNote,
    websites: [
      seen(q(2022, 1), 55, 1), seen(q(2022, 2), 55, 2),
      seen(.round(year: 2022, 3), 56, 1, note: "原文附件又作第三季度"), seen(q(2022, 4), 56, 0),
    ])

  private static let gaps = SheetCase(
    "gaps", .sheetGaps, .sheetGapsNote,
    websites: [
      seen(q(2020, 1), 60, 1), seen(q(2020, 2), 60, 2), seen(q(2020, 4), 60, 1),
      seen(q(2021, 1), 60, 3), seen(q(2023, 1), 58, 1), seen(q(2023, 2), 58, 0),
    ])

  private static let changes = SheetCase(
    "changes", .sheetChanges, .sheetChangesNote,
    websites: [
      seen(q(2023, 1), 276, 6), seen(q(2023, 2), 276, 5), seen(q(2023, 3), 190, 2),
      seen(q(2023, 4), 190, 3),
    ],
    media: [
      seen(q(2023, 1), 300, 9, rule: "合格线60分", coverage: .full),
      seen(q(2023, 2), 298, 7, rule: "合格线60分", coverage: .full),
      seen(q(2023, 3), 300, 4, rule: "合格线60分", coverage: .sample),
      seen(q(2023, 4), 290, 12, rule: "合格线80分", coverage: .sample),
    ])

  private static let perfect = SheetCase(
    "perfect", .sheetPerfect, .sheetPerfectNote,
    websites: run(from: 2022, checked: 61, failing: [2, 0, 0, 0, 0, 0, 0, 0]),
    media: run(from: 2022, checked: 180, failing: [0, 0, 0, 0, 0, 0, 0, 0]))

  private static let few = SheetCase(
    "few", .sheetFew, .sheetFewNote,
    websites: run(from: 2023, checked: 1, failing: [1, 0, 0, 0]),
    media: [
      seen(q(2023, 1), 23, 1), seen(q(2023, 2), 4, 1), seen(q(2023, 3), 24, 0),
      seen(q(2023, 4), 24, 1),
    ])

  private static let revised = SheetCase(
    "revised", .sheetRevised, .sheetRevisedNote,
    websites: [
      seen(q(2023, 1), 58, 2, status: .revised(from: ExactDecimal(96))),
      seen(q(2023, 2), 58, 1, status: .revised(from: decimal(9655))),
      seen(q(2023, 3), 58, 2, status: .revised(from: ExactDecimal(100))),
      seen(q(2023, 4), 58, 1, status: .revised(from: ExactDecimal(95))),
    ])

  private static let provisional = SheetCase(
    "provisional", .sheetProvisional, .sheetProvisionalNote,
    websites: run(from: 2024, checked: 58, failing: [2, 1, 1])
      + [seen(q(2024, 4), 57, 0, status: .provisional)])

  private static let printed = SheetCase(
    "printed", .sheetPrinted, .sheetPrintedNote,
    websites: [
      seen(q(2024, 1), 40, 1, rate: "97%"), seen(q(2024, 2), 40, 1, rate: "97.5%"),
      seen(q(2024, 3), 40, 1),
    ])

  private static let unknown = SheetCase(
    "unknown", .sheetUnknown, .sheetUnknownNote,
    websites: [
      seen(q(2024, 1), nil, nil, rate: "98.5%"), seen(q(2024, 2), 40, 1),
      seen(q(2024, 3), 40, nil), seen(q(2024, 4), 40, 0),
    ],
    media: [seen(q(2024, 1), 120, 3), seen(q(2024, 2), 118, 2), seen(q(2024, 4), 121, 4)])

  private static let long = SheetCase(
    "long", .sheetLong, .sheetLongNote,
    websites: run(
      from: 2019, checked: 204,
      failing: [3, 2, 4, 1, nil, 5, 2, 2, 1, 0, 0, 1, 3, 2, 2, 1]
        + [0, 0, 1, 0, 2, 1, 1, 0]),
    media: run(
      from: 2019, checked: 1284,
      failing: [18, 22, 14, 31, nil, 25, 12, 9, 11, 8, 6, 9, 7, 3, 2, 1]
        + [4, 6, 1, 0, 2, 1, 3, 0]))

  private static let low = SheetCase(
    "low", .sheetLow, .sheetLowNote,
    websites: run(from: 2018, checked: 40, failing: [26, 14, 9, 3]))
}
