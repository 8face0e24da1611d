internal import TongbaoCore

/// The websites, accounts and offices that tables name: with a page of their own where they have one,
/// else at the newest row that names them.
struct UnitEntries {
  private let index: SiteIndex
  private var found: [Unit.Kind: [SearchEntry]] = [:]
  /// Units that are in already: by code, or by kind, name and who reports on them.
  private var seen: Set<String> = []
  /// Folders of the units' pages that are listed.
  private var listed: Set<String> = []

  init(_ index: SiteIndex) { self.index = index }

  func entries(of kind: Unit.Kind) -> [SearchEntry] { found[kind] ?? [] }

  mutating func collect() {
    guard index.builds(.notice) else { return }
    for notice in index.notices {
      for table in notice.tables {
        switch table.kind {
        case .findings, .followUp, .register, .scores: collect(table, of: notice)
        case .results, .roster, .table: continue
        }
      }
    }
    collectNamedInSentences()
  }

  /// Units with a page that no table names.
  private mutating func collectNamedInSentences() {
    for unit in index.pagedUnits {
      guard let page = PageAddress.unit(unit.key), listed.insert(page.folder).inserted,
        let newest = unit.appearances.first
      else { continue }
      let notice = index.notices[newest.notice]
      let own = newest.region ?? unit.listed?.region ?? ""
      let region = own.isEmpty ? notice.jurisdiction : own
      let notes = [
        newest.owner.isEmpty ? unit.listed?.owner ?? "" : newest.owner, regionName(region) ?? "",
        index.words(.searchSeen, [.period: notice.periodText]),
      ]
      found[unit.key.kind, default: []].append(
        SearchEntry(
          text: newest.name.isEmpty ? unit.key.id : newest.name,
          note: notes.filter { !$0.isEmpty }.joined(separator: "　"), page: page, code: "",
          region: region))
    }
  }

  private mutating func collect(_ table: Table, of notice: Notice) {
    guard let columns = UnitColumns(table) else { return }
    for row in table.dataRows {
      let key = columns.key(row, in: table)
      let name = columns.names(row, in: table).first ?? ""
      guard key != nil || !name.isEmpty, !Array(name.utf8)[...].saysNone else { continue }
      let kind = key?.kind ?? kind(of: table)
      let owner = columns.text(columns.owner, row, in: table)
      // Two units may share one code: each is found by its name.
      let identity = "\(kind.rawValue) \(key?.id ?? notice.jurisdiction) \(name.withoutBlanks)"
      guard seen.insert(identity).inserted else { continue }
      var notes = [key?.id ?? "", owner, table.regions[row].flatMap(regionName) ?? ""]
      notes.append(index.words(.searchSeen, [.period: notice.periodText]))
      let unit = index.matcher?.units(row, of: table, columns, in: notice).first?.key
      let page = unit.flatMap { PageAddress.unit($0) }
      if let page { listed.insert(page.folder) }
      found[kind, default: []].append(
        SearchEntry(
          text: name.isEmpty ? key?.id ?? "" : name,
          note: notes.filter { !$0.isEmpty }.joined(separator: "　"),
          page: page ?? .notice(notice.id),
          fragment: page == nil ? TableView.rowID(table.id, row) : "", code: key?.id ?? "",
          region: table.regions[row] ?? notice.jurisdiction))
    }
  }

  private func kind(of table: Table) -> Unit.Kind {
    switch table.subject {
    case "websites"?: .website
    case "new-media"?: .account
    default: .organisation
    }
  }

  private func regionName(_ code: String) -> String? {
    index.library.regions[code].map { index.fullName(of: $0) }
  }
}
