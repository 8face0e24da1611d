internal import TongbaoCore

extension Finding {
  /// The entry of `accept:` that would let the warning stand, ready to be pasted under it; `nil` for what
  /// cannot be accepted, for untied figures, which want ties, and for personal data, which would stand
  /// in the entry once more.
  var acceptEntry: String? {
    guard diagnostic.severity == .warning, AcceptableRules.ids.contains(diagnostic.rule),
      diagnostic.rule != "figure.untied", !diagnostic.rule.hasPrefix("privacy.")
    else { return nil }
    var entry = "- {check: \(diagnostic.rule)"
    if let cell, let row = cell.row.first(where: Self.isOneLine),
      let column = cell.column.first(where: Self.isOneLine)
    {
      entry += ", table: \(cell.table), row: \(scalar(row)), column: \(scalar(column))"
      if let stated, Self.isOneLine(stated), !stated.isEmpty {
        entry += ", stated: \(scalar(stated))"
      }
    } else if let text, Self.isOneLine(text) {
      entry += ", text: \(scalar(text))"
      if occurrence > 1 { entry += ", nth: \(occurrence)" }
    } else {
      return nil
    }
    return entry + ", reason: 原文如此}"
  }

  private static func isOneLine(_ text: String) -> Bool { !text.contains(where: \.isNewline) }

  /// A text as a YAML scalar within braces: plain where that is safe, else in double quotes.
  private func scalar(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "0"..."9", "A"..."Z", "a"..."z", "%", ".", "/", "（", "）", "、", "，", "《", "》", "“", "”":
        true
      default: (0x4E00...0x9FFF).contains(scalar.value)
      }
    }
    if isPlain, let first = text.first, first != "%", first != ".", first != "/" { return text }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
