/// What stands around a drawing: its element with name and description, or a whole file.
struct DrawingFrame {
  let words: ChartFrameWords
  /// Letter behind the figure's id in ids, and the class of the drawing.
  let letter: StaticString
  let width: Hundredths
  let height: Hundredths

  /// The drawing as an `svg` element for a page; colours come from the stylesheet by class.
  ///
  /// `remark` is said behind the description.
  func inline(_ body: SVGWriter, remark: String = "") -> [UInt8] {
    var writer = SVGWriter(.classes)
    writer.bytes.reserveCapacity(body.bytes.count * 5 / 4 + 1_024)
    let id = escaped(words.id)
    writer.raw("<svg class=\"")
    writer.raw(letter)
    writer.raw("\" viewBox=\"0 0 ")
    writer.point(width, height)
    writer.raw("\" role=\"img\" aria-labelledby=\"")
    write(id, "-t", to: &writer)
    writer.raw(" ")
    write(id, "-d", to: &writer)
    writer.raw("\" aria-details=\"")
    writer.raw(escaped(words.tableID))
    writer.raw("\"><title id=\"")
    write(id, "-t", to: &writer)
    writer.raw("\">")
    writer.raw(escaped(words.title))
    writer.raw("</title><desc id=\"")
    write(id, "-d", to: &writer)
    writer.raw("\">")
    writer.raw(escaped(words.summary))
    writer.raw(escaped(remark))
    writer.raw("</desc>")
    writer.append(body)
    writer.raw("</svg>")
    return writer.bytes
  }

  private func write(_ id: [UInt8], _ end: StaticString, to writer: inout SVGWriter) {
    writer.raw(id)
    writer.raw("-")
    writer.raw(letter)
    writer.raw(end)
  }
}

/// The words of a figure and the ids that its drawings use; plain text.
struct ChartFrameWords: Sendable {
  let id: String
  /// HTML id of the table with the same numbers.
  let tableID: String
  let title: String
  let subtitle: String
  let summary: String
  let caption: String
}

/// The same chart for each of its uses.
package struct ChartDrawings: Sendable {
  /// `svg` elements for a page.
  package let wide: [UInt8]
  package let narrow: [UInt8]
  /// A file.
  package let standalone: [UInt8]
}
