internal import TongbaoCore

/// One case of the chart sheet: an invented history that shows how something is drawn.
struct SheetCase: Sendable {
  let id: String
  let heading: Word
  /// What is to be seen.
  let remark: Word
  let history: RegionHistory

  private static let websites = Subject(id: "websites", label: "政府网站", unit: "家")
  private static let media = Subject(id: "new-media", label: "政务新媒体", unit: "个")
  static let subjects = [websites, media]

  init(
    _ id: String, _ heading: Word, _ remark: Word, websites: [Observation],
    media: [Observation] = []
  ) {
    self.id = id
    self.heading = heading
    self.remark = remark
    let series = zip(Self.subjects, [websites, media]).filter { !$0.1.isEmpty }
    history = RegionHistory(
      region: Self.region("示例市"),
      subjects: series.map { .init(subject: $0, observations: $1) })
  }

  /// A region that is no real division.
  static func region(_ name: String, code: String = "990000") -> Region {
    Region(
      code: code, name: name, level: .prefecture, parent: nil, aliases: [], slug: "shili",
      place: SourcePlace(""))
  }

  /// Who speaks on the sheet.
  enum Office: String, Sendable {
    case province, city, nation

    fileprivate var name: String {
      switch self {
      case .province: "示例省人民政府办公厅"
      case .city: "示例市政务公开办公室"
      case .nation: "示例国家办公室"
      }
    }

    fileprivate var mark: String {
      switch self {
      case .province: "省里通报"
      case .city: "市里通报"
      case .nation: "国家通报"
      }
    }
  }

  /// An invented result.
  static func seen(
    _ period: Period, _ checked: Int?, _ failing: Int?, rate: String? = nil,
    by office: Office = .province, word: String = "不合格", rule: String? = nil,
    coverage: Notice.Coverage? = nil, status: Observation.Status = .final, note: String = ""
  ) -> Observation {
    Observation(
      period: period, periodText: period.chinese,
      slot: period.quarter.map { .init(quarter: $0, isExact: true) }
        ?? .init(quarter: Quarter(year: period.year, number: period.roundNumber), isExact: false),
      issuerKey: office.rawValue, issuerName: office.name, issuerMark: office.mark,
      subject: "", operating: nil, checked: checked, failing: failing, failingWord: word,
      statedRate: rate.flatMap { StatedNumber($0) }, coverage: coverage, rule: rule,
      source: .history("虚构"), note: note, status: status)
  }

  /// Quarters one after another from the first of `year`; `nil` leaves one out.
  static func run(from year: Int, checked: Int, failing: [Int?]) -> [Observation] {
    failing.enumerated().compactMap { index, failing in
      let quarter = Quarter(ordinal: year * 4 + index)
      return failing.map { seen(.quarter(year: quarter.year, quarter.number), checked, $0) }
    }
  }
}

extension Period {
  fileprivate var roundNumber: Int {
    if case .round(_, let number) = self { return number }
    return 1
  }
}
