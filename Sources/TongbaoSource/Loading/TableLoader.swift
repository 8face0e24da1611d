internal import TongbaoCore

/// Joins what the front matter says of a table with its CSV file.
struct TableLoader {
  let measures: MeasureTable
  /// The region names of the jurisdiction; `nil` when the jurisdiction is not known.
  let names: JurisdictionNames?

  /// A table as far as it could be read.
  struct Reading {
    /// `nil` when heads and roles do not fit.
    let table: Table?
    /// Whether each region cell names a region.
    let hasAllRegions: Bool
    /// Whether a row may be a total under another name: it names no region.
    let mayHideTotal: Bool
  }

  /// The table; every fault is told.
  func table(
    _ spec: TableSpec, grid: Grid, path: String, into log: inout DiagnosticLog
  ) -> Reading {
    let (columns, isSound) = columns(spec, grid, path, into: &log)
    let total = totalRow(spec, grid)
    let stem = spec.file.value.split(separator: "/").last ?? ""
    let id = String(stem.prefix { $0 != "." })
    let regions =
      names.map { names in
        RegionCells(
          spec: spec, columns: columns, grid: grid, path: path, names: names, totalRow: total
        ).read(into: &log)
      } ?? RegionCells.Reading(codes: Array(repeating: nil, count: grid.rowCount), areAll: false)
    reportForbiddenCharacters(in: grid, path, into: &log)
    guard isSound, let kind = spec.kind else {
      return Reading(table: nil, hasAllRegions: false, mayHideTotal: false)
    }
    let table = Table(
      id: id, path: path, kind: kind, subject: spec.subject, grid: grid, columns: columns,
      layout: spec.layout, totalRow: total, isPartial: spec.isPartial,
      isCompiled: spec.isCompiled, fullMark: spec.fullMark, regions: regions.codes,
      place: spec.place, about: spec.about)
    return Reading(
      table: table, hasAllRegions: regions.areAll,
      mayHideTotal: regions.hidesTotal
        || (!regions.areAll && total == nil && regions.codes.last == .some(nil)))
  }

  private func columns(
    _ spec: TableSpec, _ grid: Grid, _ path: String, into log: inout DiagnosticLog
  ) -> (columns: [Table.Column], areSound: Bool) {
    var isSound = true
    let heads = (0..<grid.columnCount).map { grid.text(0, $0) }
    let bareHeads = heads.map(\.withoutBlanks)
    var roles = [Role](repeating: .text, count: heads.count)
    for (head, word) in spec.columns {
      let column = bareHeads.firstIndex(of: head.value.withoutBlanks)
      if column == nil {
        isSound = false
        log.report(
          .unknownWord(
            head.value, at: head.place, rule: "table.role", what: "\(spec.file.value) 的表头里",
            whatEnglish: "the head in \(spec.file.value)", choices: heads))
      }
      if let role = Role.words[word.value] {
        if let column { roles[column] = role }
      } else if measures.measures[word.value] != nil {
        if let column { roles[column] = .measure(word.value) }
      } else {
        isSound = false
        log.report(
          .unknownWord(
            word.value, at: word.place, rule: "table.role", what: "列含义里",
            whatEnglish: "the column role",
            choices: Role.words.keys.sorted() + measures.measures.keys.sorted(),
            meant: ChineseWords.choice(meantBy: word.value, among: Role.words.keys.sorted())
              ?? measures.measureMeant(by: word.value), mostListed: 50))
      }
    }
    if reportsDoubledRoles(spec, into: &log) { isSound = false }
    for group in spec.layout.groups {
      for column in group.columns
      where !bareHeads.contains(column.withoutBlanks) {
        isSound = false
        log.report(
          .unknownWord(
            column, at: spec.place, rule: "table.role", what: "\(spec.file.value) 的表头里",
            whatEnglish: "the head in \(spec.file.value)", choices: heads))
      }
    }
    return (zip(heads, roles).map { Table.Column(header: $0, role: $1) }, isSound)
  }

  /// Of two columns with one measure or one region nobody could say which counts.
  private func reportsDoubledRoles(_ spec: TableSpec, into log: inout DiagnosticLog) -> Bool {
    var first: [String: Located<String>] = [:]
    var found = false
    for (head, word) in spec.columns
    where measures.measures[word.value] != nil || ["region", "unit"].contains(word.value) {
      guard let earlier = first[word.value] else {
        first[word.value] = head
        continue
      }
      found = true
      log.report(
        Diagnostic(
          .error, "table.role", at: word.place,
          Message(
            "“\(earlier.value)”和“\(head.value)”都写成 \(word.value)；这个含义只给一列",
            en: "“\(earlier.value)” and “\(head.value)” are both \(word.value); only one column is")
        ))
    }
    return found
  }

  /// The last row, when its first cell that is not empty says so.
  private func totalRow(_ spec: TableSpec, _ grid: Grid) -> Int? {
    let last = grid.rowCount - 1
    guard last >= 1 else { return nil }
    for column in 0..<grid.columnCount where !grid.bytes(last, column).isEmpty {
      return grid.text(last, column).withoutBlanks == spec.total.withoutBlanks ? last : nil
    }
    return nil
  }

  private func reportForbiddenCharacters(
    in grid: Grid, _ path: String, into log: inout DiagnosticLog
  ) {
    // One pass over the bytes: only lead bytes that can begin a forbidden character are decoded.
    let isSuspicious = grid.storage.contains {
      ($0 < 0x20 && $0 != 0x0A) || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 >= 0xEE
    }
    guard isSuspicious else { return }
    for row in 0..<grid.rowCount {
      for column in 0..<grid.columnCount {
        guard let bad = grid.text(row, column).unicodeScalars.first(where: isForbidden) else {
          continue
        }
        log.report(.forbiddenScalar(bad, at: grid.place(row, column, in: path)))
      }
    }
  }
}

extension Diagnostic {
  static func unknownRegion(_ text: String, at place: SourcePlace, near: String?) -> Diagnostic {
    Diagnostic(
      .error, "region.unknown", at: place,
      Message(
        "辖区里没有地区“\(text)”" + (near.map { "；是不是“\($0)”？" } ?? "；在 regions.csv 里加一行或加别名"),
        en: "no region “\(text)” in this jurisdiction"
          + (near.map { "; did you mean “\($0)”?" } ?? "; add a row or an alias to regions.csv")))
  }

  static func ambiguousRegion(
    _ text: String, at place: SourcePlace, _ found: [Region]
  ) -> Diagnostic {
    let names = found.map { "\($0.name)（\($0.code)）" }.joined(separator: "、")
    return Diagnostic(
      .error, "region.ambiguous", at: place,
      Message(
        "“\(text)”可以是\(names)；写全名或代码",
        en: "“\(text)” may be \(names); write the full name or the code"))
  }
}
