import TongbaoCore

extension ChartWords {
  /// The finding: 范围变化, 连续n次100%, 最低一次 or 最近一次; never a cause, never up or down.
  var title: String {
    if isSingle { return words(.titleSingle) }
    if issuers(inPanels: panels).count > 1, !hasLines {
      return words(.titleOffices, [.name: regionName, .count: count(rounds)])
    }
    let shown = panels.filter { $0.latest != nil }
    if shown.count == 2, shown[0].hundreds > 2, shown[0].hundreds == shown[1].hundreds {
      return words(.titleBothHundred, [.count: String(shown[0].hundreds)])
    }
    return latestClause(shown) + changeClause(shown)
  }

  private func latestClause(_ shown: [PanelSeries]) -> String {
    let ends = shown.compactMap(\.latest)
    let areTogether =
      shown.count == 2 && shown[0].points[ends[0]].slot == shown[1].points[ends[1]].slot
    if areTogether, !shown.contains(where: { $0.hundreds > 2 || $0.endsLowest }) {
      let (a, b) = (shown[0].text(ends[0]), shown[1].text(ends[1]))
      return a == b
        ? words(.titleBothSame, [.rate: a]) : words(.titleBoth, [.rate: a, .other: b])
    }
    return zip(shown, ends).map { panel, end in
      let label = shortLabel(panel)
      if panel.hundreds > 2 {
        return words(.titleHundred, [.subject: label, .count: String(panel.hundreds)])
      }
      let clause = words(
        panel.endsLowest ? .titleLowest : .titleLast,
        [.subject: label, .rate: panel.text(end)])
      return areTogether || shown.count == 1
        ? clause : words(.titleAt, [.text: clause, .period: quarterText(panel, end)])
    }.joined(separator: words(.commonClauseMark))
  }

  private func changeClause(_ shown: [PanelSeries]) -> String {
    let changed = shown.filter { $0.latestChange != nil }
    guard !changed.isEmpty else { return "" }
    let isRule = changed.allSatisfy { panel in
      if case .rule = panel.latestChange?.cause { return true }
      return false
    }
    let names = changed.map(shortLabel).joined(separator: words(.commonAnd))
    return words(isRule ? .titleRuleChanged : .titleBaseChanged, [.subject: names])
  }

  private func quarterText(_ panel: PanelSeries, _ index: Int) -> String {
    guard let place = panels.firstIndex(where: { $0.subject.id == panel.subject.id }) else {
      return ""
    }
    return series[place].observations[index].periodText
  }

  private var isSingle: Bool { rounds == 1 }

  private var hasLines: Bool {
    panels.contains { panel in panel.points.contains { $0.joinedFrom != nil } }
  }

  private func issuers(inPanels panels: [PanelSeries]) -> Set<String> {
    var keys: Set<String> = []
    for (panel, series) in zip(panels, series) {
      for index in panel.marked { keys.insert(series.observations[index].issuerKey) }
    }
    return keys
  }

  /// Rounds with a mark, told apart by period and issuer.
  private var rounds: Int {
    var found: Set<String> = []
    for (panel, series) in zip(panels, series) {
      for index in panel.marked {
        let observation = series.observations[index]
        found.insert(observation.period.code + " " + observation.issuerKey)
      }
    }
    return found.count
  }

  /// 两, 3, 4 …
  private func count(_ number: Int) -> String {
    number == 2 ? words(.titleTwo) : String(number)
  }

  /// 网站, 新媒体: the subject in a title, where room is short.
  private func shortLabel(_ panel: PanelSeries) -> String {
    switch panel.subject.id {
    case "websites": words(.commonWebsites)
    case "new-media": words(.commonMedia)
    default: panel.subject.label
    }
  }
}

extension PanelSeries {
  /// How many comparable neighbours up to the latest have exactly 100 %.
  var hundreds: Int {
    var count = 0
    var index = latest
    while let here = index, points[here].value.isHundred {
      count += 1
      index = points[here].joinedFrom
    }
    return count
  }

  /// What breaks the line right before the latest value.
  var latestChange: Change? { changes.last { $0.point == latest } }

  /// Whether the latest of at least three values is below all others, all of one issuer's checks.
  var endsLowest: Bool {
    let marked = marked
    guard marked.count > 2, let latest else { return false }
    return marked.allSatisfy {
      points[$0].mark == points[latest].mark
        && ($0 == latest || points[latest].value.isLess(than: points[$0].value))
    }
  }
}
