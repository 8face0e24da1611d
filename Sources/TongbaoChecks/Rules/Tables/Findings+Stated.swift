internal import TongbaoCore

extension Findings {
  /// Reports something about a number of `results:`; an `accept:` names it by its text and by which of
  /// the equal ones it is.
  mutating func report(
    _ diagnostic: Diagnostic, stated: StatedMeasure, of notice: Notice, computed: String? = nil
  ) {
    let text = stated.value.text
    let before = ResultsTable(notice).rows.prefix { $0.stated.place != stated.place }
    let occurrence = before.count { $0.stated.value.text.withoutBlanks == text.withoutBlanks } + 1
    report(
      diagnostic, notice: notice, text: text, occurrence: occurrence, stated: text,
      computed: computed)
  }
}
