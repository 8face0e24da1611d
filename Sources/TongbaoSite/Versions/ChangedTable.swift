internal import TongbaoCore
internal import TongbaoTemplates

/// The rows of a table that changed, with old and new in the cells that did.
struct ChangedTable {
  let change: TableChange
  /// The table as it was, and as it is; `nil` where it was not or is not there.
  let old: Table?
  let new: Table?
  let words: Words

  private static let cellSchema = Schema([
    "same": .optional(.text), "old": .optional(.text), "new": .optional(.text),
    "is_head": .flag, "is_number": .flag,
  ])
  static let schema = Schema([
    "label": .text, "id": .text, "notes": .list(.object(Schema(["text": .text]))),
    "fields": .list(
      .object(Schema(["name": .text, "old": .optional(.text), "new": .optional(.text)]))),
    "is_long": .flag, "heads": .list(.object(cellSchema)),
    "rows": .list(
      .object(
        Schema(["mark": .text, "number": .text, "cells": .list(.object(cellSchema))]))),
  ])

  var value: Value {
    let rows = rows
    return .object([
      .string(change.label), .string(change.id),
      .list(notes) { .object([.string($0)]) },
      .list(change.fields) {
        .object([.string($0.name), .optional($0.old), .optional($0.new)])
      },
      .flag(rows.count > TableView.longTable),
      .list(rows.isEmpty && headCells.isEmpty ? [] : heads), .list(rows),
    ])
  }

  private var notes: [String] {
    var notes: [String] = []
    switch change.presence {
    case .added:
      notes.append(
        words(.changeTableNew, [.count: String(new?.dataRows.count ?? 0)]))
    case .removed:
      notes.append(
        words(.changeTableGone, [.count: String(old?.dataRows.count ?? 0)]))
    case .kept: break
    }
    if !change.columnsRemoved.isEmpty {
      notes.append(
        words(.changeColumnsGone, [.text: words.list(change.columnsRemoved)]))
    }
    if !change.columnsAdded.isEmpty {
      notes.append(
        words(.changeColumnsNew, [.text: words.list(change.columnsAdded)]))
    }
    if change.movedCount > 0 {
      notes.append(
        words(.changeMoved, [.count: String(change.movedCount)]))
    }
    if change.isRenumbered { notes.append(words(.changeRenumbered)) }
    return notes
  }

  private var headCells: [CellChange] { change.cells.filter(\.isHead) }

  /// Places of what changed, by the row and column of the new table, from 1.
  private var changes: [Int: [Int: CellChange]] {
    Dictionary(grouping: change.cells, by: \.newCell.row).mapValues { cells in
      Dictionary(cells.map { ($0.newCell.column ?? 0, $0) }) { first, _ in first }
    }
  }

  private var columns: [Table.Column] { (new ?? old)?.columns ?? [] }

  private var heads: [Value] {
    let changed = changes[1] ?? [:]
    return columns.indices.map { column in
      cell(columns[column].header, changed[column + 1], column)
    }
  }

  /// Changed rows and new ones in the order of the new table, then those that are gone.
  private var rows: [Value] {
    guard change.presence == .kept, let new else { return [] }
    let changes = changes
    let added = Dictionary(change.rowsAdded.map { ($0.number, $0) }) { first, _ in first }
    let numbers = Set(changes.keys).union(added.keys).filter { $0 > 1 }.sorted()
    return numbers.map { number in
      if let row = added[number] {
        return whole(row.cells, number: String(number), isNew: true)
      }
      let cells = columns.indices.map { column in
        cell(new.grid.text(number - 1, column), changes[number]?[column + 1], column)
      }
      return .object([.string(words(.changeNew)), .string(String(number)), .list(cells)])
    }
      + change.rowsRemoved.map {
        whole(
          placed($0.cells), number: words(.changeOldRow, [.number: String($0.number)]), isNew: false
        )
      }
  }

  /// Cells of a row of the old table below the heads of the new one.
  private func placed(_ cells: [String]) -> [String] {
    guard let old, let new else { return cells }
    return new.columns.map { column in
      old.columns.firstIndex { $0.header == column.header }.map { cells[$0] } ?? ""
    }
  }

  /// A row that came or went.
  private func whole(_ cells: [String], number: String, isNew: Bool) -> Value {
    let values = cells.indices.map { column -> Value in
      let text = cells[column]
      return .object([
        text.isEmpty ? .string("") : .absent, .optional(isNew ? nil : text),
        .optional(isNew ? text : nil), .flag(isHead(column)), .flag(isNumber(column)),
      ])
    }
    return .object([
      .string(words(isNew ? .changeAdded : .changeLess)), .string(number), .list(values),
    ])
  }

  private func cell(_ text: String, _ change: CellChange?, _ column: Int) -> Value {
    .object([
      change == nil ? .string(text) : .absent,
      .optional(change.map { $0.old.isEmpty ? words(.changeEmpty) : $0.old }),
      .optional(change.map { $0.new.isEmpty ? words(.changeEmpty) : $0.new }),
      .flag(isHead(column)), .flag(isNumber(column)),
    ])
  }

  /// The first name in a row is its head.
  private func isHead(_ column: Int) -> Bool {
    column == columns.firstIndex { $0.role != .number && $0.role.measure == nil }
  }

  private func isNumber(_ column: Int) -> Bool {
    columns.indices.contains(column)
      && (columns[column].role.measure != nil || columns[column].role == .number
        || columns[column].role == .rank)
  }
}
