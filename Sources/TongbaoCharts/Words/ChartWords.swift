import TongbaoCore

/// The sentences around a chart, each from a closed set of forms that the data make true.
struct ChartWords {
  let series: [RegionHistory.SubjectSeries]
  let panels: [PanelSeries]
  /// Issuer keys by rank.
  let issuers: [String]
  let axis: ValueAxis
  let first: Quarter
  let last: Quarter
  let gaps: [Range<Int>]
  let regionName: String

  /// Place, measure and time, then the axis, the count rows and the signs.
  var subtitle: String {
    var text = "\(regionName)合格率，%，\(time)。"
    if !axis.startsAtZero { text += "纵轴从\(axis.low)%起，未从0起；" }
    text += "下方两行是检查数和\(failingWord)数。"
    var signs = legend
    let points = panels.lazy.flatMap { $0.points.lazy.filter { $0.mark != nil } }
    if points.contains(where: { $0.earlier != nil }) { signs.append("灰色小圈表示修订前的数") }
    if points.contains(where: { $0.isProvisional && $0.mark == .circle }) {
      signs.append("空心圆表示暂定的数")
    }
    if !gaps.isEmpty { signs.append("斜线表示没有收录通报") }
    return signs.isEmpty ? text : text + signs.joined(separator: "，") + "。"
  }

  /// `2022年第四季度至2024年第四季度`; a round keeps its own words, since it names no quarter.
  private var time: String {
    func words(_ quarter: Quarter) -> String {
      let there = series.lazy.flatMap { $0.observations.lazy.filter { $0.slot.quarter == quarter } }
      return there.contains { $0.slot.isExact }
        ? quarter.chinese : there.first?.periodText ?? quarter.chinese
    }
    return first == last ? words(first) : "\(words(first))至\(words(last))"
  }

  /// `不合格`, `问题`, or both when the offices' words differ.
  var failingWord: String {
    var words: [String] = []
    for panel in panels {
      for word in panel.failingWords where !words.contains(word) { words.append(word) }
    }
    switch words.count {
    case 0: return "不合格"
    case 1: return words[0]
    default: return words.joined(separator: "／")
    }
  }

  /// The marks that occur with their words; empty when all are circles.
  private var legend: [String] {
    var names: [[String]] = [[], [], []]
    var hasRounds = false
    for (panel, series) in zip(panels, series) {
      for (point, observation) in zip(panel.points, series.observations) {
        let kind: Int
        switch point.mark {
        case nil: continue
        case .circle: kind = 0
        case .diamond: kind = 1
        case .square where !observation.slot.isExact:
          hasRounds = true
          continue
        case .square: kind = 2
        }
        let mark = observation.issuerMark
        let name = mark.isEmpty ? observation.issuerName : mark
        // An office that was renamed keeps its sign; the first of its names is enough.
        if names[kind].isEmpty || (kind == 2 && !names[2].contains(name)) {
          names[kind].append(name)
        }
      }
    }
    if hasRounds { names[2].append("未注明季度的检查") }
    guard names[1...].contains(where: { !$0.isEmpty }) else { return [] }
    return zip(["●", "◆", "■"], names).filter { !$0.1.isEmpty }.map {
      "\($0.0)\u{A0}\($0.1.joined(separator: "、"))"
    }
  }

  /// First, last and lowest of each panel, then the gaps.
  var summary: String {
    var text = ""
    for (panel, series) in zip(panels, series) {
      text += "\(panel.subject.label)："
      let marked = panel.marked
      guard let first = marked.first, let last = panel.latest,
        let lowest = marked.min(by: { panel.points[$0].value.isLess(than: panel.points[$1].value) })
      else {
        text += panel.isFewOnly ? "检查不足5家，不算比率。" : "没有公布合格率。"
        continue
      }
      func words(_ index: Int) -> String {
        "\(series.observations[index].periodText)\(panel.text(index))"
      }
      let values = Set(marked.map { panel.points[$0].rate })
      if marked.count > 1, values.count == 1 {
        text += "\(marked.count)次都是\(panel.text(first))。"
      } else if marked.count == 1 {
        text += "只有\(words(first))。"
      } else {
        text += "最早\(words(first))，最近\(words(last))，最低\(words(lowest))。"
      }
    }
    return text + gapSentence
  }

  private var gapSentence: String {
    let count = gaps.reduce(0) { $0 + $1.count }
    switch gaps.count {
    case 0: return ""
    case 1:
      let span = Self.span(quarter(gaps[0].lowerBound), quarter(gaps[0].upperBound - 1))
      return "\(span)没有收录通报" + (count > 1 ? "（\(count)个季度）。" : "。")
    default: return "其间共\(count)个季度没有收录通报。"
    }
  }

  private func quarter(_ slot: Int) -> Quarter { Quarter(ordinal: first.ordinal + slot) }

  /// `2022年第四季度至2024年第四季度`.
  static func span(_ first: Quarter, _ last: Quarter) -> String {
    first == last ? first.chinese : "\(first.chinese)至\(last.chinese)"
  }
}

extension PanelSeries {
  /// `97.5%`.
  func text(_ index: Int) -> String { String(decoding: points[index].rate, as: UTF8.self) + "%" }

  /// The first-rank issuer's point in the last slot that has a mark.
  var latest: Int? {
    guard let last = points.last(where: { $0.mark != nil }) else { return nil }
    return points.firstIndex { $0.slot == last.slot && $0.mark != nil }
  }

  /// 网站, 新媒体: the subject in a title, where room is short.
  var shortLabel: String {
    switch subject.id {
    case "websites": "网站"
    case "new-media": "新媒体"
    default: subject.label
    }
  }
}
