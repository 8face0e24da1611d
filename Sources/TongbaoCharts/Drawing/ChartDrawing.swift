import TongbaoCore

/// One drawing of a chart: panels from the top, the time axis at the foot.
struct ChartDrawing {
  let chart: PassRateChart
  let layout: ChartLayout
  let time: TimeAxis
  /// The first slot of the history that is drawn.
  let firstSlot: Int
  var writer: SVGWriter

  init(_ chart: PassRateChart, layout: ChartLayout, writer: SVGWriter) {
    let isCut = !layout.isWide && chart.slots > ChartLayout.mostNarrowQuarters
    let count = isCut ? ChartLayout.narrowQuarters : chart.slots
    self.chart = chart
    self.layout = layout
    self.writer = writer
    firstSlot = chart.slots - count
    time = TimeAxis(
      first: .init(ordinal: chart.first.ordinal + firstSlot), count: count, left: layout.left,
      width: layout.plotWidth)
  }

  /// From the foot of a plot to the first count row: closer when there is no break mark between.
  var countDrop: Hundredths { chart.axis.startsAtZero ? 1800 : 2600 }

  var panelHeight: Hundredths {
    ChartLayout.plotTop + layout.plotHeight + countDrop + ChartLayout.countPitch
      + ChartLayout.panelFoot
  }

  var height: Hundredths { chart.panels.count * panelHeight + 200 + ChartLayout.axisHeight }

  /// The pattern of the hatching, when a gap is drawn.
  private mutating func defineHatch() {
    guard chart.gaps.contains(where: { $0.upperBound > firstSlot }) else { return }
    writer.raw("<defs><pattern id=\"")
    writeHatchID()
    writer.raw(
      "\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path"
    )
    writer.ink(.hatch)
    writer.raw(" d=\"M0 0V7\" stroke-opacity=\".55\"/></pattern></defs>")
  }

  mutating func writeHatchID() {
    writer.raw(escaped(chart.id))
    writer.raw("-")
    writer.raw(layout.letter)
    writer.raw("-h")
  }

  /// Hatching, all panels and the time axis.
  mutating func draw() {
    defineHatch()
    for (index, panel) in chart.panels.enumerated() {
      drawPanel(panel, top: index * panelHeight, isFirst: index == 0)
    }
    drawTimeAxis(top: chart.panels.count * panelHeight + 200)
  }

  private mutating func drawPanel(_ panel: PanelSeries, top: Hundredths, isFirst: Bool) {
    let plot = Plot(
      top: top + ChartLayout.plotTop, height: layout.plotHeight, firstSlot: firstSlot, time: time)
    let ink = Ink.series(of: panel.subject)
    var placer = LabelPlacer()
    drawTitle(panel, top: top, ink, placer: &placer)
    let spots = plot.spots(panel, axis: chart.axis, radius: layout.radius)
    let counts = CountRows(
      panel, spots, time: time, firstSlot: firstSlot, layout: layout, words: chart.words)
    drawOmissions(isFirst && firstSlot > 0, counts.isThinned, top: top, placer: &placer)
    drawGround(plot, placer: &placer)
    drawChanges(panel, plot)
    if panel.marked.isEmpty { drawReason(panel, plot) }
    drawLines(panel, spots, ink)
    drawMarks(panel, spots, plot, ink)
    for ring in rings(panel, spots, plot) { placer.take(ring.box) }
    drawValues(panel, spots, plot, ink, placer: &placer)
    drawChangeWords(panel, spots, plot, placer: &placer)
    drawCounts(counts, panel, plot)
  }

  private mutating func drawTitle(
    _ panel: PanelSeries, top: Hundredths, _ ink: Ink.Series, placer: inout LabelPlacer
  ) {
    let words = escaped(chart.words(.drawingPanel, [.subject: panel.subject.label]))
    let y = top + ChartLayout.titleBaseline
    writer.text(words, x: 0, y: y, size: layout.titleSize, ink: ink.title)
    let width = TextMeasure.width(words, size: layout.titleSize)
    placer.take(.init(centre: width / 2, width: width, baseline: y, size: layout.titleSize))
  }

  /// Says what is not drawn for want of room, at the right of a panel's title.
  private mutating func drawOmissions(
    _ isCut: Bool, _ isThinned: Bool, top: Hundredths, placer: inout LabelPlacer
  ) {
    let words: [UInt8]
    switch (isCut, isThinned) {
    case (false, false): return
    case (true, _):
      words = escaped(chart.words(.drawingCut, [.count: String(time.count)]))
    case (false, true): words = escaped(chart.words(.drawingThinned))
    }
    let y = top + ChartLayout.titleBaseline
    writer.text(
      words, x: layout.plotRight, y: y, size: layout.tickSize, anchor: .end, ink: .soft)
    let width = TextMeasure.width(words, size: layout.tickSize)
    placer.take(
      .init(
        centre: layout.plotRight - width / 2, width: width, baseline: y, size: layout.tickSize))
  }
}

/// The rectangle of a panel that holds its points.
struct Plot {
  let top: Hundredths
  let height: Hundredths
  let firstSlot: Int
  let time: TimeAxis

  var bottom: Hundredths { top + height }

  /// Where the points of `panel` stand; `nil` for those before the drawn window.
  func spots(_ panel: PanelSeries, axis: ValueAxis, radius: Hundredths) -> [Spot?] {
    panel.points.indices.map { index in
      let slot = panel.points[index].slot - firstSlot
      guard slot >= 0 else { return nil }
      let (place, places) = (panel.points[index].place, panel.points[index].places)
      let start = time.edge(slot)
      let room = time.edge(slot + 1) - start
      let left = start + room * place / places
      let right = start + room * (place + 1) / places
      let rise =
        panel.points[index].mark == nil
        ? 0 : axis.rise(of: panel.points[index].value, height: height)
      return Spot(
        left: left, right: right, y: bottom - rise,
        radius: min(radius, max(300, (right - left) / 2)))
    }
  }

  /// The column of one point and the place of its mark.
  struct Spot {
    let left: Hundredths
    let right: Hundredths
    let y: Hundredths
    let radius: Hundredths

    var x: Hundredths { (left + right) / 2 }
  }
}
