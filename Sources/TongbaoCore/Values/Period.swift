/// What a notice reports on; apart from the days of the check, of signing and of publishing.
///
/// Real notices use quarters, halves, years, months, spans of months and numbered rounds
/// (第三次); a round names no quarter by itself (`source-format.md`, periods).
package enum Period: Sendable, Hashable {
  /// A quarter, 1 to 4.
  case quarter(year: Int, Int)
  /// A half year, 1 or 2.
  case half(year: Int, Int)
  case year(Int)
  case month(year: Int, Int)
  /// From one month to a later one.
  case months(fromYear: Int, fromMonth: Int, toYear: Int, toMonth: Int)
  /// The n-th check of a year, 1 to 99.
  case round(year: Int, Int)

  /// The year in which the period ends; 1900 to 2199.
  package var year: Int {
    switch self {
    case .quarter(let year, _), .half(let year, _), .month(let year, _), .round(let year, _): year
    case .year(let year): year
    case .months(_, _, let year, _): year
    }
  }

  /// The quarter this is, when it is one.
  package var quarter: Quarter? {
    if case .quarter(let year, let number) = self {
      Quarter(year: year, number: number)
    } else {
      nil
    }
  }
}

/// A quarter of a year as a place on the time axis.
package struct Quarter: Sendable, Hashable, Comparable {
  package let year: Int
  /// 1 to 4.
  package let number: Int

  package init(year: Int, number: Int) {
    self.year = year
    self.number = min(max(number, 1), 4)
  }

  /// The quarter that holds `date`.
  package init(holding date: CalendarDate) {
    self.init(year: date.year, number: (date.month + 2) / 3)
  }

  /// Quarters since the year 0, so that neighbours differ by one.
  package var ordinal: Int { year * 4 + number - 1 }

  package init(ordinal: Int) { self.init(year: ordinal / 4, number: ordinal % 4 + 1) }

  package static func < (a: Quarter, b: Quarter) -> Bool { a.ordinal < b.ordinal }
}

extension Period {
  /// Orders periods by when they end; a numbered round n stands behind quarter n of its year.
  package var sortKey: Int {
    switch self {
    case .quarter(let year, let n): year * 10_000 + n * 300
    case .half(let year, let n): year * 10_000 + n * 600 + 20
    case .year(let year): year * 10_000 + 1_230
    case .month(let year, let n): year * 10_000 + n * 100 - 10
    case .months(_, _, let year, let n): year * 10_000 + n * 100 - 5
    case .round(let year, let n): year * 10_000 + min(n, 12) * 300 + 10
    }
  }
}
