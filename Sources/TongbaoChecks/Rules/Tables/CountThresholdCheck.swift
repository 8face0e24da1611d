internal import TongbaoCore

/// count.threshold: a count over a bound (得分超过 100) that fits only when the bound itself is taken the
/// other way.
///
/// Offices write 超过（含） and 以上; whether the bound is meant is a question to the original. Counts
/// that fit neither way are left to `figure.mismatch`.
struct CountThresholdCheck: NoticeCheck {
  let rule = Rule(
    "count.threshold", .warning,
    Message(
      "按界限数的个数，含不含本数与正文写的一致",
      en: "a count over a bound takes in the bound itself when the text does"),
    because: Message(
      "正好 100 分的单位算不算“超过 100 分”，个数差一家",
      en: "whether a score of just 100 is over 100 decides the count"),
    example: Rule.Example(
      broken: "[6](=count(annex-1,score>100))家超过（含）100分",
      kept: "[6](=count(annex-1,score>=100))家超过（含）100分"),
    source: Message("多地通报写“超过（含）”“以上”", en: "the wording of real notices"))

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    var evaluator: FigureEvaluator?
    var occurrences: [String: Int] = [:]
    let figures = notice.document.figures
    guard figures.contains(where: { ThresholdCount($0) != nil }) else { return }
    for figure in figures {
      let text = figure.text.withoutBlanks
      occurrences[text, default: 0] += 1
      guard let count = ThresholdCount(figure) else { continue }
      var current = evaluator ?? FigureEvaluator(library: library, notice: notice)
      defer { evaluator = current }
      guard let fit = count.otherReading(&current) else { continue }
      findings.report(
        Diagnostic(
          .warning, id, at: figure.place,
          Message(
            "文中写作“\(figure.text)”，\(fit.condition) 的有 \(fit.computed) 个，\(fit.other) 的才是"
              + " \(fit.written) 个；照原文看含不含本数，改条件或改数",
            en:
              "the text says “\(figure.text)”, \(fit.condition) gives \(fit.computed), \(fit.other)"
              + " gives \(fit.written); see whether the bound is meant, and mend condition or number"
          ),
          notes: DerivationNotes(notice: notice).notes(fit.derivation)),
        notice: notice, text: figure.text, occurrence: occurrences[text] ?? 1,
        stated: figure.text, computed: fit.computed)
    }
  }
}

/// A figure that counts rows over or under a bound.
struct ThresholdCount {
  private let figure: Figure
  private let table: FigureExpression.Name
  private let filters: [FigureExpression.Filter]
  /// Those of `filters` that compare with a bound.
  private let bounds: [Int]
  private let written: WrittenFigure

  /// `nil` for other figures.
  init?(_ figure: Figure) {
    guard case .count(let table, let filters) = figure.expression.root.value,
      !figure.isApproximate, let written = WrittenFigure(figure.text)
    else { return nil }
    bounds = filters.indices.filter {
      Self.turned(filters[$0].comparison) != nil && StatedNumber(filters[$0].text.text) != nil
    }
    // Each bound is tried both ways.
    guard (1...2).contains(bounds.count) else { return nil }
    self.figure = figure
    self.table = table
    self.filters = filters
    self.written = written
  }

  struct Fit {
    let condition: String
    let computed: String
    let other: String
    let written: String
    let derivation: FigureDerivation?
  }

  /// The reading that fits where the one in the source does not.
  func otherReading(_ evaluator: inout FigureEvaluator) -> Fit? {
    guard case .value(let value) = evaluator.evaluate(figure.expression),
      value.number != written.decimal.rational
    else { return nil }
    // Few bounds turned first.
    let choices = (1..<(1 << bounds.count)).sorted {
      ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1)
    }
    for choice in choices {
      var turned = filters
      for (bit, index) in bounds.enumerated() where choice >> bit & 1 == 1 {
        turned[index] = Self.turned(filters[index])
      }
      let root = FigureExpression.Node(.count(table, turned), figure.expression.root.range)
      let expression = FigureExpression(
        source: figure.expression.source, place: figure.expression.place, root: root)
      guard case .value(let other) = evaluator.evaluate(expression),
        other.number == written.decimal.rational
      else { continue }
      return Fit(
        condition: words(filters), computed: value.number.exactDecimal()?.text ?? "",
        other: words(turned), written: written.decimal.text, derivation: value.derivation)
    }
    return nil
  }

  private func words(_ filters: [FigureExpression.Filter]) -> String {
    bounds.map { index in
      let filter = filters[index]
      return filter.column.text + filter.comparison.rawValue + filter.text.text
    }.joined(separator: "、")
  }

  private static func turned(_ filter: FigureExpression.Filter) -> FigureExpression.Filter {
    FigureExpression.Filter(
      column: filter.column, comparison: turned(filter.comparison) ?? filter.comparison,
      text: filter.text)
  }

  private static func turned(
    _ comparison: FigureExpression.Comparison
  ) -> FigureExpression.Comparison? {
    switch comparison {
    case .atLeast: .more
    case .more: .atLeast
    case .atMost: .less
    case .less: .atMost
    case .equal, .notEqual, .contains: nil
    }
  }
}
