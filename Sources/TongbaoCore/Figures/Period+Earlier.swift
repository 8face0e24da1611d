extension Period {
  /// The period of the same kind one period or one year earlier; `nil` where none is known: the first
  /// round of a year, a span of months.
  package func earlier(by distance: FigureEvaluator.Distance) -> Period? {
    let isYear = distance == .year
    switch self {
    case .quarter(let year, let n):
      let place = Quarter(ordinal: Quarter(year: year, number: n).ordinal - (isYear ? 4 : 1))
      return .quarter(year: place.year, place.number)
    case .half(let year, let n):
      if isYear { return .half(year: year - 1, n) }
      return n == 2 ? .half(year: year, 1) : .half(year: year - 1, 2)
    case .year(let year): return .year(year - 1)
    case .month(let year, let n):
      if isYear { return .month(year: year - 1, n) }
      return n > 1 ? .month(year: year, n - 1) : .month(year: year - 1, 12)
    case .round(let year, let n):
      if isYear { return .round(year: year - 1, n) }
      return n > 1 ? .round(year: year, n - 1) : nil
    case .months: return nil
    }
  }
}
