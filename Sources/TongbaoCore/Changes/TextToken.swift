/// The least part of a text that a reader takes as one: a number, a word of Latin letters, a character.
struct TextToken: Hashable {
  let text: String
  /// Whether a clause ends or begins with it: ，。；：、 and brackets.
  let isMark: Bool

  /// Numbers are whole: `99.35%`, `1,842`, `三十二`; so are addresses.
  static func tokens(of text: String) -> [TextToken] {
    let characters = Array(text)
    var tokens: [TextToken] = []
    var index = 0
    while index < characters.count {
      let start = index
      index += 1
      if isOfWord(characters[start]) {
        while index < characters.count {
          let isJoined =
            joints.contains(characters[index]) && index + 1 < characters.count
            && (isOfWord(characters[index + 1]) || characters[index + 1] == "/")
          guard isOfWord(characters[index]) || isJoined else { break }
          index += 1
        }
        if index < characters.count, "%％‰".contains(characters[index]) { index += 1 }
      } else if numerals.contains(characters[start]) {
        while index < characters.count, numerals.contains(characters[index]) { index += 1 }
      }
      tokens.append(
        TextToken(
          text: String(characters[start..<index]),
          isMark: index == start + 1 && marks.contains(characters[start])))
    }
    return tokens
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isASCII
      ? character.isLetter || character.isNumber
      : ("０"..."９").contains(character)
  }

  private static let joints: Set<Character> = Set(".,-_/:@#?=&+~．")
  private static let numerals: Set<Character> = Set("〇零一二三四五六七八九十百千万亿两")
  private static let marks: Set<Character> = Set("，。；：、！？（）()【】《》〈〉“”‘’〔〕「」,;:!?\n")
}
