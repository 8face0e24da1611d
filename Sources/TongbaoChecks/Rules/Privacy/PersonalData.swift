internal import TongbaoCore

/// Looks through the open text of a notice for one kind of personal data, and tells what it finds.
struct PersonalData {
  let rule: Rule
  /// 手机号
  let kind: Message
  /// Whether cells of a column can hold it.
  let reads: (Table.Column) -> Bool
  /// A quick test of a cell's bytes; what fails it is not looked at.
  let mayStand: (ArraySlice<UInt8>) -> Bool

  /// A run of characters and how it looks masked.
  struct Find {
    let range: Range<Int>
    let masked: String
  }

  func run(
    on notice: Notice, into findings: inout Findings, find: (OpenText) -> [Find]
  ) {
    var occurrences: [String: Int] = [:]
    for line in notice.lines.lines {
      let text = OpenText(line.text)
      for found in find(text) {
        let value = text.text(found.range)
        occurrences[value, default: 0] += 1
        findings.report(
          Diagnostic(
            .warning, rule.id,
            at: SourcePlace(
              notice.path, line: line.number, column: found.range.lowerBound + 1,
              length: found.range.count),
            message(value, found.masked, isProse: line.isProse)),
          notice: notice, text: value, occurrence: occurrences[value] ?? 1, stated: value)
      }
    }
    for table in notice.tables { run(on: table, of: notice, into: &findings, find: find) }
  }

  private func run(
    on table: Table, of notice: Notice, into findings: inout Findings,
    find: (OpenText) -> [Find]
  ) {
    let columns = table.columns.indices.filter { reads(table.columns[$0]) }
    guard !columns.isEmpty else { return }
    for row in 1..<max(1, table.grid.rowCount) {
      for column in columns {
        let bytes = table.grid.bytes(row, column)
        guard mayStand(bytes) else { continue }
        let cell = String(decoding: bytes, as: UTF8.self)
        let text = OpenText(Array(cell.unicodeScalars), head: table.columns[column].header)
        for found in find(text) {
          let value = text.text(found.range)
          findings.report(
            Diagnostic(
              .warning, rule.id,
              at: table.grid.place(row, column, in: table.path).narrowed(to: found.range, of: cell),
              message(value, found.masked, isProse: false)),
            notice: notice, cell: table.cell(row, column), stated: value)
        }
      }
    }
  }

  private func message(_ value: String, _ masked: String, isProse: Bool) -> Message {
    isProse
      ? Message(
        "\(kind.chinese)“\(value)”会原样公开；写成 [\(value)](contact:)，或遮盖成“\(masked)”",
        en:
          "the \(kind.english) “\(value)” is published as it stands; write [\(value)](contact:), or mask it as “\(masked)”"
      )
      : Message(
        "\(kind.chinese)“\(value)”会原样公开；遮盖成“\(masked)”",
        en: "the \(kind.english) “\(value)” is published as it stands; mask it as “\(masked)”")
  }
}

extension SourcePlace {
  /// The place of a part of a cell whose own place this is.
  ///
  /// Where the cell goes over several lines, or is written with quotes in it, it stays whole.
  func narrowed(to range: Range<Int>, of text: String) -> SourcePlace {
    let prefix = text.unicodeScalars.prefix(range.upperBound)
    if prefix.contains("\n") || prefix.contains("\"") { return self }
    return SourcePlace(
      path, line: line, column: column + range.lowerBound, length: range.count, cell: cell)
  }
}

extension Table.Column {
  /// Whether the column holds numbers, codes, addresses or names of places: nothing personal.
  var isImpersonal: Bool {
    switch role {
    case .siteID, .accountID, .url, .portal, .verdict, .rank, .number, .region, .measure, .date:
      true
    case .unit, .name, .owner, .accountType, .problem, .names, .status, .text: false
    }
  }
}

/// Whether a run of at least `count` digits stands in the bytes, full-width ones counted; single blanks
/// and hyphens may part them.
func holdsLongNumber(_ bytes: ArraySlice<UInt8>, count: Int) -> Bool {
  bytes.withUnsafeBufferPointer { bytes in
    var run = 0
    var isParted = false
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        run += 1
        if run >= count { return true }
        isParted = false
      // The last byte of a full-width digit; what else ends so only lengthens the run.
      case 0x90...0x99:
        run += 1
        if run >= count { return true }
        isParted = false
      case 0xEF, 0xBC: continue
      case 0x20, 0x2D:
        if isParted { run = 0 }
        isParted = true
      default: run = 0
      }
    }
    return false
  }
}
