internal import TongbaoCore

/// Another order of the tables of an annex, on a page beside it: sorting without a script
/// (`site.md` §5.4).
enum AnnexOrder: Sendable {
  /// Tables of over 25 rows, most failures first.
  case byFailed
  /// Scores from the highest down; equals share their place.
  case byScore

  /// The folder below the annex.
  var slug: String {
    switch self {
    case .byFailed: "by-failed"
    case .byScore: "by-score"
    }
  }

  /// Its name.
  var word: Word {
    switch self {
    case .byFailed: .orderByFailed
    case .byScore: .orderByScore
    }
  }

  /// Whether a table can stand in this order and gains by it.
  func fits(_ table: Table) -> Bool {
    switch self {
    case .byFailed: FailedOrder(table) != nil
    case .byScore: table.kind == .scores && UnitScore.all(in: table).count > 5
    }
  }
}

/// The data rows of a long table, most failures first; equals stay in the order of the notice.
struct FailedOrder {
  let rows: [Int]

  /// `nil` for a short table, one that counts no failures, and one where none or all failed.
  init?(_ table: Table) {
    guard table.dataRows.count > TableView.longTable else { return nil }
    let failing: (Int) -> Int
    if let column = table.failingColumn {
      failing = { Self.number(table.grid.bytes($0, column)) }
    } else if table.kind == .register, let column = table.column(.verdict) {
      failing = { table.grid.bytes($0, column).saysPass ? 0 : 1 }
    } else {
      return nil
    }
    let counted = table.dataRows.map { (row: $0, failing: failing($0)) }
    guard let first = counted.first, counted.contains(where: { $0.failing != first.failing })
    else { return nil }
    rows = counted.sorted { a, b in
      a.failing != b.failing ? a.failing > b.failing : a.row < b.row
    }.map(\.row)
  }

  /// What is no number counts as none.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let decimal = ExactDecimal(bytes), decimal.scale == 0 else { return 0 }
    return decimal.unscaled
  }
}

extension NoticePage {
  /// The further orders of an annex that have a page.
  func orders(of annex: Annex) -> [AnnexOrder] {
    guard index.builds(.compare) else { return [] }
    return [AnnexOrder.byFailed, .byScore].filter { annex.tables.contains(where: $0.fits) }
  }

  /// Ways to them.
  func orderLinks(of annex: Annex) -> [LinkView] {
    orders(of: annex).map {
      LinkView(
        text: index.words($0.word), href: links.link(to: .order($0, of: annex.id, in: notice.id)))
    }
  }
}

extension PageAddress {
  static func order(_ order: AnnexOrder, of annex: String, in notice: String) -> PageAddress {
    PageAddress(joined("notices/", notice, "/", annex, "/") + order.slug + "/")
  }
}
