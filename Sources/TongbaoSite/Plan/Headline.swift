internal import TongbaoCore

/// The numbers of a notice in one plain line: for lists, feeds and descriptions.
struct Headline {
  let measures: MeasureTable

  /// `政府网站614家，合格率99.35%；政务新媒体1842家，合格率99.84%`; empty for a notice without results.
  func text(of notice: Notice) -> String {
    var parts: [String] = []
    for results in notice.results {
      for stated in results.subjects {
        guard let subject = measures.subject(stated.subject) else { continue }
        let period = results.period.map { $0.chinese } ?? ""
        if let part = part(stated, subject) { parts.append(period + part) }
      }
    }
    return parts.joined(separator: "；")
  }

  private func part(_ stated: StatedResults.OfSubject, _ subject: Subject) -> String? {
    var words: [String] = []
    if let checked = stated["checked"] ?? stated["received"] {
      words.append("\(checked.value.text)\(subject.unit)")
    }
    if let failing = stated["failed"] {
      words.append("不合格\(failing.value.text)\(subject.unit)")
    } else if let problems = stated["problems"] {
      words.append("问题\(problems.value.text)\(subject.unit)")
    }
    if let rate = stated["pass-rate"] { words.append("合格率\(rate.value.text)") }
    if let rate = stated["on-time-rate"] { words.append("按时办结率\(rate.value.text)") }
    if let mean = stated["mean-score"] { words.append("平均\(mean.value.text)分") }
    return words.isEmpty ? nil : subject.label + words.joined(separator: "，")
  }
}
