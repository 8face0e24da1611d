/// A number that the notice states of its own jurisdiction (`results:`) and that reads otherwise now.
package struct ResultChange: Sendable, Hashable {
  /// 2024年第四季度.
  package let period: String
  /// 政府网站
  package let subject: String
  /// 合格率
  package let measure: String
  /// Category of a breakdown; empty for the whole.
  package let category: String
  /// As stated; `nil`: not stated.
  package let old: String?
  package let new: String?

  /// Numbers of two forms of a notice that differ, in the order of the new one.
  static func changes(from old: Notice, to new: Notice, in library: Library) -> [ResultChange] {
    let before = results(of: old)
    let after = results(of: new)
    let oldTexts = Dictionary(before.map { ($0.key, $0.text) }) { first, _ in first }
    let newTexts = Dictionary(after.map { ($0.key, $0.text) }) { first, _ in first }
    var seen: Set<Key> = []
    return (after + before).compactMap { result in
      let key = result.key
      guard seen.insert(key).inserted, oldTexts[key] != newTexts[key] else { return nil }
      return ResultChange(
        period: key.period.chinese,
        subject: library.measures.subject(key.subject)?.label ?? key.subject,
        measure: library.measures.measures[key.measure]?.label ?? key.measure,
        category: key.category, old: oldTexts[key], new: newTexts[key])
    }
  }

  private struct Key: Hashable {
    let period: Period
    let subject: String
    let measure: String
    let dimension: String
    let category: String
  }

  private static func results(of notice: Notice) -> [(key: Key, text: String)] {
    ResultsTable(notice).rows.map { row in
      let key = Key(
        period: row.period, subject: row.subject, measure: row.stated.measure,
        dimension: row.dimension, category: row.category)
      return (key, row.stated.value.text)
    }
  }
}
