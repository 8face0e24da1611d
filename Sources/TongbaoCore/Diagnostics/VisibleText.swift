/// How characters look in a terminal: what is shown for one, and how many cells it takes.
enum VisibleText {
  /// A tab is one blank; what must never reach a page, or would move the cursor, is named by its code
  /// point, so that a hostile file cannot write to a clerk's terminal.
  static func form(of scalar: Unicode.Scalar) -> (text: String, cells: Int) {
    switch scalar.value {
    case 0x20..<0x7F: return (String(scalar), 1)
    case 0x09: return (" ", 1)
    case 0x0A: return ("⏎", 1)
    default: break
    }
    if isForbidden(scalar) {
      let hex = String(scalar.value, radix: 16, uppercase: true)
      let code = "<U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + ">"
      return (code, code.count)
    }
    if isWide(scalar.value) { return (String(scalar), 2) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return (String(scalar), 0)
    default: return (String(scalar), 1)
    }
  }

  /// The text with every character in its visible form.
  static func line(_ text: String) -> String {
    text.unicodeScalars.map { form(of: $0).text }.joined()
  }

  /// Cells of a text in a terminal.
  static func cells(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + form(of: $1).cells }
  }

  /// East Asian Wide and Fullwidth of UAX #11. Ambiguous ones (“ ” — ×) take one cell in most
  /// terminals.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
