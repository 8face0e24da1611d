/// Lengths and places in a drawing, in hundredths of a unit: 1250 is 12.5.
///
/// All geometry is integer, so that one source gives the same bytes on every machine.
typealias Hundredths = Int

/// Writes SVG elements as bytes.
///
/// Drawings inside pages name classes, which the stylesheet colours; files that stand alone carry
/// the colours themselves. Neither holds a `style` attribute, which a page's policy forbids.
struct SVGWriter {
  var bytes: [UInt8]
  let colouring: Colouring
  /// Where colours belong that are not written yet.
  private(set) var openInks: [(place: Int, ink: Ink)] = []

  init(bytes: [UInt8] = [], _ colouring: Colouring) {
    self.bytes = bytes
    self.colouring = colouring
  }

  /// How the colours of an element are written.
  enum Colouring {
    /// As classes, for pages.
    case classes
    /// As values, for files that stand alone.
    case values
    /// Not yet: a drawing that is made once for both is coloured when it is appended.
    case open
  }

  /// Markup that needs no escaping.
  mutating func raw(_ markup: StaticString) { bytes.append(literal: markup) }

  /// Bytes that are escaped already.
  mutating func raw(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  /// A coordinate with its space-saving digits: 1250 → `12.5`, 1200 → `12`.
  mutating func number(_ value: Hundredths) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = Int(value.magnitude)
    integer(magnitude / 100)
    let rest = magnitude % 100
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
  }

  /// An attribute holding one coordinate; `name` brings its leading blank: ` x`.
  mutating func attribute(_ name: StaticString, _ value: Hundredths) {
    raw(name)
    raw("=\"")
    number(value)
    raw("\"")
  }

  /// The colours of an element.
  mutating func ink(_ ink: Ink) {
    switch colouring {
    case .classes: raw(ink.classes)
    case .values: raw(ink.colours)
    case .open: openInks.append((bytes.count, ink))
    }
  }

  /// Appends a drawing whose colours are open, coloured as this writer colours.
  mutating func append(_ drawing: SVGWriter) {
    var start = 0
    for (place, ink) in drawing.openInks {
      bytes.append(contentsOf: drawing.bytes[start..<place])
      self.ink(ink)
      start = place
    }
    bytes.append(contentsOf: drawing.bytes[start...])
  }

  /// Two coordinates of a path, parted by a blank.
  mutating func point(_ x: Hundredths, _ y: Hundredths) {
    number(x)
    raw(" ")
    number(y)
  }

  /// Opens a path that takes up several strokes of one colour.
  mutating func openPath(_ ink: Ink) {
    raw("<path")
    self.ink(ink)
    raw(" d=\"")
  }

  /// A straight line from left to right.
  mutating func horizontal(_ ink: Ink, from left: Hundredths, to right: Hundredths, y: Hundredths) {
    raw("<path")
    self.ink(ink)
    raw(" d=\"M")
    point(left, y)
    raw("H")
    number(right)
    raw("\"/>")
  }

  /// A line of text; `content` is escaped already.
  mutating func text(
    _ content: [UInt8], x: Hundredths, y: Hundredths, size: Hundredths, anchor: Anchor = .start,
    ink: Ink
  ) {
    raw("<text")
    attribute(" x", x)
    attribute(" y", y)
    attribute(" font-size", size)
    raw(anchor.attribute)
    self.ink(ink)
    raw(">")
    raw(content)
    raw("</text>")
  }

  /// Opens a group of texts that have size, place and colour in common: an axis has dozens of them.
  mutating func openTexts(size: Hundredths, anchor: Anchor, ink: Ink) {
    raw("<g")
    attribute(" font-size", size)
    raw(anchor.attribute)
    self.ink(ink)
    raw(">")
  }

  /// A line of text in such a group; `ink` is what it has beyond the group.
  mutating func text(_ content: [UInt8], x: Hundredths, y: Hundredths, ink: Ink = .plain) {
    raw("<text")
    attribute(" x", x)
    attribute(" y", y)
    self.ink(ink)
    raw(">")
    raw(content)
    raw("</text>")
  }

  mutating func closeGroup() { raw("</g>") }

  /// Where a text's `x` lies.
  enum Anchor {
    case start, middle, end

    var attribute: StaticString {
      switch self {
      case .start: ""
      case .middle: " text-anchor=\"middle\""
      case .end: " text-anchor=\"end\""
      }
    }
  }

  private mutating func integer(_ value: Int) {
    if value >= 10 { integer(value / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}

extension [UInt8] {
  mutating func append(literal: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }
}

/// The bytes of `text` with the marks of XML replaced; letters that XML refuses become `\u{FFFD}`.
func escaped(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  appendEscaped(text, to: &bytes)
  return bytes
}

/// Appends what `escaped` gives; text without such marks, nearly all, is copied in one piece.
func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
  let isPlain =
    text.utf8.withContiguousStorageIfAvailable { letters in
      guard letters.allSatisfy({ !needsEscape($0) }) else { return false }
      bytes.append(contentsOf: letters)
      return true
    } ?? false
  if isPlain { return }
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
    case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
    case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
    case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
    case 0x09, 0x0A, 0x0D: bytes.append(0x20)
    case 0..<0x20: bytes += [0xEF, 0xBF, 0xBD]
    default: bytes.append(byte)
    }
  }
}

private func needsEscape(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<")
    || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
}
