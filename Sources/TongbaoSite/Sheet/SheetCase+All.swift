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
    "full", "完整的历史", "缺一个季度、市里也发过一次、一个数修订过、检查范围变过一次。",
    websites: run(from: 2022, checked: 62, failing: [2, 1])
      + [seen(q(2022, 3), 62, 1, by: .city), seen(q(2022, 4), 61, 1), seen(q(2023, 2), 60, 0)]
      + [seen(q(2023, 3), 58, 1, status: .revised(from: decimal(9655))), seen(q(2023, 4), 58, 0)]
      + run(from: 2024, checked: 52, failing: [0, 1, 0, 0]),
    media: run(from: 2022, checked: 310, failing: [9, 7])
      + [seen(q(2022, 3), 120, 5, by: .city), seen(q(2022, 4), 301, 6), seen(q(2023, 2), 288, 4)]
      + [seen(q(2023, 3), 280, 5), seen(q(2023, 4), 276, 3)]
      + run(from: 2024, checked: 190, failing: [2, 3, 1, 0]))

  private static let single = SheetCase(
    "single", "只有一次", "只收录一次时地区页不画图，这里画出来看：一个点，不画线，也不说变化。",
    websites: [], media: [seen(q(2024, 4), 1842, 3)])

  private static let offices = SheetCase(
    "offices", "不同的发布单位", "收录最多的单位画实心圆，其次画空心菱形，再其次画空心方块；不同单位从不连线。",
    websites: [
      seen(q(2023, 1), 58, 2), seen(q(2023, 2), 58, 1), seen(q(2023, 2), 30, 1, by: .city),
      seen(q(2023, 3), 58, 1), seen(q(2023, 3), 31, 1, by: .city), seen(q(2023, 4), 57, 2),
      seen(q(2023, 4), 40, 1, by: .nation),
    ])

  private static let round = SheetCase(
    "round", "不写季度的检查", "“2022年第三次”画空心方块，不连线；同一份通报又写“第三季度”的，表里说明。",
    websites: [
      seen(q(2022, 1), 55, 1), seen(q(2022, 2), 55, 2),
      seen(.round(year: 2022, 3), 56, 1, note: "原文附件又作第三季度"), seen(q(2022, 4), 56, 0),
    ])

  private static let gaps = SheetCase(
    "gaps", "没有收录通报的季度", "斜线，线断开；写得下就写几个季度，窄的只写“无通报”或不写；表里并成一行。",
    websites: [
      seen(q(2020, 1), 60, 1), seen(q(2020, 2), 60, 2), seen(q(2020, 4), 60, 1),
      seen(q(2021, 1), 60, 3), seen(q(2023, 1), 58, 1), seen(q(2023, 2), 58, 0),
    ])

  private static let changes = SheetCase(
    "changes", "检查范围或标准变化", "检查数变动超过两成、全部与抽查互换、合格标准改了：线断开，画竖虚线，图下和表里写明。",
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
    "perfect", "没有不合格", "点在100%的线上，不合格数写0；一连串100%只在两头写数。",
    websites: run(from: 2022, checked: 61, failing: [2, 0, 0, 0, 0, 0, 0, 0]),
    media: run(from: 2022, checked: 180, failing: [0, 0, 0, 0, 0, 0, 0, 0]))

  private static let few = SheetCase(
    "few", "检查不足5家", "不算比率，没有点，只在下面两行列数。",
    websites: run(from: 2023, checked: 1, failing: [1, 0, 0, 0]),
    media: [
      seen(q(2023, 1), 23, 1), seen(q(2023, 2), 4, 1), seen(q(2023, 3), 24, 0),
      seen(q(2023, 4), 24, 1),
    ])

  private static let revised = SheetCase(
    "revised", "修订过的数", "新数是点，旧数是灰色小圈，用虚线连着；新旧两个数分开写，不会看错。",
    websites: [
      seen(q(2023, 1), 58, 2, status: .revised(from: ExactDecimal(96))),
      seen(q(2023, 2), 58, 1, status: .revised(from: decimal(9655))),
      seen(q(2023, 3), 58, 2, status: .revised(from: ExactDecimal(100))),
      seen(q(2023, 4), 58, 1, status: .revised(from: ExactDecimal(95))),
    ])

  private static let provisional = SheetCase(
    "provisional", "暂定的数", "同色的空心圆，旁边写“暂定”。",
    websites: run(from: 2024, checked: 58, failing: [2, 1, 1])
      + [seen(q(2024, 4), 57, 0, status: .provisional)])

  private static let printed = SheetCase(
    "printed", "原文的合格率与按数算的不同", "图上画原文写的，表里两个都写。",
    websites: [
      seen(q(2024, 1), 40, 1, rate: "97%"), seen(q(2024, 2), 40, 1, rate: "97.5%"),
      seen(q(2024, 3), 40, 1),
    ])

  private static let unknown = SheetCase(
    "unknown", "没有公布、没有收录的数", "数没有公布写“未公布”，通报没有说到这一类写“未收录”，写不下画短线；表里都写明。",
    websites: [
      seen(q(2024, 1), nil, nil, rate: "98.5%"), seen(q(2024, 2), 40, 1),
      seen(q(2024, 3), 40, nil), seen(q(2024, 4), 40, 0),
    ],
    media: [seen(q(2024, 1), 120, 3), seen(q(2024, 2), 118, 2), seen(q(2024, 4), 121, 4)])

  private static let long = SheetCase(
    "long", "二十个季度以上", "宽图全画；手机上只画最近十二个季度，并写“更早的见下表”。",
    websites: run(
      from: 2019, checked: 204,
      failing: [3, 2, 4, 1, nil, 5, 2, 2, 1, 0, 0, 1, 3, 2, 2, 1]
        + [0, 0, 1, 0, 2, 1, 1, 0]),
    media: run(
      from: 2019, checked: 1284,
      failing: [18, 22, 14, 31, nil, 25, 12, 9, 11, 8, 6, 9, 7, 3, 2, 1]
        + [4, 6, 1, 0, 2, 1, 3, 0]))

  private static let low = SheetCase(
    "low", "从0起的纵轴", "最低的一次不到50%时，纵轴从0起，没有折断的记号。",
    websites: run(from: 2018, checked: 40, failing: [26, 14, 9, 3]))
}
