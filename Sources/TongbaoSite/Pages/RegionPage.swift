internal import TongbaoCharts
internal import TongbaoCore
internal import TongbaoTemplates

/// A region's page with its chart and downloads.
struct RegionPage: Sendable {
  let index: SiteIndex
  let links: LinkStyle
  let history: RegionHistory

  /// The chart as a file of its own.
  static let chartName = "pass-rate.svg"
  /// A picture of it.
  static let pictureName = "pass-rate.png"

  var region: Region { history.region }
  var name: String { index.fullName(of: region) }
  var address: PageAddress { .region(region) }

  /// The page's own part of the context, with the drawings of its charts.
  func value(
    chart: PassRateChart?, _ drawings: ChartDrawings?, hasPicture: Bool, places: [PlaceBarsView]
  ) -> Value {
    let table = HistoryTable(index: index, history: history, links: links)
    let rows = table.rows
    let named = RegionFindingsView(page: self)
    let sentences = RegionSentences(
      history: history, rows: rows, links: links, linksNotices: index.builds(.notice),
      words: index.words)
    return .object([
      .string(name), .string(region.code), .html(sentences.lead),
      .list(cards(rows)), .list(sentences.cautions.map { .object([.string($0)]) }),
      RegionView.chartValue(
        chart, drawings, id: "pass-rate", svg: Self.chartName,
        png: hasPicture ? Self.pictureName : nil, csv: HistoryFile.name, links: links,
        page: address), .list(table.heads), .list(table.values),
      .list(table.notes.map { .object([.string($0)]) }),
      .string(links.link(to: HistoryFile.name, beside: address)), .string("history-data"),
      .list(named.values),
      .list(children), parent?.value ?? .absent, .list(notices(rows).map(\.value)),
      .flag(named.hasAnswers),
      PairedView(
        pairs: PairedResults.all(of: history, in: index.library), links: links,
        linksNotices: index.builds(.notice), words: index.words
      ).value,
      .list(places.map(\.value)), .flag(named.hasPlaces), .optional(named.omission),
    ])
  }

  func view(description: String) -> PageView {
    var view = PageView(
      kind: "region", title: index.words(.regionTitle, [.name: name]), description: description,
      address: address)
    view.crumbs = crumbs
    view.openGraphType = "article"
    view.feed = index.builds(.feeds) ? links.link(to: NoticeFeeds.fileName, beside: address) : nil
    view.jsonLD = { $0.object { dataset(description, &$0) } }
    return view
  }

  /// The history as a Dataset of schema.org.
  private func dataset(_ description: String, _ json: inout JSONWriter) {
    let page = address.canonical(below: index.library.site.baseAddress)
    json.member("@type", "Dataset")
    json.member("name", index.words(.regionDataset, [.name: name]))
    json.member("description", description)
    json.member("inLanguage", index.library.site.language)
    json.member("spatialCoverage", name)
    json.member("url", page)
    if let span = temporalCoverage { json.member("temporalCoverage", span) }
    json.member("distribution") {
      $0.list {
        $0.object {
          $0.member("@type", "DataDownload")
          $0.member("encodingFormat", "text/csv")
          $0.member("contentUrl", page + "history.csv")
        }
      }
    }
  }

  /// One plain sentence for the head.
  var summary: String {
    let labels = history.subjects.map(\.subject.label).joined(separator: index.words(.commonAnd))
    let periods = history.observations
    guard let first = periods.first, let last = periods.last else { return name }
    let span =
      first.periodText == last.periodText
      ? first.periodText : index.words.span(first.periodText, last.periodText)
    return index.words(.regionSummary, [.name: name, .subject: labels, .time: span])
  }

  private var temporalCoverage: String? {
    guard let span = history.span,
      let first = Period.quarter(year: span.lowerBound.year, span.lowerBound.number).span,
      let last = Period.quarter(year: span.upperBound.year, span.upperBound.number).span
    else { return nil }
    return "\(first.first.iso)/\(last.last.iso)"
  }

  private var crumbs: [OptionalLinkView] {
    var trail: [OptionalLinkView] = []
    if index.builds(.home) {
      trail.append(OptionalLinkView(text: index.words(.commonHome), href: links.link(to: .home)))
    }
    var above: [OptionalLinkView] = []
    var current = region.parent.flatMap { index.library.regions[$0] }
    for _ in 0..<6 {
      guard let here = current else { break }
      if here.level != .nation, let href = link(to: here) {
        above.insert(OptionalLinkView(text: here.name, href: href), at: 0)
      }
      current = here.parent.flatMap { index.library.regions[$0] }
    }
    return trail + above + [OptionalLinkView(text: region.name)]
  }

  func link(to region: Region) -> String? {
    index.histories[region.code] == nil ? nil : links.link(to: .region(region))
  }

  private var parent: LinkView? {
    guard let parent = region.parent.flatMap({ index.library.regions[$0] }),
      let href = link(to: parent)
    else { return nil }
    return LinkView(text: parent.name, href: href)
  }

  private var children: [Value] {
    RegionIndexView(
      index: index, links: links, caption: index.words(.regionChildrenLatest),
      below: region.code
    ).tables
  }

  private func notices(_ rows: [HistoryRows.Row]) -> [DetailLinkView] {
    guard index.builds(.notice) else { return [] }
    var seen: Set<String> = []
    return rows.compactMap { row in
      guard case .notice(let id, _) = row.first.source, seen.insert(id).inserted else { return nil }
      return DetailLinkView(
        text: row.first.periodText, href: links.link(to: .notice(id)),
        detail: row.first.issuerName)
    }
  }

  private func cards(_ rows: [HistoryRows.Row]) -> [Value] {
    var cards: [Value] = history.subjects.prefix(3).enumerated().compactMap { place, series in
      guard let observation = series.newest else { return nil }
      return LatestResult.card(observation, series.subject, tone: String(place + 1), index.words)
    }
    if let span = history.span {
      let quarters = span.upperBound.ordinal - span.lowerBound.ordinal + 1
      let held = Set(history.observations.map(\.slot.quarter)).count
      let time = index.words.span(
        rows[rows.count - 1].first.periodText, rows[0].first.periodText)
      cards.append(
        .object([
          .string(index.words(.regionHeld)), .string(String(rows.count)),
          .string(index.words(.regionTimes)),
          .string(
            quarters == held
              ? index.words(.regionHeldWhole, [.time: time])
              : index.words(
                .regionHeldGaps, [.time: time, .count: String(quarters - held)])
          ),
          .string("0"),
        ]))
    }
    return cards
  }
}
