import TongbaoCore

/// The sentences around a chart, each from a closed set of forms that the data make true.
struct ChartWords {
  let words: Words
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
    var text = words(.chartSubtitle, [.place: regionName, .time: time])
    if !axis.startsAtZero { text += words(.chartAxis, [.low: String(axis.low)]) }
    text += words(.chartRows, [.word: failingWord])
    var signs = legend
    let points = panels.lazy.flatMap { $0.points.lazy.filter { $0.mark != nil } }
    if points.contains(where: { $0.earlier != nil }) { signs.append(words(.chartSignRevised)) }
    if points.contains(where: { $0.isProvisional && $0.mark == .circle }) {
      signs.append(words(.chartSignProvisional))
    }
    if !gaps.isEmpty { signs.append(words(.chartSignGap)) }
    if signs.isEmpty { return text }
    return text + words(.chartSigns, [.text: signs.joined(separator: words(.commonComma))])
  }

  /// `2022年第四季度至2024年第四季度`; a round keeps its own words, since it names no quarter.
  private var time: String {
    func text(_ quarter: Quarter) -> String {
      let there = series.lazy.flatMap { $0.observations.lazy.filter { $0.slot.quarter == quarter } }
      return there.contains { $0.slot.isExact }
        ? quarter.chinese : there.first?.periodText ?? quarter.chinese
    }
    return first == last
      ? text(first) : words(.commonSpan, [.first: text(first), .last: text(last)])
  }

  /// `不合格`, `问题`, or both when the offices' words differ.
  var failingWord: String {
    var found: [String] = []
    for panel in panels {
      for word in panel.failingWords where !found.contains(word) { found.append(word) }
    }
    return found.isEmpty ? words(.commonFailing) : found.joined(separator: words(.commonOrMark))
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
    if hasRounds { names[2].append(words(.chartSignRounds)) }
    guard names[1...].contains(where: { !$0.isEmpty }) else { return [] }
    return zip(["●", "◆", "■"], names).filter { !$0.1.isEmpty }.map {
      "\($0.0)\u{A0}\(words.list($0.1))"
    }
  }

  /// First, last and lowest of each panel, then the gaps.
  var summary: String {
    var text = ""
    for (panel, series) in zip(panels, series) {
      text += words(
        .chartSummary, [.subject: panel.subject.label, .text: summary(of: panel, series)])
    }
    return text + gapSentence
  }

  private func summary(
    of panel: PanelSeries, _ series: RegionHistory.SubjectSeries
  ) -> String {
    let marked = panel.marked
    guard let first = marked.first, let last = panel.latest,
      let lowest = marked.min(by: { panel.points[$0].value.isLess(than: panel.points[$1].value) })
    else {
      return words(panel.isFewOnly ? .chartSummaryFew : .chartSummaryNone)
    }
    func text(_ index: Int) -> String {
      "\(series.observations[index].periodText)\(panel.text(index))"
    }
    let values = Set(marked.map { panel.points[$0].rate })
    if marked.count > 1, values.count == 1 {
      return words(
        .chartSummarySame, [.count: String(marked.count), .rate: panel.text(first)])
    }
    if marked.count == 1 { return words(.chartSummaryOne, [.text: text(first)]) }
    return words(
      .chartSummaryMore, [.first: text(first), .last: text(last), .low: text(lowest)])
  }

  private var gapSentence: String {
    let count = gaps.reduce(0) { $0 + $1.count }
    switch gaps.count {
    case 0: return ""
    case 1:
      let span = words.span(quarter(gaps[0].lowerBound), quarter(gaps[0].upperBound - 1))
      return count > 1
        ? words(.chartSummaryGapLong, [.period: span, .count: String(count)])
        : words(.chartSummaryGap, [.period: span])
    default: return words(.chartSummaryGaps, [.count: String(count)])
    }
  }

  private func quarter(_ slot: Int) -> Quarter { Quarter(ordinal: first.ordinal + slot) }
}

extension Words {
  /// `2022年第四季度至2024年第四季度`.
  func span(_ first: Quarter, _ last: Quarter) -> String {
    first == last
      ? first.chinese : self(.commonSpan, [.first: first.chinese, .last: last.chinese])
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
}
