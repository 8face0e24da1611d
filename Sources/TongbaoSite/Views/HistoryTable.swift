internal import TongbaoCore
internal import TongbaoTemplates

/// The table of a region's history: the same numbers as the chart, newest first, gaps as rows.
struct HistoryTable {
  let history: RegionHistory
  let links: LinkStyle
  /// Whether pages of notices are built.
  let linksNotices: Bool

  /// One row of the table: what one issuer said of one period.
  struct Row {
    let first: Observation
    /// By subject.
    var observations: [String: Observation]
  }

  var subjects: [RegionHistory.SubjectSeries] { history.subjects }

  /// Rows newest first; within a period the first-rank issuer first.
  var rows: [Row] {
    var rows: [Row] = []
    var places: [String: Int] = [:]
    for series in subjects {
      for observation in series.observations {
        let key = "\(observation.issuerKey)|\(observation.period.code)|\(observation.sourceKey)"
        if let place = places[key] {
          rows[place].observations[series.subject.id] = observation
        } else {
          places[key] = rows.count
          rows.append(Row(first: observation, observations: [series.subject.id: observation]))
        }
      }
    }
    let rank = Dictionary(
      history.issuers.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return rows.enumerated().sorted { a, b in
      let (x, y) = (a.element.first, b.element.first)
      if x.slot.quarter != y.slot.quarter { return x.slot.quarter > y.slot.quarter }
      if x.period.sortKey != y.period.sortKey { return x.period.sortKey > y.period.sortKey }
      let (rankX, rankY) = (rank[x.issuerKey] ?? 0, rank[y.issuerKey] ?? 0)
      return rankX != rankY ? rankX < rankY : a.offset < b.offset
    }.map(\.element)
  }

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

  private func value(of row: Row) -> Value {
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
    for series in subjects {
      guard let note = row.observations[series.subject.id]?.note, !note.isEmpty else { continue }
      let remark = "\(series.subject.label)\(note)"
      if !remarks.contains(remark) { remarks.append(remark) }
    }
    let standard = first.period.chinese
    return .object([
      .flag(false), .string(""), .number(0), .string(first.periodText),
      .optional(first.periodText == standard ? nil : standard),
      .list(subjects.flatMap { cells(row.observations[$0.subject.id], $0.subject) }),
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

extension Observation {
  /// What tells two statements of one issuer on one period apart.
  fileprivate var sourceKey: String {
    switch source {
    case .notice(let id, _): id
    case .history: "history"
    }
  }
}
