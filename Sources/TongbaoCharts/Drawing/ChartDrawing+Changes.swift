import TongbaoCore

/// The rules where something changed and, where a panel shows several offices, whose change it is.
extension ChartDrawing {
  /// A dashed rule before each slot whose base, coverage or rule differs from its neighbour's.
  mutating func drawChanges(_ panel: PanelSeries, _ plot: Plot) {
    let edges = ruleEdges(panel)
    guard !edges.isEmpty else { return }
    writer.openPath(.breakRule)
    for x in edges {
      writer.raw("M")
      writer.point(x, plot.top - ChartLayout.overhang)
      writer.raw("V")
      writer.number(plot.bottom + ChartLayout.overhang)
    }
    writer.raw("\" stroke-width=\"1\" stroke-dasharray=\"4 3\"/>")
  }

  /// Where the rules of a panel stand, from the left.
  func ruleEdges(_ panel: PanelSeries) -> [Hundredths] {
    var edges: [Hundredths] = []
    var last = firstSlot
    for point in panel.points where point.isAfterChange && point.slot > last {
      last = point.slot
      edges.append(time.edge(point.slot - firstSlot))
    }
    return edges
  }

  /// `市里范围变化` beside each rule, for the lines of other offices go on across it.
  mutating func drawChangeWords(
    _ panel: PanelSeries, _ spots: [Plot.Spot?], _ plot: Plot, placer: inout LabelPlacer
  ) {
    guard panel.hasSeveralOffices, !panel.changes.isEmpty else { return }
    let obstacles = Obstacles(panel, spots, rules: ruleEdges(panel))
    var before = firstSlot
    for change in panel.changes {
      let slot = panel.points[change.point].slot
      guard slot > before else { continue }
      before = slot
      let here = panel.changes.filter { panel.points[$0.point].slot == slot }
      drawWords(
        ChangeWords.forms(of: here, words: chart.words), beside: time.edge(slot - firstSlot), plot,
        obstacles,
        placer: &placer)
    }
  }

  /// Writes the longest of `forms` that finds room at the right or the left of a rule, from the foot
  /// of the plot upwards.
  private mutating func drawWords(
    _ forms: [[UInt8]], beside rule: Hundredths, _ plot: Plot, _ obstacles: Obstacles,
    placer: inout LabelPlacer
  ) {
    for words in forms {
      let width = TextMeasure.width(words, size: layout.wordSize)
      for baseline in stride(from: plot.bottom - 400, to: plot.top + 1200, by: -800) {
        for x in [rule + 400 + width / 2, rule - 400 - width / 2] {
          let box = LabelPlacer.Box(
            centre: x, width: width, baseline: baseline, size: layout.wordSize)
          guard box.left >= layout.left, box.right <= layout.plotRight, placer.isFree(box),
            !obstacles.meet(box, of: nil, but: .nothing)
          else { continue }
          placer.take(box)
          writer.text(
            words, x: x, y: baseline, size: layout.wordSize, anchor: .middle, ink: .soft)
          return
        }
      }
    }
  }
}
