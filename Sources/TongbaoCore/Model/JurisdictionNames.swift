/// Looks up region cells of one jurisdiction, each wording resolved once.
package struct JurisdictionNames: Sendable {
  private let regions: RegionTable
  private let jurisdiction: String
  /// Wordings that mean exactly one region, whatever the time.
  private let known: [ByteKey: Region]
  /// When the names were written; of two regions that bore one name it tells which.
  private var window: DateWindow?

  init(_ regions: RegionTable, _ jurisdiction: String) {
    self.regions = regions
    self.jurisdiction = jurisdiction
    var known: [ByteKey: Region] = [:]
    for name in regions.names(in: jurisdiction) where known[ByteKey(name)] == nil {
      if case .found(let region) = regions.resolve(name, in: jurisdiction) {
        known[ByteKey(name)] = region
      }
    }
    self.known = known
  }

  /// The same names as they were understood in `window`.
  package func during(_ window: DateWindow?) -> JurisdictionNames {
    var names = self
    names.window = window
    return names
  }

  /// The full name of the region that a misspelt name or a bare stem may mean; where that names several
  /// regions, the wording that names one.
  package func nearest(to text: String) -> String? {
    let meant = regions.regions(ofStem: text.withoutBlanks, in: jurisdiction)
    if meant.count == 1, known[ByteKey(meant[0].name)] === meant[0] { return meant[0].name }
    let wordings = regions.names(in: jurisdiction).filter { known[ByteKey($0)] != nil }
    guard let near = nearMiss(of: text, among: wordings), let region = known[ByteKey(near)] else {
      return nil
    }
    return known[ByteKey(region.name)] === region ? region.name : near
  }

  package func resolve(_ text: String) -> RegionTable.Resolution {
    if let region = known[ByteKey(text)] { return .found(region) }
    return regions.resolve(text, in: jurisdiction, during: window)
  }
}
