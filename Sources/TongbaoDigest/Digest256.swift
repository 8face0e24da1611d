/// A digest of 256 bits, as SHA-256 gives it.
///
/// Four words rather than an array: it is copied and compared for every file of a site, and
/// holds no memory of its own.
package struct Digest256: Hashable, Sendable {
  // Big-endian words: the first byte of the digest is the highest byte of the first word.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// Takes the 32 bytes of a digest; `nil` for any other number of bytes.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    var read = bytes.makeIterator()
    func word() -> UInt64 {
      (0..<8).reduce(into: UInt64(0)) { word, _ in word = word << 8 | UInt64(read.next() ?? 0) }
    }
    words = (word(), word(), word(), word())
  }

  /// Takes the four words of a digest, the highest byte first.
  init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// Reads 64 lower-case hexadecimal digits; `nil` for anything else, capitals included.
  ///
  /// Not generic, as a manifest has one of them in every line.
  package init?(hex: ArraySlice<UInt8>) {
    guard hex.count == 64 else { return nil }
    var start = hex.startIndex
    func word() -> UInt64? {
      var word: UInt64 = 0
      for digit in hex[start..<start + 16] {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): word = word << 4 | UInt64(digit - 48)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): word = word << 4 | UInt64(digit - 87)
        default: return nil
        }
      }
      start += 16
      return word
    }
    guard let one = word(), let two = word(), let three = word(), let four = word() else {
      return nil
    }
    words = (one, two, three, four)
  }

  /// Appends the digest as 64 lower-case hexadecimal digits.
  package func appendHex(to text: inout [UInt8]) {
    append(words.0, to: &text)
    append(words.1, to: &text)
    append(words.2, to: &text)
    append(words.3, to: &text)
  }

  private func append(_ word: UInt64, to text: inout [UInt8]) {
    var rest = word
    for _ in 0..<16 {
      rest = rest << 4 | rest >> 60
      let digit = UInt8(truncatingIfNeeded: rest) & 15
      text.append(digit < 10 ? 48 + digit : 87 + digit)
    }
  }

  /// The digest as 64 lower-case hexadecimal digits.
  package var hex: String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    appendHex(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  package static func == (one: Digest256, other: Digest256) -> Bool { one.words == other.words }

  package func hash(into hasher: inout Hasher) {
    // The bits of a digest are as good as random: one word tells digests apart.
    hasher.combine(words.0)
  }
}
