/// All regions of `regions.csv`, found by code and, inside a jurisdiction, by name.
package struct RegionTable: Sendable {
  /// In the order of the file.
  package let regions: [Region]
  private let byCode: [ByteKey: Int]
  private let byName: [ByteKey: [Int]]
  private let byParent: [ByteKey: [Int]]

  /// Of two regions with one code the first is kept; the loader reports the second.
  package init(_ regions: [Region]) {
    var byCode: [ByteKey: Int] = [:]
    byCode.reserveCapacity(regions.count)
    var kept: [Region] = []
    kept.reserveCapacity(regions.count)
    for region in regions where byCode[ByteKey(region.code)] == nil {
      byCode[ByteKey(region.code)] = kept.count
      kept.append(region)
    }
    var byName: [ByteKey: [Int]] = [:]
    byName.reserveCapacity(3 * kept.count)
    var byParent: [ByteKey: [Int]] = [:]
    for (index, region) in kept.enumerated() {
      if let parent = region.parent { byParent[ByteKey(parent), default: []].append(index) }
      byName[ByteKey(region.name.withoutBlanks), default: []].append(index)
      for alias in region.aliases {
        let key = ByteKey(alias.name.withoutBlanks)
        // One that is told twice, or that says when the name itself was in use.
        if byName[key]?.last != index { byName[key, default: []].append(index) }
      }
    }
    self.regions = kept
    self.byCode = byCode
    self.byName = byName
    self.byParent = byParent
  }

  package subscript(code: String) -> Region? { place(of: code).map { regions[$0] } }

  /// Where the region with the code stands in `regions`.
  package func place(of code: String) -> Int? { byCode[ByteKey(code)] }

  /// The region that has the code, or had it: identifiers keep the code they were given with.
  package func division(_ code: String) -> Region? {
    if let region = self[code] { return region }
    guard let former = byName[ByteKey(code)], former.count == 1 else { return nil }
    return regions[former[0]]
  }

  /// Whether `region` is `jurisdiction` or lies below it.
  package func contains(_ region: Region, in jurisdiction: String) -> Bool {
    depth(of: region, below: jurisdiction) != nil
  }

  /// The region that `text` names inside `jurisdiction`: code, name or alias, blanks ignored.
  ///
  /// A nearer region wins over a deeper one (a city's own 市直 over a county's), so that a bare word
  /// resolves inside the notice's own jurisdiction. Of equals the one wins that bore the name in
  /// `window`, else they are ambiguous; so are the regions that a bare stem may mean (恩施).
  package func resolve(
    _ text: String, in jurisdiction: String, during window: DateWindow? = nil
  ) -> Resolution {
    let wanted = text.withoutBlanks
    if let index = byCode[ByteKey(wanted)], contains(regions[index], in: jurisdiction) {
      return .found(regions[index])
    }
    let candidates = (byName[ByteKey(wanted)] ?? []).compactMap {
      index -> (depth: Int, region: Region)? in
      depth(of: regions[index], below: jurisdiction).map { ($0, regions[index]) }
    }
    guard let nearest = candidates.map(\.depth).min() else {
      let meant = regions(ofStem: wanted, in: jurisdiction)
      return meant.count > 1 ? .ambiguous(meant) : .unknown
    }
    let found = candidates.filter { $0.depth == nearest }.map(\.region)
    if found.count == 1 { return .found(found[0]) }
    let current = window.map { window in found.filter { $0.bears(wanted, during: window) } } ?? []
    return current.count == 1 ? .found(current[0]) : .ambiguous(current.isEmpty ? found : current)
  }

  /// The regions whose names are `stem` and a word for what they are, in the order of the file.
  package func regions(ofStem stem: String, in jurisdiction: String) -> [Region] {
    guard !stem.isEmpty else { return [] }
    let found = Self.kinds.flatMap { byName[ByteKey(stem + $0)] ?? [] }
    return Set(found).sorted().map { regions[$0] }.filter { contains($0, in: jurisdiction) }
  }

  private static let kinds = [
    "省", "自治区", "市", "地区", "州", "自治州", "盟", "县", "自治县", "区", "旗", "自治旗", "林区", "特区",
  ]

  /// Every name that resolves inside `jurisdiction`, for suggestions.
  package func names(in jurisdiction: String) -> [String] {
    all(in: jurisdiction).flatMap { [$0.name] + $0.aliases.map(\.name) }
  }

  /// `jurisdiction` and every region below it, in the order of the file.
  private func all(in jurisdiction: String) -> [Region] {
    guard let top = byCode[ByteKey(jurisdiction)] else { return [] }
    var found = [top]
    var level = [top]
    // As deep as `contains` looks up; a cycle of parents ends there too.
    for _ in 1..<8 where !level.isEmpty {
      level = level.flatMap { byParent[ByteKey(regions[$0].code)] ?? [] }
      found += level
    }
    return Set(found).sorted().map { regions[$0] }
  }

  /// The regions directly below `code`, in the order of the file.
  package func children(of code: String) -> [Region] {
    (byParent[ByteKey(code)] ?? []).map { regions[$0] }
  }

  /// The regions that names and codes mean inside `jurisdiction`, for many look-ups.
  package func names(of jurisdiction: String) -> JurisdictionNames {
    JurisdictionNames(self, jurisdiction)
  }

  package enum Resolution: Sendable {
    case found(Region)
    case ambiguous([Region])
    case unknown
  }

  private func depth(of region: Region, below jurisdiction: String) -> Int? {
    var current: Region? = region
    // A chain of parents is at most as long as there are levels; more is a cycle.
    for depth in 0..<8 {
      guard let here = current else { return nil }
      if here.code == jurisdiction { return depth }
      current = here.parent.flatMap { self[$0] }
    }
    return nil
  }
}

extension String {
  /// The text without blanks, full-width ones included; names are compared this way.
  package var withoutBlanks: String {
    guard utf8.contains(where: { $0 <= 0x20 || $0 == 0xE3 || $0 == 0xC2 }) else { return self }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.filter { !($0.value <= 0x20 || $0 == "\u{3000}" || $0 == "\u{A0}") }))
  }
}
