/// Which rows of two forms of a table are the same: by all they hold, by what they are about, by likeness.
struct RowMatch {
  /// In the order of the new table; the total among them, the head not.
  private(set) var pairs: [SequenceMatch.Pair] = []
  private(set) var removed: [Int]
  private(set) var added: [Int]
  /// Column of the new table that tells what a row is about.
  let keyColumn: Int

  private let old: Table
  private let new: Table
  /// Columns that are compared: all but numbers of rows.
  private let columns: [SequenceMatch.Pair]
  /// How much a cell of each of `columns` tells of its row: names much, verdicts little.
  private let weights: [Double]

  /// Rows less alike than this are not the same one edited.
  private static let leastLikeness = 0.45
  /// What a neighbour adds that is the same in both.
  private static let neighbourhood = 0.15

  init(_ old: Table, _ new: Table, _ match: ColumnMatch) {
    self.old = old
    self.new = new
    let named = match.pairs.filter { new.columns[$0.new].role != .number }
    let columns = named.isEmpty ? match.pairs : named
    let weights = columns.map { Self.weight(of: new, $0.new) }
    let keys = columns.indices.filter { Self.isKey(new.columns[columns[$0].new].role) }
    // Of equally telling columns the first.
    let most = keys.map { weights[$0] }.max() ?? 0
    let first = keys.first { weights[$0] >= most } ?? columns.startIndex
    let key = columns.isEmpty ? nil : columns[first]
    self.columns = columns
    self.weights = weights
    keyColumn = key?.new ?? 0
    removed = Array(1..<max(1, old.grid.rowCount))
    added = Array(1..<max(1, new.grid.rowCount))
    if let oldTotal = old.totalRow, let newTotal = new.totalRow {
      take([SequenceMatch.Pair(old: oldTotal, new: newTotal)])
    }
    matchEqualRows()
    if let key { matchKeys(key) }
    matchAlikeRows()
    pairs.sort { $0.new < $1.new }
  }

  private static func isKey(_ role: Role) -> Bool {
    switch role {
    case .siteID, .accountID, .name, .unit, .region, .owner, .url: true
    default: false
    }
  }

  /// The share of different texts in a column.
  private static func weight(of table: Table, _ column: Int) -> Double {
    let rows = table.dataRows
    guard !rows.isEmpty else { return 1 }
    let texts = Set(rows.map { table.grid.bytes($0, column) })
    return Double(texts.count) / Double(rows.count)
  }

  private mutating func take(_ found: [SequenceMatch.Pair]) {
    guard !found.isEmpty else { return }
    pairs += found
    let (oldRows, newRows) = (Set(found.map(\.old)), Set(found.map(\.new)))
    removed.removeAll { oldRows.contains($0) }
    added.removeAll { newRows.contains($0) }
  }

  private mutating func matchEqualRows() {
    let before = removed.map { row in columns.map { old.grid.bytes(row, $0.old) } }
    let after = added.map { row in columns.map { new.grid.bytes(row, $0.new) } }
    take(
      SequenceMatch(before, after).pairs.map {
        SequenceMatch.Pair(old: removed[$0.old], new: added[$0.new])
      })
    // Rows that were moved: a table may be in another order as a whole.
    var waiting: [[ArraySlice<UInt8>]: [Int]] = [:]
    for row in added.reversed() {
      waiting[columns.map { new.grid.bytes(row, $0.new) }, default: []].append(row)
    }
    take(
      removed.compactMap { row in
        waiting[columns.map { old.grid.bytes(row, $0.old) }]?.popLast()
          .map { SequenceMatch.Pair(old: row, new: $0) }
      })
  }

  /// Rows that are about the same; of several the most alike.
  private mutating func matchKeys(_ key: SequenceMatch.Pair) {
    var waiting: [String: [Int]] = [:]
    for row in added where row != new.totalRow {
      waiting[new.grid.text(row, key.new).withoutBlanks, default: []].append(row)
    }
    var found: [SequenceMatch.Pair] = []
    for row in removed where row != old.totalRow {
      let text = old.grid.text(row, key.old).withoutBlanks
      guard !text.isEmpty, let rows = waiting[text], !rows.isEmpty else { continue }
      var best = 0
      if rows.count > 1 {
        let scores = rows.prefix(64).map { likeness(row, $0) }
        best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
      }
      found.append(SequenceMatch.Pair(old: row, new: rows[best]))
      waiting[text]?.remove(at: best)
    }
    take(found)
  }

  /// Rows whose key was edited are like themselves otherwise.
  private mutating func matchAlikeRows() {
    let known = Set(pairs)
    func isBeside(_ old: Int, _ new: Int) -> Bool {
      old == 1 && new == 1
        || known.contains(SequenceMatch.Pair(old: old - 1, new: new - 1))
        || known.contains(SequenceMatch.Pair(old: old + 1, new: new + 1))
    }
    let (removed, added) = (removed, added)
    let found = orderedPairs(removed.count, added.count, least: Self.leastLikeness) {
      let (old, new) = (removed[$0], added[$1])
      let alike = likeness(old, new)
      guard isBeside(old, new) else { return alike }
      return max(alike + Self.neighbourhood, nameLikeness(old, new))
    }
    take(found.map { SequenceMatch.Pair(old: removed[$0.old], new: added[$0.new]) })
  }

  /// How alike two rows are, from 0 to 1.
  private func likeness(_ oldRow: Int, _ newRow: Int) -> Double {
    guard (oldRow == old.totalRow) == (newRow == new.totalRow) else { return 0 }
    var (sum, total) = (0.0, 0.0)
    for (column, weight) in zip(columns, weights) {
      let (before, after) = (
        old.grid.bytes(oldRow, column.old), new.grid.bytes(newRow, column.new)
      )
      if before.isEmpty && after.isEmpty { continue }
      total += weight
      sum += weight * (before == after ? 1 : 0.9 * Self.likeness(before, after))
    }
    return total > 0 ? sum / total : 0
  }

  /// How alike what the rows are about is; a name with a slip is the same name.
  private func nameLikeness(_ oldRow: Int, _ newRow: Int) -> Double {
    guard let key = columns.first(where: { $0.new == keyColumn }) else { return 0 }
    return Self.likeness(old.grid.bytes(oldRow, key.old), new.grid.bytes(newRow, key.new))
  }

  /// Two numbers are equal or not: neighbouring codes are no forms of one another.
  private static func likeness(_ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>) -> Double {
    if old.allSatisfy({ $0 < 0x40 }) || new.allSatisfy({ $0 < 0x40 }) { return 0 }
    return Likeness(String(decoding: old, as: UTF8.self))
      .to(Likeness(String(decoding: new, as: UTF8.self)))
  }

  /// Rows that stand in another order among the others than before.
  var movedCount: Int {
    let inOrder = SequenceMatch.rising(pairs.sorted { $0.old < $1.old })
    return pairs.count - inOrder.count
  }
}
