/// The candidate nearest to a misspelt name.
///
/// The distance counts inserted, dropped, changed and swapped characters (optimal string alignment).
/// A candidate is near when at most a third of the longer name differs, and always when one
/// character does.
package func nearMiss(of name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.unicodeScalars.prefix(64))
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let length = min(candidate.unicodeScalars.count, 64)
    let limit = max(1, max(wanted.count, length) / 3)
    guard abs(wanted.count - length) <= limit else { continue }
    let other = Array(candidate.unicodeScalars.prefix(64))
    let distance = alignmentDistance(wanted, other, limit: limit)
    guard distance <= limit, distance < max(wanted.count, length) else { continue }
    guard let found = best else {
      best = (distance, candidate)
      continue
    }
    // Of equally near ones the first in alphabetical order, so that messages never change by chance.
    if (distance, candidate) < (found.distance, found.candidate) { best = (distance, candidate) }
  }
  return best?.candidate
}

/// The distance, or any number over `limit` when it is larger than that.
private func alignmentDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var before = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let cost = a[i - 1] == b[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], before[j - 2] + 1)
      }
    }
    // Every way on goes through this row or, by a swap, through the one before it.
    if min(row.min() ?? 0, last.min() ?? 0) > limit { return limit + 1 }
    before = last
    last = row
  }
  return last[b.count]
}
