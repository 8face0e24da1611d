internal import TongbaoCore
internal import TongbaoTemplates

/// One subject of a comparison: a row for each region, counts first, a difference only where the two
/// results can be compared.
struct ComparisonTable {
  let comparison: Comparison
  let results: IssuerResults.OfSubject
  let index: SiteIndex
  let links: LinkStyle

  static let cellSchema = Schema(["text": .text, "is_bad": .flag])
  static let schema = Schema([
    "title": .text, "caption": .text, "lead": .text, "failing": .text, "earlier": .text,
    "later": .text,
    "is_long": .flag, "has_remarks": .flag,
    "rows": .list(
      .object(
        Schema([
          "name": .text, "href": .optional(.text), "is_whole": .flag,
          "cells": .list(.object(cellSchema)), "remark": .text,
        ]))),
    "note": .optional(.text),
  ])

  private struct Row {
    let region: Region
    /// Where the region stands in `regions.csv`.
    let place: Int
    let earlier: Observation?
    let later: Observation?
    let obstacle: Obstacle?
  }

  private var words: Words { index.words }
  private var unit: String { results.subject.unit }

  /// `nil` where one of the periods says nothing of the subject.
  var value: Value? {
    let rows = rows
    guard rows.contains(where: { $0.earlier != nil }), rows.contains(where: { $0.later != nil })
    else { return nil }
    let said = Set(rows.flatMap { [$0.earlier, $0.later] }.compactMap { $0?.failingWord })
    let failing =
      said.count == 1
      ? said.first ?? words(.commonFailing) : words(.commonFailingOrProblems)
    let obstacles = Set(rows.filter { $0.earlier != nil && $0.later != nil }.map(\.obstacle))
    let common = obstacles.count == 1 ? obstacles.first.flatMap { $0 } : nil
    let hasRemarks = common == nil && rows.contains { $0.obstacle != nil }
    return .object([
      .string(results.subject.label),
      .string(
        words(
          .compareCaption,
          [
            .subject: results.subject.label, .unit: unit, .first: comparison.earlier.text,
            .last: comparison.later.text,
          ])),
      .string(lead(rows)), .string(failing), .string(comparison.earlier.text),
      .string(comparison.later.text), .flag(rows.count > TableView.longTable), .flag(hasRemarks),
      .list(rows.map(value)), .optional(common?.sentence(unit: unit, words)),
    ])
  }

  private var rows: [Row] {
    var rows: [Row] = []
    for (code, observations) in results.regions {
      guard let place = index.library.regions.place(of: code) else { continue }
      let earlier = observations.first { $0.isOf(comparison.earlier.period) }
      let later = observations.first { $0.isOf(comparison.later.period) }
      if earlier == nil, later == nil { continue }
      rows.append(
        Row(
          region: index.library.regions.regions[place], place: place, earlier: earlier,
          later: later,
          obstacle: .between(earlier, later, comparison.distance)))
    }
    let whole = comparison.issuer.jurisdiction
    return rows.sorted { a, b in
      let (lastA, lastB) = (a.region.code == whole, b.region.code == whole)
      return lastA != lastB ? lastB : a.place < b.place
    }
  }

  private func value(_ row: Row) -> Value {
    let isWhole = row.region.code == comparison.issuer.jurisdiction
    let hasPage = index.builds(.region) && index.histories[row.region.code] != nil
    return .object([
      .string(isWhole ? words(.commonTotalRow, [.name: row.region.name]) : row.region.name),
      .optional(hasPage ? links.link(to: .region(row.region)) : nil), .flag(isWhole),
      .list(counts(row.earlier) + counts(row.later) + differences(row)),
      .string(row.obstacle?.text(unit: unit, words) ?? ""),
    ])
  }

  private func counts(_ observation: Observation?) -> [Value] {
    guard let observation else { return Array(repeating: cell(words(.commonUnlisted)), count: 3) }
    let failing = observation.failing
    let few = observation.checked.map { $0 < 5 } ?? false
    return [
      cell(observation.checked.map(String.init) ?? words(.commonUnpublished)),
      cell(failing.map(String.init) ?? words(.commonUnpublished), isBad: (failing ?? 0) > 0),
      cell(
        observation.rate.map { $0.text + "%" }
          ?? (few ? words(.compareFew, [.unit: unit]) : words(.commonUnpublished))),
    ]
  }

  private func differences(_ row: Row) -> [Value] {
    guard row.obstacle == nil, let earlier = row.earlier, let later = row.later else {
      return [cell("——"), cell("——")]
    }
    let failing = later.failing.flatMap { now in earlier.failing.map { now - $0 } }
    let rate = later.rate.flatMap { now in
      earlier.rate.flatMap { Difference.text(from: $0.value, to: now.value) }
    }
    return [cell(failing.map(Difference.text) ?? "——"), cell(rate ?? "——")]
  }

  private func cell(_ text: String, isBad: Bool = false) -> Value {
    .object([.string(text), .flag(isBad)])
  }

  /// The counts of the whole, then in how many regions the failures changed.
  private func lead(_ rows: [Row]) -> String {
    var sentences: [String] = []
    if let whole = rows.first(where: { $0.region.code == comparison.issuer.jurisdiction }),
      let earlier = whole.earlier, let later = whole.later,
      let before = LatestResult.counts(earlier, results.subject, words),
      let now = LatestResult.counts(later, results.subject, words)
    {
      sentences.append(
        words(
          .compareCounts,
          [
            .first: comparison.earlier.text, .from: before, .last: comparison.later.text,
            .to: now,
          ]))
    }
    let parts = rows.filter { $0.region.code != comparison.issuer.jurisdiction }
    let changes = parts.compactMap { row -> Int? in
      guard row.obstacle == nil, let now = row.later?.failing, let before = row.earlier?.failing
      else { return nil }
      return now - before
    }
    guard !parts.isEmpty else { return sentences.joined() }
    if changes.isEmpty {
      sentences.append(words(.compareNothing))
    } else {
      let word =
        Set(parts.compactMap { $0.later?.failingWord }).count == 1
        ? parts.compactMap { $0.later?.failingWord }.first ?? words(.commonFailing)
        : words(.commonFailing)
      sentences.append(
        words(
          .compareChanges,
          [
            .total: String(changes.count), .word: word,
            .low: String(changes.count { $0 < 0 }), .count: String(changes.count { $0 > 0 }),
            .number: String(changes.count { $0 == 0 }),
          ]))
    }
    return sentences.joined()
  }
}

/// A difference as it is written: with its sign, and a bare 0.
enum Difference {
  static func text(_ number: Int) -> String {
    number == 0 ? "0" : number > 0 ? "+\(number)" : "−\(-number)"
  }

  /// The difference of two numbers with the decimals of the finer one: what the reader gets by hand.
  static func text(from earlier: ExactDecimal, to later: ExactDecimal) -> String? {
    guard let difference = later.rational.subtracting(earlier.rational),
      let decimal = difference.rounded(toScale: max(earlier.scale, later.scale))
    else { return nil }
    if decimal.unscaled == 0 { return "0" }
    return decimal.unscaled > 0
      ? "+" + decimal.text
      : "−" + ExactDecimal(unscaled: -decimal.unscaled, scale: decimal.scale).text
  }
}
