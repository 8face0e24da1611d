/// Escaping for HTML as Jinja (MarkupSafe) writes it.
extension [UInt8] {
  /// Appends `text` with `& < > " '` as `&amp; &lt; &gt; &#34; &#39;`.
  mutating func append(escaping text: [UInt8]) {
    text.withUnsafeBytes { append(escaping: $0) }
  }

  /// Appends the UTF-8 of `text`, escaped.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: UnsafeRawBufferPointer($0)) }
  }

  /// Copies the runs between the five characters; they are few, and none of them is 0x40 or above.
  private mutating func append(escaping text: UnsafeRawBufferPointer) {
    var start = 0
    var index = 0
    while index < text.count {
      // Chinese and letters, eight bytes at a time.
      let end = Swift.min(index + 8, text.count)
      if end - index == 8, text.loadUnaligned(fromByteOffset: index, as: UInt64.self).isPlain {
        index = end
        continue
      }
      while index < end {
        if let entity = entity(of: text[index]) {
          append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<index]))
          entity.withUTF8Buffer { append(contentsOf: $0) }
          start = index + 1
        }
        index += 1
      }
    }
    append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start...]))
  }
}

extension UInt64 {
  /// Whether each of the eight bytes is 0x40 or above: one of its two high bits is set.
  fileprivate var isPlain: Bool {
    (self | self << 1) & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080
  }
}

private func entity(of byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "\""): "&#34;"
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "'"): "&#39;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  default: nil
  }
}
