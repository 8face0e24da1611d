internal import TongbaoCore
internal import TongbaoTemplates

/// The scores of two periods side by side; a changed full mark is said, and then nothing is
/// subtracted. Places stand there only where the office itself ranked.
struct ScoreComparison {
  let comparison: Comparison
  let index: SiteIndex

  static let schema = Schema([
    "caption": .text, "earlier": .text, "later": .text, "has_ranks": .flag, "is_long": .flag,
    "rows": .list(
      .object(Schema(["name": .text, "cells": .list(.object(ComparisonTable.cellSchema))]))),
    "note": .optional(.text),
  ])

  /// `nil` where one of the periods gives no scores.
  var value: Value? {
    let (earlier, later) = (scores(comparison.earlier), scores(comparison.later))
    guard !earlier.isEmpty, !later.isEmpty else { return nil }
    let hasRanks = (earlier + later).contains { $0.rank != nil }
    let marks = (mark(comparison.earlier), mark(comparison.later))
    let isChanged =
      if case (let before?, let now?) = marks { before.rational != now.rational } else { false }
    let isComparable = !isChanged && comparison.distance != .apart
    let before = Dictionary(earlier.map { ($0.name, $0) }) { first, _ in first }
    var rows: [Value] = later.map { row($0.name, before[$0.name], $0, hasRanks, isComparable) }
    let now = Set(later.map(\.name))
    rows += earlier.filter { !now.contains($0.name) }
      .map { row($0.name, $0, nil, hasRanks, isComparable) }
    return .object([
      .string(
        index.words(
          .scoresCaption, [.first: comparison.earlier.text, .last: comparison.later.text])),
      .string(head(comparison.earlier.text, marks.0)),
      .string(head(comparison.later.text, marks.1)),
      .flag(hasRanks), .flag(rows.count > TableView.longTable), .list(rows),
      .optional(note(marks, isChanged)),
    ])
  }

  private func note(_ marks: (ExactDecimal?, ExactDecimal?), _ isChanged: Bool) -> String? {
    if isChanged, case (let before?, let now?) = marks {
      return index.words(.scoresMarkChanged, [.from: before.text, .to: now.text])
    }
    return comparison.distance == .apart ? Obstacle.apart.sentence(unit: "", index.words) : nil
  }

  private func head(_ text: String, _ mark: ExactDecimal?) -> String {
    mark.map { index.words(.scoresHead, [.text: text, .number: $0.text]) } ?? text
  }

  private func row(
    _ name: String, _ earlier: UnitScore?, _ later: UnitScore?, _ hasRanks: Bool,
    _ isComparable: Bool
  ) -> Value {
    let unlisted = index.words(.commonUnlisted)
    let unpublished = index.words(.commonUnpublished)
    var cells: [String] = []
    for score in [earlier, later] {
      cells.append(score.map { $0.text ?? unpublished } ?? unlisted)
      if hasRanks { cells.append(score.map { $0.rank ?? unpublished } ?? unlisted) }
    }
    var difference: String?
    if isComparable, let before = earlier?.value, let now = later?.value {
      difference = Difference.text(from: before, to: now)
    }
    cells.append(difference ?? "——")
    return .object([.string(name), .list(cells.map { .object([.string($0), .flag(false)]) })])
  }

  private func scores(_ side: Comparison.Side) -> [UnitScore] {
    var seen: Set<String> = []
    return side.notices.flatMap { index.notices[$0].tables }
      .filter { $0.kind == .scores }.flatMap { UnitScore.all(in: $0) }
      .filter { seen.insert($0.name).inserted }
  }

  /// The full mark, where all score tables of the period agree on one.
  private func mark(_ side: Comparison.Side) -> ExactDecimal? {
    let marks = side.notices.flatMap { place -> [ExactDecimal] in
      let notice = index.notices[place]
      return notice.tables.filter { $0.kind == .scores }.compactMap { FullMark.of($0, in: notice) }
    }
    guard let first = marks.first, marks.allSatisfy({ $0.rational == first.rational }) else {
      return nil
    }
    return first
  }
}
