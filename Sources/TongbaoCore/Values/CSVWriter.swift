/// Writes CSV as office PCs read it: UTF-8 with BOM, CRLF, and no cell that a spreadsheet program
/// would run as a formula.
///
/// A text cell that begins with `=`, `+`, `-`, `@`, tab or one of their full-width forms gets an
/// apostrophe in front; numbers stay as they are. Where apostrophes and then one of these characters
/// begin a cell, the cell without its first apostrophe is the source's.
package struct CSVWriter {
  /// What has been written, the BOM included.
  package private(set) var bytes: [UInt8]
  private var isRowStart = true

  package init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity + 3)
    bytes += [0xEF, 0xBB, 0xBF]
  }

  /// A whole row.
  package mutating func row(_ cells: [String]) {
    for text in cells { cell(text) }
    endRow()
  }

  /// One cell, made safe and quoted where it must be.
  package mutating func cell(_ text: String) {
    var text = text
    text.withUTF8 { cell($0) }
  }

  /// The same for bytes.
  package mutating func cell(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { cell($0) }
  }

  private mutating func cell(_ text: UnsafeBufferPointer<UInt8>) {
    if !isRowStart { bytes.append(UInt8(ascii: ",")) }
    isRowStart = false
    let isUnsafe = beginsFormula(text)
    let needsQuotes = text.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
        || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes else {
      if isUnsafe { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if isUnsafe { bytes.append(UInt8(ascii: "'")) }
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Ends the row.
  package mutating func endRow() {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    isRowStart = true
  }

  /// A text as a cell holds it, before quotes.
  package static func guarded(_ text: String) -> String {
    var bytes = text
    return bytes.withUTF8 { CSVWriter().beginsFormula($0) } ? "'" + text : text
  }

  /// Whether a spreadsheet program might take the text for a formula; a plain number never is one.
  ///
  /// A text that begins as if it had been guarded is guarded too, so that taking one apostrophe away
  /// always gives the source's text.
  private func beginsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    switch first {
    case UInt8(ascii: "'"):
      let rest = UnsafeBufferPointer(rebasing: text.drop { $0 == UInt8(ascii: "'") })
      return beginsFormula(rest) || rest.first.map { "+-".utf8.contains($0) } ?? false
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isNumber(text)
    case 0xEF:
      // ＝ ＋ － ＠ in full width.
      let fullWidth: [[UInt8]] = [
        [0xEF, 0xBC, 0x9D], [0xEF, 0xBC, 0x8B], [0xEF, 0xBC, 0x8D], [0xEF, 0xBC, 0xA0],
      ]
      return fullWidth.contains { text.starts(with: $0) }
    default: return false
    }
  }

  private func isNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let bare = text.last == UInt8(ascii: "%") ? text.dropLast() : text[...]
    return ExactDecimal(bare) != nil
  }
}

extension CSVWriter {
  /// A table of a notice as it is offered for download.
  package static func file(_ grid: Grid) -> [UInt8] {
    var writer = CSVWriter(capacity: grid.storage.count + grid.rowCount * 2)
    for row in 0..<grid.rowCount {
      for column in 0..<grid.columnCount { writer.cell(grid.bytes(row, column)) }
      writer.endRow()
    }
    return writer.bytes
  }
}
