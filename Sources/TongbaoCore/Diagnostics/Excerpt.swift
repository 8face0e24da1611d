/// A source line cut to a readable length, with a caret run below the marked characters.
///
/// Wide characters count two cells, so that the caret stands where the eye looks for it.
struct Excerpt {
  let text: String
  let caret: String

  /// Cells shown at most; a longer line is cut around the mark.
  static let maximumCells = 100
  /// Cells kept before the mark of a cut line.
  private static let leadingCells = 32

  /// `column` and `length` count characters, as in `SourcePlace`.
  init(_ line: String, column: Int, length: Int) {
    let forms = line.unicodeScalars.map(VisibleText.form)
    let start = min(max(column - 1, 0), forms.count)
    let end = min(start + max(length, 1), forms.count)
    let shown = Self.window(forms.map(\.cells), around: start)
    let isCutBefore = shown.lowerBound > 0
    text =
      (isCutBefore ? "…" : "") + forms[shown].map(\.text).joined()
      + (shown.upperBound < forms.count ? "…" : "")
    let before = forms[shown.lowerBound..<start].reduce(isCutBefore ? 1 : 0) { $0 + $1.cells }
    let marked = forms[start..<max(start, min(end, shown.upperBound))].reduce(0) { $0 + $1.cells }
    caret =
      String(repeating: " ", count: before) + "^"
      + String(repeating: "~", count: max(0, marked - 1))
  }

  /// The characters that fit, `start` among them or right behind.
  private static func window(_ cells: [Int], around start: Int) -> Range<Int> {
    if cells.reduce(0, +) <= maximumCells { return 0..<cells.count }
    // Two cells are kept for the marks of the cuts.
    let budget = maximumCells - 2
    var lower = start
    var upper = start
    var used = 0
    while lower > 0, used + cells[lower - 1] <= leadingCells {
      lower -= 1
      used += cells[lower]
    }
    while upper < cells.count, used + cells[upper] <= budget {
      used += cells[upper]
      upper += 1
    }
    while lower > 0, used + cells[lower - 1] <= budget {
      lower -= 1
      used += cells[lower]
    }
    return lower..<upper
  }
}
