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
    var mismatches: [String: Set<SourcePlace>]?
    for notice in library.notices
    where !notice.results.isEmpty && !(notice.unread?.results ?? false) {
      let faults = faults(of: notice, library.measures)
      if faults.isEmpty { continue }
      let places = mismatches ?? Self.mismatches(in: findings)
      mismatches = places
      let told = ToldFigures(of: notice, at: places[notice.id] ?? [], library.measures)
      let occurrences = notice.statedOccurrences
      for (subject, fault) in faults where !told.hold(fault, of: subject) {
        findings.report(
          Diagnostic(.warning, id, at: fault.stated.place, fault.message, notes: fault.notes),
          stated: fault.stated, of: notice, occurrences, computed: fault.computed)
      }
    }
    for row in library.history { check(row, into: &findings) }
  }

  /// Where figures of each notice's prose were told to be wrong.
  private static func mismatches(in findings: Findings) -> [String: Set<SourcePlace>] {
    var places: [String: Set<SourcePlace>] = [:]
    for finding in findings.all where finding.diagnostic.rule == "figure.mismatch" {
      if let notice = finding.notice {
        places[notice, default: []].insert(finding.diagnostic.place)
      }
    }
    return places
  }

  private func faults(
    of notice: Notice, _ measures: MeasureTable
  ) -> [(subject: String, fault: StatedFault)] {
    var faults: [(subject: String, fault: StatedFault)] = []
    var wholes: [String: SubjectWhole] = [:]
    for results in notice.results {
      let isOwn = results.period == nil || results.period == notice.period
      for subject in results.subjects {
        var whole: SubjectWhole?
        if isOwn, !notice.hasUnreadTables {
          whole = wholes[subject.subject] ?? SubjectWhole(of: subject.subject, in: notice, measures)
          wholes[subject.subject] = whole
        }
        var test = StatedTest(subject.measures, whole, measures)
        test.compareWithTables()
        test.compareParts()
        test.compareRates()
        for breakdown in subject.breakdowns { test.compare(breakdown) }
        faults += test.faults.map { (subject.subject, $0) }
      }
    }
    return faults
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

/// Disagreeing figures of a notice's prose, so that one slip is told once.
private struct ToldFigures {
  /// Subjects that the figures with a number name; an empty one: any.
  private var subjects: [Rational: Set<String>] = [:]

  init(of notice: Notice, at places: Set<SourcePlace>, _ measures: MeasureTable) {
    if places.isEmpty { return }
    for figure in notice.document.figures where places.contains(figure.place) {
      guard let number = StatedNumber(figure.text)?.decimal.rational else { continue }
      let source = figure.expression.source
      // A count over a table names no subject.
      let named =
        source.hasPrefix("count(")
        ? [""] : measures.subjects.map(\.id).filter { source.contains($0 + ".") }
      subjects[number, default: []].formUnion(named)
    }
  }

  /// Whether a figure says the same wrong number of the same subject.
  func hold(_ fault: StatedFault, of subject: String) -> Bool {
    let named = subjects[fault.stated.value.decimal.rational] ?? []
    return named.contains(subject) || named.contains("")
  }
}
