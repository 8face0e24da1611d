internal import TongbaoCore
internal import TongbaoTemplates

/// One table of a notice as `fragments/table.html` shows it.
///
/// The fragment is drawn once and stands in the notice and on the annex's own page.
struct TableView {
  let table: Table
  /// HTML id of the table, which is its id; an annex with one table carries that id itself.
  let anchor: String?
  /// Accessible name: `附件1 全省政府网站检查情况`.
  let label: String
  /// The download, a link from the root.
  let csv: String
  /// Link to a region's page by code; `nil` where there is none.
  let regionLink: (String) -> String?
  /// Rows that make a table long (`site.md` §5.4).
  static let longTable = 25

  static let cellSchema = Schema([
    "text": .text, "is_head": .flag, "is_number": .flag, "is_bad": .flag,
    "href": .optional(.text), "anchor": .optional(.text),
  ])
  static let rowSchema = Schema([
    "is_total": .flag, "is_ok": .flag, "cells": .list(.object(cellSchema)),
  ])
  static let schema = Schema([
    "id": .text, "anchor": .optional(.text), "label": .text, "caption": .optional(.text),
    "caption_is_after": .flag,
    "unit": .optional(.text), "note": .optional(.text), "is_long": .flag,
    "has_problems": .flag, "has_groups": .flag,
    "top_heads": .list(
      .object(
        Schema([
          "text": .text, "is_group": .flag, "columns": .number, "is_number": .flag,
        ]))),
    "heads": .list(.object(Schema(["text": .text, "is_number": .flag]))),
    "rows": .list(.object(rowSchema)), "csv": .text,
  ])

  var value: Value {
    let layout = table.layout
    let numbers = table.columns.map { isNumber($0.role) }
    let headColumn = headColumn
    let failing = Set(
      table.columns.indices.filter {
        ["failed", "problems"].contains(table.columns[$0].role.measure)
      })
    let rows = (1..<max(1, table.grid.rowCount)).map {
      row($0, headColumn: headColumn, numbers: numbers, failing: failing)
    }
    let hasProblems =
      !failing.isEmpty && rows.count > 8
      && table.dataRows.contains { !isOK($0, failing) }
    return .object([
      .string(table.id), .optional(anchor), .string(label), .optional(layout.caption),
      .flag(layout.captionIsAfter),
      .optional(layout.unit), .optional(layout.note),
      .flag(table.dataRows.count > Self.longTable), .flag(hasProblems),
      .flag(!layout.groups.isEmpty), .list(topHeads(numbers)), .list(heads(numbers)),
      .list(rows), .string(csv),
    ])
  }

  private func row(_ row: Int, headColumn: Int, numbers: [Bool], failing: Set<Int>) -> Value {
    let isTotal = row == table.totalRow
    let code = table.regions[row]
    var cells: [Value] = []
    cells.reserveCapacity(table.columns.count)
    for column in table.columns.indices {
      let bytes = table.grid.bytes(row, column)
      let isBad = failing.contains(column) && !isZero(bytes)
      let link = code.flatMap { code in
        column == headColumn || table.columns[column].role == .region ? regionLink(code) : nil
      }
      cells.append(
        .object([
          bytes.isEmpty ? .string("—") : .text(Array(bytes)), .flag(column == headColumn),
          .flag(numbers[column]), .flag(isBad), .optional(link),
          // Figures of the prose point at rows; the row's head cell carries the address.
          .optional(column == headColumn ? "\(table.id)-r\(row + 1)" : nil),
        ]))
    }
    return .object([.flag(isTotal), .flag(!isTotal && isOK(row, failing)), .list(cells)])
  }

  /// The column that names the row: the first that is neither a running number nor a count.
  private var headColumn: Int {
    table.columns.firstIndex {
      [.region, .unit, .name].contains($0.role)
    } ?? table.columns.firstIndex { $0.role != .number } ?? 0
  }

  private func isNumber(_ role: Role) -> Bool {
    switch role {
    case .measure, .number, .rank: true
    default: false
    }
  }

  private func isOK(_ row: Int, _ failing: Set<Int>) -> Bool {
    !failing.contains { !isZero(table.grid.bytes(row, $0)) }
  }

  private func isZero(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.isEmpty || bytes.elementsEqual("0".utf8) || bytes.elementsEqual("无".utf8)
      || bytes.elementsEqual("—".utf8)
  }

  private func heads(_ numbers: [Bool]) -> [Value] {
    let grouped = table.layout.groups.isEmpty ? nil : groupedColumns
    return table.columns.indices.compactMap { column in
      if let grouped, grouped[column] == nil { return nil }
      return .object([.string(table.columns[column].header), .flag(numbers[column])])
    }
  }

  /// The upper of two head rows: groups over their columns, other heads over both rows.
  private func topHeads(_ numbers: [Bool]) -> [Value] {
    guard !table.layout.groups.isEmpty else { return [] }
    let grouped = groupedColumns
    var heads: [Value] = []
    var column = 0
    while column < table.columns.count {
      guard let group = grouped[column] else {
        heads.append(
          .object([
            .string(table.columns[column].header), .flag(false), .number(1),
            .flag(numbers[column]),
          ]))
        column += 1
        continue
      }
      var end = column
      while end < table.columns.count, grouped[end] == group { end += 1 }
      heads.append(
        .object([
          .string(table.layout.groups[group].title), .flag(true), .number(end - column),
          .flag(true),
        ]))
      column = end
    }
    return heads
  }

  /// For each column the number of its group.
  private var groupedColumns: [Int?] {
    table.columns.map { column in
      table.layout.groups.firstIndex { group in
        group.columns.contains { $0.withoutBlanks == column.header.withoutBlanks }
      }
    }
  }
}
