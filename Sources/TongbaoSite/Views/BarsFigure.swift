internal import TongbaoCharts
internal import TongbaoCore
internal import TongbaoTemplates

/// A figure of bars with its table and its files.
struct BarsFigure: Sendable {
  let drawings: ChartDrawings
  /// Whether a picture lies beside the drawing's file.
  var hasPicture = false
  private let id: String
  private let bars: CountBars
  private let links: LinkStyle
  private let page: PageAddress
  private let href: String?
  private let csv: String?
  private let tableCaption: String
  private let failingWord: String
  private let rates: [String: String]

  static let schema = Schema([
    "id": .text, "title": .text, "subtitle": .text, "wide": .html, "narrow": .html,
    "caption": .text, "svg": .text, "csv": .optional(.text), "href": .optional(.text),
    "png": .optional(.text), "table": .text,
    "table_id": .text, "failing": .text,
    "rows": .list(
      .object(
        Schema([
          "name": .text, "checked": .text, "failing": .text, "is_bad": .flag, "rate": .text,
        ]))),
  ])

  /// - Parameters:
  ///   - places: with known counts, all of one notice.
  ///   - source: `来源：…。`
  ///   - href: link to the notice, where it has a page.
  ///   - csv: link to the notice's table that the numbers come from.
  init(
    id: String, links: LinkStyle, page: PageAddress, subject: Subject,
    places: [(region: Region, observation: Observation)], own: String?, source: String,
    href: String?, csv: String?, words: Words
  ) {
    self.csv = csv
    self.id = id
    self.links = links
    self.page = page
    self.href = href
    let first = places.first?.observation
    failingWord = first?.failingWord ?? words(.commonFailing)
    let period = first?.periodText ?? ""
    let rows = places.map { region, observation in
      CountBars.Row(
        name: region.chartName, checked: observation.checked ?? 0,
        failing: observation.failing ?? 0, isOwn: region.code == own)
    }
    bars = CountBars(
      rows: rows,
      of: .init(subject, failingWord: failingWord, periodText: period, source: source), id: id,
      tableID: "\(id)-data", words: words)
    drawings = bars.drawings()
    tableCaption = words(
      .barsTable, [.period: period, .subject: subject.label, .unit: subject.unit])
    rates = Dictionary(
      places.map { ($0.region.chartName, HistoryTable.rate($0.observation, subject, words)) }
    ) { first, _ in first }
  }

  var svg: String { "\(id).svg" }
  var png: String { "\(id).png" }

  var value: Value {
    .object([
      .string(id), .string(bars.title), .string(bars.subtitle), .html(drawings.wide),
      .html(drawings.narrow), .string(bars.caption), .string(links.link(to: svg, beside: page)),
      .optional(csv), .optional(href),
      .optional(hasPicture ? links.link(to: png, beside: page) : nil), .string(tableCaption),
      .string("\(id)-data"), .string(failingWord),
      .list(
        bars.rows.map { row in
          .object([
            .string(row.name), .string(String(row.checked)), .string(String(row.failing)),
            .flag(row.failing > 0), .string(rates[row.name] ?? "——"),
          ])
        }),
    ])
  }
}

extension Region {
  /// The name where room is short: a long one gives way to its shortest form of the same kind, 恩施州.
  var chartName: String {
    guard name.count > 6 else { return name }
    let short = aliases.lazy.filter { $0.isTimeless && $0.name.last == self.name.last }
      .map(\.name).filter { $0.count > 2 && $0.count < self.name.count }
    return short.min { $0.count < $1.count } ?? name
  }
}
