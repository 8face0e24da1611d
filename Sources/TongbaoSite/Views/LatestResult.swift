internal import TongbaoCore
internal import TongbaoTemplates

/// The newest result of a region in few words.
enum LatestResult {
  /// `检查38家，问题0家`, as far as the counts are known.
  static func counts(
    _ observation: Observation, _ subject: Subject, _ words: Words
  ) -> String? {
    var counts: [String] = []
    if let checked = observation.checked {
      counts.append(words(.latestChecked, [.count: String(checked), .unit: subject.unit]))
    }
    if let failing = observation.failing {
      counts.append(words.count(observation.failingWord, failing, subject.unit))
    }
    return counts.isEmpty ? nil : counts.joined(separator: words(.commonComma))
  }

  /// A number card: the rate, or the bare counts where too few were checked for one.
  static func card(_ observation: Observation, _ subject: Subject, tone: String, _ words: Words)
    -> Value
  {
    let detail = [observation.periodText, counts(observation, subject, words)].compactMap { $0 }
      .joined(separator: words(.commonComma))
    if let rate = observation.rate {
      return .object([
        .string(words(.latestRate, [.subject: subject.label])), .string(rate.text), .string("%"),
        .string(detail),
        .string(tone),
      ])
    }
    return .object([
      .string(
        words(.latestFailing, [.subject: subject.label, .word: observation.failingWord])),
      .string(observation.failing.map(String.init) ?? words(.commonUnpublished)),
      .string(observation.failing == nil ? "" : subject.unit),
      .string(words(.latestFew, [.text: detail, .unit: subject.unit])), .string(tone),
    ])
  }
}
