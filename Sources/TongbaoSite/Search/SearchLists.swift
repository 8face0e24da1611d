internal import TongbaoCore

/// The index pages for those who read without a script: by region, by code, by kind, each cut into pages
/// of a bearable length.
struct SearchLists: Sendable {
  /// Three ways to the same entries.
  enum Way: String, Sendable, CaseIterable {
    case byRegion = "by-region"
    case byCode = "by-code"
    case byKind = "by-kind"

    var title: Word {
      switch self {
      case .byRegion: .searchByRegion
      case .byCode: .searchByCode
      case .byKind: .searchByKind
      }
    }

    var lead: Word {
      switch self {
      case .byRegion: .searchByRegionLead
      case .byCode: .searchByCodeLead
      case .byKind: .searchByKindLead
      }
    }
  }

  struct Group: Sendable {
    let title: String
    let entries: [SearchEntry]
  }

  /// One page of a way, from 1.
  struct Part: Sendable {
    let way: Way
    let number: Int
    let groups: [Group]

    var address: PageAddress {
      PageAddress("search/\(way.rawValue)/" + (number == 1 ? "" : "\(number)/"))
    }

    /// What tells this page from the others: its first entry.
    var start: String {
      guard let group = groups.first, let entry = group.entries.first else { return "" }
      return way == .byCode ? entry.code : group.title
    }
  }

  static let longest = 400

  /// Pages of each way that holds something.
  let parts: [Part]

  init(_ search: SearchIndex, _ index: SiteIndex) {
    parts = Way.allCases.flatMap { way in
      Self.cut(Self.groups(way, search, index)).enumerated().map {
        Part(way: way, number: $0 + 1, groups: $1)
      }
    }
  }

  func parts(of way: Way) -> [Part] { parts.filter { $0.way == way } }

  private static func groups(
    _ way: Way, _ search: SearchIndex, _ index: SiteIndex
  ) -> [Group] {
    switch way {
    case .byKind:
      return search.lists.map { Group(title: index.words($0.kind.label), entries: $0.entries) }
    case .byCode:
      return search.lists.compactMap { kind, entries in
        let coded = entries.filter { !$0.code.isEmpty }.sorted {
          ($0.code, $0.path) < ($1.code, $1.path)
        }
        return coded.isEmpty ? nil : Group(title: index.words(kind.label), entries: coded)
      }
    case .byRegion:
      var byRegion: [String: [SearchEntry]] = [:]
      for (_, entries) in search.lists {
        for entry in entries { byRegion[entry.region ?? "", default: []].append(entry) }
      }
      return byRegion.keys.sorted().compactMap { code in
        guard let region = index.library.regions[code] else { return nil }
        return Group(title: index.fullName(of: region), entries: byRegion[code] ?? [])
      }
    }
  }

  /// Cuts between entries where a page would get too long; a group that is cut keeps its title.
  private static func cut(_ groups: [Group]) -> [[Group]] {
    var pages: [[Group]] = []
    var page: [Group] = []
    var room = longest
    for group in groups {
      var rest = group.entries[...]
      while !rest.isEmpty {
        if room == 0 {
          pages.append(page)
          (page, room) = ([], longest)
        }
        let taken = rest.prefix(room)
        page.append(Group(title: group.title, entries: Array(taken)))
        room -= taken.count
        rest = rest.dropFirst(taken.count)
      }
    }
    if !page.isEmpty { pages.append(page) }
    return pages
  }
}
