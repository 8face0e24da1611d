internal import TongbaoCore
internal import TongbaoTemplates

/// A table of regions by quarters, each cell 不合格／检查 on a ground of five steps (`site.md` §2.3).
///
/// A quarter without a result is a cell 未收录, never blank. Whole years without any are one column.
struct HeatTable {
  /// In what order the regions stand.
  enum Order: Sendable {
    /// As in `regions.csv`, where an office says what comes first.
    case byTable
    /// Most failures first; equals as in `regions.csv`.
    case byFailed
  }

  let results: IssuerResults.OfSubject
  /// Columns from left to right.
  let columns: [Column]
  let order: Order
  /// The region whose own result is the whole; its row stands last.
  let jurisdiction: String
  /// Words before the subject: the office's name on pages that hold several.
  let captionPrefix: String
  let index: SiteIndex
  let links: LinkStyle

  enum Column: Hashable, Sendable {
    case quarter(Quarter)
    /// Years that hold nothing, from the first to the last.
    case years(Int, Int)
  }

  /// Columns from quarter to quarter: years without any result are drawn together.
  static func columns(from first: Quarter, to last: Quarter, held: Set<Quarter>) -> [Column] {
    var columns: [Column] = []
    for year in first.year...last.year {
      guard held.contains(where: { $0.year == year }) else {
        if case .years(let from, _) = columns.last {
          columns[columns.count - 1] = .years(from, year)
        } else {
          columns.append(.years(year, year))
        }
        continue
      }
      for number in 1...4 {
        let quarter = Quarter(year: year, number: number)
        if first <= quarter, quarter <= last { columns.append(.quarter(quarter)) }
      }
    }
    return columns
  }

  var quarters: [Quarter] {
    columns.compactMap { if case .quarter(let quarter) = $0 { quarter } else { nil } }
  }

  /// Rows; nothing where fewer than two regions have a result in these quarters: there is nothing
  /// to hold side by side.
  var rows: [Row] {
    let quarters = quarters
    var rows: [Row] = []
    for (code, observations) in results.regions {
      guard let place = index.library.regions.place(of: code) else { continue }
      var cells: [Quarter: Observation] = [:]
      for observation in observations where observation.slot.isExact {
        let quarter = observation.slot.quarter
        // A quarter's own check goes before one that is only comparable to it.
        if quarters.contains(quarter), cells[quarter] == nil || observation.period.quarter != nil {
          cells[quarter] = observation
        }
      }
      if !cells.isEmpty {
        rows.append(Row(region: index.library.regions.regions[place], place: place, cells: cells))
      }
    }
    let whole = rows.filter { $0.region.code == jurisdiction }
    var parts = rows.filter { $0.region.code != jurisdiction }
    guard parts.count > 1 else { return [] }
    parts.sort { a, b in
      if order == .byFailed, a.failing != b.failing { return a.failing > b.failing }
      return a.place < b.place
    }
    return parts + whole
  }

  /// One region.
  struct Row {
    let region: Region
    /// Where the region stands in `regions.csv`.
    let place: Int
    let cells: [Quarter: Observation]

    /// Failures of all quarters shown, as far as they are known.
    var failing: Int { cells.values.reduce(0) { $0 + ($1.failing ?? 0) } }
  }
}

/// The ground of a cell: by the share that failed.
enum HeatStep {
  /// 0 for none, 1 below 2 %, 2 below 4 %, 3 below 10 %, 4 from there on.
  static func of(failing: Int, checked: Int) -> Int {
    guard failing > 0 else { return 0 }
    let (hundredfold, overflow) = failing.multipliedReportingOverflow(by: 100)
    guard checked > 0, !overflow else { return 4 }
    return step { hundredfold < $0 * checked }
  }

  /// The same from a pass rate in percent.
  static func of(passRate: ExactDecimal) -> Int {
    guard let share = Rational(100).subtracting(passRate.rational), share > .zero else { return 0 }
    return step { share < Rational($0) }
  }

  private static func step(_ isBelow: (Int) -> Bool) -> Int {
    isBelow(2) ? 1 : isBelow(4) ? 2 : isBelow(10) ? 3 : 4
  }
}
