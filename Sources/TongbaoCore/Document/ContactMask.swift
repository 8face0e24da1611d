/// Hides personal data in a contact span as offices do (`field.md` §8): a name keeps its first
/// character, a telephone its last four digits, a mailbox its first letter and its host.
package enum ContactMask {
  package static func mask(_ text: String) -> String {
    maskNames(maskMail(maskTelephones(text)))
  }

  private static func maskTelephones(_ text: String) -> String {
    var result = ""
    var digits: [Character] = []
    func flush() {
      let kept = digits.count >= 7 ? 4 : digits.count
      result += String(repeating: "×", count: digits.count - kept) + String(digits.suffix(kept))
      digits = []
    }
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }

  private static func maskMail(_ text: String) -> String {
    guard let at = text.firstIndex(of: "@") else { return text }
    let isLocal = { (c: Character) in
      c.isASCII && (c.isLetter || c.isNumber || "._-×".contains(c)) || c == "×"
    }
    var start = at
    while start > text.startIndex, isLocal(text[text.index(before: start)]) {
      start = text.index(before: start)
    }
    guard start < at else { return text }
    return text[..<text.index(after: start)] + "×××" + maskTail(String(text[at...]))
  }

  /// Further mailboxes in the rest of the text.
  private static func maskTail(_ text: String) -> String {
    "@" + maskMail(String(text.dropFirst()))
  }

  private static func maskNames(_ text: String) -> String {
    for word in ["联系人：", "联系人:", "联系人"] {
      guard let hit = text.firstRange(of: word) else { continue }
      let name = text[hit.upperBound...].prefix { $0.isLetter && !$0.isASCII }
      guard (2...4).contains(name.count), let first = name.first else { return text }
      return text[..<hit.upperBound] + String(first)
        + String(repeating: "某", count: name.count - 1) + text[name.endIndex...]
    }
    return text
  }
}
