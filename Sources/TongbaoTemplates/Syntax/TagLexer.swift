import TongbaoCore

/// Reads the words of one tag, up to and including its closing braces and the white space they eat.
struct TagLexer {
  private let text: TemplateText
  private let opening: Int
  private let isStatement: Bool
  private(set) var position: Int
  private(set) var faults: [Diagnostic] = []
  private var tokens: [Token] = []

  init(text: TemplateText, opening: Int, start: Int, isStatement: Bool) {
    self.text = text
    self.opening = opening
    self.isStatement = isStatement
    position = start
  }

  private var bytes: [UInt8] { text.bytes }

  mutating func lex() -> Tag {
    while true {
      position = bytes.skippingSpace(from: position)
      if let end = readClosing() {
        return Tag(isStatement: isStatement, tokens: tokens, range: opening..<end)
      }
      readToken()
    }
  }

  /// The end of the tag's braces when they stand here, or when the tag cannot go on.
  private mutating func readClosing() -> Int? {
    let start = position
    let signed = bytes.has("-", at: start)
    let kept = bytes.has("+", at: start)
    let braces = start + (signed || (kept && isStatement) ? 1 : 0)
    let isStatementEnd = bytes.has("%}", at: braces)
    if isStatementEnd || bytes.has("}}", at: braces) {
      if isStatementEnd != isStatement {
        let fault = Diagnostic.wrongClosing(
          isStatement ? "%}" : "}}", at: text.place(of: braces..<braces + 2))
        faults.append(fault)
        tokens.append(Token(form: .broken, range: braces..<braces + 2))
      }
      position = braces + 2
      let end = position
      if signed {
        position = bytes.skippingSpace(from: position)
      } else if isStatement, !kept, bytes.has("\n", at: position) {
        position += 1
      }
      return end
    }
    let isOpening = ["{{", "{%", "{#"].contains { (mark: StaticString) in bytes.has(mark, at: start)
    }
    guard start >= bytes.count || isOpening else { return nil }
    if !tokens.contains(where: { $0.form == .broken }) {
      faults.append(
        .unclosedTag(isStatement ? "%}" : "}}", at: text.place(of: opening..<opening + 2)))
    }
    tokens.append(Token(form: .broken, range: opening..<opening + 2))
    return start
  }

  private mutating func readToken() {
    let start = position
    let form: Token.Form
    if bytes.nameCharacterLength(at: start, first: true) > 0 {
      form = readName()
    } else if bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") {
      form = readText()
    } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[start]) {
      form = readNumber()
    } else {
      form = readMark()
    }
    tokens.append(Token(form: form, range: start..<position))
  }

  private mutating func readName() -> Token.Form {
    let start = position
    while true {
      let length = bytes.nameCharacterLength(at: position, first: position == start)
      if length == 0 { return .name(String(decoding: bytes[start..<position], as: UTF8.self)) }
      position += length
    }
  }

  private mutating func readText() -> Token.Form {
    var literal = TextLiteral(text: text, start: position)
    let value = literal.read()
    faults.append(contentsOf: literal.faults)
    position = literal.position
    return value.map { .text($0) } ?? .broken
  }

  /// Decimal digits only: Jinja's other spellings (`0x1F`, `1_000`, `1.5`) are refused.
  private mutating func readNumber() -> Token.Form {
    let start = position
    while bytes.nameCharacterLength(at: position, first: false) > 0
      || (bytes.has(".", at: position) && position + 1 < bytes.count
        && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position + 1]))
    {
      position += max(1, bytes.nameCharacterLength(at: position, first: false))
    }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Int(digits), String(number) == digits else {
      faults.append(.refusedNumber(digits, at: text.place(of: start..<position)))
      return .broken
    }
    return .number(number)
  }

  private mutating func readMark() -> Token.Form {
    for mark: StaticString in ["==", "!=", "<=", ">="] where bytes.has(mark, at: position) {
      position += 2
      return .mark(mark.description)
    }
    let byte = bytes[position]
    if "<>=().,|:+-*/%~[]{};".utf8.contains(byte) {
      position += 1
      return .mark(String(UnicodeScalar(byte)))
    }
    let start = position
    repeat { position += 1 } while position < bytes.count && bytes[position] & 0xC0 == 0x80
    let character = String(decoding: bytes[start..<position], as: UTF8.self)
    faults.append(.unexpectedCharacter(character, at: text.place(of: start..<position)))
    return .broken
  }
}
