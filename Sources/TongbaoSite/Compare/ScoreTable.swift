internal import TongbaoCore
internal import TongbaoTemplates

/// Scores from the highest down: one row for each score, with all units that have it.
///
/// Places stand there only where the office itself ranked; they are never computed.
struct ScoreTable {
  let page: AnnexOrderPage
  let table: Table

  static let schema = Schema([
    "caption": .text, "has_ranks": .flag, "is_long": .flag,
    "rows": .list(
      .object(
        Schema([
          "score": .text, "count": .number, "units": .list(.object(OptionalLinkView.schema)),
          "rank": .text,
        ]))),
    "notes": .list(.object(Schema(["text": .text]))),
  ])

  private var words: Words { page.notice.index.words }

  var value: Value {
    let rows = rows
    let hasRanks = rows.contains { $0.contains { $0.rank != nil } }
    return .object([
      .string(table.layout.caption ?? page.annex.shownTitle), .flag(hasRanks),
      .flag(rows.count > TableView.longTable), .list(rows.map(value)),
      .list(notes(hasRanks).map { .object([.string($0)]) }),
    ])
  }

  /// Units by score; those without one come last, one by one as issued.
  var rows: [[UnitScore]] {
    let scores = UnitScore.all(in: table)
    let sorted = scores.sorted { a, b in
      switch (a.value?.rational, b.value?.rational) {
      case (let x?, let y?): x != y ? x > y : a.row < b.row
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): a.row < b.row
      }
    }
    var rows: [[UnitScore]] = []
    for score in sorted {
      if let last = rows.last?.last, let known = last.value, let own = score.value,
        known.rational == own.rational
      {
        rows[rows.count - 1].append(score)
      } else if score.value == nil, let last = rows.last?.last, last.value == nil,
        last.text == score.text
      {
        rows[rows.count - 1].append(score)
      } else {
        rows.append([score])
      }
    }
    return rows
  }

  private func value(_ row: [UnitScore]) -> Value {
    let links = page.notice.links
    let ranks = row.map { $0.rank ?? words(.commonUnpublished) }
    let units = row.map { score in
      OptionalLinkView(
        text: score.name,
        href: links.link(to: page.notice.address, fragment: "\(table.id)-r\(score.row + 1)")
      ).value
    }
    // Equal scores share a place; where the office gave them different ones, all stand there.
    let shared = Set(ranks).count == 1 ? ranks.prefix(1) : ranks[...]
    return .object([
      .string(row.first.map { $0.text ?? words(.commonUnpublished) } ?? ""), .number(row.count),
      .list(units),
      .string(words.list(shared)),
    ])
  }

  private func notes(_ hasRanks: Bool) -> [String] {
    var notes: [String] = []
    let mark = FullMark.of(table, in: page.notice.notice)
    if let mark { notes.append(words(.scoresMark, [.number: mark.text])) }
    if let mark, let earlier = earlierMark, earlier.mark.rational != mark.rational {
      notes.append(
        words(.scoresMarkBefore, [.period: earlier.period, .number: earlier.mark.text]))
    }
    if !hasRanks { notes.append(words(.scoresNoRanks)) }
    return notes
  }

  /// The full mark of the issuer's notice before, where that gives scores.
  private var earlierMark: (period: String, mark: ExactDecimal)? {
    guard let before = page.notice.index.neighbours(of: page.notice.notice).previous else {
      return nil
    }
    return before.tables.lazy.filter { $0.kind == .scores }
      .compactMap { FullMark.of($0, in: before) }.first.map { (before.periodText, $0) }
  }
}
