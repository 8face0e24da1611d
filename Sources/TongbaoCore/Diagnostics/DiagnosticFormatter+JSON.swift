extension DiagnosticFormatter {
  /// All diagnostics as one JSON array with keys in a fixed order.
  ///
  /// Each has path, line, column, length, row and cell (null but in a CSV file), severity, rule,
  /// message, and notes with message, path, line and column. Lines, columns, rows and cells count
  /// from 1, columns and lengths in characters.
  package func json(_ diagnostics: [Diagnostic]) -> String {
    let items = diagnostics.map { "  " + json($0) }
    return items.isEmpty ? "[]\n" : "[\n" + items.joined(separator: ",\n") + "\n]\n"
  }

  private func json(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    let notes = diagnostic.notes.map { note in
      object([
        ("message", quoted(note.message.text(in: language))),
        ("path", note.place.map { quoted($0.path) } ?? "null"),
        ("line", note.place.map { String($0.line) } ?? "null"),
        ("column", note.place.map { String($0.column) } ?? "null"),
      ])
    }
    return object([
      ("path", quoted(place.path)), ("line", String(place.line)),
      ("column", String(place.column)), ("length", String(place.length)),
      ("row", place.cell.map { String($0.row) } ?? "null"),
      ("cell", place.cell.map { String($0.column) } ?? "null"),
      ("severity", quoted(diagnostic.severity.rawValue)), ("rule", quoted(diagnostic.rule)),
      ("message", quoted(diagnostic.message.text(in: language))),
      ("notes", "[" + notes.joined(separator: ",") + "]"),
    ])
  }

  private func object(_ entries: [(String, String)]) -> String {
    "{" + entries.map { quoted($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
  }

  /// What must never reach a page is written as an escape, so that a terminal may show the report.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        guard isForbidden(scalar) else {
          result.unicodeScalars.append(scalar)
          continue
        }
        for unit in String(scalar).utf16 {
          let hex = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        }
      }
    }
    return result + "\""
  }
}
