/// What changed between two forms of a notice, in the terms of those who read it.
package struct NoticeChange: Sendable {
  /// Values of the front matter.
  package let fields: [FieldChange]
  package let paragraphs: [ParagraphChange]
  /// Tables that changed, in the order of the new notice.
  package let tables: [TableChange]
  /// Numbers in the prose that are tied to cells.
  package let figures: [FigureChange]
  /// Numbers that the notice states of its jurisdiction.
  package let results: [ResultChange]
  /// What it all does to rates and ranks.
  package let rates: [RateChange]

  /// Contacts are read as the site's rule lets everybody read them.
  package init(from old: Notice, to new: Notice, in library: Library) {
    func blocks(of notice: Notice) -> [TextBlock] {
      TextBlock.blocks(of: notice, notice.contacts ?? library.site.contacts)
    }
    let text = TextComparison(from: blocks(of: old), to: blocks(of: new))
    fields = .changes(
      from: NoticeFields(notice: old, library: library).fields,
      to: NoticeFields(notice: new, library: library).fields)
    paragraphs = text.paragraphs
    figures = text.figures
    tables = Self.tables(from: old, to: new)
    results = ResultChange.changes(from: old, to: new, in: library)
    rates = RateChange.changes(from: old, to: new, in: library)
  }

  private static func tables(from old: Notice, to new: Notice) -> [TableChange] {
    let before = old.labelledTables
    let after = new.labelledTables
    let changed = after.compactMap { table, label -> TableChange? in
      guard let earlier = before.first(where: { $0.table.id == table.id }) else {
        return TableComparison.change(of: table, label: label, presence: .added)
      }
      let change = TableComparison(earlier.table, table)
        .change(label: label, oldLabel: earlier.label)
      return change.isEmpty ? nil : change
    }
    let removed = before.filter { earlier in !after.contains { $0.table.id == earlier.table.id } }
    return changed
      + removed.map { TableComparison.change(of: $0.table, label: $0.label, presence: .removed) }
  }

  /// Whether a reader sees no difference.
  package var isEmpty: Bool {
    fields.isEmpty && paragraphs.isEmpty && tables.isEmpty && results.isEmpty
  }

  /// Places in the words that changed: n处文字.
  package var wordCount: Int {
    fields.count + paragraphs.reduce(0) { $0 + $1.changeCount }
      + tables.reduce(0) { $0 + $1.fields.count }
  }

  /// Cells that read otherwise: m个单元格.
  package var cellCount: Int { tables.reduce(0) { $0 + $1.cells.count } }

  package var addedRowCount: Int { tables.reduce(0) { $0 + $1.rowsAdded.count } }
  package var removedRowCount: Int { tables.reduce(0) { $0 + $1.rowsRemoved.count } }

  /// `2处文字、3个单元格、增1行`; empty when nothing changed.
  package var summary: String {
    var parts: [String] = []
    func add(_ count: Int, _ before: String, _ after: String) {
      if count > 0 { parts.append("\(before)\(count)\(after)") }
    }
    add(wordCount, "", "处文字")
    add(cellCount, "", "个单元格")
    add(addedRowCount, "增", "行")
    add(removedRowCount, "减", "行")
    add(tables.count { $0.presence == .added }, "增", "张表")
    add(tables.count { $0.presence == .removed }, "减", "张表")
    add(tables.reduce(0) { $0 + $1.columnsAdded.count }, "增", "列")
    add(tables.reduce(0) { $0 + $1.columnsRemoved.count }, "减", "列")
    if parts.isEmpty, !results.isEmpty { add(results.count, "", "个结果数") }
    if parts.isEmpty, tables.contains(where: { $0.movedCount > 0 }) { parts.append("行的次序") }
    return parts.joined(separator: "、")
  }
}
