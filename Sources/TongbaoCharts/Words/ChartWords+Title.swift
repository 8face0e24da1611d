import TongbaoCore

extension ChartWords {
  /// The finding: 范围变化, 连续n次100%, 最低一次 or 最近一次; never a cause, never up or down.
  var title: String {
    if isSingle { return "仅收录1次，暂时看不出变化" }
    if issuers(inPanels: panels).count > 1, !hasLines {
      return "\(regionName)\(Self.count(rounds))次通报的合格率，来自不同的发布单位"
    }
    let shown = panels.filter { $0.latest != nil }
    if shown.count == 2, shown[0].hundreds > 2, shown[0].hundreds == shown[1].hundreds {
      return "网站和新媒体都连续\(shown[0].hundreds)次合格率100%"
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
        ? "最近一次，网站和新媒体的合格率都是\(a)"
        : "最近一次，网站合格率\(a)，新媒体\(b)"
    }
    return zip(shown, ends).map { panel, end in
      if panel.hundreds > 2 { return "\(panel.shortLabel)连续\(panel.hundreds)次合格率100%" }
      var clause = "\(panel.shortLabel)最近一次合格率\(panel.text(end))"
      if panel.endsLowest { clause += "，是收录的各次里最低的一次" }
      return areTogether || shown.count == 1
        ? clause : clause + "（\(quarterText(panel, end))）"
    }.joined(separator: "；")
  }

  private func changeClause(_ shown: [PanelSeries]) -> String {
    let changed = shown.filter { $0.latestChange != nil }
    guard !changed.isEmpty else { return "" }
    let isRule = changed.allSatisfy { panel in
      if case .rule = panel.latestChange?.cause { return true }
      return false
    }
    let names = changed.map(\.shortLabel).joined(separator: "和")
    return "；\(names)\(isRule ? "合格标准" : "检查范围")有变化"
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
  private static func count(_ number: Int) -> String { number == 2 ? "两" : String(number) }
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
