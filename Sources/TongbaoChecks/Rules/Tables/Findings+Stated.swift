internal import TongbaoCore

extension Findings {
  /// Reports something about a number of `results:`; an `accept:` names it by its text and by which of
  /// the equal ones it is.
  mutating func report(
    _ diagnostic: Diagnostic, stated: StatedMeasure, of notice: Notice,
    _ occurrences: [SourcePlace: Int]? = nil, computed: String? = nil
  ) {
    let occurrences = occurrences ?? notice.statedOccurrences
    report(
      diagnostic, notice: notice, text: stated.value.text,
      occurrence: occurrences[stated.place] ?? 1, stated: stated.value.text, computed: computed)
  }
}

extension Notice {
  /// For each number of `results:` which of those with the same text it is, in the order written.
  var statedOccurrences: [SourcePlace: Int] {
    var counts: [String: Int] = [:]
    var occurrences: [SourcePlace: Int] = [:]
    for row in ResultsTable(self).rows where occurrences[row.stated.place] == nil {
      let text = row.stated.value.text.withoutBlanks
      counts[text, default: 0] += 1
      occurrences[row.stated.place] = counts[text]
    }
    return occurrences
  }
}
