internal import TongbaoCore

/// Appends HTML to bytes; text is escaped by byte.
struct HTMLWriter {
  var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Appends markup as it is.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  mutating func raw(_ markup: some Sequence<UInt8>) { bytes.append(contentsOf: markup) }

  /// Appends text, the five characters with a meaning in HTML escaped.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  mutating func text(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { escape($0) }
  }

  /// Appends a text of the site's own, its blanks written by `fill`.
  mutating func text(
    _ word: Word, _ words: Words, fill: (Blank, inout HTMLWriter) -> Void
  ) {
    for piece in words.pieces(of: word) {
      text(piece.text)
      if let blank = piece.blank { fill(blank, &self) }
    }
  }

  private mutating func escape(_ buffer: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in buffer.indices {
      let entity: StaticString
      switch buffer[index] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&#34;"
      case UInt8(ascii: "'"): entity = "&#39;"
      default: continue
      }
      bytes.append(contentsOf: buffer[start..<index])
      bytes.append(
        contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
      start = index + 1
    }
    bytes.append(contentsOf: buffer[start...])
  }
}
