/// A source line cut to a readable length with a caret run below the marked characters.
///
/// Wide characters count two cells, so that the caret stands where the eye looks for it.
struct Excerpt {
  let text: String
  let caret: String

  /// Characters shown at most; a longer line is cut around the mark.
  static let maximumLength = 100

  init(_ line: String, column: Int, length: Int) {
    let scalars = Array(line.unicodeScalars)
    let start = min(max(column - 1, 0), scalars.count)
    let end = min(start + max(length, 1), max(scalars.count, start + 1))
    var from = 0
    var to = scalars.count
    if scalars.count > Self.maximumLength {
      from = max(0, min(start - Self.maximumLength / 3, scalars.count - Self.maximumLength))
      to = min(scalars.count, from + Self.maximumLength)
    }
    var shown = from > 0 ? "…" : ""
    var caret = from > 0 ? " " : ""
    for index in from..<to {
      let (visible, width) = Self.visible(scalars[index])
      shown += visible
      if index < start {
        caret += String(repeating: " ", count: width)
      } else if index < end {
        caret += index == start ? "^" : "~"
        caret += String(repeating: "~", count: max(0, width - 1))
      }
    }
    if start >= to { caret += "^" }
    text = to < scalars.count ? shown + "…" : shown
    self.caret = caret
  }

  /// How a character is shown, and how many cells it takes.
  private static func visible(_ scalar: Unicode.Scalar) -> (String, Int) {
    switch scalar.value {
    case 0x09: (" ", 1)
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
      ("\u{FFFD}", 1)
    case 0x0300...0x036F, 0x200B...0x200D, 0xFE00...0xFE0F: (String(scalar), 0)
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      (String(scalar), 2)
    // Quotation marks and dashes are wide in Chinese text and narrow elsewhere; terminals differ,
    // most take one cell.
    default: (String(scalar), 1)
    }
  }
}
