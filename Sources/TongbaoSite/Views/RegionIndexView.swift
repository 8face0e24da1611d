internal import TongbaoCharts
internal import TongbaoCore
internal import TongbaoTemplates

/// Regions in a table: their course in small, what was last checked and what of it failed
/// (`site.md` §2.5).
struct RegionIndexView {
  let index: SiteIndex
  let links: LinkStyle
  /// Words for the whole table: 各地最近一次结果.
  let caption: String
  /// The regions' histories in the order of the rows.
  let entries: [RegionHistory]
  /// Whose results count; the first-rank issuer of each region when absent.
  let issuerKey: String?
  /// Whether the regions have pages.
  let linksRegions: Bool

  static let cellSchema = Schema([
    "html": .html, "is_number": .flag, "is_bad": .flag,
  ])
  static let schema = Schema([
    "caption": .text, "quarters": .text, "note": .text,
    "heads": .list(.object(Schema(["label": .text, "failing": .text]))),
    "rows": .list(
      .object(
        Schema([
          "name": .text, "href": .optional(.text), "cells": .list(.object(cellSchema)),
          "period": .text,
        ]))),
  ])

  /// The regions with a history right below a region.
  init(
    index: SiteIndex, links: LinkStyle, caption: String, below code: String,
    issuerKey: String? = nil
  ) {
    self.init(
      index: index, links: links, caption: caption,
      entries: (index.childrenOfRegion[code] ?? []).compactMap { index.histories[$0.code] },
      issuerKey: issuerKey)
  }

  init(
    index: SiteIndex, links: LinkStyle, caption: String, entries: [RegionHistory],
    issuerKey: String? = nil, linksRegions: Bool = true
  ) {
    self.index = index
    self.links = links
    self.caption = caption
    self.entries = entries
    self.issuerKey = issuerKey
    self.linksRegions = linksRegions
  }

  /// One table, or none when there are no regions.
  var tables: [Value] { entries.isEmpty ? [] : [value] }

  private var value: Value {
    let rows = entries.map { Row($0, issuerKey: issuerKey) }
    let subjects = index.library.measures.subjects.filter { subject in
      Row.subjects.contains(subject.id) && rows.contains { $0.observations[subject.id] != nil }
    }
    let scale = Sparkline.Scale(rows.flatMap { $0.observations.values })
      .flatMap { $0.hasCourse ? $0 : nil }
    let quarters = scale.map { index.words(.regionsQuarters, [.count: String($0.count)]) } ?? ""
    return .object([
      .string(caption), .string(quarters), .string(scale.map(note) ?? ""),
      .list(subjects.map { head($0, rows) }),
      .list(rows.map { value($0, subjects, scale) }),
    ])
  }

  private func note(_ scale: Sparkline.Scale) -> String {
    index.words(.regionsNote, [.time: scale.span(index.words), .low: String(scale.low)])
  }

  private func head(_ subject: Subject, _ rows: [Row]) -> Value {
    var said: [String] = []
    for row in rows {
      guard let word = row.last(subject)?.failingWord, !said.contains(word) else { continue }
      said.append(word)
    }
    return .object([
      .string(index.words.label(subject)),
      .string(
        said.isEmpty
          ? index.words(.commonFailing) : said.joined(separator: index.words(.commonOrMark))),
    ])
  }

  private func value(_ row: Row, _ subjects: [Subject], _ scale: Sparkline.Scale?) -> Value {
    var cells: [Value] = []
    for subject in subjects {
      let observations = row.observations[subject.id] ?? []
      if let scale {
        let line = Sparkline(
          observations, subject: subject,
          name: index.words(
            .regionsCourse, [.place: row.region.name, .subject: subject.label]),
          scale: scale, words: index.words
        )?.inline(scale)
        cells.append(.object([.html(line ?? Array("——".utf8)), .flag(false), .flag(false)]))
      }
      let last = row.last(subject)
      cells.append(number(last?.checked, last))
      cells.append(number(last?.failing, last, isBad: (last?.failing ?? 0) > 0))
    }
    return .object([
      .string(row.region.name),
      linksRegions ? .string(links.link(to: .region(row.region))) : .absent, .list(cells),
      .string(row.newestPeriod),
    ])
  }

  private func number(_ number: Int?, _ last: Observation?, isBad: Bool = false) -> Value {
    let text =
      number.map(String.init) ?? index.words(last == nil ? .commonUnlisted : .commonUnpublished)
    return .object([.html(Array(text.utf8)), .flag(true), .flag(isBad)])
  }

  /// One region with the observations that its row shows.
  private struct Row {
    static let subjects = ["websites", "new-media"]

    let region: Region
    /// Of one issuer, oldest first, by subject.
    let observations: [String: [Observation]]

    init(_ history: RegionHistory, issuerKey: String?) {
      region = history.region
      let key = issuerKey ?? history.issuers.first
      var observations: [String: [Observation]] = [:]
      for series in history.subjects where Self.subjects.contains(series.subject.id) {
        let own =
          history.issuers.count == 1
          ? series.observations : series.observations.filter { $0.issuerKey == key }
        if !own.isEmpty { observations[series.subject.id] = own }
      }
      self.observations = observations
    }

    func last(_ subject: Subject) -> Observation? {
      observations[subject.id]?.last { !$0.isUnpublished } ?? observations[subject.id]?.last
    }

    /// The period of the newest numbers.
    var newestPeriod: String {
      let newest = observations.values.compactMap(\.last).max {
        $0.slot.quarter < $1.slot.quarter
      }
      return newest?.periodText ?? "——"
    }
  }
}
