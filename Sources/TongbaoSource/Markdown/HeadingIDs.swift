/// Ids of headings from their numbers: `s1` for 一、, `s1-2` for （二） below it.
///
/// A heading without a number counts on from the one before it. An id that is taken already (a slip
/// in the numbering) gets `_2`, `_3` …, so that addresses of other headings never move.
struct HeadingIDs {
  /// The last number of each level from 2 to 6.
  private var numbers = [0, 0, 0, 0, 0]
  private var taken: [String: Int] = [:]

  /// The id of the next heading of `level`, 2 to 6.
  mutating func id(level: Int, number: Int?) -> String {
    let depth = min(max(level, 2), 6) - 2
    numbers[depth] = number ?? numbers[depth] + 1
    for deeper in (depth + 1)..<max(depth + 1, numbers.count) { numbers[deeper] = 0 }
    var id = "s\(numbers[0])"
    for index in 1..<max(1, depth + 1) { id += "-\(numbers[index])" }
    let count = (taken[id] ?? 0) + 1
    taken[id] = count
    return count == 1 ? id : "\(id)_\(count)"
  }
}
