import TongbaoCore

/// The history of a region's pass rates: websites above, new media below, on one time axis.
///
/// Two drawings for pages, switched by the stylesheet (classes `w` and `n` on the `svg` element), and
/// one that stands alone. All numbers come from the history as it is; nothing is repaired or guessed.
package struct PassRateChart: Sendable {
  /// The finding, in one sentence of a closed set of forms; plain text.
  package let title: String
  /// Measure, region, time, what the axis and the signs mean; plain text.
  package let subtitle: String
  /// First, last and lowest values and the gaps, for who does not see the drawing; plain text.
  package let summary: String
  /// What breaks the lines, and where the numbers come from; plain text.
  package let caption: String
  /// The last sentence of the caption: `来源：…。`; plain text.
  package let sources: String

  let id: String
  /// HTML id of the table with the same numbers.
  let tableID: String
  let panels: [PanelSeries]
  let axis: ValueAxis
  /// The quarter of slot 0.
  let first: Quarter
  /// Quarters from the first to the last observation.
  let slots: Int
  /// Runs of quarters without any notice.
  let gaps: [Range<Int>]
  let words: Words

  /// The chart of `history`; `nil` when fewer than two rounds of it have a rate that may be drawn,
  /// since one point shows no course (`site.md` §2.1).
  ///
  /// - Parameters:
  ///   - regionName: how the page calls the region; its own name when absent.
  ///   - id: the figure's HTML id; prefix of every id inside the drawings.
  ///   - tableID: HTML id of the table with the same numbers.
  ///   - drawsSingle: whether one round alone is drawn too, in the four slots of its year.
  package init?(
    history: RegionHistory, regionName: String? = nil, id: String = "pass-rate",
    tableID: String = "history-data", drawsSingle: Bool = false, words: Words
  ) {
    let drawn = history.subjects.filter { Self.drawnSubjects.contains($0.subject.id) }
    guard var span = Self.span(of: drawn) else { return nil }
    if !Self.hasTwoRounds(drawn) {
      guard drawsSingle, span.lowerBound == span.upperBound else { return nil }
      let year = span.lowerBound.year
      span = Quarter(year: year, number: 1)...Quarter(year: year, number: 4)
    }
    let slots = span.upperBound.ordinal - span.lowerBound.ordinal + 1
    var held = [Bool](repeating: false, count: slots)
    for series in history.subjects {
      for observation in series.observations {
        let slot = observation.slot.quarter.ordinal - span.lowerBound.ordinal
        if held.indices.contains(slot) { held[slot] = true }
      }
    }
    let issuers = history.issuers
    let panels = drawn.filter { !$0.observations.isEmpty }.map {
      PanelSeries($0, issuers: issuers, first: span.lowerBound, held: held, words: words)
    }
    axis = ValueAxis(
      holding: panels.lazy.flatMap { $0.points.lazy.filter { $0.mark != nil } }
        .flatMap { [$0.value] + ($0.earlier.map { [$0] } ?? []) })
    gaps = Self.runs(of: false, in: held)
    first = span.lowerBound
    self.panels = panels
    self.slots = slots
    self.id = id
    self.tableID = tableID
    self.words = words
    let sentences = ChartWords(
      words: words, series: drawn.filter { !$0.observations.isEmpty }, panels: panels,
      issuers: issuers,
      axis: axis, first: span.lowerBound, last: span.upperBound, gaps: gaps,
      regionName: regionName ?? history.region.name)
    title = sentences.title
    subtitle = sentences.subtitle
    summary = sentences.summary
    sources = sentences.sources
    caption = sentences.notes + sources
  }

  /// Subjects with a panel, upper one first.
  static let drawnSubjects = ["websites", "new-media"]

  /// Which of the two drawings of a page.
  package enum Layout: Sendable, CaseIterable {
    /// 641 px and wider, and print.
    case wide
    /// Up to 640 px.
    case narrow
  }

  /// Whether two rounds, told apart by period and issuer, have a mark in any panel.
  private static func hasTwoRounds(_ drawn: [RegionHistory.SubjectSeries]) -> Bool {
    var found: (Period, String)?
    for series in drawn {
      for observation in series.observations
      where observation.statedRate != nil || observation.failing != nil {
        if let found, found == (observation.period, observation.issuerKey) { continue }
        guard observation.rate != nil else { continue }
        if found != nil { return true }
        found = (observation.period, observation.issuerKey)
      }
    }
    return false
  }

  private static func span(of drawn: [RegionHistory.SubjectSeries]) -> ClosedRange<Quarter>? {
    var span: ClosedRange<Quarter>?
    for series in drawn {
      for observation in series.observations {
        let quarter = observation.slot.quarter
        guard let known = span else {
          span = quarter...quarter
          continue
        }
        if !known.contains(quarter) {
          span = min(known.lowerBound, quarter)...max(known.upperBound, quarter)
        }
      }
    }
    return span
  }

  private static func runs(of wanted: Bool, in flags: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, flag) in flags.enumerated() where flag == wanted {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}
