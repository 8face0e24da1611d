/// Diagnostics as bytes, to be told again when nothing has changed.
///
/// Fields end in U+001F and diagnostics in U+001E, which no message can hold: control characters are
/// refused in all sources.
package enum DiagnosticMemo {
  package static func bytes(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var text = ""
    func add(_ place: SourcePlace?) {
      let fields = place.map {
        [
          $0.path, "\($0.line)", "\($0.column)", "\($0.length)", $0.cell.map { "\($0.row)" } ?? "",
          $0.cell.map { "\($0.column)" } ?? "",
        ]
      }
      for field in fields ?? ["", "", "", "", "", ""] { text += field + "\u{1F}" }
    }
    for diagnostic in diagnostics {
      for field in [
        diagnostic.severity.rawValue, diagnostic.rule, diagnostic.message.chinese,
        diagnostic.message.english,
      ] { text += field + "\u{1F}" }
      add(diagnostic.place)
      for note in diagnostic.notes {
        text += note.message.chinese + "\u{1F}" + note.message.english + "\u{1F}"
        add(note.place)
      }
      text += "\u{1E}"
    }
    return Array(text.utf8)
  }

  /// The diagnostics; `nil` when the bytes are not exactly of this form.
  package static func diagnostics(_ bytes: [UInt8]) -> [Diagnostic]? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var found: [Diagnostic] = []
    for record in text.split(separator: "\u{1E}", omittingEmptySubsequences: true) {
      let fields = record.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(
        String.init)
      guard fields.count >= 11, (fields.count - 11) % 8 == 0, fields.last == "",
        let severity = Diagnostic.Severity(rawValue: fields[0]), let place = place(fields[4..<10])
      else { return nil }
      var diagnostic = Diagnostic(
        severity, fields[1], at: place, Message(fields[2], en: fields[3]))
      for start in stride(from: 10, to: fields.count - 1, by: 8) {
        diagnostic.notes.append(
          Diagnostic.Note(
            Message(fields[start], en: fields[start + 1]),
            at: Self.place(fields[(start + 2)..<(start + 8)])))
      }
      found.append(diagnostic)
    }
    return found
  }

  private static func place(_ fields: ArraySlice<String>) -> SourcePlace? {
    let fields = Array(fields)
    guard let line = Int(fields[1]), let column = Int(fields[2]), let length = Int(fields[3]) else {
      return nil
    }
    var cell: SourcePlace.Cell?
    if let row = Int(fields[4]), let column = Int(fields[5]) {
      cell = .init(row: row, column: column)
    }
    return SourcePlace(fields[0], line: line, column: column, length: length, cell: cell)
  }
}
