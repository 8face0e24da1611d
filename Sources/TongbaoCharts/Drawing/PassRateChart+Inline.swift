extension PassRateChart {
  /// Appends the drawing of one layout as an `svg` element for a page.
  ///
  /// Colours come from the stylesheet by class; ids begin with the figure's id and the layout's
  /// letter. Marks follow each other panel by panel, oldest first, each a `<g data-v="97.5">` with a
  /// `<title>`.
  package func inline(_ layout: Layout, into bytes: inout [UInt8]) {
    let measures = layout == .wide ? ChartLayout.wide : ChartLayout.narrow
    var drawing = ChartDrawing(
      self, layout: measures, writer: SVGWriter(bytes: [], isStandalone: false))
    // The page's bytes move into the writer and back, so that nothing is copied.
    swap(&drawing.writer.bytes, &bytes)
    drawing.openInline()
    drawing.defineHatch()
    drawing.draw()
    drawing.writer.raw("</svg>")
    swap(&drawing.writer.bytes, &bytes)
  }
}

extension ChartDrawing {
  fileprivate mutating func openInline() {
    let id = escaped(chart.id)
    writer.raw("<svg class=\"")
    writer.raw(layout.letter)
    writer.raw("\" viewBox=\"0 0 ")
    writer.point(layout.width, height)
    writer.raw("\" role=\"img\" aria-labelledby=\"")
    writeID(id, "-t")
    writer.raw(" ")
    writeID(id, "-d")
    writer.raw("\" aria-details=\"")
    writer.raw(escaped(chart.tableID))
    writer.raw("\"><title id=\"")
    writeID(id, "-t")
    writer.raw("\">")
    writer.raw(escaped(chart.title))
    writer.raw("</title><desc id=\"")
    writeID(id, "-d")
    writer.raw("\">")
    writer.raw(escaped(chart.summary))
    if firstSlot > 0 { writer.raw(Array("这里只画最近\(time.count)个季度。".utf8)) }
    writer.raw("</desc>")
  }

  private mutating func writeID(_ id: [UInt8], _ end: StaticString) {
    writer.raw(id)
    writer.raw("-")
    writer.raw(layout.letter)
    writer.raw(end)
  }
}
