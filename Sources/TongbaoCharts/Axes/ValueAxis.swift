import TongbaoCore

/// The axis of rates: always up to 100, from a lower end that the lowest value fixes.
struct ValueAxis: Sendable, Equatable {
  /// 95, 90, 80, 50 or 0.
  let low: Int

  /// An axis from `low`, where a whole table has one.
  init(low: Int) { self.low = low }

  /// The axis for `values`; one for all panels of a figure (`site.md` §3.3).
  init(holding values: some Sequence<ExactDecimal>) {
    let ends = [95, 90, 80, 50]
    var index = 0
    for value in values {
      while index < ends.count, value.isLess(than: ends[index]) { index += 1 }
    }
    low = index < ends.count ? ends[index] : 0
  }

  var startsAtZero: Bool { low == 0 }

  /// The values with a grid line, bottom to top; three on the narrow drawing.
  func ticks(isWide: Bool) -> [Int] {
    let middle: Int
    let step: Int
    switch low {
    case 95: (middle, step) = (98, 1)
    case 90: (middle, step) = (95, 2)
    case 80: (middle, step) = (90, 5)
    case 50: (middle, step) = (75, 10)
    default: (middle, step) = (50, 20)
    }
    return isWide ? Array(stride(from: low, through: 100, by: step)) : [low, middle, 100]
  }

  /// How far above the foot of a plot of `height` the value stands; inside the plot always, also
  /// for a printed rate that cannot be.
  func rise(of value: ExactDecimal, height: Hundredths) -> Hundredths {
    if value.isLess(than: low) { return 0 }
    let one = ExactDecimal.powerOfTen(value.scale)
    guard value.unscaled < 100 * one else { return height }
    let span = (100 - low) * one
    return ((value.unscaled - low * one) * height + span / 2) / span
  }
}

extension ExactDecimal {
  func isLess(than whole: Int) -> Bool { unscaled < whole * Self.powerOfTen(scale) }

  /// Whether the value is exactly 100, however many zeros are written.
  var isHundred: Bool { unscaled == 100 * Self.powerOfTen(scale) }

  /// Less in value, whatever the scales.
  func isLess(than other: ExactDecimal) -> Bool {
    if scale == other.scale { return unscaled < other.unscaled }
    return rational < other.rational
  }

  static func powerOfTen(_ exponent: Int) -> Int {
    var result = 1
    for _ in 0..<min(max(exponent, 0), 12) { result *= 10 }
    return result
  }
}
