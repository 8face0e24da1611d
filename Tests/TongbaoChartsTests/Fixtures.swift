import TongbaoCore

@testable import TongbaoCharts

extension PassRateChart {
  /// A chart in the words of the repository.
  init?(history: RegionHistory, regionName: String? = nil, drawsSingle: Bool = false) {
    self.init(
      history: history, regionName: regionName, drawsSingle: drawsSingle, words: .shipped)
  }
}

/// One observation, as short as a test can say it.
func seen(
  _ year: Int, _ number: Int, _ checked: Int?, _ failing: Int?, rate: String? = nil,
  by issuer: String = "city", round: Bool = false, word: String = "不合格", rule: String? = nil,
  coverage: Notice.Coverage? = nil, isHistory: Bool = false,
  status: Observation.Status = .final
) -> Observation {
  let names = [
    "city": ("咸宁市政务公开领导小组办公室", "市里通报"), "province": ("湖北省人民政府办公厅", "省里通报"),
    "nation": ("国务院办公厅", "国家通报"),
  ]
  let period: Period = round ? .round(year: year, number) : .quarter(year: year, number)
  return Observation(
    period: period, periodText: period.chinese,
    slot: .init(quarter: Quarter(year: year, number: number), isExact: !round),
    issuerKey: issuer, issuerName: names[issuer]?.0 ?? issuer, issuerMark: names[issuer]?.1 ?? "",
    subject: "", operating: nil, checked: checked, failing: failing, failingWord: word,
    statedRate: rate.flatMap { StatedNumber($0) }, coverage: coverage, rule: rule,
    source: isHistory ? .history("公开网页") : .notice(id: "n", anchor: "text"), note: "",
    status: status)
}

/// `count` quarters from the first of `year`, the failing counts going round `failing`.
func quarters(_ count: Int, from year: Int = 2020, checked: Int = 200, failing: [Int] = [1, 4, 2])
  -> [Observation]
{
  (0..<count).map { index in
    let quarter = Quarter(ordinal: year * 4 + index)
    return seen(quarter.year, quarter.number, checked, failing[index % failing.count])
  }
}

func history(
  _ websites: [Observation], _ media: [Observation] = [], others: [Observation] = [],
  region name: String = "咸宁市"
) -> RegionHistory {
  let region = Region(
    code: "421200", name: name, level: .prefecture, parent: "420000", aliases: [], slug: "xianning",
    place: SourcePlace("regions.csv"))
  let series = [
    (Subject(id: "websites", label: "政府网站", unit: "家"), websites),
    (Subject(id: "new-media", label: "政务新媒体", unit: "个"), media),
    (Subject(id: "messages", label: "网民留言", unit: "条"), others),
  ]
  return RegionHistory(
    region: region,
    subjects: series.filter { !$0.1.isEmpty }.map { .init(subject: $0.0, observations: $0.1) })
}

/// The real history of 咸宁市: five rounds of the city and one of the province.
let xianning = history(
  [
    seen(2020, 3, 40, nil, isHistory: true),
    seen(2022, 1, 40, 3, rate: "92.5%", rule: "合格线80分", isHistory: true),
    seen(2022, 2, 40, 2, rate: "95%", rule: "合格线60分", isHistory: true),
    seen(2022, 4, 40, 1, rate: "97.5%"), seen(2023, 1, 40, 0, rate: "100%", isHistory: true),
    seen(2024, 4, 38, 0, by: "province", word: "问题"),
  ],
  [
    seen(2020, 3, 139, 39, rate: "72%", isHistory: true),
    seen(2022, 1, 218, 12, rate: "94.5%", isHistory: true),
    seen(2022, 2, 214, 21, rate: "90.2%", isHistory: true),
    seen(2022, 4, 212, 10, rate: "95.28%"), seen(2023, 1, 212, 0, rate: "100%", isHistory: true),
    seen(2024, 4, 87, 0, by: "province", word: "问题"),
  ])

/// Histories that a property must hold for.
let samples: [String: RegionHistory] = [
  "咸宁市": xianning,
  "twenty quarters": history(quarters(20), quarters(20, checked: 310, failing: [9, 0, 3, 5])),
  "twenty-four quarters": history(
    quarters(24, checked: 1842), quarters(24, checked: 23268, failing: [100, 2311])),
  "sixty quarters": history(quarters(60, from: 2008), quarters(60, from: 2008, failing: [0])),
  "two offices in one quarter": history(
    [
      seen(2023, 3, 58, 1), seen(2023, 4, 58, 0), seen(2023, 4, 57, 1, by: "province"),
      seen(2023, 4, 30, 2, by: "nation"), seen(2024, 1, 58, 2),
    ], [seen(2023, 4, 276, 3), seen(2024, 1, 190, 2)]),
  "few": history(
    [seen(2023, 1, 1, 1), seen(2023, 2, 1, 0)],
    [seen(2023, 1, 23, 1), seen(2023, 2, 4, 1), seen(2023, 3, 23, 0)]),
  "low": history([seen(2023, 1, 20, 20), seen(2023, 2, 20, 10)], [seen(2023, 2, 30, 8)]),
  "rounds": history(
    [
      seen(2018, 2, 639, 16, rate: "97.5%", round: true),
      seen(2019, 4, nil, nil, rate: "99%", round: true), seen(2024, 4, 614, 4),
    ], [seen(2019, 4, nil, nil, rate: "71.25%", round: true), seen(2024, 4, 1842, 3)]),
  "impossible rate": history([seen(2023, 1, 20, 1, rate: "120%"), seen(2023, 2, 20, 1)]),
  "five digits": history(
    quarters(20, checked: 23268, failing: [1100, 2311]), quarters(20, checked: 23268)),
  "revised": history(
    [
      seen(2023, 1, 58, 2, status: .revised(from: ExactDecimal(96))),
      seen(2023, 2, 58, 1, status: .revised(from: ExactDecimal(unscaled: 9655, scale: 2))),
      seen(2023, 3, 58, 2, status: .revised(from: ExactDecimal(100))),
      seen(2023, 4, 58, 1, status: .revised(from: ExactDecimal(95))),
    ], quarters(4, from: 2023)),
  "provisional": history(
    [
      seen(2023, 1, 58, 2), seen(2023, 2, 58, 2, by: "province", status: .provisional),
      seen(2023, 3, 58, 1), seen(2023, 4, 58, 1, status: .provisional),
    ]),
  "all 100 %": history(quarters(14, failing: [0]), quarters(14, failing: [0])),
]
