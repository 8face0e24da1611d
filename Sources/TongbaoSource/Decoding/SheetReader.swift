internal import TongbaoCore

/// A CSV file with fixed heads, read row by row: `regions.csv`, `units.csv`, `history.csv`.
struct SheetReader {
  let grid: Grid
  let path: String
  private let columns: [String: Int]

  /// `nil` when a head is missing or unknown; both are reported.
  init?(_ grid: Grid, path: String, heads: [String], into log: inout DiagnosticLog) {
    self.grid = grid
    self.path = path
    var columns: [String: Int] = [:]
    var isSound = true
    for column in 0..<grid.columnCount {
      let head = grid.text(0, column)
      if heads.contains(head) {
        columns[head] = column
        continue
      }
      isSound = false
      log.report(
        .unknownWord(
          head, at: grid.place(0, column, in: path), rule: "table.role", what: "这个文件的表头",
          whatEnglish: "the head", choices: heads))
    }
    for head in heads where columns[head] == nil {
      isSound = false
      log.report(
        Diagnostic(
          .error, "table.role", at: SourcePlace(path),
          Message("缺少表头“\(head)”", en: "the head “\(head)” is missing")))
    }
    self.columns = columns
    guard isSound else { return nil }
  }

  var rows: Range<Int> { 1..<max(1, grid.rowCount) }

  /// The cell under `head`, blanks around it dropped; forbidden characters are reported.
  func text(_ row: Int, _ head: String, into log: inout DiagnosticLog) -> String {
    let column = columns[head] ?? 0
    let text = trimmed(grid.bytes(row, column))
    if let bad = text.unicodeScalars.first(where: isForbidden) {
      log.report(.forbiddenScalar(bad, at: place(row, head)))
    }
    return text
  }

  /// The names under `aliases`, parted by `|`; one of `marks` in them was meant to part them.
  func aliases(
    _ row: Int, notIn marks: String, into log: inout DiagnosticLog
  ) -> [Substring] {
    let text = text(row, "aliases", into: &log)
    if text.isEmpty { return [] }
    // By scalars: finding the letters of thousands of rows costs more than all else that reads them.
    if let mark = text.unicodeScalars.first(where: marks.unicodeScalars.contains) {
      let mended = text.split(whereSeparator: { "|\(marks)".contains($0) }).joined(separator: "|")
      log.report(
        .wrongForm(
          at: place(row, "aliases"), chinese: "别名之间不用“\(mark)”，用“|”隔开：\(mended)",
          english: "aliases are parted by “|”, not by “\(mark)”: \(mended)"))
    }
    return text.utf8.split(separator: UInt8(ascii: "|")).map { Substring($0) }
  }

  func place(_ row: Int, _ head: String) -> SourcePlace {
    grid.place(row, columns[head] ?? 0, in: path)
  }

  /// A value of a cell through `convert`; `nil` for an empty cell, reported when `convert` fails.
  func value<Value>(
    _ row: Int, _ head: String, rule: (chinese: String, english: String),
    into log: inout DiagnosticLog, _ convert: (String) -> Value?
  ) -> Value? {
    let text = text(row, head, into: &log)
    guard !text.isEmpty else { return nil }
    if let value = convert(text) { return value }
    log.report(
      .wrongForm(
        at: place(row, head), chinese: "“\(text)”\(rule.chinese)",
        english: "“\(text)” \(rule.english)"))
    return nil
  }

  /// A cell that may not be empty.
  func required(_ row: Int, _ head: String, into log: inout DiagnosticLog) -> String? {
    let text = text(row, head, into: &log)
    if !text.isEmpty { return text }
    log.report(
      Diagnostic(
        .error, "source.missing-key", at: place(row, head),
        Message("“\(head)”不能空", en: "“\(head)” must not be empty")))
    return nil
  }
}

/// The text of bytes without blanks at both ends.
func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
  let start = bytes.drop { $0 == 0x20 || $0 == 0x09 }
  let end = start.lastIndex { $0 != 0x20 && $0 != 0x09 }
  return end.map { String(decoding: start[...$0], as: UTF8.self) } ?? ""
}
