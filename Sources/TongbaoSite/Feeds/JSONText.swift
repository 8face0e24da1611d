/// JSON values written in a fixed order, for the data blocks in page heads.
indirect enum JSONText: Sendable {
  case text(String)
  case number(Int)
  case list([JSONText])
  case object(Fields)

  /// The entries of an object in the order in which they are written.
  struct Fields: Sendable, ExpressibleByDictionaryLiteral {
    private(set) var entries: [(key: String, value: JSONText)]

    init(dictionaryLiteral elements: (String, JSONText)...) {
      entries = elements.map { (key: $0.0, value: $0.1) }
    }

    /// Writing adds an entry at the end; no key is written twice.
    subscript(key: String) -> JSONText? {
      get { entries.first { $0.key == key }?.value }
      set { if let newValue { entries.append((key: key, value: newValue)) } }
    }
  }

  /// The JSON; `<`, `>` and `&` are written as escapes, so that it may stand inside HTML.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1_024)
    append(to: &bytes)
    return bytes
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): Self.quote(text, into: &bytes)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        item.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      bytes.append(UInt8(ascii: "{"))
      for (index, entry) in fields.entries.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.quote(entry.key, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        entry.value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func quote(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { text in
      var start = 0
      for index in text.indices {
        guard let escape = escape(of: text[index]) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        escape.withUTF8Buffer { bytes.append(contentsOf: $0) }
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\t"): "\\t"
    case UInt8(ascii: "<"): "\\u003c"
    case UInt8(ascii: ">"): "\\u003e"
    case UInt8(ascii: "&"): "\\u0026"
    default: nil
    }
  }
}
