internal import TongbaoCore
internal import TongbaoTemplates

/// The newest result of a region in few words.
struct LatestResult {
  let history: RegionHistory

  /// `2024年第四季度：政府网站检查38家，问题0家；政务新媒体检查87个，问题0个`.
  var text: String {
    guard let newest = history.observations.last else { return "" }
    let parts = history.subjects.compactMap { series -> String? in
      guard let observation = series.newest, observation.period == newest.period else {
        return nil
      }
      return Self.counts(observation, series.subject).map { series.subject.label + $0 }
    }
    return parts.isEmpty
      ? newest.periodText : "\(newest.periodText)：\(parts.joined(separator: "；"))"
  }

  /// `检查38家，问题0家`, as far as the counts are known.
  static func counts(_ observation: Observation, _ subject: Subject) -> String? {
    var words: [String] = []
    if let checked = observation.checked { words.append("检查\(checked)\(subject.unit)") }
    if let failing = observation.failing {
      words.append("\(observation.failingWord)\(failing)\(subject.unit)")
    }
    return words.isEmpty ? nil : words.joined(separator: "，")
  }

  /// A number card: the rate, or the bare counts where too few were checked for one.
  static func card(_ observation: Observation, _ subject: Subject, tone: String) -> Value {
    let detail = [observation.periodText, counts(observation, subject)].compactMap { $0 }
      .joined(separator: "，")
    if let rate = observation.rate {
      return .object([
        .string("\(subject.label)合格率"), .string(rate.text), .string("%"), .string(detail),
        .string(tone),
      ])
    }
    return .object([
      .string("\(subject.label)\(observation.failingWord)"),
      .string(observation.failing.map(String.init) ?? "未公布"),
      .string(observation.failing == nil ? "" : subject.unit),
      .string(detail + "；检查不足5\(subject.unit)，不算比率"), .string(tone),
    ])
  }
}
