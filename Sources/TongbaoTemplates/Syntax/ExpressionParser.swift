import TongbaoCore

/// Reads the words of a tag as expressions, with Jinja's precedence: filters and members bind
/// tightest, then comparisons and `in`, `not`, `and`, `or`.
///
/// Stops at the first fault of a tag and throws it.
struct ExpressionParser {
  let text: TemplateText
  let tag: Tag
  var index: Int
  var depth = 0
  var steps = 0

  init(_ tag: Tag, in text: TemplateText, from index: Int = 0) {
    self.tag = tag
    self.text = text
    self.index = index
  }

  /// The fault that ended the reading of a tag; `nil` when it was reported before.
  struct Fault: Error {
    let diagnostic: Diagnostic?
  }

  var token: Token? { index < tag.tokens.count ? tag.tokens[index] : nil }

  /// Consumes the word or mark when it is next.
  mutating func take(_ word: String) -> Bool {
    guard token?.is(word) == true else { return false }
    index += 1
    return true
  }

  mutating func expect(_ word: String) throws(Fault) {
    guard take(word) else { throw unexpected(wanted: "“\(word)”", "'\(word)'") }
  }

  mutating func expectName() throws(Fault) -> SyntaxExpression.Word {
    guard let token, case .name(let name) = token.form else {
      throw unexpected(wanted: "名称", "a name")
    }
    index += 1
    return SyntaxExpression.Word(text: name, range: token.range)
  }

  /// A quoted template name; Jinja would take any expression.
  mutating func expectText() throws(Fault) -> SyntaxExpression.Word {
    guard let token, case .text(let bytes) = token.form else {
      throw unexpected(wanted: "带引号的模板名", "a template name in quotes")
    }
    index += 1
    return SyntaxExpression.Word(
      text: String(decoding: bytes, as: UTF8.self), range: token.range)
  }

  mutating func expectEnd() throws(Fault) {
    if token != nil { throw unexpected(wanted: "标签结束", "the end of the tag") }
  }

  func unexpected(wanted: String, _ english: String) -> Fault {
    guard let token else {
      let end = tag.range.upperBound
      let place = text.place(of: max(tag.range.lowerBound, end - 2)..<end)
      return Fault(diagnostic: .tagEndsEarly(wanted: Message(wanted, en: english), at: place))
    }
    let place = text.place(of: token.range)
    if case .broken = token.form { return Fault(diagnostic: nil) }
    if let refused = Diagnostic.refusedWord(token, at: place) { return Fault(diagnostic: refused) }
    let found = String(decoding: text.bytes[token.range], as: UTF8.self)
    return Fault(
      diagnostic: .unexpectedWord(found, wanted: Message(wanted, en: english), at: place))
  }

  /// Words with a meaning of their own in Jinja or Python; no value can be called so.
  static let reserved: Set<String> = [
    "and", "or", "not", "in", "is", "if", "else", "elif", "for", "recursive", "none", "None",
    "True",
    "False", "true", "false", "self", "super", "caller", "varargs", "kwargs",
  ]
}
