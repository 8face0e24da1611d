extension DrawingFrame {
  private static let margin: Hundredths = 1400
  private static let titleSize: Hundredths = 1700
  private static let subtitleSize: Hundredths = 1300
  private static let noteSize: Hundredths = 1150
  private static let titlePitch: Hundredths = 2300
  private static let linePitch: Hundredths = 1900

  /// The drawing as a file of its own: title, subtitle, notes and source inside, colours written out.
  ///
  /// It needs nothing from outside and no stylesheet, so that browsers, librsvg and office programs
  /// draw the same picture.
  func file(_ body: SVGWriter) -> [UInt8] {
    var writer = SVGWriter(.values)
    writer.bytes.reserveCapacity(body.bytes.count * 3 / 2 + 1_024)
    let titles = TextMeasure.lines(words.title, size: Self.titleSize, width: width)
    let subtitles = TextMeasure.lines(words.subtitle, size: Self.subtitleSize, width: width)
    let notes = TextMeasure.lines(words.caption, size: Self.noteSize, width: width)
    let head =
      5800 + (titles.count - 1) * Self.titlePitch + (subtitles.count - 1) * Self.linePitch
    let foot = 3000 + (notes.count - 1) * Self.linePitch
    open(&writer, width: width + 2 * Self.margin, height: head + height + foot)
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
    return writer.bytes
  }

  private func open(_ writer: inout SVGWriter, width: Hundredths, height: Hundredths) {
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
    writer.raw(escaped(words.title))
    writer.raw("</title><desc>")
    writer.raw(escaped(words.summary))
    writer.raw("</desc><rect")
    writer.attribute(" width", width)
    writer.attribute(" height", height)
    writer.raw(" fill=\"#fff\"/>")
  }
}
