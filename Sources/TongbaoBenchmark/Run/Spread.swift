/// The middle of several measurements with the least and the greatest.
struct Spread: Equatable {
  let median: Double
  let least: Double
  let greatest: Double

  /// `nil` when there is nothing, or when a value is no number (a ratio to nothing).
  init?(_ values: [Double]) {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last, sorted.allSatisfy(\.isFinite) else {
      return nil
    }
    let middle = sorted.count / 2
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    least = first
    greatest = last
  }

  /// `12.3（11.9–14.0）`.
  func text(decimals: Int) -> String {
    let ends = [least, greatest].map { Self.fixed($0, decimals) }
    return Self.fixed(median, decimals) + "（\(ends[0])–\(ends[1])）"
  }

  /// A number of zero or above with so many decimals.
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((value * Double(scale)).rounded())
    if decimals == 0 { return "\(scaled)" }
    let rest = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: decimals - rest.count) + rest
  }
}
