internal import TongbaoCore

/// figure.points: a change of rates is written in 百分点, and what is written in 百分点 is one.
struct FigurePointsCheck: NoticeCheck {
  let rule = Rule(
    "figure.points", .warning,
    Message(
      "两个比率之差用百分点写；写成百分点的，挂的是两个比率之差",
      en: "a difference of two rates is written in 百分点, and nothing else is"),
    because: Message(
      "合格率从 96% 到 98% 是上升 2 个百分点，写成“上升2%”就成了 97.92%",
      en: "from 96% to 98% a rate rises by 2 points; a rise by 2% ends at 97.92%"),
    example: Rule.Example(broken: "合格率比上季度上升1.2%", kept: "合格率比上季度上升1.2个百分点"),
    source: Message("统计用语：百分数之差的单位是百分点", en: "the statisticians' use: rates differ by points"))

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    let document = notice.document
    let figures = document.figures
    let areSuspect =
      figures.contains { $0.change != nil || $0.isInPoints || $0.isPercentOfDifference }
      || document.looseNumbers.contains { $0.change != nil && $0.unit == "%" }
    guard areSuspect else { return }
    var evaluator: FigureEvaluator?
    var occurrences: [String: Int] = [:]
    for passage in Passage.passages(of: document) {
      for (index, number) in passage.numbers.enumerated() {
        let text: String
        let place: SourcePlace
        var message: Message?
        switch number.content {
        case .loose(let loose):
          (text, place) = (loose.text, loose.place)
          if loose.unit == "%", loose.change != nil, isChangeOfRate(passage, index) {
            message = .changeOfRate(loose.text, mended: "\(loose.text.withoutPercent)个百分点")
          }
        case .figure(let figure):
          (text, place) = (figure.text, figure.place)
          var own = evaluator ?? FigureEvaluator(library: library, notice: notice)
          message = self.message(on: figure, passage, index, &own)
          evaluator = own
        }
        let key = text.withoutBlanks
        let occurrence = occurrences[key, default: 0] + 1
        occurrences[key] = occurrence
        guard let message else { continue }
        findings.report(
          Diagnostic(.warning, id, at: place, message), notice: notice, text: text,
          occurrence: occurrence, stated: text)
      }
    }
  }

  private func message(
    on figure: Figure, _ passage: Passage, _ index: Int, _ evaluator: inout FigureEvaluator
  ) -> Message? {
    if case .none = figure.expression.root.value { return nil }
    let isPercent = figure.isWrittenInPercent
    guard isPercent || figure.isInPoints else { return nil }
    let source = figure.expression.source
    let mended = "[\(figure.text.withoutPercent)](=\(source))个百分点"
    if isPercent, figure.change != nil, isChangeOfRate(passage, index) {
      return .changeOfRate(figure.text, mended: mended)
    }
    guard figure.isInPoints || figure.isPercentOfDifference,
      case .value(let value) = evaluator.evaluate(figure.expression)
    else { return nil }
    if isPercent, value.kind == .points {
      return .differenceInPercent(figure.text, source, mended: mended)
    }
    guard figure.isInPoints, value.kind == .percent else { return nil }
    return .rateInPoints(figure.text, source, value, meant: difference(figure.expression))
  }

  /// The difference of a rate with the period before, as it may be written.
  private func difference(_ expression: FigureExpression) -> String? {
    guard case .path(let path) = expression.root.value, path.period == nil else { return nil }
    return "minus(\(expression.source),prev(\(expression.source)))"
  }

  private func isChangeOfRate(_ passage: Passage, _ index: Int) -> Bool {
    RateWords.isChangeOfRate(passage.words, before: passage.numbers[index].range.lowerBound)
  }
}

extension Figure {
  /// Written in percent and tied to a difference.
  fileprivate var isPercentOfDifference: Bool {
    guard case .minus = expression.root.value else { return false }
    return isWrittenInPercent
  }

  /// Whether % stands in the figure or behind it.
  fileprivate var isWrittenInPercent: Bool {
    isBeforePercent || WrittenFigure(text)?.isPercent ?? false
  }
}

extension String {
  /// The number without its percent sign and the blanks before it.
  fileprivate var withoutPercent: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !"%％ ".unicodeScalars.contains($0) }))
  }
}

extension Message {
  fileprivate static func changeOfRate(_ text: String, mended: String) -> Message {
    Message(
      "“\(text)”说的是比率的升降，两个比率之差用百分点；照原文核对，写成“\(mended)”",
      en: "“\(text)” is said of the change of a rate, which is a difference in points; check the"
        + " original and write “\(mended)”")
  }

  fileprivate static func differenceInPercent(
    _ text: String, _ source: String, mended: String
  ) -> Message {
    Message(
      "“\(text)”按 \(source) 是两个比率之差，用百分点；照原文核对，写成“\(mended)”",
      en: "“\(text)” is \(source), a difference of two rates in points; check the original and"
        + " write “\(mended)”")
  }

  fileprivate static func rateInPoints(
    _ text: String, _ source: String, _ value: FigureValue, meant: String?
  ) -> Message {
    Message(
      "“\(text)”写的是百分点，\(source) 却是一个比率（\(value.words)），不是两个比率之差；"
        + (meant.map { "改挂 =\($0)，" } ?? "改算式，") + "没有出处的写 =stated",
      en: "“\(text)” is written in points, but \(source) is one rate (\(value.words)) and no"
        + " difference of two; " + (meant.map { "tie it to =\($0)," } ?? "mend the expression,")
        + " or write =stated when no table holds it")
  }
}
