package import TongbaoCore

/// Proposes what the numbers of a notice's text may be tied to.
///
/// A tie is proposed where the words around a number name a subject and a measure (or a problem, a
/// region, a line through the scores), and the notice's own tables give the number that is written.
/// An equal value alone proves nothing and is never enough.
package struct TieFinder {
  let library: Library
  let notice: Notice
  let subjects: SubjectWords
  let measures: MeasureWords
  let regions: RegionMentions
  private var evaluator: FigureEvaluator
  private var values: [String: FigureValue?] = [:]

  package init(library: Library, notice: Notice) {
    self.library = library
    self.notice = notice
    subjects = SubjectWords(library.measures)
    measures = MeasureWords(library.measures)
    regions = RegionMentions(notice, library)
    evaluator = FigureEvaluator(library: library, notice: notice)
  }

  /// All numbers of the text in reading order.
  package mutating func reports() -> [NumberReport] {
    var reports: [NumberReport] = []
    for passage in Passage.passages(of: notice.document) where !passage.numbers.isEmpty {
      var known: [TieExpression?] = []
      for (index, number) in passage.numbers.enumerated() {
        let report: NumberReport
        switch number.content {
        case .figure(let figure):
          known.append(TieExpression(figure.expression))
          report = NumberReport(
            text: figure.text, unit: "", place: figure.place, isExact: true,
            verdict: .tied(figure.expression.source))
        case .loose(let loose):
          let context = NumberContext(passage, index, unit: loose.unit)
          let verdict = verdict(on: loose, context, known: known)
          if case .unique(let tie, _) = verdict { known.append(tie) } else { known.append(nil) }
          report = NumberReport(
            text: loose.text, unit: loose.unit == "%" ? "" : loose.unit, place: loose.place,
            isExact: loose.isExact, verdict: verdict)
        }
        reports.append(report)
      }
    }
    return reports
  }

  private mutating func verdict(
    on number: LooseNumber, _ context: NumberContext, known: [TieExpression?]
  ) -> NumberReport.Verdict {
    let readings = readings(of: number, context, known: known).filter { !$0.candidates.isEmpty }
    var mismatch: Message?
    for reading in readings {
      guard
        let primary = reading.candidates.first(where: { value(of: $0) != nil }),
        let computed = value(of: primary)
      else {
        if reading.isFinal { return .unmatched(.notHeld(reading.candidates[0])) }
        continue
      }
      if fits(number, context, computed) {
        for companions in reading.companions {
          guard let companion = companions.first(where: { value(of: $0) != nil }),
            let other = value(of: companion), !fits(number, context, other)
          else { continue }
          return .ambiguous([primary], .disagreeing(companion, other))
        }
        let fitting = reading.candidates.filter {
          value(of: $0).map { fits(number, context, $0) } ?? false
        }
        let best = fitting.first { isInTables(value(of: $0)) } ?? primary
        return .unique(best, evidence: reading.evidence)
      }
      let others = reading.candidates.filter {
        value(of: $0).map { fits(number, context, $0) } ?? false
      }
      if !others.isEmpty { return .ambiguous(others, .disagreeing(primary, computed)) }
      mismatch = mismatch ?? .differs(primary, computed)
      if reading.isFinal { break }
    }
    if let mismatch { return .unmatched(mismatch) }
    let equal = plainCandidates(number.unit).filter {
      value(of: $0).map { fits(number, context, $0) } ?? false
    }
    return equal.isEmpty ? .unmatched(.nothingFits) : .ambiguous(equal, .equalOnly)
  }

  /// The value of an expression; `nil` where it has none or is held nowhere.
  mutating func value(of tie: TieExpression) -> FigureValue? {
    if let known = values[tie.text] { return known }
    var value: FigureValue?
    if case .value(let found) = evaluator.evaluate(tie.expression(at: notice.place)) {
      value = found
    }
    values[tie.text] = .some(value)
    return value
  }

  private func fits(
    _ number: LooseNumber, _ context: NumberContext, _ value: FigureValue
  ) -> Bool {
    guard let written = WrittenFigure(number.text),
      written.isPercent == (value.kind == .percent),
      (number.unit == "百分点") == (value.kind == .points)
    else { return false }
    var computed = value.number
    if value.kind == .points, number.change == .fall {
      computed = Rational.zero.subtracting(computed) ?? computed
    }
    if context.isApproximate {
      return ApproximateFigure(number.text)?.fits(computed) ?? false
    }
    if case .equal = FigureComparison(written: written.decimal, computed: computed) {
      return true
    }
    return false
  }

  /// Whether the tables hold it, and not only what the front matter repeats from the text.
  private func isInTables(_ value: FigureValue?) -> Bool {
    guard let derivation = value?.derivation else { return false }
    return derivation.operands.joined().allSatisfy { $0.file != ResultsTable.fileName }
  }

  /// Whole results of the subjects that the unit counts, to say what else has the value.
  private func plainCandidates(_ unit: String) -> [TieExpression] {
    var seen: Set<String> = []
    return library.measures.subjects.filter { unit == "%" || units(of: $0.id).contains(unit) }
      .flatMap { subject -> [TieExpression?] in
        let candidates = TieCandidates(notice: notice, subject: subject.id)
        return [MeasureWord.checked, .failed, .problems, .passed, .received, .onTime, .passRate]
          .flatMap { candidates.expressions($0) }
      }.compactMap(\.self).filter { seen.insert($0.text).inserted }
  }
}
