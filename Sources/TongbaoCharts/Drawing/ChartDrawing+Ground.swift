import TongbaoCore

/// What lies under the marks: hatching, grid, the words of gaps.
extension ChartDrawing {
  mutating func drawGround(_ plot: Plot, placer: inout LabelPlacer) {
    for gap in chart.gaps where gap.upperBound > firstSlot { drawHatch(gap, plot) }
    let ticks = chart.axis.ticks(isWide: layout.isWide)
    drawGrid(ticks, plot)
    if !chart.axis.startsAtZero {
      writer.raw("<path")
      writer.ink(.axis)
      writer.raw(" d=\"M")
      writer.point(layout.left, plot.bottom)
      // Short enough to leave the count row below it alone.
      writer.raw("v1l-4 3 8 4 -4 3v1\"/>")
    }
    for gap in chart.gaps where gap.upperBound > firstSlot {
      drawGapWords(gap, plot, placer: &placer)
    }
  }

  private mutating func drawHatch(_ gap: Range<Int>, _ plot: Plot) {
    let left = time.edge(max(gap.lowerBound - firstSlot, 0))
    let right = time.edge(gap.upperBound - firstSlot)
    // No class: a rule of the stylesheet would win over the pattern.
    writer.raw("<rect fill=\"url(#")
    writeHatchID()
    writer.raw(")\"")
    writer.attribute(" x", left + 100)
    writer.attribute(" y", plot.top - ChartLayout.overhang)
    writer.attribute(" width", max(right - left - 200, 100))
    writer.attribute(" height", plot.height + 2 * ChartLayout.overhang)
    writer.raw("/>")
  }

  /// The lines of the ticks, those of 0 and 100 % stronger, and their numbers; the first and the last
  /// with the sign.
  private mutating func drawGrid(_ ticks: [Int], _ plot: Plot) {
    func height(_ tick: Int) -> Hundredths {
      plot.bottom - chart.axis.rise(of: .init(tick), height: plot.height)
    }
    for (ink, isStrong) in [(Ink.grid, false), (Ink.axis, true)] {
      let lines = ticks.filter { ($0 == 100 || $0 == 0) == isStrong }
      guard !lines.isEmpty else { continue }
      writer.openPath(ink)
      for tick in lines {
        writer.raw("M")
        writer.point(layout.left, height(tick))
        writer.raw("H")
        writer.number(layout.plotRight)
      }
      writer.raw("\"/>")
    }
    writer.openTexts(size: layout.tickSize, anchor: .end, ink: .soft)
    for tick in ticks {
      let hasSign = !layout.isWide || tick == ticks.first || tick == 100
      writer.text(
        Array((hasSign ? "\(tick)%" : "\(tick)").utf8), x: layout.left - 700, y: height(tick) + 450)
    }
    writer.closeGroup()
  }

  /// 无通报（7个季度） if it fits, else 无通报, else nothing. A gap that began before the drawn window
  /// does not say its length.
  private mutating func drawGapWords(
    _ gap: Range<Int>, _ plot: Plot, placer: inout LabelPlacer
  ) {
    let left = time.edge(max(gap.lowerBound - firstSlot, 0))
    let right = time.edge(gap.upperBound - firstSlot)
    var forms = [escaped(chart.words(.drawingGap))]
    if gap.count > 1, gap.lowerBound >= firstSlot {
      forms.insert(
        escaped(chart.words(.drawingGapLong, [.count: String(gap.count)])), at: 0)
    }
    for words in forms {
      let width = TextMeasure.width(words, size: layout.gapSize)
      guard width + 1000 <= right - left - 200 else { continue }
      let centre = (left + right) / 2
      drawNote(words, centre: centre, width: width, middle: plot.top + plot.height / 2)
      placer.take(
        .init(
          left: centre - width / 2 - 500, right: centre + width / 2 + 500,
          top: plot.top + plot.height / 2 - 1200, bottom: plot.top + plot.height / 2 + 1000))
      return
    }
  }

  /// Words inside a plot on a ground of the sheet's colour.
  private mutating func drawNote(
    _ words: [UInt8], centre: Hundredths, width: Hundredths, middle: Hundredths
  ) {
    writer.raw("<rect")
    writer.ink(.gapGround)
    writer.attribute(" x", centre - width / 2 - 500)
    writer.attribute(" y", middle - 1200)
    writer.attribute(" width", width + 1000)
    writer.raw(" height=\"22\" rx=\"2\"/>")
    writer.text(
      words, x: centre, y: middle + 400, size: layout.gapSize, anchor: .middle, ink: .gapWords)
  }

  /// Why a panel has counts and no point at all; in the widest stretch without hatching.
  mutating func drawReason(_ panel: PanelSeries, _ plot: Plot) {
    let words = escaped(
      panel.isFewOnly
        ? chart.words(.commonFew, [.unit: panel.subject.unit])
        : chart.words(.drawingUnpublished))
    let width = TextMeasure.width(words, size: layout.gapSize)
    var widest = 0..<0
    var start = firstSlot
    for end in chart.gaps.map(\.lowerBound) + [chart.slots] {
      if end - start > widest.count { widest = start..<end }
      start = max(start, chart.gaps.first { $0.lowerBound == end }?.upperBound ?? start)
    }
    let left = time.edge(max(widest.lowerBound - firstSlot, 0))
    let right = time.edge(max(widest.upperBound - firstSlot, 0))
    if width + 1000 <= right - left {
      drawNote(words, centre: (left + right) / 2, width: width, middle: plot.top + plot.height / 2)
    } else {
      drawNote(
        words, centre: layout.left + layout.plotWidth / 2, width: width,
        middle: plot.top + plot.height / 5)
    }
  }
}
