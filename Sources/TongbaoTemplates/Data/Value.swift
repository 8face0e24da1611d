/// What is rendered: the data of a page in the shape its schema declares.
package enum Value: Sendable, Hashable {
  /// Characters as UTF-8; escaped when printed.
  case text([UInt8])
  /// Characters; the same as `text`, for what is at hand as a string.
  case string(String)
  /// Trusted markup as UTF-8; printed as it is.
  case html([UInt8])
  case number(Int)
  case flag(Bool)
  case list([Value])
  /// The values of an object in the slot order of its schema.
  case object([Value])
  /// An optional without a value. (Not `none`, which would read as Swift's own in a `Value?`.)
  case absent
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .number(value) }
  package init(booleanLiteral value: Bool) { self = .flag(value) }
  package init(arrayLiteral elements: Value...) { self = .list(elements) }
}

extension Value {
  /// What Python calls the truth of the value: empty texts, lists and objects, 0 and absence are
  /// false.
  var isTrue: Bool {
    switch self {
    case .text(let bytes), .html(let bytes): !bytes.isEmpty
    case .string(let string): !string.isEmpty
    case .number(let number): number != 0
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .object(let fields): !fields.isEmpty
    case .absent: false
    }
  }

  /// The characters of a text as UTF-8; `nil` for any other kind.
  var textBytes: [UInt8]? {
    switch self {
    case .text(let bytes): bytes
    case .string(let string): Array(string.utf8)
    default: nil
    }
  }
}
