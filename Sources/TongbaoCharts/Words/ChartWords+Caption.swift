import TongbaoCore

extension ChartWords {
  /// What is not joined and why, what is not drawn, what we computed.
  var notes: String {
    var text = ""
    if hasSeveralIssuers { text += "不同单位发布的结果不连线。" }
    for panel in panels {
      for change in panel.changes { text += sentence(change, panel) }
    }
    for (panel, series) in zip(panels, series) {
      for index in panel.marked {
        guard let earlier = panel.points[index].earlier else { continue }
        text +=
          "\(series.observations[index].periodText)\(panel.subject.label)合格率原为\(earlier.text)%，已修订为\(panel.text(index))。"
      }
    }
    if panels.contains(where: { $0.points.contains { $0.isFew } }) {
      text += "检查不足5家的时期只列数，不算比率。"
    }
    let computed = series.contains { series in
      series.observations.contains {
        $0.statedRate == nil && $0.failing != nil && ($0.checked ?? 0) >= 5
      }
    }
    if computed { text += "通报没有写明的合格率，按检查数和\(failingWord)数计算。" }
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
    let words = offices.map { name, rounds in
      let texts = rounds.values.sorted { $0 < $1 }.map(\.text)
      guard texts.count > 2, let first = texts.first, let last = texts.last else {
        return "\(name)（\(texts.joined(separator: "、"))）"
      }
      return "\(name)（\(first)至\(last)，\(texts.count)次）"
    }
    let remark = unheld.isEmpty ? "" : "其中\(unheld.count)次未收录通报原文，出处见数据表。"
    return "来源：\(words.joined(separator: "、"))。" + remark
  }

  private func sentence(_ change: PanelSeries.Change, _ panel: PanelSeries) -> String {
    let office = panel.hasSeveralOffices ? change.office + "的" : ""
    let start = "\(change.periodText)起，\(office)\(panel.subject.label)"
    switch change.cause {
    case .base(let from, let to): return "\(start)检查范围变化：\(from)→\(to)，竖虚线处断开。"
    case .coverage:
      let words = change.isNowSample ? "全部改为抽查" : "抽查改为全部"
      return "\(start)检查范围由\(words)，竖虚线处断开。"
    case .rule(let from, let to): return "\(start)合格标准由“\(from)”改为“\(to)”，竖虚线处断开。"
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
