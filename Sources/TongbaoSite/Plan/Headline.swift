internal import TongbaoCore

/// The numbers of a notice in one plain line: for lists, feeds and descriptions.
struct Headline {
  let measures: MeasureTable
  let words: Words
  /// What the annexes of notices without results of their own say of the whole, by notice.
  let totals: [String: [Total]]

  /// What a notice says of a subject for the region that it speaks for.
  typealias Total = (subject: Subject, observation: Observation)

  /// `政府网站614家，合格率99.35%；政务新媒体1842家，合格率99.84%`. Of a notice that states no result what its
  /// annexes give for the whole; of one that gives nothing, what it is about.
  func text(of notice: Notice) -> String {
    var parts: [String] = []
    for results in notice.results {
      for stated in results.subjects {
        guard let subject = measures.subject(stated.subject) else { continue }
        let period = results.period.map { $0.chinese } ?? ""
        if let part = part(stated, subject) { parts.append(period + part) }
      }
    }
    if parts.isEmpty { parts = (totals[notice.id] ?? []).compactMap(part) }
    return parts.isEmpty ? about(notice) : parts.joined(separator: words(.commonClauseMark))
  }

  /// The totals of the notices that state no results, from the histories of their regions.
  static func totals(of notices: [Notice], _ histories: RegionHistories) -> [String: [Total]] {
    let wanted = notices.filter(\.results.isEmpty)
    guard !wanted.isEmpty else { return [:] }
    let ids = Set(wanted.map(\.id))
    var totals: [String: [Total]] = [:]
    for code in Set(wanted.map(\.jurisdiction)) {
      for series in histories[code]?.subjects ?? [] {
        for observation in series.observations {
          guard let id = observation.noticeID, ids.contains(id) else { continue }
          totals[id, default: []].append((series.subject, observation))
        }
      }
    }
    return totals
  }

  private func part(_ total: Total) -> String? {
    var parts: [String] = []
    let (subject, observation) = total
    if let checked = observation.checked {
      parts.append(words(.commonCountUnit, [.count: String(checked), .unit: subject.unit]))
    }
    if let failing = observation.failing {
      let count = words(.commonCountUnit, [.count: String(failing), .unit: subject.unit])
      parts.append(observation.failingWord + count)
    }
    if let rate = observation.statedRate {
      parts.append(words(.headlinePassRate, [.rate: rate.text]))
    }
    return parts.isEmpty ? nil : subject.label + parts.joined(separator: words(.commonComma))
  }

  /// `说的是政府网站和政务新媒体，没有写检查数`.
  private func about(_ notice: Notice) -> String {
    let named = measures.subjects.filter { subject in
      notice.windows[subject.id] != nil || notice.coverage[subject.id] != nil
        || notice.tables.contains { $0.subject == subject.id }
    }.map(\.label)
    guard !named.isEmpty else { return words(.headlineNothing) }
    return words(.headlineAbout, [.subject: named.joined(separator: words(.commonAnd))])
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
