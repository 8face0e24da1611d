import TongbaoCore

/// The time axis under the panels: years, and quarters as far as there is room.
extension ChartDrawing {
  mutating func drawTimeAxis(top: Hundredths) {
    writer.horizontal(.axis, from: layout.left, to: layout.plotRight, y: top)
    writer.openPath(.axis)
    for (_, slots) in time.years {
      writer.raw("M")
      writer.point(time.edge(slots.lowerBound), top)
      writer.raw("v26")
    }
    writer.raw("\"/>")
    let form = time.quarterForm
    if let form {
      writer.openTexts(size: layout.quarterSize, anchor: .middle, ink: .soft)
      for slot in 0..<time.count {
        writer.text(
          escaped(form.text(time.quarter(slot).number, chart.words)),
          x: (time.edge(slot) + time.edge(slot + 1)) / 2, y: top + 1600)
      }
      writer.closeGroup()
    }
    drawYears(y: top + (form == nil ? 1800 : 3400))
  }

  /// A year stands under its quarters; one that would touch the year before it is left out.
  private mutating func drawYears(y: Hundredths) {
    var end = -ChartLayout.overhang
    for (year, slots) in time.years {
      let (left, right) = (time.edge(slots.lowerBound), time.edge(slots.upperBound))
      let text = TimeAxis.yearText(
        year, room: right - left - 300, size: layout.yearSize, words: chart.words)
      let half = TextMeasure.width(text, size: layout.yearSize) / 2
      let centre = min((left + right) / 2, layout.width - half)
      guard centre - half >= end + 300 else { continue }
      end = centre + half
      writer.text(
        text, x: centre, y: y, size: layout.yearSize, anchor: .middle,
        ink: layout.isWide ? .bold : .plain)
    }
  }
}
