internal import TongbaoCore

/// The sentences above a region's chart, from a closed set of forms; each is true of the data.
struct RegionSentences {
  let history: RegionHistory
  let rows: [HistoryRows.Row]
  let links: LinkStyle
  let linksNotices: Bool

  /// `收录2次结果，最近一次是2024年第四季度（省里通报）：政府网站和政务新媒体都没有发现不合格。`
  var lead: [UInt8] {
    var writer = HTMLWriter(capacity: 400)
    guard let newest = rows.first, let oldest = rows.last else { return [] }
    if rows.count == 1 {
      writer.text("收录1次结果：")
      period(newest.first, into: &writer)
      writer.text("（\(newest.first.issuerMark)）。仅收录1次，暂时看不出变化。")
    } else {
      writer.text("收录\(rows.count)次结果，从\(oldest.first.periodText)到")
      period(newest.first, into: &writer)
      writer.text("（最近一次是\(newest.first.issuerMark)）。")
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
    let when = rows.count == 1 ? "" : "最近一次"
    if counted.allSatisfy({ $0.2 == 0 }) {
      let names = counted.map(\.0.label).joined(separator: "和")
      let words = Set(counted.map(\.1.failingWord)).sorted().joined(separator: "或")
      return "\(when)\(names)没有发现\(words)。"
    }
    let parts = counted.map { subject, observation, failing in
      let base = observation.checked.map { "检查\($0)\(subject.unit)，" } ?? ""
      return "\(subject.label)\(base)\(observation.failingWord)\(failing)\(subject.unit)"
    }
    return "\(when)\(parts.joined(separator: "；"))。"
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
      cautions.append("\(who)检查的范围不一定相同：放在一起看水平可以，算升降不合适。图中不连线。")
    }
    for series in history.subjects {
      for (index, later) in series.observations.enumerated() {
        guard let earlier = series.predecessor(of: index).map({ series.observations[$0] }) else {
          continue
        }
        let subject = series.subject.label + (isShared ? "（\(later.issuerMark)）" : "")
        switch later.breakSince(earlier) {
        case .base(let from, let to):
          cautions.append(
            "\(subject)的检查数从\(earlier.periodText)的\(from)\(series.subject.unit)变为\(later.periodText)的\(to)\(series.subject.unit)，前后不连线。"
          )
        case .rule(let from, let to):
          cautions.append(
            "\(subject)的合格标准从“\(from)”变为“\(to)”（\(later.periodText)），前后不连线。")
        case .coverage:
          cautions.append(
            "\(subject)在\(later.periodText)换了检查范围（抽样或全部），前后不连线。")
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
    return offices.map { $0.keys.count > 1 ? "\($0.mark)（\($0.keys.count)家单位）" : $0.mark }
      .joined(separator: "和")
  }
}
