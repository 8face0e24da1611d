import TongbaoCore

/// One drawing of bars: a row for each place from the top.
struct BarDrawing {
  let bars: CountBars
  let layout: BarLayout
  /// The foot of all bars.
  let zero: Hundredths
  /// The longest bar.
  let reach: Hundredths
  var writer = SVGWriter(.open)

  init(_ bars: CountBars, layout: BarLayout) {
    self.bars = bars
    self.layout = layout
    let names = bars.rows.map { TextMeasure.width($0.name.utf8, size: layout.nameSize) }
    zero = (names.max() ?? 0) + 200 + BarLayout.nameGap
    let numbers = bars.rows.map { row in
      TextMeasure.width(Self.numbers(row, bars, layout), size: BarLayout.numberSize)
    }
    let room = max(layout.numberRoom, (numbers.max() ?? 0) + BarLayout.numberGap + 200)
    reach = max(layout.width - zero - room, 2000)
    writer.bytes.reserveCapacity(bars.rows.count * 512)
  }

  var height: Hundredths { bars.rows.count * layout.rowHeight + 2 * BarLayout.edge }

  mutating func draw() {
    let most = bars.rows.map { max($0.checked, $0.failing) }.max() ?? 0
    for (index, row) in bars.rows.enumerated() {
      draw(row, top: BarLayout.edge + index * layout.rowHeight, most: max(most, 1))
    }
    writer.openPath(.axis)
    writer.raw("M")
    writer.point(zero, 200)
    writer.raw("V")
    writer.number(height - 400)
    writer.raw("\"/>")
  }

  private mutating func draw(_ row: CountBars.Row, top: Hundredths, most: Int) {
    let bar = top + (layout.rowHeight - layout.barHeight) / 2
    let baseline = bar + layout.barHeight * 81 / 100
    if row.isOwn {
      writer.raw("<rect")
      writer.ink(.ownRow)
      rect(0, top, layout.width, layout.rowHeight)
      writer.raw(" rx=\"3\"/>")
    }
    writer.text(
      escaped(row.name), x: zero - BarLayout.nameGap, y: baseline, size: layout.nameSize,
      anchor: .end, ink: row.isOwn ? .bold : .plain)
    let length = row.checked * reach / most
    let words = escaped(
      bars.words.counts(.barsRow, row, failingWord: bars.failingWord, unit: bars.unit))
    openMark(row.checked, words)
    writer.raw("<g")
    writer.ink(.marks)
    writer.raw("><rect")
    rect(0, top, layout.width, layout.rowHeight)
    writer.raw("/></g>")
    drawBar(bars.ink.bar, bar, length, isOutlined: true)
    writer.raw("</g>")
    if row.failing > 0 {
      openMark(row.failing, words)
      // A sliver would vanish on paper.
      drawBar(bars.ink.part, bar, max(row.failing * reach / most, 150), isOutlined: false)
      writer.raw("</g>")
    }
    writer.text(
      Self.numbers(row, bars, layout), x: zero + length + BarLayout.numberGap, y: baseline,
      size: BarLayout.numberSize, ink: row.failing > 0 ? .bold : .soft)
  }

  private mutating func openMark(_ value: Int, _ words: [UInt8]) {
    writer.raw("<g data-v=\"")
    writer.raw(Array(String(value).utf8))
    writer.raw("\"><title>")
    writer.raw(words)
    writer.raw("</title>")
  }

  private mutating func drawBar(
    _ ink: Ink, _ top: Hundredths, _ length: Hundredths, isOutlined: Bool
  ) {
    guard length > 0 else { return }
    writer.raw("<rect")
    writer.ink(ink)
    rect(zero, top, length, layout.barHeight)
    writer.raw(isOutlined ? " stroke-width=\"1\"/>" : "/>")
  }

  private mutating func rect(
    _ x: Hundredths, _ y: Hundredths, _ width: Hundredths, _ height: Hundredths
  ) {
    writer.attribute(" x", x)
    writer.attribute(" y", y)
    writer.attribute(" width", width)
    writer.attribute(" height", height)
  }

  /// `不合格 3，检查 23`; narrow `3／23`. Escaped.
  private static func numbers(
    _ row: CountBars.Row, _ bars: CountBars, _ layout: BarLayout
  ) -> [UInt8] {
    escaped(
      layout.isWide
        ? bars.words(
          .barsNumbers,
          [
            .word: bars.failingWord, .failing: String(row.failing),
            .checked: String(row.checked),
          ]) : "\(row.failing)／\(row.checked)")
  }
}
