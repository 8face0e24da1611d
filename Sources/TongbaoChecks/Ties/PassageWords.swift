internal import TongbaoCore

/// Cuts passages into the parts in which the words about a number stand.
enum PassageWords {
  /// Blanks for what stands between these marks, the marks themselves included.
  private static let quotations: [(open: [UInt8], close: [UInt8])] = [
    (Array("《".utf8), Array("》".utf8)), (Array("“".utf8), Array("”".utf8)),
    (Array("\"".utf8), Array("\"".utf8)),
  ]

  static func withoutQuotations(_ text: [UInt8]) -> [UInt8] {
    var words = text
    var index = 0
    while index < text.count {
      guard
        let mark = quotations.first(where: { text[index...].starts(with: $0.open) }),
        let close = text[(index + mark.open.count)...].prefix(600).firstRange(of: mark.close)
      else {
        index += 1
        continue
      }
      for inside in index..<close.upperBound { words[inside] = 0x20 }
      index = close.upperBound
    }
    return words
  }

  /// Marks by their bytes, read as one number.
  static let sentenceEnds = marks("。；;！？!?\n")
  static let clauseEnds = marks("。；;！？!?\n，,：:")
  static let phraseEnds = marks("。；;！？!?\n，,：:、（()）")

  private static func marks(_ text: String) -> Set<UInt32> {
    Set(text.unicodeScalars.map { number(Array(String($0).utf8)[...]) })
  }

  private static func number(_ scalar: ArraySlice<UInt8>) -> UInt32 {
    scalar.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// No part reaches further: a text without any mark must not be read again for every number.
  private static let reach = 600

  /// Where the part that holds `offset` begins.
  static func start(_ ends: Set<UInt32>, before offset: Int, in text: [UInt8]) -> Int {
    var index = offset
    let limit = max(0, offset - reach)
    while index > limit {
      let length = scalarLength(before: index, in: text)
      if isEnd(index - length, length, ends, text) { return index }
      index -= length
    }
    return index
  }

  /// Where the part that holds `offset` ends.
  static func end(_ ends: Set<UInt32>, from offset: Int, in text: [UInt8]) -> Int {
    var index = offset
    let limit = min(text.count, offset + reach)
    while index < limit {
      var length = 1
      while index + length < text.count, text[index + length] & 0xC0 == 0x80 { length += 1 }
      if isEnd(index, length, ends, text) { return index }
      index += length
    }
    return min(index, text.count)
  }

  private static func scalarLength(before index: Int, in text: [UInt8]) -> Int {
    var length = 1
    while index - length > 0, text[index - length] & 0xC0 == 0x80 { length += 1 }
    return length
  }

  /// A comma or colon between digits belongs to a number.
  private static func isEnd(
    _ index: Int, _ length: Int, _ ends: Set<UInt32>, _ text: [UInt8]
  ) -> Bool {
    guard ends.contains(number(text[index..<index + length])) else { return false }
    guard length == 1, text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: ":") else {
      return true
    }
    func isDigit(_ at: Int) -> Bool {
      text.indices.contains(at) && (0x30...0x39).contains(text[at])
    }
    return !(isDigit(index - 1) && isDigit(index + 1))
  }
}

extension ArraySlice<UInt8> {
  /// Whether one of the words stands in these bytes.
  func holds(anyOf words: [String]) -> Bool { words.contains { contains(word: Array($0.utf8)) } }

  /// Where the last of the words that stand in these bytes begins.
  func last(of words: [String]) -> Int? { words.compactMap { last(of: $0) }.max() }

  func last(of word: String) -> Int? {
    let word = Array(word.utf8)
    guard let first = word.first else { return nil }
    return withUnsafeBufferPointer { text -> Int? in
      var at = text.count - word.count
      while at >= 0 {
        if text[at] == first, text[at..<at + word.count].elementsEqual(word) { return at }
        at -= 1
      }
      return nil
    }.map { startIndex + $0 }
  }

  func first(of word: String) -> Int? { firstRange(of: Array(word.utf8))?.lowerBound }

  func starts(withAnyOf words: [String]) -> Bool { words.contains { starts(with: $0.utf8) } }
}
