import TongbaoCore

extension ChartWords {
  /// What is not joined and why, what is not drawn, what we computed.
  var notes: String {
    var text = ""
    if hasSeveralIssuers { text += words(.chartOffices) }
    for panel in panels {
      for change in panel.changes { text += sentence(change, panel) }
    }
    for (panel, series) in zip(panels, series) {
      for index in panel.marked {
        guard let earlier = panel.points[index].earlier else { continue }
        text += words(
          .chartRevised,
          [
            .period: series.observations[index].periodText, .subject: panel.subject.label,
            .from: earlier.text, .to: panel.text(index),
          ])
      }
    }
    if panels.contains(where: { $0.points.contains { $0.isFew } }) {
      text += words(.chartFew)
    }
    let computed = series.contains { series in
      series.observations.contains {
        $0.statedRate == nil && $0.failing != nil && ($0.checked ?? 0) >= 5
      }
    }
    if computed { text += words(.chartComputed, [.word: failingWord]) }
    return text
  }

  /// `来源：湖北省人民政府办公厅（2022年第一季度至2024年第四季度，12次）。`
  var sources: String {
    var offices: [(name: String, rounds: [Period: (ordinal: Int, text: String)])] = []
    var unheld: Set<String> = []
    for observations in series.map(\.observations) {
      for index in observations.indices {
        let period = observations[index].period
        if case .history = observations[index].source {
          unheld.insert(period.code + observations[index].issuerKey)
        }
        let name = observations[index].issuerName
        let office = offices.firstIndex { $0.name == name } ?? offices.endIndex
        if office == offices.endIndex { offices.append((name, [:])) }
        offices[office].rounds[period] = (
          observations[index].slot.quarter.ordinal, observations[index].periodText
        )
      }
    }
    let sources = offices.map { name, rounds in
      let texts = rounds.values.sorted { $0 < $1 }.map(\.text)
      guard texts.count > 2, let first = texts.first, let last = texts.last else {
        return words(.chartSource, [.name: name, .text: words.list(texts)])
      }
      return words(
        .chartSourceSpan,
        [.name: name, .first: first, .last: last, .count: String(texts.count)])
    }
    return words(.chartSources, [.text: words.list(sources)])
      + (unheld.isEmpty ? "" : words(.chartSourcesUnheld, [.count: String(unheld.count)]))
  }

  private func sentence(_ change: PanelSeries.Change, _ panel: PanelSeries) -> String {
    let period = change.periodText
    let subject =
      panel.hasSeveralOffices
      ? words(.chartOfficeSubject, [.issuer: change.office, .subject: panel.subject.label])
      : panel.subject.label
    switch change.cause {
    case .base(let from, let to):
      return words(
        .chartBaseChanged,
        [.period: period, .subject: subject, .from: String(from), .to: String(to)])
    case .coverage:
      return words(
        change.isNowSample ? .chartNowSample : .chartNowFull,
        [.period: period, .subject: subject])
    case .rule(let from, let to):
      return words(
        .chartRuleChanged, [.period: period, .subject: subject, .from: from, .to: to])
    case .issuer, .round, .gap: return ""
    }
  }

  private var hasSeveralIssuers: Bool {
    var found: String?
    for series in series {
      for observation in series.observations {
        if let found, found != observation.issuerKey { return true }
        found = observation.issuerKey
      }
    }
    return false
  }
}
