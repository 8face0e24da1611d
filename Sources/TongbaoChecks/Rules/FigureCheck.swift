internal import TongbaoCore

/// figure.mismatch: a tied figure equals its expression at the precision written, half up.
struct FigureCheck: Check {
  let id = "figure.mismatch"

  func run(on library: Library, into findings: inout Findings) {
    for notice in library.notices {
      let figures = notice.document.figures
      guard !figures.isEmpty else { continue }
      var evaluator = FigureEvaluator(library: library, notice: notice)
      for figure in figures {
        switch evaluator.evaluate(figure.expression) {
        case .faults(let faults): for fault in faults { findings.report(fault, notice: notice) }
        case .value(let value): compare(figure, value, notice, into: &findings)
        case .stated, .notAFigure: continue
        }
      }
    }
  }

  private func compare(
    _ figure: Figure, _ value: FigureValue, _ notice: Notice, into findings: inout Findings
  ) {
    // An approximate number (约, 余, 多, 近, 万) claims no equality.
    guard !figure.isApproximate, !figure.text.isEmpty,
      let written = WrittenFigure(figure.text),
      let comparison = FigureComparison(written: written.decimal, computed: value.number)
    else { return }
    let unit = value.kind == .percent || written.isPercent ? "%" : ""
    let said: (chinese: String, english: String)
    let computed: ExactDecimal
    switch comparison {
    case .equal: return
    case .truncated(let rounded):
      computed = rounded
      said = ("，是截尾，未四舍五入", ", cut off instead of rounded")
    case .slip(let rounded):
      computed = rounded
      said = ("，差在末位，像是舍入", ", off in the last digit, a slip of rounding")
    case .differs(let rounded):
      computed = rounded
      said = ("", "")
    }
    let result = computed.text + unit
    findings.report(
      Diagnostic(
        .warning, id, at: figure.place,
        Message(
          "文中写“\(figure.text)”，按 \(figure.expression.source) 算为 \(result)\(said.chinese)",
          en:
            "the text says “\(figure.text)”, \(figure.expression.source) gives \(result)\(said.english)"
        ),
        notes: notes(figure, value)),
      notice: notice, text: figure.text, stated: figure.text, computed: result)
  }

  private func notes(_ figure: Figure, _ value: FigureValue) -> [Diagnostic.Note] {
    guard let derivation = value.derivation else { return [] }
    return [
      Diagnostic.Note(
        Message("依据: \(derivation.source)", en: "from: \(derivation.source)"))
    ]
  }
}
