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
  /// Links to the regions' pages by code, as texts.
  let regionLinks: [String: Value]
  let words: Words
  /// The data rows in another order than the notice's.
  var order: [Int]?
  /// What other notices say of its rows.
  var additions: TableAdditions?
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
    "unit": .optional(.text), "note": .optional(.text), "remark": .optional(.text),
    "is_long": .flag,
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
    let shape = Shape(table)
    let hasProblems =
      shape.isFailing.contains(true) && table.grid.rowCount > 9
      && table.dataRows.contains { !isOK($0, shape) }
    let rows = shownRows.map { row($0, shape, isFiltered: hasProblems) }
    return .object([
      .string(table.id), .optional(anchor), .string(label), .optional(layout.caption),
      .flag(layout.captionIsAfter), .optional(layout.unit), .optional(note),
      .optional(additions?.note),
      .flag(table.dataRows.count > Self.longTable), .flag(hasProblems),
      .flag(!layout.groups.isEmpty), .list(topHeads(shape.isNumber)),
      .list(heads(shape.isNumber)), .list(rows), .string(csv),
    ])
  }

  /// All rows but the header; the total stays where it is.
  private var shownRows: [Int] {
    guard let order else { return Array(1..<max(1, table.grid.rowCount)) }
    return order + (table.dataRows.upperBound..<max(1, table.grid.rowCount))
  }

  /// What is the same for every row, decided once.
  private struct Shape {
    /// The column that names the row: the first that is neither a running number nor a count.
    let head: Int
    let isNumber: [Bool]
    let isRegion: [Bool]
    /// Whether a column counts what failed, or says in a register what did.
    let isFailing: [Bool]
    /// What the ids of rows begin with.
    let rowID: String

    init(_ table: Table) {
      let roles = table.columns.map(\.role)
      head =
        roles.firstIndex { [.region, .unit, .name].contains($0) }
        ?? roles.firstIndex { $0 != .number } ?? 0
      isNumber = roles.map { role in
        switch role {
        case .measure, .number, .rank: true
        default: false
        }
      }
      isRegion = roles.map { $0 == .region }
      let isRegister = table.kind == .register
      isFailing = roles.map {
        ["failed", "problems"].contains($0.measure) || isRegister && $0 == .verdict
      }
      rowID = TableView.rowID(table.id)
    }
  }

  /// The HTML id of a row: `annex-2-r5` for the file's fifth row, the header counted.
  static func rowID(_ table: String, _ row: Int) -> String { rowID(table) + String(row + 1) }

  private static func rowID(_ table: String) -> String { table + "-r" }

  /// The table's own note, and the word of the editor on a table that is not the office's.
  private var note: String? {
    let notes = [
      table.layout.note, table.isCompiled ? words(.tableCompiled) : nil,
    ].compactMap { $0 }
    return notes.isEmpty ? nil : notes.joined(separator: " ")
  }

  /// - Parameter isFiltered: whether the reader can hide the rows without problems.
  private func row(_ row: Int, _ shape: Shape, isFiltered: Bool) -> Value {
    let isTotal = row == table.totalRow
    let link = table.regions[row].flatMap { regionLinks[$0] } ?? .absent
    var isOK = true
    let unitColumn = additions?.unitColumn ?? -1
    var cells = shape.isNumber.indices.map { column in
      let bytes = table.grid.bytes(row, column)
      let isHead = column == shape.head
      let isBad = shape.isFailing[column] && isBad(bytes, column)
      if isBad { isOK = false }
      return Value.object([
        text(bytes), .flag(isHead), .flag(shape.isNumber[column]), .flag(isBad),
        column == unitColumn
          ? unitLink(row, else: link, shape.isRegion[column] || isHead)
          : isHead || shape.isRegion[column] ? link : .absent,
        // Figures of the prose point at rows; the row's head cell carries the address.
        isHead ? .string(shape.rowID + String(row + 1)) : .absent,
      ])
    }
    if let additions, additions.head != nil { cells.append(added(additions, row)) }
    return .object([.flag(isTotal), .flag(isFiltered && !isTotal && isOK), .list(cells)])
  }

  /// The link of a cell that names a unit: to the unit's page, else to that of its region.
  private func unitLink(_ row: Int, else region: Value, _ linksRegion: Bool) -> Value {
    if let link = additions?.unitLinks[row] { return .string(link) }
    return linksRegion ? region : .absent
  }

  /// The cell of the site's own column.
  private func added(_ additions: TableAdditions, _ row: Int) -> Value {
    let cell = additions.cells[row]
    return .object([
      .string(cell?.text ?? ""), .flag(false), .flag(false), .flag(false), .optional(cell?.href),
      .absent,
    ])
  }

  /// The text of a cell; up to 15 bytes, as nearly all have, need no memory of their own.
  private func text(_ bytes: ArraySlice<UInt8>) -> Value {
    switch bytes.count {
    case 0: .string("—")
    case ...15: .string(String(decoding: bytes, as: UTF8.self))
    default: .text(Array(bytes))
    }
  }

  private func isOK(_ row: Int, _ shape: Shape) -> Bool {
    !shape.isFailing.indices.contains {
      shape.isFailing[$0] && isBad(table.grid.bytes(row, $0), $0)
    }
  }

  /// A count above zero, or a verdict of a register other than 合格.
  private func isBad(_ bytes: ArraySlice<UInt8>, _ column: Int) -> Bool {
    table.columns[column].role == .verdict
      ? !bytes.saysPass : !isZero(bytes)
  }

  private func isZero(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.isEmpty || bytes.elementsEqual("0".utf8) || bytes.saysNone
  }

  private func heads(_ numbers: [Bool]) -> [Value] {
    let grouped = table.layout.groups.isEmpty ? nil : groupedColumns
    let heads = table.columns.indices.compactMap { column -> Value? in
      if let grouped, grouped[column] == nil { return nil }
      return .object([.string(table.columns[column].header), .flag(numbers[column])])
    }
    guard grouped == nil, let head = additions?.head else { return heads }
    return heads + [.object([.string(head), .flag(false)])]
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
    if let head = additions?.head {
      heads.append(.object([.string(head), .flag(false), .number(1), .flag(false)]))
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
