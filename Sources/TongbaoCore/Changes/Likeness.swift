/// A text as its pairs of neighbouring characters, for many comparisons.
struct Likeness {
  private let parts: [UInt64: Int]
  private let count: Int

  /// Texts shorter than this are taken as their characters: in a name of three a slip spoils every pair.
  private static let short = 7

  init(_ text: String) {
    let scalars = text.unicodeScalars.map { UInt64($0.value) }.filter { $0 > 0x20 }
    var parts: [UInt64: Int] = [:]
    if scalars.count < Self.short {
      for scalar in scalars { parts[scalar, default: 0] += 1 }
    } else {
      for (first, second) in zip(scalars, scalars.dropFirst()) {
        parts[first << 32 | second, default: 0] += 1
      }
    }
    self.parts = parts
    count = parts.values.reduce(0, +)
  }

  /// From 0 to 1: the share of parts that both have (Dice).
  func to(_ other: Likeness) -> Double {
    let total = count + other.count
    guard total > 0 else { return 1 }
    var common = 0
    for (part, times) in parts { common += min(times, other.parts[part] ?? 0) }
    return Double(2 * common) / Double(total)
  }
}

/// Pairs elements of two short lists, in order, so that the sum of their likeness is greatest.
///
/// - Parameters:
///   - least: pairs less alike than this are none.
///   - score: the likeness of an old and a new element.
func orderedPairs(
  _ oldCount: Int, _ newCount: Int, least: Double, score: (Int, Int) -> Double
) -> [SequenceMatch.Pair] {
  guard oldCount > 0, newCount > 0 else { return [] }
  guard oldCount * newCount <= 40_000 else {
    // Lists that long were rewritten as a whole: only neighbours are compared.
    return (0..<min(oldCount, newCount)).filter { score($0, $0) >= least }
      .map { SequenceMatch.Pair(old: $0, new: $0) }
  }
  let width = newCount + 1
  var best = [Double](repeating: 0, count: (oldCount + 1) * width)
  var isPair = [Bool](repeating: false, count: (oldCount + 1) * width)
  for old in (0..<oldCount).reversed() {
    for new in (0..<newCount).reversed() {
      let here = old * width + new
      let likeness = score(old, new)
      let skipped = max(best[here + width], best[here + 1])
      // Of equal sums the one with fewer pairs: each pair must be worth more than nothing.
      let paired = likeness >= least ? best[here + width + 1] + likeness : -1
      isPair[here] = paired > skipped
      best[here] = max(paired, skipped)
    }
  }
  var pairs: [SequenceMatch.Pair] = []
  var (old, new) = (0, 0)
  while old < oldCount, new < newCount {
    let here = old * width + new
    if isPair[here] {
      pairs.append(SequenceMatch.Pair(old: old, new: new))
      old += 1
      new += 1
    } else if best[here + width] >= best[here + 1] {
      old += 1
    } else {
      new += 1
    }
  }
  return pairs
}
