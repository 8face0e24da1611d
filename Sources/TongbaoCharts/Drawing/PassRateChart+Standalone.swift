extension PassRateChart {
  /// The wide drawing as a file of its own: title, subtitle, notes and source inside, colours written out.
  ///
  /// It needs nothing from outside and no stylesheet, so that browsers, librsvg and office programs
  /// draw the same picture.
  package func standalone() -> [UInt8] { standalone(body: body(.wide)) }

  /// `body` is the inside of the wide drawing.
  func standalone(body: SVGWriter) -> [UInt8] {
    var drawing = ChartDrawing(self, layout: .wide, writer: SVGWriter(.values))
    drawing.writer.bytes.reserveCapacity(body.bytes.count * 3 / 2 + 1_024)
    drawing.drawFile(body)
    return drawing.writer.bytes
  }
}

extension ChartDrawing {
  private static let margin: Hundredths = 1400
  private static let titleSize: Hundredths = 1700
  private static let subtitleSize: Hundredths = 1300
  private static let noteSize: Hundredths = 1150
  private static let titlePitch: Hundredths = 2300
  private static let linePitch: Hundredths = 1900

  fileprivate mutating func drawFile(_ body: SVGWriter) {
    let room = layout.width
    let titles = TextMeasure.lines(chart.title, size: Self.titleSize, width: room)
    let subtitles = TextMeasure.lines(chart.subtitle, size: Self.subtitleSize, width: room)
    let notes = TextMeasure.lines(chart.caption, size: Self.noteSize, width: room)
    let head =
      5800 + (titles.count - 1) * Self.titlePitch + (subtitles.count - 1) * Self.linePitch
    let foot = 3000 + (notes.count - 1) * Self.linePitch
    open(width: layout.width + 2 * Self.margin, height: head + height + foot)
    var y = 2600
    for line in titles {
      writer.text(escaped(line), x: Self.margin, y: y, size: Self.titleSize, ink: .bold)
      y += Self.titlePitch
    }
    y -= Self.titlePitch - 2100
    for line in subtitles {
      writer.text(escaped(line), x: Self.margin, y: y, size: Self.subtitleSize, ink: .soft)
      y += Self.linePitch
    }
    writer.raw("<g transform=\"translate(14 ")
    writer.number(head)
    writer.raw(")\">")
    writer.append(body)
    writer.raw("</g>")
    y = head + height + 2000
    for line in notes {
      writer.text(escaped(line), x: Self.margin, y: y, size: Self.noteSize, ink: .soft)
      y += Self.linePitch
    }
    writer.raw("</svg>\n")
  }

  private mutating func open(width: Hundredths, height: Hundredths) {
    writer.raw(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"zh-CN\""
    )
    writer.attribute(" width", width)
    writer.attribute(" height", height)
    writer.raw(" viewBox=\"0 0 ")
    writer.point(width, height)
    writer.raw(
      "\" role=\"img\" fill=\"#1c1b19\" font-family=\"PingFang SC,Microsoft YaHei,HarmonyOS Sans SC,Source Han Sans SC,Noto Sans CJK SC,Noto Sans SC,sans-serif\"><title>"
    )
    writer.raw(escaped(chart.title))
    writer.raw("</title><desc>")
    writer.raw(escaped(chart.summary))
    writer.raw("</desc><rect")
    writer.attribute(" width", width)
    writer.attribute(" height", height)
    writer.raw(" fill=\"#fff\"/>")
  }
}
