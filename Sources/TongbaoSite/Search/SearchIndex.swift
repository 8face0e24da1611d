internal import TongbaoCore

/// Everything that can be found, by kind: regions, offices, notices, websites, accounts.
///
/// Names and codes of tables only: no sentence of a text, and so no contact person, can come in.
struct SearchIndex: Sendable {
  /// Kinds that hold something, in order.
  let lists: [(kind: SearchKind, entries: [SearchEntry])]

  init(_ index: SiteIndex) {
    var units = UnitEntries(index)
    units.collect()
    let all: [(kind: SearchKind, entries: [SearchEntry])] = [
      (.regions, Self.regions(index)), (.issuers, Self.issuers(index)),
      (.notices, Self.notices(index)), (.websites, units.entries(of: .website)),
      (.accounts, units.entries(of: .account)),
      (.organisations, units.entries(of: .organisation)),
    ]
    lists = all.filter { !$0.entries.isEmpty }
  }

  private static func regions(_ index: SiteIndex) -> [SearchEntry] {
    guard index.builds(.region) else { return [] }
    return index.histories.codes.compactMap { code in
      guard let region = index.library.regions[code] else { return nil }
      let names = region.aliases.map(\.name).filter { $0 != region.name }
      return SearchEntry(
        text: index.fullName(of: region),
        note: ([region.code] + names).joined(separator: "　"), page: .region(region),
        code: region.code, region: region.code)
    }
  }

  private static func issuers(_ index: SiteIndex) -> [SearchEntry] {
    guard index.builds(.issuer) else { return [] }
    return index.library.issuers.compactMap { issuer in
      guard let count = index.noticesOfIssuer[issuer.id]?.count else { return nil }
      let others = issuer.names.map(\.name).filter { $0 != issuer.name }
      return SearchEntry(
        text: issuer.name,
        note: ([issuer.shortName].compactMap { $0 } + others + [
          index.words(.searchNotices, [.count: String(count)])
        ])
        .joined(separator: "　"),
        page: .issuer(issuer.id), region: issuer.jurisdiction)
    }
  }

  private static func notices(_ index: SiteIndex) -> [SearchEntry] {
    guard index.builds(.notice) else { return [] }
    return index.notices.map { notice in
      SearchEntry(
        text: notice.title.value,
        note: [
          notice.documentNumber?.value, index.issuerName(of: notice), notice.periodText,
        ].compactMap { $0 }.joined(separator: "　"),
        page: .notice(notice.id), region: notice.jurisdiction)
    }
  }

  /// The bytes of a list: `[[名称, 说明, 地址], …]`, one to a line.
  static func file(_ entries: [SearchEntry]) -> [UInt8] {
    var json = JSONWriter(capacity: entries.count * 120)
    json.list {
      for entry in entries {
        $0.list {
          $0.element(entry.text)
          $0.element(entry.note)
          $0.element(entry.path)
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
