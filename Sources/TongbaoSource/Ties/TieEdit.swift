package import TongbaoCore

/// Ties to be put around numbers of a `notice.md`, every other byte staying as it is.
package struct TieEdit: Sendable {
  /// A number where it stands, and the expression without `=`.
  package struct Tie: Sendable {
    package let text: String
    package let place: SourcePlace
    package let expression: String

    package init(text: String, place: SourcePlace, expression: String) {
      self.text = text
      self.place = place
      self.expression = expression
    }
  }

  /// In the order of the text.
  private let ties: [Tie]

  package init(_ ties: [Tie]) {
    self.ties = ties.sorted { $0.place < $1.place }
  }

  /// The file with the ties; `nil` when a number does not stand at its place, or when the text would
  /// not be read with just these figures more.
  ///
  /// `raw` are the bytes of the file, with whatever BOM and line ends it has.
  package func applied(to raw: [UInt8], path: String) -> [UInt8]? {
    guard let edited = insert(into: raw), let before = Self.document(raw, path),
      let after = Self.document(edited, path)
    else { return nil }
    var expected = before.figures.map { ($0.place.line, $0.place.column, $0.expression.source) }
    expected += ties.map { ($0.place.line, $0.place.column, $0.expression) }
    expected.sort { ($0.0, $0.1) < ($1.0, $1.1) }
    guard expected.map(\.2) == after.figures.map(\.expression.source),
      before.inlineRuns.map(\.plainText) == after.inlineRuns.map(\.plainText)
    else { return nil }
    return edited
  }

  private func insert(into raw: [UInt8]) -> [UInt8]? {
    var edited: [UInt8] = []
    edited.reserveCapacity(raw.count + ties.count * 64)
    var copied = 0
    var line = 1
    var lineStart = 0
    for tie in ties {
      while line < tie.place.line {
        guard let end = raw[lineStart...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        lineStart = end + 1
        line += 1
      }
      let start = offset(of: tie.place.column, from: lineStart, in: raw)
      let end = start + tie.text.utf8.count
      guard start >= copied, end <= raw.count, raw[start..<end].elementsEqual(tie.text.utf8) else {
        return nil
      }
      edited += raw[copied..<start]
      edited += "[\(tie.text)](=\(tie.expression))".utf8
      copied = end
    }
    return edited + raw[copied...]
  }

  /// Carriage returns count for nothing, as when the file is read.
  private func offset(of column: Int, from lineStart: Int, in raw: [UInt8]) -> Int {
    var offset = lineStart
    var rest = column - 1
    while offset < raw.count {
      let byte = raw[offset]
      if byte & 0xC0 != 0x80, byte != UInt8(ascii: "\r") {
        if rest == 0 { break }
        rest -= 1
      }
      offset += 1
    }
    return offset
  }

  /// The text of the notice; `nil` when it has a fault.
  private static func document(_ raw: [UInt8], _ path: String) -> Document? {
    var log = DiagnosticLog()
    guard let source = SourceText.normalise(raw, path: path, into: &log),
      let text = NoticeText(source, into: &log)
    else { return nil }
    let reader = MarkdownReader(path: path, firstLine: text.bodyLine) { bytes, line, log in
      CSVReader(path: path, firstLine: line).read(bytes, into: &log)
    }
    let document = reader.read(text.body, into: &log)
    return log.containsErrors ? nil : document
  }
}
