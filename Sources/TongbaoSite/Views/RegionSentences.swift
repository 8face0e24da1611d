internal import TongbaoCore

/// The sentences above a region's chart, from a closed set of forms; each is true of the data.
struct RegionSentences {
  let history: RegionHistory
  let rows: [HistoryRows.Row]
  let links: LinkStyle
  let linksNotices: Bool
  let words: Words

  /// `收录2次结果，最近一次是2024年第四季度（省里通报）：政府网站和政务新媒体都没有发现不合格。`
  var lead: [UInt8] {
    var writer = HTMLWriter(capacity: 400)
    guard let newest = rows.first, let oldest = rows.last else { return [] }
    writer.text(rows.count == 1 ? .regionLeadOnce : .regionLead, words) { blank, writer in
      switch blank {
      case .count: writer.text(String(rows.count))
      case .first: writer.text(oldest.first.periodText)
      case .period: period(newest.first, into: &writer)
      case .issuer: writer.text(newest.first.issuerMark)
      default: break
      }
    }
    writer.text(latest(newest))
    return writer.bytes
  }

  /// What the newest row says of failures.
  private func latest(_ row: HistoryRows.Row) -> String {
    let known = zip(history.subjects, row.observations).compactMap { series, observation in
      observation.map { (series.subject, $0) }
    }
    let counted = known.compactMap { subject, observation in
      observation.failing.map { (subject, observation, $0) }
    }
    guard !counted.isEmpty else { return "" }
    let isOnly = rows.count == 1
    if counted.allSatisfy({ $0.2 == 0 }) {
      let names = counted.map(\.0.label).joined(separator: words(.commonAnd))
      let found = Set(counted.map(\.1.failingWord)).sorted()
        .joined(separator: words(.regionOr))
      return words(
        isOnly ? .regionNoneFound : .regionNoneFoundLatest, [.subject: names, .word: found])
    }
    let parts = counted.map { subject, observation, failing in
      guard let checked = observation.checked else {
        return words(
          .regionFoundOfUnknown,
          [
            .subject: subject.label, .word: observation.failingWord,
            .failing: String(failing), .unit: subject.unit,
          ])
      }
      return words(
        .regionFoundOf,
        [
          .subject: subject.label, .checked: String(checked), .unit: subject.unit,
          .word: observation.failingWord, .failing: String(failing),
        ])
    }
    return words(
      isOnly ? .regionFound : .regionFoundLatest,
      [.text: parts.joined(separator: words(.commonClauseMark))])
  }

  private func period(_ observation: Observation, into writer: inout HTMLWriter) {
    guard case .notice(let id, _) = observation.source, linksNotices else {
      writer.text(observation.periodText)
      return
    }
    writer.raw("<a href=\"")
    writer.text(links.link(to: .notice(id)))
    writer.raw("\">")
    writer.text(observation.periodText)
    writer.raw("</a>")
  }

  /// What to mind before reading the chart.
  var cautions: [String] {
    var cautions: [String] = []
    let isShared = history.issuers.count > 1
    if isShared {
      cautions.append(words(.regionCautionShared, [.issuer: who]))
    }
    for series in history.subjects {
      for (index, later) in series.observations.enumerated() {
        guard let earlier = series.predecessor(of: index).map({ series.observations[$0] }) else {
          continue
        }
        let subject =
          isShared
          ? words(
            .regionSubjectOf, [.subject: series.subject.label, .issuer: later.issuerMark])
          : series.subject.label
        switch later.breakSince(earlier) {
        case .base(let from, let to):
          cautions.append(
            words(
              .regionCautionBase,
              [
                .subject: subject, .first: earlier.periodText, .from: String(from),
                .last: later.periodText, .to: String(to), .unit: series.subject.unit,
              ]))
        case .rule(let from, let to):
          cautions.append(
            words(
              .regionCautionRule,
              [.subject: subject, .from: from, .to: to, .period: later.periodText]))
        case .coverage:
          cautions.append(
            words(.regionCautionCoverage, [.subject: subject, .period: later.periodText]))
        case .issuer, .round, .gap, nil: break
        }
      }
    }
    return cautions
  }

  /// The offices whose results stand side by side: by where they belong, and where two belong to one
  /// government, how many they are.
  private var who: String {
    var offices: [(mark: String, keys: Set<String>)] = []
    for row in rows.map(\.first) {
      if let index = offices.firstIndex(where: { $0.mark == row.issuerMark }) {
        offices[index].keys.insert(row.issuerKey)
      } else {
        offices.append((row.issuerMark, [row.issuerKey]))
      }
    }
    return offices.map { mark, keys in
      keys.count > 1
        ? words(.regionOffices, [.issuer: mark, .count: String(keys.count)]) : mark
    }.joined(separator: words(.commonAnd))
  }
}
