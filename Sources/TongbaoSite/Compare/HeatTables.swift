internal import TongbaoCore
internal import TongbaoTemplates

/// The tables of regions and quarters of one page, and whether there are any.
struct HeatTables {
  let index: SiteIndex
  let links: LinkStyle

  /// Quarters side by side in one table; an office that reports for longer gets several tables.
  private static let yearsOfATable = 3
  /// Offices on one page of a period; beyond them each has its table on its own page.
  private static let mostOffices = 12

  /// Of an issuer: every quarter from its first to its last, newest years first.
  func tables(of issuer: Issuer, order: HeatTable.Order) -> [Value] {
    guard let results = index.results[issuer.seriesKey],
      let first = results.quarters.min(), let last = results.quarters.max()
    else { return [] }
    let held = results.quarters
    var tables: [Value] = []
    for subject in results.subjects {
      var end = last.year
      while end >= first.year {
        let start = max(first.year, end - Self.yearsOfATable + 1)
        let columns = HeatTable.columns(
          from: max(first, Quarter(year: start, number: 1)),
          to: min(last, Quarter(year: end, number: 4)), held: held)
        end = start - 1
        tables += table(subject, columns, order, issuer.jurisdiction, prefix: "")
      }
    }
    return tables
  }

  /// Of a year its quarters; of a quarter itself and the four before it. Nothing where the offices are
  /// too many for one page: then `offices(of:)` leads to their own.
  func tables(of period: Period, order: HeatTable.Order) -> [Value] {
    guard let span = Span(period) else { return [] }
    let offices = offices(in: span)
    guard !isCrowded(offices) else { return [] }
    return offices.flatMap { office in
      let issuer = issuer(of: office)
      return office.subjects.flatMap { subject in
        table(
          subject, span.columns, order, issuer?.jurisdiction ?? "",
          prefix: (issuer?.shortName ?? issuer?.name ?? index.words(.heatNoIssuer)) + " ")
      }
    }
  }

  /// The offices whose tables a period's page leaves to their own pages, because they are too many.
  func offices(of period: Period) -> [LinkView] {
    guard let span = Span(period) else { return [] }
    let offices = offices(in: span)
    guard isCrowded(offices) else { return [] }
    return offices.compactMap { office in
      guard let issuer = issuer(of: office) else { return nil }
      // The whole and a single part are nothing to hold side by side.
      let hasTable = office.subjects.contains { subject in
        subject.regions.count { $0.key != issuer.jurisdiction } > 1
      }
      return hasTable ? LinkView(text: issuer.name, href: links.link(to: .issuer(issuer.id))) : nil
    }
  }

  private func isCrowded(_ offices: [IssuerResults]) -> Bool {
    offices.count > Self.mostOffices && index.builds(.issuer)
  }

  private func offices(in span: Span) -> [IssuerResults] {
    index.results.values.filter { !$0.quarters.isDisjoint(with: span.shown) }
      .sorted { $0.key < $1.key }
  }

  private func issuer(of office: IssuerResults) -> Issuer? {
    index.issuerOfSeries[office.key]
  }

  /// The columns of a period's tables, and the quarters that bring an office into it.
  private struct Span {
    let columns: [HeatTable.Column]
    let shown: [Quarter]

    init?(_ period: Period) {
      switch period {
      case .year(let year):
        shown = (1...4).map { Quarter(year: year, number: $0) }
        columns = shown.map { .quarter($0) }
      case .quarter:
        guard let quarter = period.quarter else { return nil }
        shown = [quarter]
        columns = (quarter.ordinal - 4...quarter.ordinal).map { .quarter(Quarter(ordinal: $0)) }
      default: return nil
      }
    }
  }

  private func table(
    _ subject: IssuerResults.OfSubject, _ columns: [HeatTable.Column], _ order: HeatTable.Order,
    _ jurisdiction: String, prefix: String
  ) -> [Value] {
    let table = HeatTable(
      results: subject, columns: columns, order: order, jurisdiction: jurisdiction,
      captionPrefix: prefix, index: index, links: links)
    return table.value.map { [$0] } ?? []
  }
}
