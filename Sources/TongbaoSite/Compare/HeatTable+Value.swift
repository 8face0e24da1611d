internal import TongbaoCore
internal import TongbaoTemplates

extension HeatTable {
  static let cellSchema = Schema(["text": .text, "tone": .text])
  static let schema = Schema([
    "caption": .text, "failing": .text, "is_long": .flag,
    "years": .list(
      .object(Schema(["text": .text, "is_quarters": .flag, "columns": .number]))),
    "quarters": .list(.object(OptionalLinkView.schema)),
    "rows": .list(
      .object(
        Schema([
          "name": .text, "href": .optional(.text), "is_whole": .flag,
          "cells": .list(.object(cellSchema)), "failing": .text, "is_bad": .flag,
        ]))),
    "note": .optional(.text),
  ])

  /// The table; `nil` where there is nothing to hold side by side.
  var value: Value? {
    let rows = rows
    guard !rows.isEmpty else { return nil }
    let said = Set(rows.flatMap { $0.cells.values.map(\.failingWord) })
    let failing =
      said.count == 1
      ? said.first ?? words(.commonFailing) : words(.commonFailingOrProblems)
    return .object([
      .string(
        words(
          .heatCaption,
          [
            .issuer: captionPrefix, .subject: results.subject.label, .word: failing,
            .unit: results.subject.unit, .time: span,
          ])),
      .string(failing), .flag(rows.count > TableView.longTable), .list(years),
      .list(quarters(rows)),
      .list(rows.map(row)), .optional(note),
    ])
  }

  private var words: Words { index.words }

  /// The years shown: two tables of one office have two names.
  private var span: String {
    guard let first = quarters.first?.year, let last = quarters.last?.year else { return "" }
    return first == last
      ? words.year(first) : words.span(words.year(first), words.year(last))
  }

  /// The upper row of heads: years over their quarters.
  private var years: [Value] {
    var years: [(text: String, isQuarters: Bool, columns: Int)] = []
    for column in columns {
      switch column {
      case .years(let from, let to):
        let text =
          from == to
          ? words.year(from)
          : words(.heatYears, [.first: String(from), .last: String(to)])
        years.append((text, false, 1))
      case .quarter(let quarter):
        let text = words.year(quarter.year)
        if let last = years.last, last.isQuarters, last.text == text {
          years[years.count - 1].columns += 1
        } else {
          years.append((text, true, 1))
        }
      }
    }
    return years.map { .object([.string($0.text), .flag($0.isQuarters), .number($0.columns)]) }
  }

  /// The lower row: each quarter leads to the notice that told it.
  private func quarters(_ rows: [Row]) -> [Value] {
    columns.compactMap { column in
      guard case .quarter(let quarter) = column else { return nil }
      var href: String?
      for row in rows {
        guard case .notice(let id, _) = row.cells[quarter]?.source, index.builds(.notice) else {
          continue
        }
        href = links.link(to: .notice(id))
        break
      }
      return OptionalLinkView(
        text: words(.commonQuarter, [.number: String(quarter.number)]), href: href
      ).value
    }
  }

  private func row(_ row: Row) -> Value {
    let isWhole = row.region.code == jurisdiction
    let hasPage = index.builds(.region) && index.histories[row.region.code] != nil
    let cells = columns.map { column -> Value in
      guard case .quarter(let quarter) = column, let observation = row.cells[quarter] else {
        return .object([.string(words(.commonUnlisted)), .string("na")])
      }
      return cell(observation)
    }
    return .object([
      .string(isWhole ? words(.commonTotalRow, [.name: row.region.name]) : row.region.name),
      .optional(hasPage ? links.link(to: .region(row.region)) : nil), .flag(isWhole),
      .list(cells), .string(String(row.failing)), .flag(row.failing > 0),
    ])
  }

  private func cell(_ observation: Observation) -> Value {
    switch (observation.failing, observation.checked) {
    case (let failing?, let checked?):
      let step = HeatStep.of(failing: failing, checked: checked)
      return .object([
        .string("\(failing)\(words(.commonOrMark))\(checked)"),
        .string("k\(step)\(checked < 5 ? " few" : "")"),
      ])
    case (let failing, let checked):
      // Only a rate is known, or a number without its whole.
      if let rate = observation.rate {
        return .object([
          .string(words(.commonRate, [.rate: rate.text])),
          .string("k\(HeatStep.of(passRate: rate.value))"),
        ])
      }
      let parts = [failing, checked].map { $0.map(String.init) ?? words(.commonUnpublished) }
      return .object([.string(parts.joined(separator: words(.commonOrMark))), .string("no")])
    }
  }

  private var note: String? {
    let others = results.periodsWithoutQuarter(among: quarters)
    return others.isEmpty ? nil : words(.heatNote, [.text: words.list(others)])
  }
}
