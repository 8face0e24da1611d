internal import TongbaoCore

/// The ties of a notice's figures as the page writes them.
struct FigureTies {
  /// In the order in which the figures stand.
  let ties: [FigureTie]

  init(library: Library, notice: Notice) {
    var evaluator = FigureEvaluator(library: library, notice: notice)
    let tables = Set(notice.tables.map(\.id))
    ties = notice.document.figures.map { figure in
      Self.tie(figure, evaluator.evaluate(figure.expression), tables)
    }
  }

  private static func tie(
    _ figure: Figure, _ outcome: FigureOutcome, _ tables: Set<String>
  ) -> FigureTie {
    var tie = FigureTie(text: figure.text)
    switch outcome {
    case .notAFigure, .faults: return tie
    case .stated:
      guard let written = WrittenFigure(figure.text) else { return tie }
      tie.value = written.decimal.text
      tie.isStated = true
      tie.isWord = written.isWord
    case .value(let value):
      let said = figure.said(value.number)
      tie.computed = FigureValue(
        number: said, kind: value.kind, derivation: value.derivation)
      if figure.text.isEmpty { tie.text = filled(said, value.kind) }
      guard let written = WrittenFigure(tie.text) else {
        // 均, 全部: the word carries the computed value and is not checked.
        tie.value = value.number.exactDecimal()?.text
        tie.isWord = true
        return tie
      }
      tie.value = written.decimal.text
      tie.isWord = written.isWord
      // A fall by 14 is no difference of the cells in their order.
      guard let derivation = value.derivation, !figure.isApproximate, said == value.number else {
        tie.isStated = true
        return tie
      }
      tie.operation = derivation.operation?.rawValue
      tie.source = derivation.source
      tie.row = derivation.operands.first?.first.flatMap { cell in
        let table = String(cell.file.prefix { $0 != "." })
        return tables.contains(table) ? "\(table)-r\(cell.row)" : nil
      }
      // Only what agrees half up agrees; a number that was cut off differs (and stands so).
      tie.isDisputed =
        FigureComparison(written: written.decimal, computed: value.number) != .equal
    }
    return tie
  }

  /// What an empty figure shows: counts whole, rates at two decimals, 100 bare.
  private static func filled(_ number: Rational, _ kind: FigureValue.Kind) -> String {
    switch kind {
    case .count, .score:
      number.exactDecimal()?.text ?? number.rounded(toScale: 2)?.text ?? ""
    case .percent, .points:
      (number == Rational(100) ? "100" : number.rounded(toScale: 2)?.text ?? "")
        + (kind == .percent ? "%" : "")
    }
  }
}
