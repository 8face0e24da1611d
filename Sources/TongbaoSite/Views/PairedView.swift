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
      .string("\(upper)怎么说，\(own)怎么说"),
      .string("两份通报各按各的范围和时间检查，数目不必相同；这里只并列，不作判断。"),
      .list(pairs.prefix(Self.shown).map(pair)), .list(pairs.dropFirst(Self.shown).map(pair)),
    ])
  }

  private func pair(_ pair: PairedResults) -> Value {
    .object([
      .string(Period.quarter(pair.own.observation.slot.quarter).chinese),
      .string(pair.subject.label),
      .list([pair.upper, pair.own].map { voice($0, pair.subject) }),
      .string(pair.sentences.joined()),
    ])
  }

  private func voice(_ voice: PairedResults.Voice, _ subject: Subject) -> Value {
    let observation = voice.observation
    var href: String?
    if case .notice(let id, let anchor) = observation.source, linksNotices {
      href = links.link(to: .notice(id), fragment: anchor == "text" ? "" : anchor)
    }
    return .object([
      .string(observation.issuerMark), .optional(href),
      .string(observation.coverage.map { $0 == .full ? "全部检查" : "抽样检查" } ?? "原文未载明"),
      .string(voice.window?.chinese ?? "原文未载明"),
      .string(observation.checked.map { "\($0)\(subject.unit)" } ?? "未公布"),
      .string(
        observation.failing.map { "\(observation.failingWord)\($0)\(subject.unit)" } ?? "未公布"),
      .flag((observation.failing ?? 0) > 0), .string(rate(observation, subject)),
    ])
  }

  private func rate(_ observation: Observation, _ subject: Subject) -> String {
    if let rate = observation.rate { return rate.text + "%" }
    if let checked = observation.checked, checked < 5, checked > 0 {
      return "检查不足5\(subject.unit)，不算比率"
    }
    return "未公布"
  }
}

extension PairedResults {
  /// What to know before comparing: range, base, days, and what was counted.
  var sentences: [String] {
    let (a, b) = (upper.observation, own.observation)
    var sentences = [coverageSentence, baseSentence, windowSentence]
    if a.failing != nil, b.failing != nil, a.failingWord != b.failingWord {
      sentences.append(
        "\(a.issuerMark)数的是\(a.failingWord)，\(b.issuerMark)数的是\(b.failingWord)。")
    }
    return sentences
  }

  private var coverageSentence: String {
    let (a, b) = (upper.observation, own.observation)
    func words(_ coverage: Notice.Coverage) -> String { coverage == .full ? "全部检查" : "抽样检查" }
    switch (a.coverage, b.coverage) {
    case (let x?, let y?) where x == y: return "两份通报都写明是\(words(x))。"
    case (let x?, let y?):
      return "\(a.issuerMark)写明是\(words(x))，\(b.issuerMark)写明是\(words(y))。"
    case (let x?, nil): return "\(a.issuerMark)写明是\(words(x))，\(b.issuerMark)没有写明检查范围。"
    case (nil, let y?): return "\(a.issuerMark)没有写明检查范围，\(b.issuerMark)写明是\(words(y))。"
    case (nil, nil): return "两份通报都没有写明检查范围。"
    }
  }

  private var baseSentence: String {
    let (a, b) = (upper.observation, own.observation)
    switch (a.checked, b.checked) {
    case (let x?, let y?) where x == y: return "检查数相同，都是\(x)\(subject.unit)。"
    case (let x?, let y?):
      return "检查数不同，\(a.issuerMark)是\(x)\(subject.unit)，\(b.issuerMark)是\(y)\(subject.unit)。"
    case (_?, nil): return "\(b.issuerMark)没有公布检查数。"
    case (nil, _?): return "\(a.issuerMark)没有公布检查数。"
    case (nil, nil): return "两份通报都没有公布检查数。"
    }
  }

  private var windowSentence: String {
    switch (upper.window, own.window) {
    case (let x?, let y?): return x == y ? "检查时间相同。" : "检查时间不同。"
    case (_?, nil): return "\(own.observation.issuerMark)没有写明检查时间。"
    case (nil, _?): return "\(upper.observation.issuerMark)没有写明检查时间。"
    case (nil, nil): return "两份通报都没有写明检查时间。"
    }
  }
}

extension Period {
  fileprivate static func quarter(_ quarter: Quarter) -> Period {
    .quarter(year: quarter.year, quarter.number)
  }
}
