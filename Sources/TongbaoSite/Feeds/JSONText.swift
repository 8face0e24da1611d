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
  var json: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): String(number)
    case .list(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
    case .object(let fields):
      "{" + fields.entries.map { Self.quoted($0.key) + ":" + $0.value.json }.joined(separator: ",")
        + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "<": result += "\\u003c"
      case ">": result += "\\u003e"
      case "&": result += "\\u0026"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
