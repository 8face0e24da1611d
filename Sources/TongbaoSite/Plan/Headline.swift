internal import TongbaoCore

/// The numbers of a notice in one plain line: for lists, feeds and descriptions.
struct Headline {
  let measures: MeasureTable
  let words: Words

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
    return parts.joined(separator: words(.commonClauseMark))
  }

  private func part(_ stated: StatedResults.OfSubject, _ subject: Subject) -> String? {
    var parts: [String] = []
    if let checked = stated["checked"] ?? stated["received"] {
      parts.append(
        words(.commonCountUnit, [.count: checked.value.text, .unit: subject.unit]))
    }
    if let failing = stated["failed"] {
      parts.append(
        words(.headlineFailing, [.count: failing.value.text, .unit: subject.unit]))
    } else if let problems = stated["problems"] {
      parts.append(
        words(.headlineProblems, [.count: problems.value.text, .unit: subject.unit]))
    }
    if let rate = stated["pass-rate"] {
      parts.append(words(.headlinePassRate, [.rate: rate.value.text]))
    }
    if let rate = stated["on-time-rate"] {
      parts.append(words(.headlineOnTime, [.rate: rate.value.text]))
    }
    if let mean = stated["mean-score"] {
      parts.append(words(.headlineMean, [.number: mean.value.text]))
    }
    return parts.isEmpty ? nil : subject.label + parts.joined(separator: words(.commonComma))
  }
}
