/// Writes JSON in the order in which it is told, for data files and the data blocks in page heads.
///
/// `<`, `>` and `&` are written as escapes, so that the text may stand inside HTML.
/// ```swift
/// json.object {
///   $0.member("@type", "WebSite")
///   $0.member("parts") { $0.list { $0.element("甲") } }
/// }
/// ```
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  /// Whether something stands before in the same object or list.
  private var needsComma = false

  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// An object: an element of the list around it, the value of a member, or the whole.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  package mutating func list(_ elements: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  package mutating func member(_ key: StaticString, _ text: String) {
    self.key(key)
    quote(text)
    needsComma = true
  }

  package mutating func member(_ key: StaticString, _ number: Int) {
    self.key(key)
    bytes.append(contentsOf: String(number).utf8)
    needsComma = true
  }

  /// A text, or `null` where there is none.
  package mutating func member(_ key: StaticString, orNull text: String?) {
    self.key(key)
    if let text { quote(text) } else { null() }
    needsComma = true
  }

  /// A number that is written out already, or `null`.
  package mutating func member(_ key: StaticString, number: String?) {
    self.key(key)
    if let number { bytes.append(contentsOf: number.utf8) } else { null() }
    needsComma = true
  }

  package mutating func member(_ key: StaticString, flag: Bool) {
    self.key(key)
    bytes.append(contentsOf: flag ? "true".utf8 : "false".utf8)
    needsComma = true
  }

  /// A member whose value is written by `value`: one object or one list.
  package mutating func member(_ key: StaticString, _ value: (inout JSONWriter) -> Void) {
    self.key(key)
    value(&self)
    needsComma = true
  }

  /// A text in a list.
  package mutating func element(_ text: String) {
    comma()
    quote(text)
    needsComma = true
  }

  /// A number in a list that is written out already, or `null`.
  package mutating func element(number: String?) {
    comma()
    if let number { bytes.append(contentsOf: number.utf8) } else { null() }
    needsComma = true
  }

  private mutating func null() { bytes.append(contentsOf: "null".utf8) }

  private mutating func nest(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    comma()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  /// Keys are ours: nothing in them needs an escape.
  private mutating func key(_ key: StaticString) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { text in
      var start = 0
      for index in text.indices {
        guard let escape = Self.escape(of: text[index]) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        escape.withUTF8Buffer { bytes.append(contentsOf: $0) }
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Other control characters cannot come: no source may hold them.
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
