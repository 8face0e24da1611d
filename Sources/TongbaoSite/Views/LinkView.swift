internal import TongbaoTemplates

/// A text with a link, the most common thing on a page.
struct LinkView {
  let text: String
  let href: String

  static let schema = Schema(["text": .text, "href": .text])

  var value: Value { .object([.string(text), .string(href)]) }
}

/// A text that may carry a link.
struct OptionalLinkView: Sendable {
  let text: String
  var href: String?

  static let schema = Schema(["text": .text, "href": .optional(.text)])

  var value: Value { .object([.string(text), .optional(href)]) }
}

/// A link with a line of detail behind it: rows of a file, number of notices.
struct DetailLinkView {
  let text: String
  let href: String
  let detail: String

  static let schema = Schema(["text": .text, "href": .text, "detail": .text])

  var value: Value { .object([.string(text), .string(href), .string(detail)]) }
}

/// A term with its text, for boxes of facts.
struct TermView {
  let term: String
  let text: String
  var href: String?

  static let schema = Schema(["term": .text, "text": .text, "href": .optional(.text)])

  var value: Value { .object([.string(term), .string(text), .optional(href)]) }
}

extension Value {
  /// A text or nothing; an empty text is nothing, as it is false in a template.
  static func optional(_ text: String?) -> Value {
    guard let text, !text.isEmpty else { return .absent }
    return .string(text)
  }

  static func list<Item>(_ items: [Item], _ value: (Item) -> Value) -> Value {
    .list(items.map(value))
  }
}
