extension CountBars {
  /// The drawings of a page and the one that stands alone.
  package func drawings() -> ChartDrawings {
    let (wide, frame) = drawing(.wide)
    let (narrow, narrowFrame) = drawing(.narrow)
    return ChartDrawings(
      wide: frame.inline(wide), narrow: narrowFrame.inline(narrow), standalone: frame.file(wide))
  }

  private func drawing(_ layout: BarLayout) -> (SVGWriter, DrawingFrame) {
    var drawing = BarDrawing(self, layout: layout)
    drawing.draw()
    let words = ChartFrameWords(
      id: id, tableID: tableID, title: title, subtitle: subtitle, summary: summary,
      caption: caption)
    return (
      drawing.writer,
      DrawingFrame(
        words: words, letter: layout.letter, width: layout.width, height: drawing.height)
    )
  }
}
