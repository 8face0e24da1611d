/// The change that the case "one notice edited" makes: a sentence, and two cells whose sum stays.
enum NoticeEdit {
  /// The edited notice among the ids in `notices/`: the first issuer's latest; `nil` when there is none.
  static func target(among ids: [String]) -> String? {
    guard let latest = ids.map({ $0.prefix(6) }).max() else { return nil }
    return ids.filter { $0.hasPrefix(latest) }.min()
  }

  /// The notice with a closing sentence for this step; an earlier step's sentence is replaced.
  static func edited(notice text: String, step: Int) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last == "" { lines.removeLast() }
    if let last = lines.last, last.hasPrefix(mark) { lines.removeLast(2) }
    return lines.joined(separator: "\n") + "\n\n\(mark)\(step)次更正。\n"
  }

  /// The table of websites checked with the first two regions' numbers changed, their sum kept and
  /// neither below its problems; `nil` when the table has another shape.
  ///
  /// The result always differs from what was given.
  static func edited(results text: String, step: Int) -> String? {
    var rows = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    guard rows.count > 3, rows[1].count == 3, rows[2].count == 3,
      let first = Int(rows[1][1]), let second = Int(rows[2][1]),
      let least = Int(rows[1][2]), let secondLeast = Int(rows[2][2])
    else { return nil }
    let lowest = max(1, least)
    let highest = first + second - max(1, secondLeast)
    guard lowest < highest else { return nil }
    let width = highest - lowest + 1
    // About halves, so that the numbers stay likely.
    var moved = lowest + (width / 2 + step) % width
    if moved == first { moved = lowest + (width / 2 + step + 1) % width }
    rows[1][1] = "\(moved)"
    rows[2][1] = "\(first + second - moved)"
    return rows.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private static let mark = "更正：本通报第"
}
