import TongbaoCore

/// One panel's data: the points of a subject over the slots of the whole history.
struct PanelSeries: Sendable {
  let subject: Subject
  /// Oldest first; within a slot the first-rank issuer first.
  private(set) var points: [ChartPoint] = []
  /// Slots in which a notice is held that says nothing of this subject.
  private(set) var unlisted: [Int] = []
  /// Changes that break the line, oldest first.
  private(set) var changes: [Change] = []
  /// Whether the results come from more than one office.
  private(set) var hasSeveralOffices = false
  /// The offices' words for what failed, in order of appearance.
  private(set) var failingWords: [String] = []

  /// A break that the caption explains.
  struct Change: Sendable {
    let periodText: String
    /// The mark of the office whose results it parts, 市里通报; its name when it has no mark.
    let office: String
    let cause: SeriesBreak
    let isNowSample: Bool
    /// Index of the point after the change.
    let point: Int
  }

  /// - Parameters:
  ///   - issuers: keys by rank.
  ///   - first: the quarter of slot 0.
  ///   - held: for each slot, whether any subject has an observation there.
  init(
    _ series: RegionHistory.SubjectSeries, issuers: [String], first: Quarter, held: [Bool],
    words: Words
  ) {
    subject = series.subject
    let words = PointWords(words: words)
    let observations = series.observations
    points.reserveCapacity(observations.count)
    var listed = [Bool](repeating: false, count: held.count)
    for index in observations.indices {
      let observation = observations[index]
      let slot = observation.slot.quarter.ordinal - first.ordinal
      listed[slot] = true
      if observation.issuerKey != observations[0].issuerKey { hasSeveralOffices = true }
      add(observation, slot: slot, issuers: issuers, words)
      if !failingWords.contains(observation.failingWord), !observation.failingWord.isEmpty {
        failingWords.append(observation.failingWord)
      }
      let earlier = series.predecessor(of: index)
      if let earlier { link(observation, at: index, to: observations[earlier], at: earlier) }
    }
    unlisted = held.indices.filter { held[$0] && !listed[$0] }
  }

  /// Places of the points that have a mark.
  var marked: [Int] { points.indices.filter { points[$0].mark != nil } }

  private mutating func add(
    _ observation: Observation, slot: Int, issuers: [String], _ words: PointWords
  ) {
    var place = 0
    if let last = points.last, last.slot == slot {
      place = last.places
      for index in points.index(points.endIndex, offsetBy: -place)..<points.endIndex {
        points[index].places = place + 1
      }
    }
    let rate = observation.rate
    let digits = rate.map { Array($0.text.utf8) } ?? []
    let rank = issuers.firstIndex(of: observation.issuerKey) ?? 0
    let mark: ChartPoint.Mark =
      if !observation.slot.isExact || rank > 1 { .square } else if rank == 1 { .diamond } else {
        .circle
      }
    points.append(
      ChartPoint(
        slot: slot, place: place, places: place + 1, mark: rate == nil ? nil : mark,
        value: rate?.value ?? ExactDecimal(0), earlier: rate == nil ? nil : observation.earlierRate,
        isProvisional: observation.status == .provisional, rate: digits,
        title: words.title(observation, subject: subject, rate: digits),
        isFew: (observation.checked ?? 5) < 5,
        checked: observation.checked.map { Array(String($0).utf8) } ?? [],
        failing: observation.failing.map { Array(String($0).utf8) } ?? [],
        hasFailures: (observation.failing ?? 0) > 0,
        word: words.word(observation, isFirstRank: rank == 0), joinedFrom: nil,
        isAfterChange: false))
  }

  private mutating func link(
    _ observation: Observation, at index: Int, to earlier: Observation, at before: Int
  ) {
    switch observation.breakSince(earlier) {
    case nil:
      if points[index].mark != nil, points[before].mark != nil { points[index].joinedFrom = before }
    case .issuer, .round, .gap: break
    case .some(let cause):
      points[index].isAfterChange = true
      changes.append(
        Change(
          periodText: observation.periodText,
          office: observation.issuerMark.isEmpty
            ? observation.issuerName : observation.issuerMark,
          cause: cause, isNowSample: observation.coverage == .sample, point: index))
    }
  }
}

extension Observation {
  /// The rate that a revision replaced, in percent.
  var earlierRate: ExactDecimal? {
    guard case .revised(let earlier) = status else { return nil }
    return earlier
  }
}
