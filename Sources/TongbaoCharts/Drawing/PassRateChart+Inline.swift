extension PassRateChart {
  /// The drawing of one layout as an `svg` element for a page.
  ///
  /// Colours come from the stylesheet by class; ids begin with the figure's id and the layout's
  /// letter. Marks follow each other panel by panel, oldest first, each a `<g data-v="97.5">` with a
  /// `<title>`.
  package func inline(_ layout: Layout) -> [UInt8] {
    inline(layout, body: body(layout))
  }

  /// The drawings of a page and the one that stands alone; what two of them share is drawn once.
  package func drawings() -> Drawings {
    let wide = body(.wide)
    return Drawings(
      wide: inline(.wide, body: wide), narrow: inline(.narrow), standalone: standalone(body: wide))
  }

  /// The same chart for each of its uses.
  package struct Drawings: Sendable {
    /// `svg` elements for a page.
    package let wide: [UInt8]
    package let narrow: [UInt8]
    /// A file.
    package let standalone: [UInt8]
  }

  /// Everything inside a drawing, its colours open.
  func body(_ layout: Layout) -> SVGWriter {
    var drawing = ChartDrawing(self, layout: layout.measures, writer: SVGWriter(.open))
    drawing.writer.bytes.reserveCapacity(24_576)
    drawing.draw()
    return drawing.writer
  }

  private func inline(_ layout: Layout, body: SVGWriter) -> [UInt8] {
    var drawing = ChartDrawing(self, layout: layout.measures, writer: SVGWriter(.classes))
    drawing.writer.bytes.reserveCapacity(body.bytes.count * 5 / 4 + 1_024)
    drawing.openInline()
    drawing.writer.append(body)
    drawing.writer.raw("</svg>")
    return drawing.writer.bytes
  }
}

extension PassRateChart.Layout {
  fileprivate var measures: ChartLayout { self == .wide ? .wide : .narrow }
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
