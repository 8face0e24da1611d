import TongbaoCore

extension PassRateChart {
  /// The drawing of one layout as an `svg` element for a page.
  ///
  /// Colours come from the stylesheet by class; ids begin with the figure's id and the layout's
  /// letter. Marks follow each other panel by panel, oldest first, each a `<g data-v="97.5">` with a
  /// `<title>`.
  package func inline(_ layout: Layout) -> [UInt8] { drawing(layout).inline }

  /// The wide drawing as a file of its own: title, subtitle, notes and source inside, colours written
  /// out.
  package func standalone() -> [UInt8] { drawing(.wide).file }

  /// The drawings of a page and the one that stands alone; what two of them share is drawn once.
  package func drawings() -> ChartDrawings {
    let wide = drawing(.wide)
    return ChartDrawings(
      wide: wide.inline, narrow: drawing(.narrow).inline, standalone: wide.file)
  }

  private func drawing(_ layout: Layout) -> ChartDrawing {
    var drawing = ChartDrawing(self, layout: layout.measures, writer: SVGWriter(.open))
    drawing.writer.bytes.reserveCapacity(24_576)
    drawing.draw()
    return drawing
  }

  var frameWords: ChartFrameWords {
    ChartFrameWords(
      id: id, tableID: tableID, title: title, subtitle: subtitle, summary: summary,
      caption: caption)
  }
}

extension PassRateChart.Layout {
  fileprivate var measures: ChartLayout { self == .wide ? .wide : .narrow }
}

extension ChartDrawing {
  private var frame: DrawingFrame {
    DrawingFrame(
      words: chart.frameWords, letter: layout.letter, width: layout.width, height: height)
  }

  fileprivate var inline: [UInt8] {
    frame.inline(
      writer,
      remark: firstSlot > 0 ? chart.words(.chartSummaryCut, [.count: String(time.count)]) : "")
  }

  fileprivate var file: [UInt8] { frame.file(writer) }
}
