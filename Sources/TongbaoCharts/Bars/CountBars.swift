import TongbaoCore

/// Places side by side in one period: what was checked, and how much of it failed (`site.md` §2.2).
///
/// It answers what a rate cannot: 1 of 1 is 0 %, and means little. Bars begin at zero, always.
package struct CountBars: Sendable {
  /// The finding, in one sentence of a closed set of forms; plain text.
  package let title: String
  /// Period, measure, what the colours mean; plain text.
  package let subtitle: String
  /// The places with failures and the rest, for who does not see the drawing; plain text.
  package let summary: String
  /// Where the numbers come from; plain text.
  package let caption: String
  /// Most failures first, then most checked.
  package let rows: [Row]

  let id: String
  let tableID: String
  let ink: Ink.Series
  let unit: String
  let failingWord: String
  let words: Words

  /// One place.
  package struct Row: Sendable {
    package let name: String
    package let checked: Int
    package let failing: Int
    /// Whether the page is about this place: its row is tinted.
    package let isOwn: Bool

    package init(name: String, checked: Int, failing: Int, isOwn: Bool = false) {
      self.name = name
      self.checked = checked
      self.failing = failing
      self.isOwn = isOwn
    }
  }

  /// What the numbers are of.
  package struct Subject: Sendable {
    package let subject: TongbaoCore.Subject
    /// The office's word for what failed: 不合格, 问题.
    package let failingWord: String
    /// `2022年第四季度`.
    package let periodText: String
    /// `来源：…。`
    package let source: String

    package init(
      _ subject: TongbaoCore.Subject, failingWord: String, periodText: String, source: String
    ) {
      self.subject = subject
      self.failingWord = failingWord
      self.periodText = periodText
      self.source = source
    }
  }

  /// Rows that are alike keep the order given.
  ///
  /// - Parameters:
  ///   - id: the figure's HTML id; prefix of every id inside the drawings.
  ///   - tableID: HTML id of the table with the same numbers.
  package init(
    rows: [Row], of subject: Subject, id: String, tableID: String, words: Words
  ) {
    let sorted = rows.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.failing != y.failing { return x.failing > y.failing }
      return x.checked != y.checked ? x.checked > y.checked : a.offset < b.offset
    }.map(\.element)
    self.rows = sorted
    self.id = id
    self.tableID = tableID
    ink = Ink.series(of: subject.subject)
    unit = subject.subject.unit
    failingWord = subject.failingWord
    self.words = words
    let sentences = BarWords(rows: sorted, of: subject, words: words)
    title = sentences.title
    subtitle = sentences.subtitle
    summary = sentences.summary
    caption = subject.source
  }
}
