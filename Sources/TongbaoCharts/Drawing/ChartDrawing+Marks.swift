import TongbaoCore

/// The marks and the lines between comparable neighbours.
extension ChartDrawing {
  /// One path for all lines; a pen that is already at the earlier point goes on.
  mutating func drawLines(_ panel: PanelSeries, _ spots: [Plot.Spot?], _ ink: Ink.Series) {
    var pen: Int?
    for index in panel.points.indices {
      guard let before = panel.points[index].joinedFrom, let from = spots[before],
        let to = spots[index]
      else {
        continue
      }
      if pen == nil { writer.openPath(ink.line) }
      if pen != before {
        writer.raw("M")
        writer.point(from.x, from.y)
      }
      writer.raw("L")
      writer.point(to.x, to.y)
      pen = index
    }
    guard pen != nil else { return }
    writer.raw("\" stroke-width=\"2.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>")
  }

  /// A group for each point: its words, an invisible column that answers the pointer, its mark.
  mutating func drawMarks(
    _ panel: PanelSeries, _ spots: [Plot.Spot?], _ plot: Plot, _ ink: Ink.Series
  ) {
    writer.raw("<g")
    writer.ink(.marks)
    writer.raw(">")
    for slot in panel.unlisted where slot >= firstSlot {
      writer.raw("<g><title>")
      writer.raw(
        PointWords(words: chart.words).unlisted(
          time.quarter(slot - firstSlot), subject: panel.subject))
      drawColumn(from: time.edge(slot - firstSlot), to: time.edge(slot - firstSlot + 1), plot)
      writer.raw("</g>")
    }
    for index in panel.points.indices {
      guard let spot = spots[index] else { continue }
      let mark = panel.points[index].mark
      if mark == nil {
        writer.raw("<g><title>")
      } else {
        writer.raw("<g data-v=\"")
        writer.raw(panel.points[index].rate)
        writer.raw("\"><title>")
      }
      writer.raw(panel.points[index].title)
      drawColumn(from: spot.left, to: spot.right, plot)
      if mark != nil, let ring = ring(panel.points[index], spot, plot) { drawRing(ring, spot) }
      if let mark { drawMark(mark, panel.points[index].isProvisional, spot, ink) }
      writer.raw("</g>")
    }
    writer.closeGroup()
  }

  private mutating func drawColumn(from left: Hundredths, to right: Hundredths, _ plot: Plot) {
    writer.raw("</title><rect")
    writer.attribute(" x", left)
    writer.attribute(" y", plot.top - ChartLayout.overhang)
    writer.attribute(" width", right - left)
    writer.attribute(" height", plot.height + 2 * ChartLayout.overhang)
    writer.raw("/>")
  }

  /// The old number of a revised one: a hollow grey ring, tied to its point by a dashed hairline.
  private mutating func drawRing(_ ring: Ring, _ spot: Plot.Spot) {
    writer.openPath(.breakRule)
    writer.raw("M")
    writer.point(ring.x, ring.y)
    writer.raw("V")
    writer.number(spot.y)
    writer.raw("\" stroke-width=\"1.25\" stroke-dasharray=\"2 2\"/><circle")
    writer.ink(.breakRule)
    writer.attribute(" cx", ring.x)
    writer.attribute(" cy", ring.y)
    writer.attribute(" r", Ring.radius)
    writer.raw(" stroke-width=\"1.25\"/>")
  }

  private mutating func drawMark(
    _ mark: ChartPoint.Mark, _ isProvisional: Bool, _ spot: Plot.Spot, _ ink: Ink.Series
  ) {
    let (x, y) = (spot.x, spot.y)
    switch mark {
    case .circle:
      writer.raw("<circle")
      writer.ink(isProvisional ? ink.hollow : ink.solid)
      writer.attribute(" cx", x)
      writer.attribute(" cy", y)
      writer.attribute(" r", spot.radius)
      writer.raw(isProvisional ? " stroke-width=\"2.25\"/>" : " stroke-width=\"1.5\"/>")
      return
    case .diamond:
      let reach = spot.radius * 5 / 4
      writer.raw("<path")
      writer.ink(ink.hollow)
      writer.raw(" d=\"M")
      writer.point(x, y - reach)
      writer.raw("L")
      writer.point(x + reach, y)
      writer.raw("L")
      writer.point(x, y + reach)
      writer.raw("L")
      writer.point(x - reach, y)
    case .square:
      let reach = spot.radius * 9 / 10
      writer.raw("<path")
      writer.ink(ink.hollow)
      writer.raw(" d=\"M")
      writer.point(x - reach, y - reach)
      writer.raw("H")
      writer.number(x + reach)
      writer.raw("V")
      writer.number(y + reach)
      writer.raw("H")
      writer.number(x - reach)
    }
    writer.raw("Z\" stroke-width=\"2.25\"/>")
  }
}
