/// An office that issues notices; it may be renamed and stays the same issuer.
package struct Issuer: Sendable, Hashable {
  /// `420000-szfbgt`: code of the jurisdiction and pinyin.
  package let id: String
  /// Names with the time they were used; never empty, the last one is current.
  package let names: [Name]
  /// Code of the region it answers for.
  package let jurisdiction: String
  package let shortName: String?
  /// Common name of several ids whose results make one series.
  package let series: String?
  package let place: SourcePlace

  package init(
    id: String, names: [Name], jurisdiction: String, shortName: String?, series: String?,
    place: SourcePlace
  ) {
    self.id = id
    self.names = names
    self.jurisdiction = jurisdiction
    self.shortName = shortName
    self.series = series
    self.place = place
  }

  /// The name in use now.
  package var name: String { names.last?.name ?? id }

  /// The name in use on `date`, or now.
  package func name(on date: CalendarDate?) -> String {
    guard let date else { return name }
    let fitting = names.last { ($0.from ?? date) <= date && date <= ($0.to ?? date) }
    return fitting?.name ?? name
  }

  /// What makes results of two notices one series.
  package var seriesKey: String { series ?? id }

  package struct Name: Sendable, Hashable {
    package let name: String
    package let from: CalendarDate?
    package let to: CalendarDate?

    package init(name: String, from: CalendarDate? = nil, to: CalendarDate? = nil) {
      self.name = name
      self.from = from
      self.to = to
    }
  }
}
