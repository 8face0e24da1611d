extension ArraySlice<UInt8> {
  /// Whether the bytes of `word` stand in these; a word of UTF-8 is never found inside a character.
  package func contains(word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    return withUnsafeBufferPointer { text in
      guard text.count >= word.count else { return false }
      for start in 0...(text.count - word.count) where text[start] == first {
        if text[start..<start + word.count].elementsEqual(word) { return true }
      }
      return false
    }
  }

  /// The text without blanks, full-width ones included; most cells have none and are not copied.
  package var withoutBlanks: ArraySlice<UInt8> {
    let hasBlank = withUnsafeBufferPointer { text in
      for (index, byte) in text.enumerated() {
        if byte <= 0x20 { return true }
        // U+00A0 and U+3000.
        guard byte == 0xA0 || byte == 0x80, index > 0 else { continue }
        if byte == 0xA0
          ? text[index - 1] == 0xC2
          : index > 1 && text[index - 1] == 0x80 && text[index - 2] == 0xE3
        {
          return true
        }
      }
      return false
    }
    guard hasBlank else { return self }
    return ArraySlice(String(decoding: self, as: UTF8.self).withoutBlanks.utf8)
  }
}
