internal import TongbaoCore

/// Joins what the front matter says of a table with its CSV file.
struct TableLoader {
  let regions: RegionTable
  let measures: MeasureTable
  let jurisdiction: String

  /// `nil` when heads and roles do not fit; every fault is told.
  func table(
    _ spec: TableSpec, grid: Grid, path: String, into log: inout DiagnosticLog
  ) -> Table? {
    guard let columns = columns(spec, grid, path, into: &log) else { return nil }
    let total = totalRow(spec, grid)
    let stem = spec.file.value.split(separator: "/").last ?? ""
    let id = String(stem.prefix { $0 != "." })
    var table = Table(
      id: id, path: path, kind: spec.kind, subject: spec.subject, grid: grid, columns: columns,
      layout: spec.layout, totalRow: total, isPartial: spec.isPartial,
      isCompiled: spec.isCompiled, fullMark: spec.fullMark,
      regions: [String?](repeating: nil, count: grid.rowCount), place: spec.place)
    let isSound = resolveRegions(of: &table, into: &log)
    reportForbiddenCharacters(in: table, into: &log)
    return isSound ? table : nil
  }

  private func columns(
    _ spec: TableSpec, _ grid: Grid, _ path: String, into log: inout DiagnosticLog
  ) -> [Table.Column]? {
    var roles: [String: Role] = [:]
    var isSound = true
    let heads = (0..<grid.columnCount).map { grid.text(0, $0) }
    for (head, word) in spec.columns {
      if !heads.contains(where: { $0.withoutBlanks == head.value.withoutBlanks }) {
        isSound = false
        log.report(
          .unknownWord(
            head.value, at: head.place, rule: "table.role", what: "\(spec.file.value) 的表头里",
            whatEnglish: "the head in \(spec.file.value)", choices: heads))
      }
      if let role = Role.words[word.value] {
        roles[head.value.withoutBlanks] = role
      } else if measures.measures[word.value] != nil {
        roles[head.value.withoutBlanks] = .measure(word.value)
      } else {
        isSound = false
        log.report(
          .unknownWord(
            word.value, at: word.place, rule: "table.role", what: "列含义里",
            whatEnglish: "the column role",
            choices: Role.words.keys.sorted() + measures.measures.keys.sorted()))
      }
    }
    for group in spec.layout.groups {
      for column in group.columns
      where !heads.contains(where: { $0.withoutBlanks == column.withoutBlanks }) {
        isSound = false
        log.report(
          .unknownWord(
            column, at: spec.place, rule: "table.role", what: "\(spec.file.value) 的表头里",
            whatEnglish: "the head in \(spec.file.value)", choices: heads))
      }
    }
    guard isSound else { return nil }
    return heads.map { Table.Column(header: $0, role: roles[$0.withoutBlanks] ?? .text) }
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

  private func resolveRegions(of table: inout Table, into log: inout DiagnosticLog) -> Bool {
    var isSound = true
    var known: [String: String] = [:]
    if let column = table.column(.region) {
      let rest = table.layout.rest?.withoutBlanks
      for row in table.dataRows {
        let text = table.grid.text(row, column)
        if text.isEmpty || text.withoutBlanks == rest { continue }
        if let code = known[text] {
          table.regions[row] = code
          continue
        }
        switch regions.resolve(text, in: jurisdiction) {
        case .found(let region):
          known[text] = region.code
          table.regions[row] = region.code
        case .ambiguous(let found):
          isSound = false
          log.report(
            .ambiguousRegion(text, at: table.grid.place(row, column, in: table.path), found))
        case .unknown:
          isSound = false
          log.report(
            .unknownRegion(
              text, at: table.grid.place(row, column, in: table.path),
              near: nearMiss(of: text, among: regions.names(in: jurisdiction))))
        }
      }
    } else if let column = table.column(.unit) {
      // 单位名称 names a region first, else a unit; neither is an error.
      for row in table.dataRows {
        if case .found(let region) = regions.resolve(
          table.grid.text(row, column), in: jurisdiction)
        {
          table.regions[row] = region.code
        }
      }
    }
    return isSound
  }

  private func reportForbiddenCharacters(in table: Table, into log: inout DiagnosticLog) {
    // One pass over the bytes: only lead bytes that can begin a forbidden character are decoded.
    let isSuspicious = table.grid.storage.contains {
      ($0 < 0x20 && $0 != 0x0A) || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 >= 0xEE
    }
    guard isSuspicious else { return }
    for row in 0..<table.grid.rowCount {
      for column in 0..<table.grid.columnCount {
        let cell = table.grid.text(row, column)
        if let bad = cell.unicodeScalars.first(where: isForbidden) {
          log.report(.forbiddenScalar(bad, at: table.grid.place(row, column, in: table.path)))
        }
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
