internal import TongbaoCore

/// figure.mismatch: a tied figure equals its expression at the precision written, half up.
///
/// Faults inside an expression (names that do not exist, a division by zero) are errors of their own.
struct FigureCheck: NoticeCheck {
  let rule = Rule(
    "figure.mismatch", .warning,
    Message(
      "挂了算式的数，等于按算式算出的数（写几位小数比几位，四舍五入）",
      en: "a tied figure equals its expression at the precision written, half up"),
    because: Message(
      "正文与附件对不上，读的人不知道该信哪一个",
      en: "where text and annex disagree, a reader cannot know which to believe"),
    example: Rule.Example(
      broken: "合格率[99.34%](=passrate(4,614))", kept: "合格率[99.35%](=passrate(4,614))"),
    source: .sourceForm)

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    let figures = notice.document.figures
    guard !figures.isEmpty else { return }
    var evaluator = FigureEvaluator(library: library, notice: notice)
    var occurrences: [String: Int] = [:]
    for figure in figures {
      let text = figure.text.withoutBlanks
      let occurrence = occurrences[text, default: 0] + 1
      occurrences[text] = occurrence
      switch evaluator.evaluate(figure.expression) {
      case .faults(let faults): for fault in faults { findings.report(fault, notice: notice) }
      case .value(let value):
        // `figure.points` says that a rate stands where a difference of rates is meant.
        if figure.isInPoints, value.kind == .percent { continue }
        guard let mismatch = Mismatch(figure, value) else { continue }
        // `count.threshold` says which reading of the bound fits.
        if ThresholdCount(figure)?.otherReading(&evaluator) != nil { continue }
        findings.report(
          mismatch.diagnostic(id, notes: DerivationNotes(notice: notice).notes(value.derivation)),
          notice: notice, text: figure.text, occurrence: occurrence, stated: figure.text,
          computed: mismatch.computed)
      case .stated:
        guard figure.text.isEmpty, !mayBeUnread(in: library) else { continue }
        findings.report(.nothingToFill(at: figure.place), notice: notice)
      case .notAFigure: continue
      }
    }
  }

  /// Whether a value may be missing because something could not be read, which is told already.
  private func mayBeUnread(in library: Library) -> Bool {
    !library.faultyNotices.isEmpty
      || library.notices.contains { $0.unread?.mayHideResults ?? false }
  }
}

/// A written figure that differs from the computed one.
private struct Mismatch {
  let figure: Figure
  /// The computed value at the precision written.
  let computed: String
  let remark: (chinese: String, english: String)

  /// `nil` when they agree, and for words such as 均 that carry the computed value.
  init?(_ figure: Figure, _ value: FigureValue) {
    self.figure = figure
    let number = figure.said(value.number)
    if figure.isApproximate {
      guard let written = ApproximateFigure(figure.text), !written.fits(number) else {
        return nil
      }
      let exact = number.exactDecimal(maximumScale: 2) ?? number.rounded(toScale: 2)
      computed = (exact?.text ?? "") + (value.kind == .percent ? "%" : "")
      remark = ("，约数也差得太多", ", too far off for a round number")
      return
    }
    guard let written = WrittenFigure(figure.text),
      let comparison = FigureComparison(written: written.decimal, computed: number)
    else { return nil }
    let unit = value.kind == .percent || written.isPercent ? "%" : ""
    let (rounded, remark): (ExactDecimal, (String, String))
    switch comparison {
    case .equal: return nil
    case .truncated(let value):
      (rounded, remark) = (value, ("；写的是截尾的结果，未四舍五入", "; the rest was cut off instead of rounded"))
    case .slip(let value):
      (rounded, remark) = (
        value, ("；只差末位一个单位，像是舍入出的错", "; off by one in the last digit, a slip of rounding")
      )
    case .differs(let value): (rounded, remark) = (value, ("", ""))
    }
    guard let change = figure.change, number < .zero, written.decimal.unscaled >= 0 else {
      computed = rounded.text + unit
      self.remark = remark
      return
    }
    // The verb is told to be wrong, and no minus sign is left to puzzle over.
    computed = ExactDecimal(unscaled: abs(rounded.unscaled), scale: rounded.scale).text + unit
    self.remark =
      change == .rise
      ? ("，而且是下降，不是上升", ", and a fall, not a rise") : ("，而且是上升，不是下降", ", and a rise, not a fall")
  }

  func diagnostic(_ id: String, notes: [Diagnostic.Note]) -> Diagnostic {
    let source = figure.expression.source
    return Diagnostic(
      .warning, id, at: figure.place,
      Message(
        "文中写作“\(figure.text)”，按 \(source) 计算为 \(computed)\(remark.chinese)",
        en: "the text says “\(figure.text)”, \(source) gives \(computed)\(remark.english)"),
      notes: notes)
  }
}
