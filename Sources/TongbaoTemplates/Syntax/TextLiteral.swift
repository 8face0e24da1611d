import TongbaoCore

/// A quoted text in a tag, with Python's escapes as far as they are plain.
///
/// Octal escapes, `\N{…}`, `\a` and a backslash before any other character are refused: Jinja keeps
/// some of them, changes others, and will make errors of them one day.
struct TextLiteral {
  let text: TemplateText
  private(set) var position: Int
  private(set) var faults: [Diagnostic] = []
  private let start: Int

  init(text: TemplateText, start: Int) {
    self.text = text
    self.start = start
    position = start
  }

  /// The characters between the quotes; `nil` after a fault.
  mutating func read() -> [UInt8]? {
    let bytes = text.bytes
    let quote = bytes[start]
    var value: [UInt8] = []
    position += 1
    while position < bytes.count, bytes[position] != 0x0A {
      switch bytes[position] {
      case quote:
        position += 1
        return faults.isEmpty ? value : nil
      case UInt8(ascii: "\\"):
        readEscape(into: &value)
      default:
        value.append(bytes[position])
        position += 1
      }
    }
    faults.append(.unclosedText(at: text.place(of: start..<start + 1)))
    // Go on behind the quote when the tag ends on this line.
    position =
      (start..<position).first { bytes.has("}}", at: $0) || bytes.has("%}", at: $0) } ?? position
    return nil
  }

  private mutating func readEscape(into value: inout [UInt8]) {
    let bytes = text.bytes
    let escape = position
    let letter = position + 1 < bytes.count ? bytes[position + 1] : 0x0A
    position += letter == 0x0A ? 1 : 2
    switch letter {
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): value.append(letter)
    case UInt8(ascii: "n"): value.append(0x0A)
    case UInt8(ascii: "t"): value.append(0x09)
    case UInt8(ascii: "x"): readCode(digits: 2, from: escape, into: &value)
    case UInt8(ascii: "u"): readCode(digits: 4, from: escape, into: &value)
    case UInt8(ascii: "U"): readCode(digits: 8, from: escape, into: &value)
    default: faults.append(.refusedEscape(at: text.place(of: escape..<position)))
    }
  }

  private mutating func readCode(digits: Int, from escape: Int, into value: inout [UInt8]) {
    let end = min(position + digits, text.bytes.count)
    let code = String(decoding: text.bytes[position..<end], as: UTF8.self)
    guard code.utf8.count == digits, code.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
      let number = UInt32(code, radix: 16), let scalar = Unicode.Scalar(number)
    else {
      faults.append(.refusedEscape(at: text.place(of: escape..<position)))
      return
    }
    position = end
    if isForbidden(scalar) {
      faults.append(.forbiddenScalar(scalar, at: text.place(of: escape..<end)))
    }
    value.append(contentsOf: String(Character(scalar)).utf8)
  }
}
