internal import TongbaoCore

/// results.mismatch: what `results:` states against the tables and against itself.
///
/// It runs when the notices' own rules are through: a number that a figure of the prose got wrong in the
/// same way is told there.
struct ResultsCheck: LibraryCheck {
  let rule = Rule(
    "results.mismatch", .warning,
    Message(
      "results: 和 history.csv 写的数，与结果表的合计一致，彼此也算得拢",
      en: "stated results agree with the totals of the tables and with each other"),
    because: Message(
      "首页、地区页和曲线用的是这些数：写错一个，各页跟着错",
      en: "home page, regions and charts are drawn from these numbers"),
    example: Rule.Example(
      broken: "{checked: 83, failed: 3, pass-rate: 92.11%}",
      kept: "{checked: 38, failed: 3, pass-rate: 92.11%}"),
    source: .sourceForm)

  func run(on library: Library, into findings: inout Findings) {
    var told = ToldFigures()
    for notice in library.notices
    where !notice.results.isEmpty && !(notice.unread?.results ?? false) {
      for results in notice.results {
        let isOwn = results.period == nil || results.period == notice.period
        for subject in results.subjects {
          let whole =
            isOwn && !notice.hasUnreadTables
            ? SubjectWhole(of: subject.subject, in: notice, library.measures) : nil
          var test = StatedTest(subject.measures, whole, library.measures)
          test.compareWithTables()
          test.compareParts()
          test.compareRates()
          for breakdown in subject.breakdowns { test.compare(breakdown) }
          for fault in test.faults where !told.holds(fault, of: subject, notice, findings) {
            findings.report(
              Diagnostic(.warning, id, at: fault.stated.place, fault.message, notes: fault.notes),
              stated: fault.stated, of: notice, computed: fault.computed)
          }
        }
      }
    }
    for row in library.history { check(row, into: &findings) }
  }

  /// A round whose notice is not held: its rate against its counts. The slip of an office stands when
  /// the note says so, for there is no `accept:` here.
  private func check(_ row: HistoryRow, into findings: inout Findings) {
    guard let checked = row.checked, let failed = row.failed, !row.note.contains("原文") else {
      return
    }
    let message: Message
    if failed > checked {
      message = Message(
        "不合格数 \(failed) 多于检查数 \(checked)；照原文核对，原文如此就在 note 里写“原文如此”",
        en: "\(failed) failed of \(checked) checked; check the original, or note 原文如此")
    } else if let rate = row.statedRate, checked > 0 {
      let quotient = RateColumn.Quotient(part: failed, whole: checked, isComplement: true)
      guard let slip = quotient.slip(in: rate) else { return }
      message = Message(
        "合格率写作“\(rate.text)”，按 \(quotient.words) 计算为 \(slip.computed)\(slip.remark.chinese)"
          + "；照原文核对，原文如此就在 note 里写“原文如此”",
        en: "the pass rate is written “\(rate.text)”, \(quotient.words) gives \(slip.computed)"
          + "\(slip.remark.english); check the original, or note 原文如此")
    } else {
      return
    }
    findings.report(Diagnostic(.warning, id, at: row.place, message))
  }
}

/// Disagreeing figures of the prose, so that one slip is told once.
private struct ToldFigures {
  private var byNotice: [String: [Finding]]?

  /// Whether a figure of the prose says the same wrong number of the same subject.
  mutating func holds(
    _ fault: StatedFault, of subject: StatedResults.OfSubject, _ notice: Notice,
    _ findings: Findings
  ) -> Bool {
    let told = byNotice ?? Self.gather(findings)
    byNotice = told
    let figures = (told[notice.id] ?? []).filter { finding in
      finding.stated.flatMap { StatedNumber($0) }.map {
        $0.decimal.rational == fault.stated.value.decimal.rational
      } ?? false
    }
    return figures.contains { finding in
      let figure = notice.document.figures.first { $0.place == finding.diagnostic.place }
      guard let source = figure?.expression.source else { return false }
      // What names another subject alone is another fact; a count over a table names none.
      return source.contains(subject.subject + ".") || source.hasPrefix("count(")
    }
  }

  private static func gather(_ findings: Findings) -> [String: [Finding]] {
    var byNotice: [String: [Finding]] = [:]
    for finding in findings.all where finding.diagnostic.rule == "figure.mismatch" {
      if let notice = finding.notice { byNotice[notice, default: []].append(finding) }
    }
    return byNotice
  }
}
