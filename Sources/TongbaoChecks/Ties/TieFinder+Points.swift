internal import TongbaoCore

extension TieFinder {
  /// 合格率比上季度上升1.2个百分点: a rate less the same rate of the period that the sentence names.
  ///
  /// Nothing is proposed unless one subject, one rate, one earlier period and the verb are plain.
  func points(
    of number: LooseNumber, _ subjects: [String], _ context: NumberContext
  ) -> [TieReading] {
    let words = context.passage.words
    guard number.change != nil, subjects.count == 1, let subject = subjects.first,
      let clause = RateWords.clause(words, before: context.range.lowerBound),
      let word = measures.rate(in: [clause]), let measure = measureIDs(word).first,
      let period = period(words[clause.startIndex..<context.range.lowerBound])
    else { return [] }
    let region: String?
    switch TieScope(context, regions) {
    case .whole: region = nil
    case .region(let mention): region = mention.name
    case .regions: return []
    }
    let earlier =
      period == .year
      ? TieExpression.lastYear(subject, measure, region: region)
      : TieExpression.previous(subject, measure, region: region)
    let now = TieExpression.path(subject, measure, region: region)
    let label = library.measures.subject(subject)?.label ?? subject
    let than: (String, String) = period == .year ? ("去年", "last year") : ("上期", "the last period")
    return [
      TieReading(
        [.minus(now, earlier)],
        Message(
          "句中说的是\(region.map { $0 + "的" } ?? "")\(label)\(word.label.chinese)与\(than.0)之差",
          en: "the sentence compares \(word.label.english) of \(subject)"
            + "\(region.map { " in " + $0 } ?? "") with \(than.1)"),
        isFinal: true)
    ]
  }

  /// The one earlier period that the words compare with; `nil` when they name none or two.
  private func period(_ words: ArraySlice<UInt8>) -> FigureEvaluator.Distance? {
    let isYearly = words.holds(anyOf: ["同比"])
    let isSequential = words.holds(anyOf: ["环比"])
    switch PeriodMention.last(in: words, notice: notice) {
    case .previous: return isYearly ? nil : .period
    case .lastYear: return isSequential ? nil : .year
    case .other: return nil
    case .own:
      if isYearly == isSequential { return nil }
      return isYearly ? .year : .period
    }
  }
}
