/// A word of a tag, with the bytes of the template it stands on.
struct Token: Sendable {
  let form: Form
  let range: Range<Int>

  enum Form: Sendable, Hashable {
    case name(String)
    case text([UInt8])
    case number(Int)
    /// `==`, `(`, `|` …, also those that the subset refuses.
    case mark(String)
    /// Something that was reported already.
    case broken
  }

  /// Whether the token is the word or mark `text`.
  func `is`(_ text: String) -> Bool {
    form == .name(text) || form == .mark(text)
  }
}

/// What stands between `{{ }}` or `{% %}`.
struct Tag: Sendable {
  let isStatement: Bool
  let tokens: [Token]
  /// The whole tag with its braces.
  let range: Range<Int>

  /// The first word of a statement.
  var keyword: String? {
    if isStatement, case .name(let name) = tokens.first?.form { return name }
    return nil
  }
}

/// A template cut at its tags; comments are gone, and so is the white space that Jinja drops.
enum Segment: Sendable {
  case text(Range<Int>)
  case tag(Tag)
}
