import TongbaoCore

/// The numbers that anchor the rates: checked and failed under each period.
extension ChartDrawing {
  mutating func drawCounts(_ rows: CountRows, _ panel: PanelSeries, _ plot: Plot) {
    let y = plot.bottom + countDrop
    writer.text(
      escaped(chart.words(.commonChecked)), x: 0, y: y, size: layout.countWordSize, ink: .soft)
    let below = y + ChartLayout.countPitch
    for (line, word) in panel.failingWordLines(chart.words).enumerated() {
      writer.text(
        escaped(word), x: 0, y: below + line * 1500, size: layout.countWordSize, ink: .soft)
    }
    writer.openTexts(size: rows.size, anchor: .middle, ink: .plain)
    for column in rows.columns where column.showsChecked {
      writer.text(column.checked, x: column.x, y: y)
    }
    for column in rows.columns where column.showsFailing {
      writer.text(column.failing, x: column.x, y: below, ink: column.hasFailures ? .bold : .plain)
    }
    writer.closeGroup()
  }
}

/// The two rows of counts of a panel, with what there is room for.
struct CountRows {
  private(set) var columns: [Column]
  /// The largest letters, from 11 up, in which all numbers stand side by side.
  let size: Hundredths

  struct Column {
    let x: Hundredths
    let checked: [UInt8]
    let failing: [UInt8]
    let hasFailures: Bool
    var showsChecked = false
    var showsFailing = false
  }

  /// A number that nobody gave, where its word has no room.
  private static let unknown = Array("—".utf8)

  /// Between two numbers; their widths are estimated generously.
  private static let gap: Hundredths = 150

  init(
    _ panel: PanelSeries, _ spots: [Plot.Spot?], time: TimeAxis, firstSlot: Int,
    layout: ChartLayout, words: Words
  ) {
    let size = layout.countSize
    let headWidth =
      ([words(.commonChecked)] + panel.failingWordLines(words)).map {
        TextMeasure.width($0.utf8, size: layout.countWordSize)
      }.max() ?? 0
    func column(
      _ spot: Plot.Spot, _ checked: [UInt8], _ failing: [UInt8], _ missing: String, _ isBad: Bool
    )
      -> Column
    {
      let word = Array(missing.utf8)
      let room = spot.right - spot.left
      let isWordy = TextMeasure.width(word, size: size) + 2 * Self.gap <= room
      let unknown = isWordy ? word : Self.unknown
      let checked = checked.isEmpty ? unknown : checked
      let failing = failing.isEmpty ? unknown : failing
      let half =
        max(TextMeasure.width(checked, size: size), TextMeasure.width(failing, size: size)) / 2
      // The first number gives way to the words of its row, the last to the edge.
      return Column(
        x: min(max(spot.x, headWidth + Self.gap + half), layout.width - half), checked: checked,
        failing: failing,
        hasFailures: isBad)
    }
    columns = panel.points.indices.compactMap { index in
      spots[index].map {
        let point = panel.points[index]
        return column(
          $0, point.checked, point.failing, words(.commonUnpublished), point.hasFailures)
      }
    }
    for slot in panel.unlisted where slot >= firstSlot {
      let index = slot - firstSlot
      let spot = Plot.Spot(left: time.edge(index), right: time.edge(index + 1), y: 0, radius: 0)
      columns.append(column(spot, [], [], words(.commonUnlisted), false))
    }
    if !panel.unlisted.isEmpty { columns.sort { $0.x < $1.x } }
    let columns = columns
    self.size =
      [size, 1200, 1150].first { $0 <= size && Self.isRoomy(columns, size: $0) } ?? 1100
    for index in Self.fitting(columns.map { ($0.x, $0.checked) }, size: self.size) {
      self.columns[index].showsChecked = true
    }
    for index in Self.fitting(columns.map { ($0.x, $0.failing) }, size: self.size) {
      self.columns[index].showsFailing = true
    }
  }

  /// Whether a number had to be left out.
  var isThinned: Bool { columns.contains { !$0.showsChecked || !$0.showsFailing } }

  private static func isRoomy(_ columns: [Column], size: Hundredths) -> Bool {
    columns.indices.dropFirst().allSatisfy { index in
      let (a, b) = (columns[index - 1], columns[index])
      let width = max(
        TextMeasure.width(a.checked, size: size) + TextMeasure.width(b.checked, size: size),
        TextMeasure.width(a.failing, size: size) + TextMeasure.width(b.failing, size: size))
      return width / 2 + gap <= b.x - a.x
    }
  }

  /// Which numbers of a row are written: last, first, then from the right all that touch none.
  static func fitting(_ row: [(x: Hundredths, text: [UInt8])], size: Hundredths) -> [Int] {
    guard row.count > 1 else { return Array(row.indices) }
    let halves = row.map { TextMeasure.width($0.text, size: size) / 2 }
    var kept: [Int] = []
    // From the right, each against the one kept before it and the first, which is kept anyway.
    for index in row.indices.reversed() {
      let clearOfLast =
        kept.last.map { row[index].x + halves[index] + gap <= row[$0].x - halves[$0] } ?? true
      let clearOfFirst =
        index == 0 || row[0].x + halves[0] + gap <= row[index].x - halves[index]
      if index == row.count - 1 || (clearOfLast && clearOfFirst) { kept.append(index) }
    }
    return kept.reversed()
  }
}

extension PanelSeries {
  /// The head of the second count row, in one or two lines of at most four letters.
  func failingWordLines(_ words: Words) -> [String] {
    let orMark = words(.commonOrMark)
    return switch failingWords.count {
    case 1 where failingWords[0].count <= 3: failingWords
    case 2 where failingWords.allSatisfy { $0.count <= 3 }:
      [failingWords[0], orMark + failingWords[1]]
    case 0, 1: [words(.commonFailing)]
    default: [words(.commonFailing), orMark + words(.commonProblems)]
    }
  }
}
