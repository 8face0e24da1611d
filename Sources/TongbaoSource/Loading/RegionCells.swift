internal import TongbaoCore

/// The regions that the rows of a table name, and rows that stand where only regions may.
struct RegionCells {
  let spec: TableSpec
  let columns: [Table.Column]
  let grid: Grid
  let path: String
  let names: JurisdictionNames
  /// The grid row of the total, when the table has one.
  let totalRow: Int?

  struct Reading {
    /// For each grid row the code of its region.
    var codes: [String?]
    /// Whether each region cell names a region.
    var areAll = true
    /// Whether a row may be a total that is not known as one.
    var hidesTotal = false
  }

  func read(into log: inout DiagnosticLog) -> Reading {
    var reading = Reading(codes: [String?](repeating: nil, count: grid.rowCount))
    let column = columns.firstIndex { $0.role == .region }
    let rest = spec.layout.rest?.withoutBlanks
    var unknown = 0
    for row in 1..<max(1, totalRow ?? grid.rowCount) {
      guard let cell = column ?? labelColumn(row) else { continue }
      let text = grid.text(row, cell)
      if text.isEmpty || text.withoutBlanks == rest { continue }
      let resolution = names.resolve(text)
      if case .found(let region) = resolution {
        if column != nil || columns[cell].role == .unit { reading.codes[row] = region.code }
        continue
      }
      // What names a unit is no error, unless it is a total.
      if column != nil { reading.areAll = false }
      if let fault = faultOfSum(text, row, cell) {
        reading.hidesTotal = true
        log.report(fault)
      } else if column != nil, !isOwnTotal(text) {
        unknown += 1
        log.report(
          fault(of: text, resolution, row, cell, suggests: unknown <= Self.maximumSuggestions))
      }
    }
    return reading
  }

  /// The cell that names the row of a table without a region column.
  private func labelColumn(_ row: Int) -> Int? {
    if let unit = columns.firstIndex(where: { $0.role == .unit }) { return unit }
    guard spec.kind == .results || spec.kind == .scores else { return nil }
    return (0..<grid.columnCount).first { !grid.bytes(row, $0).isEmpty }
  }

  /// A suggestion compares the cell with every name; a table full of words that are no regions would
  /// take minutes, and is not mended by suggestions.
  private static let maximumSuggestions = 100

  private func fault(
    of text: String, _ resolution: RegionTable.Resolution, _ row: Int, _ column: Int,
    suggests: Bool
  ) -> Diagnostic {
    let place = grid.place(row, column, in: path)
    if isNote(text) { return .noteInTable(at: place, spec.place) }
    if case .ambiguous(let found) = resolution { return .ambiguousRegion(text, at: place, found) }
    return .unknownRegion(text, at: place, near: suggests ? names.nearest(to: text) : nil)
  }

  // MARK: Totals

  private func isOwnTotal(_ text: String) -> Bool {
    text.withoutBlanks == spec.total.withoutBlanks
  }

  /// What keeps a row that is a sum in its writer's eyes from being the table's total.
  private func faultOfSum(_ text: String, _ row: Int, _ column: Int) -> Diagnostic? {
    guard isOwnTotal(text) || SumWord.stands(in: text) else { return nil }
    let place = grid.place(row, column, in: path)
    let below = (row + 1)..<max(row + 1, grid.rowCount)
    guard below.allSatisfy({ isNote(label($0)) }) else {
      return .sumInside(text.withoutBlanks, at: place, spec.place, isKnown: isOwnTotal(text))
    }
    if let before = (0..<column).first(where: { !grid.bytes(row, $0).isEmpty }) {
      return .cellBeforeTotal(
        grid.text(row, before), total: text.withoutBlanks,
        at: grid.place(row, before, in: path))
    }
    // Of the notes below it each is told.
    return isOwnTotal(text) ? nil : .totalOfAnotherName(text.withoutBlanks, at: place, spec.place)
  }

  /// The first word of a row.
  private func label(_ row: Int) -> String {
    (0..<grid.columnCount).first { !grid.bytes(row, $0).isEmpty }.map { grid.text(row, $0) } ?? ""
  }

  private func isNote(_ text: String) -> Bool {
    let bare = text.withoutBlanks
    return ["注：", "注:", "注1", "注１", "备注", "说明", "附注", "※", "*", "＊"].contains(where: bare.hasPrefix)
  }
}

/// Words that head a row of sums: 总计, 小计, 全省合计.
private enum SumWord {
  static func stands(in text: String) -> Bool {
    // Nearly every cell names a region or a unit, and has none of the letters.
    guard text.unicodeScalars.contains(where: isLetter) else { return false }
    let bare = text.withoutBlanks.prefix { $0 != "（" && $0 != "(" && $0 != "：" && $0 != ":" }
    if ["全国", "全省", "全区", "全州", "全市", "全县", "总", "累计", "总和"].contains(bare) { return true }
    return bare.count <= 8 && ["合计", "总计", "小计", "共计", "总数"].contains(where: bare.hasSuffix)
  }

  /// One of the letters without which there is none of the words.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "计", "总", "全", "累": true
    default: false
    }
  }
}

extension Diagnostic {
  private static func inTable(
    at place: SourcePlace, _ table: SourcePlace, _ message: Message
  ) -> Diagnostic {
    Diagnostic(
      .error, "table.shape", at: place, message,
      notes: [Note(Message("这张表写在这里", en: "the table is described here"), at: table)])
  }

  fileprivate static func totalOfAnotherName(
    _ word: String, at place: SourcePlace, _ table: SourcePlace
  ) -> Diagnostic {
    inTable(
      at: place, table,
      Message(
        "“\(word)”是合计行，不是地区；在 notice.md 里给这张表写上 total: \(word)",
        en: "“\(word)” is a total and no region; write total: \(word) for the table in notice.md"))
  }

  fileprivate static func sumInside(
    _ word: String, at place: SourcePlace, _ table: SourcePlace, isKnown: Bool
  ) -> Diagnostic {
    let more = isKnown ? "" : "，并在 notice.md 里给这张表写上 total: \(word)"
    return inTable(
      at: place, table,
      word.hasSuffix("小计")
        ? Message(
          "“\(word)”夹在表中间会重复计数；把表分成几个文件，各以它结尾，并写上 total: \(word)",
          en: "“\(word)” would be counted twice; part the table into files that end with it")
        : Message(
          "“\(word)”是合计行，应是表的最后一行；移到最后" + more,
          en: "“\(word)” is a total; make it the last row"
            + (isKnown ? "" : " and write total: \(word) for the table in notice.md")))
  }

  fileprivate static func cellBeforeTotal(
    _ text: String, total: String, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error, "table.shape", at: place,
      Message(
        "合计行里，“\(total)”前面的格子要空着；删去“\(text)”",
        en: "in the row of the total no word stands before “\(total)”; remove “\(text)”"))
  }

  fileprivate static func noteInTable(
    at place: SourcePlace, _ table: SourcePlace
  ) -> Diagnostic {
    inTable(
      at: place, table,
      Message(
        "表下的注不是一行数据；删去这一行，在 notice.md 里给这张表写上 note: 和注的文字",
        en: "a note is no row; remove it and write note: for the table in notice.md"))
  }
}
