internal import TongbaoCore

/// A text made ready for libcmark, with the way back to every place in the source.
///
/// Three private-use characters carry what Markdown cannot say; the source itself may hold none.
struct PreparedText {
  /// Stands before a run of `*` that may open and close bold, whatever stands beside it.
  static let markStart: [UInt8] = [0xEE, 0x80, 0x80]
  /// Stands behind such a run.
  static let markEnd: [UInt8] = [0xEE, 0x80, 0x81]
  /// Begins the address of a figure; the figure's number follows.
  static let figureAddress: [UInt8] = [0xEE, 0x80, 0x82]

  /// What libcmark reads.
  var bytes: [UInt8] = []
  /// Offset of each line in `bytes`.
  var lineStarts: [Int] = []
  /// Where source and prepared text part ways, in order.
  var edits: [Edit] = [Edit(prepared: 0, source: 0)]
  var places: PlaceFinder
  var figures: [FigureMark] = []
  /// Offset of the `]` of each other link in the source.
  var links: [Int] = []
  /// Offset of each run of `**` in the source.
  var boldMarks: [Int] = []
  /// Whether entities may bring characters that the source does not show.
  var hasEntities = false

  /// From `prepared` on, the text is the source's from `source` on.
  struct Edit {
    let prepared: Int
    let source: Int
  }

  /// `](=expression)` in the source.
  struct FigureMark {
    /// Offset of the `]`.
    let bracket: Int
    /// The expression without `=`.
    let expression: Range<Int>
  }

  /// The offset in the source of an offset in `bytes`.
  func sourceOffset(of prepared: Int) -> Int {
    var low = 0
    var high = edits.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if edits[middle].prepared <= prepared { low = middle } else { high = middle }
    }
    let offset = edits[low].source + (prepared - edits[low].prepared)
    // What was put in maps to where it was put.
    return low + 1 < edits.count ? min(offset, edits[low + 1].source) : offset
  }

  /// The offset in the source at which `node` starts; for inlines of a continued line it may lie
  /// a few bytes early, because libcmark does not count what it strips from such lines.
  func sourceOffset(of node: MarkdownNode) -> Int {
    let line = min(max(node.line, 1), lineStarts.count) - 1
    guard line >= 0 else { return 0 }
    let end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    return sourceOffset(of: min(lineStarts[line] + max(node.column, 1) - 1, max(end, 0)))
  }
}
