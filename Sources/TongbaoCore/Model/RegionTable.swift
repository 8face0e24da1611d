/// All regions of `regions.csv`, found by code and, inside a jurisdiction, by name.
package struct RegionTable: Sendable {
  /// In the order of the file.
  package let regions: [Region]
  private let byCode: [String: Int]
  private let byName: [String: [Int]]
  private let byParent: [String: [Int]]

  /// Of two regions with one code the first is kept; the loader reports the second.
  package init(_ regions: [Region]) {
    var seen: Set<String> = []
    let regions = regions.filter { seen.insert($0.code).inserted }
    self.regions = regions
    var byCode: [String: Int] = [:]
    var byName: [String: [Int]] = [:]
    var byParent: [String: [Int]] = [:]
    for (index, region) in regions.enumerated() {
      byCode[region.code] = index
      if let parent = region.parent { byParent[parent, default: []].append(index) }
      for name in Set([region.name] + region.aliases.map(\.name)) {
        byName[name.withoutBlanks, default: []].append(index)
      }
    }
    self.byCode = byCode
    self.byName = byName
    self.byParent = byParent
  }

  package subscript(code: String) -> Region? {
    byCode[code].map { regions[$0] }
  }

  /// Whether `region` is `jurisdiction` or lies below it.
  package func contains(_ region: Region, in jurisdiction: String) -> Bool {
    var current: Region? = region
    // A chain of parents is at most as long as there are levels; more is a cycle.
    for _ in 0..<8 {
      guard let here = current else { return false }
      if here.code == jurisdiction { return true }
      current = here.parent.flatMap { self[$0] }
    }
    return false
  }

  /// The region that `text` names inside `jurisdiction`: code, name or alias, blanks ignored.
  ///
  /// A nearer region wins over a deeper one (a city's own 市直 over a county's), so that a bare word
  /// resolves inside the notice's own jurisdiction; equals are ambiguous.
  package func resolve(_ text: String, in jurisdiction: String) -> Resolution {
    let wanted = text.withoutBlanks
    if let index = byCode[wanted], contains(regions[index], in: jurisdiction) {
      return .found(regions[index])
    }
    let candidates = (byName[wanted] ?? []).compactMap { index -> (depth: Int, region: Region)? in
      depth(of: regions[index], below: jurisdiction).map { ($0, regions[index]) }
    }
    guard let nearest = candidates.map(\.depth).min() else { return .unknown }
    let found = candidates.filter { $0.depth == nearest }.map(\.region)
    return found.count == 1 ? .found(found[0]) : .ambiguous(found)
  }

  /// Every name that resolves inside `jurisdiction`, for suggestions.
  package func names(in jurisdiction: String) -> [String] {
    all(in: jurisdiction).flatMap { [$0.name] + $0.aliases.map(\.name) }
  }

  /// `jurisdiction` and every region below it, in the order of the file.
  private func all(in jurisdiction: String) -> [Region] {
    guard let top = byCode[jurisdiction] else { return [] }
    var found = [top]
    var level = [top]
    // As deep as `contains` looks up; a cycle of parents ends there too.
    for _ in 1..<8 where !level.isEmpty {
      level = level.flatMap { byParent[regions[$0].code] ?? [] }
      found += level
    }
    return Set(found).sorted().map { regions[$0] }
  }

  /// The regions directly below `code`, in the order of the file.
  package func children(of code: String) -> [Region] {
    (byParent[code] ?? []).map { regions[$0] }
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
