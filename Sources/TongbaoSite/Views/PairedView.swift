internal import TongbaoCore
internal import TongbaoTemplates

/// 省里怎么说，市里怎么说: what two offices state of one region and quarter, beside one another.
///
/// The sentences come from a closed set. They name both bases and never say which is right: the checks are
/// different ones.
struct PairedView {
  let pairs: [PairedResults]
  let links: LinkStyle
  /// Whether pages of notices are built.
  let linksNotices: Bool
  let words: Words

  static let voiceSchema = Schema([
    "who": .text, "href": .optional(.text), "coverage": .text, "window": .text, "checked": .text,
    "failing": .text, "is_bad": .flag, "rate": .text,
  ])
  static let pairSchema = Schema([
    "period": .text, "subject": .text, "voices": .list(.object(voiceSchema)), "remark": .text,
  ])
  static let schema = Schema([
    "title": .text, "lead": .text, "pairs": .list(.object(pairSchema)),
    "older": .list(.object(pairSchema)),
  ])

  /// Pairs that are shown at once; older ones are folded.
  private static let shown = 4

  /// Nothing where only one office speaks.
  var value: Value {
    guard let first = pairs.first else { return .absent }
    let upper = first.upper.observation.issuerMark.withoutNotice
    let own = first.own.observation.issuerMark.withoutNotice
    return .object([
      .string(words(.pairedTitle, [.first: upper, .last: own])),
      .string(words(.pairedLead)),
      .list(pairs.prefix(Self.shown).map(pair)), .list(pairs.dropFirst(Self.shown).map(pair)),
    ])
  }

  private func pair(_ pair: PairedResults) -> Value {
    .object([
      .string(Period.quarter(pair.own.observation.slot.quarter).chinese),
      .string(pair.subject.label),
      .list([pair.upper, pair.own].map { voice($0, pair.subject) }),
      .string(pair.sentences(words).joined()),
    ])
  }

  private func voice(_ voice: PairedResults.Voice, _ subject: Subject) -> Value {
    let observation = voice.observation
    let unpublished = words(.commonUnpublished)
    var href: String?
    if case .notice(let id, let anchor) = observation.source, linksNotices {
      href = links.link(to: .notice(id), fragment: anchor == "text" ? "" : anchor)
    }
    return .object([
      .string(observation.issuerMark), .optional(href),
      .string(observation.coverage.map(words.coverage) ?? words(.commonAbsent)),
      .string(voice.window?.chinese ?? words(.commonAbsent)),
      .string(
        observation.checked.map {
          words(.commonCountUnit, [.count: String($0), .unit: subject.unit])
        } ?? unpublished),
      .string(
        observation.failing.map { words.count(observation.failingWord, $0, subject.unit) }
          ?? unpublished),
      .flag((observation.failing ?? 0) > 0), .string(rate(observation, subject)),
    ])
  }

  private func rate(_ observation: Observation, _ subject: Subject) -> String {
    if let rate = observation.rate { return rate.text + "%" }
    if let checked = observation.checked, checked < 5, checked > 0 {
      return words(.commonFew, [.unit: subject.unit])
    }
    return words(.commonUnpublished)
  }
}

extension PairedResults {
  /// What to know before comparing: range, base, days, and what was counted.
  func sentences(_ words: Words) -> [String] {
    let (a, b) = (upper.observation, own.observation)
    var sentences = [coverageSentence(words), baseSentence(words), windowSentence(words)]
    if a.failing != nil, b.failing != nil, a.failingWord != b.failingWord {
      sentences.append(
        words(
          .pairedWordsDiffer,
          [
            .first: a.issuerMark, .from: a.failingWord, .last: b.issuerMark, .to: b.failingWord,
          ]))
    }
    return sentences
  }

  private func coverageSentence(_ words: Words) -> String {
    let (a, b) = (upper.observation, own.observation)
    let (first, last) = (a.issuerMark, b.issuerMark)
    switch (a.coverage, b.coverage) {
    case (let x?, let y?) where x == y:
      return words(.pairedCoverageSame, [.text: words.coverage(x)])
    case (let x?, let y?):
      return words(
        .pairedCoverageDiffers,
        [.first: first, .from: words.coverage(x), .last: last, .to: words.coverage(y)])
    case (let x?, nil):
      return words(
        .pairedCoverageFirst, [.first: first, .text: words.coverage(x), .last: last])
    case (nil, let y?):
      return words(
        .pairedCoverageLast, [.first: first, .last: last, .text: words.coverage(y)])
    case (nil, nil): return words(.pairedCoverageNone)
    }
  }

  private func baseSentence(_ words: Words) -> String {
    let (a, b) = (upper.observation, own.observation)
    switch (a.checked, b.checked) {
    case (let x?, let y?) where x == y:
      return words(.pairedBaseSame, [.count: String(x), .unit: subject.unit])
    case (let x?, let y?):
      return words(
        .pairedBaseDiffers,
        [
          .first: a.issuerMark, .from: String(x), .last: b.issuerMark, .to: String(y),
          .unit: subject.unit,
        ])
    case (_?, nil): return words(.pairedBaseMissing, [.issuer: b.issuerMark])
    case (nil, _?): return words(.pairedBaseMissing, [.issuer: a.issuerMark])
    case (nil, nil): return words(.pairedBaseNone)
    }
  }

  private func windowSentence(_ words: Words) -> String {
    switch (upper.window, own.window) {
    case (let x?, let y?): return words(x == y ? .pairedWindowSame : .pairedWindowDiffers)
    case (_?, nil):
      return words(.pairedWindowMissing, [.issuer: own.observation.issuerMark])
    case (nil, _?):
      return words(.pairedWindowMissing, [.issuer: upper.observation.issuerMark])
    case (nil, nil): return words(.pairedWindowNone)
    }
  }
}

extension Period {
  fileprivate static func quarter(_ quarter: Quarter) -> Period {
    .quarter(year: quarter.year, quarter.number)
  }
}
