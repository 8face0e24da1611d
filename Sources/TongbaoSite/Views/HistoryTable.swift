internal import TongbaoCore
internal import TongbaoTemplates

/// The table of a region's history: the same numbers as the chart, newest first, gaps as rows.
struct HistoryTable {
  let history: RegionHistory
  let links: LinkStyle
  /// Whether pages of notices are built.
  let linksNotices: Bool
  /// Rows newest first; within a period the first-rank issuer first.
  let rows: [HistoryRows.Row]

  init(history: RegionHistory, links: LinkStyle, linksNotices: Bool) {
    self.history = history
    self.links = links
    self.linksNotices = linksNotices
    rows = HistoryRows(history).rows
  }

  var subjects: [RegionHistory.SubjectSeries] { history.subjects }

  /// Heads with the office's own word for what failed.
  var heads: [Value] {
    subjects.map { series in
      let words = Set(series.observations.map(\.failingWord))
      let failing = words.count == 1 ? words.first ?? "不合格" : "不合格／问题"
      return .object([
        .string("\(series.subject.label)（\(series.subject.unit)）"), .string(failing),
      ])
    }
  }

  /// The rows with one merged row for each run of quarters without a notice.
  var values: [Value] {
    var values: [Value] = []
    var later: Quarter?
    for row in rows {
      let quarter = row.first.slot.quarter
      if let later, later.ordinal - quarter.ordinal > 1 {
        values.append(gap(from: quarter.ordinal + 1, to: later.ordinal - 1))
      }
      later = quarter
      values.append(value(of: row))
    }
    return values
  }

  private func gap(from first: Int, to last: Int) -> Value {
    let count = last - first + 1
    let from = words(Quarter(ordinal: first))
    let span = count == 1 ? from : "\(from)至\(words(Quarter(ordinal: last)))"
    return .object([
      .flag(true), .string("\(span)：未收录通报（\(count)个季度）"),
      .number(2 + subjects.count * 3), .string(""), .absent, .list([]), .string(""), .absent,
      .absent,
    ])
  }

  private func words(_ quarter: Quarter) -> String {
    Period.quarter(year: quarter.year, quarter.number).chinese
  }

  private func value(of row: HistoryRows.Row) -> Value {
    let first = row.first
    var remarks: [String] = []
    var href: String?
    switch first.source {
    case .notice(let id, let anchor):
      let fragment = anchor == "text" ? "" : anchor
      if linksNotices { href = links.link(to: .notice(id), fragment: fragment) }
    case .history(let source):
      if !source.isEmpty { remarks.append(source) }
    }
    for (series, observation) in zip(subjects, row.observations) {
      guard let note = observation?.note, !note.isEmpty else { continue }
      let remark = "\(series.subject.label)\(note)"
      if !remarks.contains(remark) { remarks.append(remark) }
    }
    let standard = first.period.chinese
    return .object([
      .flag(false), .string(""), .number(0), .string(first.periodText),
      .optional(first.periodText == standard ? nil : standard),
      .list(zip(subjects, row.observations).flatMap { cells($1, $0.subject) }),
      .string(first.issuerName), .optional(href), .optional(remarks.joined(separator: "；")),
    ])
  }

  private func cells(_ observation: Observation?, _ subject: Subject) -> [Value] {
    guard let observation else { return Array(repeating: cell("未收录"), count: 3) }
    let failing = observation.failing
    return [
      cell(observation.checked.map(String.init) ?? "未公布"),
      cell(failing.map(String.init) ?? "未公布", isBad: (failing ?? 0) > 0),
      cell(rate(observation, subject)),
    ]
  }

  private func rate(_ observation: Observation, _ subject: Subject) -> String {
    guard let rate = observation.rate else {
      if let checked = observation.checked, checked < 5, checked > 0 {
        return "检查不足5\(subject.unit)，不算比率"
      }
      return "未公布"
    }
    if !rate.isComputed, let checked = observation.checked, let failing = observation.failing,
      checked > 0,
      let computed = Rational(Int128(100 * (checked - failing)), Int128(checked))
        .rounded(toScale: rate.value.scale),
      computed.rational != rate.value.rational
    {
      return "原文\(rate.text)%，按数算为\(observation.computedRate?.text ?? computed.text)%"
    }
    return rate.text + "%"
  }

  private func cell(_ text: String, isBad: Bool = false) -> Value {
    .object([.string(text), .flag(isBad)])
  }
}
