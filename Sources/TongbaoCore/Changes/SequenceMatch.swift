/// Which elements of two sequences correspond: a longest common subsequence, found with bounded effort.
///
/// E. W. Myers, “An O(ND) Difference Algorithm and Its Variations” (1986). Sequences that differ in more
/// than `effort` elements are first cut at elements that stand once in each; so two long texts without
/// anything in common cost no minutes.
struct SequenceMatch {
  /// Differences up to which a best match is looked for.
  static let effort = 1_000

  /// A place in the old sequence and the place in the new one that holds the same.
  struct Pair: Hashable {
    let old: Int
    let new: Int
  }

  /// Rising in both sequences.
  let pairs: [Pair]

  init<Element: Hashable>(_ old: some Sequence<Element>, _ new: some Sequence<Element>) {
    var numbers: [Element: Int] = [:]
    func number(_ element: Element) -> Int {
      let next = numbers.count
      return numbers[element, default: next]
    }
    func numbered(_ elements: some Sequence<Element>) -> [Int] {
      elements.map { element in
        let found = number(element)
        numbers[element] = found
        return found
      }
    }
    let old = numbered(old)
    let new = numbered(new)
    pairs = Self.match(old[...], new[...], mayCut: true)
  }

  private static func match(
    _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, mayCut: Bool
  ) -> [Pair] {
    var start = 0
    while start < min(old.count, new.count),
      old[old.startIndex + start] == new[new.startIndex + start]
    {
      start += 1
    }
    var end = 0
    while end < min(old.count, new.count) - start,
      old[old.endIndex - 1 - end] == new[new.endIndex - 1 - end]
    {
      end += 1
    }
    let oldMiddle = old.dropFirst(start).dropLast(end)
    let newMiddle = new.dropFirst(start).dropLast(end)
    var pairs = (0..<start).map { Pair(old: old.startIndex + $0, new: new.startIndex + $0) }
    if !oldMiddle.isEmpty, !newMiddle.isEmpty {
      pairs +=
        shortestScript(oldMiddle, newMiddle)
        ?? (mayCut ? cut(oldMiddle, newMiddle) : [])
    }
    for place in (0..<end).reversed() {
      pairs.append(Pair(old: old.endIndex - 1 - place, new: new.endIndex - 1 - place))
    }
    return pairs
  }

  /// Myers' greedy search; `nil` when more than `effort` elements differ.
  private static func shortestScript(
    _ old: ArraySlice<Int>, _ new: ArraySlice<Int>
  ) -> [Pair]? {
    let (n, m) = (old.count, new.count)
    let limit = min(n + m, effort)
    let offset = limit + 1
    var reach = [Int](repeating: 0, count: 2 * offset + 1)
    // For each number of differences how far the diagonals reached before it.
    var trace: [ArraySlice<Int>] = []
    for differences in 0...limit {
      trace.append(reach[(offset - differences - 1)...(offset + differences + 1)])
      var diagonal = -differences
      while diagonal <= differences {
        let goesDown =
          diagonal == -differences
          || (diagonal != differences
            && reach[offset + diagonal - 1] < reach[offset + diagonal + 1])
        var x = goesDown ? reach[offset + diagonal + 1] : reach[offset + diagonal - 1] + 1
        while x < n, x - diagonal < m, old[old.startIndex + x] == new[new.startIndex + x - diagonal]
        {
          x += 1
        }
        reach[offset + diagonal] = x
        if x >= n, x - diagonal >= m { return walkBack(trace, offset, old, new) }
        diagonal += 2
      }
    }
    return nil
  }

  private static func walkBack(
    _ trace: [ArraySlice<Int>], _ offset: Int, _ old: ArraySlice<Int>, _ new: ArraySlice<Int>
  ) -> [Pair] {
    var pairs: [Pair] = []
    var (x, y) = (old.count, new.count)
    for differences in trace.indices.reversed() {
      let reach = trace[differences]
      let diagonal = x - y
      let goesDown =
        diagonal == -differences
        || (diagonal != differences && reach[offset + diagonal - 1] < reach[offset + diagonal + 1])
      let before = goesDown ? diagonal + 1 : diagonal - 1
      let startX = differences == 0 ? 0 : reach[offset + before]
      let startY = differences == 0 ? 0 : startX - before
      while x > startX, y > startY, x > 0, y > 0,
        old[old.startIndex + x - 1] == new[new.startIndex + y - 1]
      {
        pairs.append(Pair(old: old.startIndex + x - 1, new: new.startIndex + y - 1))
        x -= 1
        y -= 1
      }
      (x, y) = (startX, startY)
    }
    return pairs.reversed()
  }

  /// Cuts both sequences at elements that stand once in each, in the same order in both.
  private static func cut(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [Pair] {
    let oldPlaces = singles(old)
    let anchors = singles(new).compactMap { element, place in
      oldPlaces[element].map { Pair(old: $0, new: place) }
    }.sorted { $0.old < $1.old }
    var pairs: [Pair] = []
    var (oldStart, newStart) = (old.startIndex, new.startIndex)
    for anchor in rising(anchors) {
      pairs += match(
        old[oldStart..<anchor.old], new[newStart..<anchor.new], mayCut: false)
      pairs.append(anchor)
      (oldStart, newStart) = (anchor.old + 1, anchor.new + 1)
    }
    return pairs + match(old[oldStart...], new[newStart...], mayCut: false)
  }

  /// Elements that stand once, with their place.
  private static func singles(_ elements: ArraySlice<Int>) -> [Int: Int] {
    var places: [Int: Int] = [:]
    var repeated: Set<Int> = []
    for (place, element) in zip(elements.indices, elements)
    where places.updateValue(place, forKey: element) != nil {
      repeated.insert(element)
    }
    return places.filter { !repeated.contains($0.key) }
  }

  /// The longest run of pairs that rises in the new sequence too; `pairs` rises in the old one.
  static func rising(_ pairs: [Pair]) -> [Pair] {
    // Last pair of the best run of each length, and for each pair the one before it in its run.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for (number, pair) in pairs.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      before[number] = low > 0 ? ends[low - 1] : nil
      if low < ends.count { ends[low] = number } else { ends.append(number) }
    }
    var run: [Pair] = []
    var next = ends.last
    while let number = next {
      run.append(pairs[number])
      next = before[number]
    }
    return run.reversed()
  }
}
