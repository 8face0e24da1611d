internal import TongbaoCore
internal import TongbaoTemplates

/// The table of a region's history: the same numbers as the chart, newest first, gaps as rows.
struct HistoryTable {
  let index: SiteIndex
  let history: RegionHistory
  let links: LinkStyle
  /// Rows newest first; within a period the first-rank issuer first.
  let rows: [HistoryRows.Row]
  /// What breaks the line before an observation, in words.
  private let changes: [ObjectIdentifier: String]

  init(index: SiteIndex, history: RegionHistory, links: LinkStyle) {
    self.index = index
    self.history = history
    self.links = links
    rows = HistoryRows(history).rows
    var changes: [ObjectIdentifier: String] = [:]
    for series in history.subjects {
      for place in series.observations.indices {
        let observation = series.observations[place]
        guard let earlier = series.predecessor(of: place).map({ series.observations[$0] }),
          let remark = observation.breakSince(earlier)?.remark(
            observation, series.subject, index.words)
        else { continue }
        changes[ObjectIdentifier(observation)] = remark
      }
    }
    self.changes = changes
  }

  private var words: Words { index.words }

  var subjects: [RegionHistory.SubjectSeries] { history.subjects }

  /// Heads with the office's own word for what failed.
  var heads: [Value] {
    subjects.map { series in
      let said = Set(series.observations.map(\.failingWord))
      let failing =
        said.count == 1
        ? said.first ?? words(.commonFailing)
        : words(.commonFailing) + words(.commonOrMark) + words(.commonProblems)
      return .object([.string(words.label(series.subject)), .string(failing)])
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
    let from = text(Quarter(ordinal: first))
    let span =
      count == 1
      ? from : words(.commonSpan, [.first: from, .last: text(Quarter(ordinal: last))])
    return .object([
      .flag(true), .string(words(.historyGap, [.period: span, .count: String(count)])),
      .number(2 + subjects.count * 3), .string(""), .absent, .list([]), .string(""), .absent,
      .absent, .absent,
    ])
  }

  private func text(_ quarter: Quarter) -> String {
    Period.quarter(year: quarter.year, quarter.number).chinese
  }

  private func value(of row: HistoryRows.Row) -> Value {
    let first = row.first
    var remarks: [String] = []
    var href: String?
    switch first.source {
    case .notice(let id, let anchor):
      let fragment = anchor == "text" ? "" : anchor
      if index.builds(.notice) { href = links.link(to: .notice(id), fragment: fragment) }
    case .history(let source):
      if !source.isEmpty { remarks.append(source) }
    }
    for (series, observation) in zip(subjects, row.observations) {
      guard let observation else { continue }
      if let change = changes[ObjectIdentifier(observation)] { remarks.append(change) }
      guard !observation.note.isEmpty else { continue }
      let remark = "\(series.subject.label)\(observation.note)"
      if !remarks.contains(remark) { remarks.append(remark) }
    }
    if let other = otherPeriod(first) { remarks.append(other) }
    let standard = first.period.chinese
    return .object([
      .flag(false), .string(""), .number(0), .string(first.periodText),
      .optional(first.periodText == standard ? nil : standard),
      .list(zip(subjects, row.observations).flatMap { cells($1, $0.subject) }),
      .string(first.issuerName), .optional(href),
      .optional(remarks.joined(separator: words(.commonClauseMark))),
      revision(row)?.value ?? .absent,
    ])
  }

  /// Leads from numbers that were revised to what changed.
  private func revision(_ row: HistoryRows.Row) -> LinkView? {
    let revised = row.observations.compactMap { $0 }.first {
      if case .revised = $0.status { true } else { false }
    }
    guard let id = revised?.noticeID, let history = index.versions.ofNotice[id] else { return nil }
    guard let first = history.readable.first?.number,
      history.compares(first, history.head.number)
    else { return LinkView(text: words(.versionRecord), href: links.link(to: .versions(of: id))) }
    return LinkView(
      text: words(.versionSeeChange),
      href: links.link(to: .change(first, history.head.number, of: id)))
  }

  private func cells(_ observation: Observation?, _ subject: Subject) -> [Value] {
    guard let observation else { return Array(repeating: cell(words(.commonUnlisted)), count: 3) }
    let failing = observation.failing
    return [
      cell(observation.checked.map(String.init) ?? words(.commonUnpublished)),
      cell(failing.map(String.init) ?? words(.commonUnpublished), isBad: (failing ?? 0) > 0),
      cell(Self.rate(observation, subject, words)),
    ]
  }

  /// The rate as the tables of the site write it, with what became of it.
  static func rate(_ observation: Observation, _ subject: Subject, _ words: Words) -> String {
    let text = plainRate(observation, subject, words)
    switch observation.status {
    case .final: return text
    case .provisional: return words(.historyProvisional, [.rate: text])
    case .revised(let earlier):
      return words(.historyRevised, [.rate: text, .from: earlier.text])
    }
  }

  private static func plainRate(
    _ observation: Observation, _ subject: Subject, _ words: Words
  ) -> String {
    guard let rate = observation.rate else {
      if let checked = observation.checked, checked < 5, checked > 0 {
        return words(.commonFew, [.unit: subject.unit])
      }
      return words(.commonUnpublished)
    }
    if !rate.isComputed, let checked = observation.checked, let failing = observation.failing,
      checked > 0,
      let computed = Rational(Int128(100 * (checked - failing)), Int128(checked))
        .rounded(toScale: rate.value.scale),
      computed.rational != rate.value.rational
    {
      return words(
        .historyPrinted,
        [.rate: rate.text, .to: observation.computedRate?.text ?? computed.text])
    }
    return rate.text + "%"
  }

  /// `原文附件又作第三季度`: a numbered check that its notice also calls a quarter's.
  private func otherPeriod(_ observation: Observation) -> String? {
    guard case .round(_, let number) = observation.period, (1...4).contains(number),
      let notice = observation.noticeID.flatMap({ index.notice($0) })
    else { return nil }
    let name = Period.quarterName(number)
    let annexTitles = notice.annexes.flatMap { [$0.title, $0.ownTitle?.value ?? ""] }
    if annexTitles.contains(where: { $0.contains(name) }) {
      return words(.historyAnnexPeriod, [.period: name])
    }
    return notice.title.value.contains(name)
      ? words(.historyTitlePeriod, [.period: name]) : nil
  }

  /// Where the parts of a table do not give its total, newest first; the printed total counts.
  var notes: [String] {
    guard index.jurisdictions.contains(history.region.code) else { return [] }
    var notes: [String] = []
    for row in rows {
      for (series, observation) in zip(subjects, row.observations) {
        if let observation, let note = partsNote(observation, series.subject) {
          notes.append(note)
        }
      }
    }
    return notes
  }

  private func partsNote(_ observation: Observation, _ subject: Subject) -> String? {
    guard case .notice(let id, let anchor) = observation.source, anchor != "text",
      index.jurisdiction(of: id) == history.region.code, let notice = index.notice(id),
      let table = notice.tables.first(where: { $0.id == anchor }), table.kind == .results,
      !table.isPartial, let parts = ResultsRowReader(table).parts
    else { return nil }
    var differences: [String] = []
    for (word, whole, sum) in [
      (words(.commonChecked), observation.checked, parts.checked),
      (observation.failingWord, observation.failing, parts.failing),
    ] {
      guard let whole, let sum, whole != sum else { continue }
      differences.append(
        words(
          .historyDifference, [.word: word, .total: String(whole), .count: String(sum)]))
    }
    return differences.isEmpty
      ? nil
      : words(
        .historyParts,
        [
          .period: observation.periodText, .subject: subject.label,
          .text: differences.joined(separator: words(.commonClauseMark)),
        ])
  }

  private func cell(_ text: String, isBad: Bool = false) -> Value {
    // More than a number: it may break.
    .object([.string(text), .flag(isBad), .flag(text.utf8.count > 12)])
  }
}

extension SeriesBreak {
  /// What changed in front of `observation`, for the row of a table; nothing where only a line ends.
  fileprivate func remark(
    _ observation: Observation, _ subject: Subject, _ words: Words
  ) -> String? {
    switch self {
    case .base(let from, let to):
      words(
        .historyBaseChanged,
        [.subject: subject.label, .from: String(from), .to: String(to)])
    case .coverage:
      words(
        observation.coverage == .sample ? .historyNowSample : .historyNowFull,
        [.subject: subject.label])
    case .rule(let from, let to):
      words(.historyRuleChanged, [.subject: subject.label, .from: from, .to: to])
    case .issuer, .round, .gap: nil
    }
  }
}
