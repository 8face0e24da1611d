/// A digest of 512 bits, as SHA-512 gives it.
///
/// Eight words rather than an array, as an archive's list has one in every line.
package struct Digest512: Hashable, Sendable {
  // Big-endian words: the first byte of the digest is the highest byte of the first word.
  private let words: SIMD8<UInt64>

  /// Takes the eight words of a digest, the highest byte first.
  init(words: SIMD8<UInt64>) { self.words = words }

  /// Reads 128 lower-case hexadecimal digits; `nil` for anything else, capitals included.
  package init?(hex: ArraySlice<UInt8>) {
    guard hex.count == 128 else { return nil }
    var words = SIMD8<UInt64>()
    var index = hex.startIndex
    for place in 0..<8 {
      var word: UInt64 = 0
      for digit in hex[index..<index + 16] {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): word = word << 4 | UInt64(digit - 48)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): word = word << 4 | UInt64(digit - 87)
        default: return nil
        }
      }
      words[place] = word
      index += 16
    }
    self.words = words
  }

  /// Reads the same from text.
  package init?(hex: String) { self.init(hex: Array(hex.utf8)[...]) }

  /// Appends the digest as 128 lower-case hexadecimal digits.
  package func appendHex(to text: inout [UInt8]) {
    for place in 0..<8 {
      var rest = words[place]
      for _ in 0..<16 {
        rest = rest << 4 | rest >> 60
        let digit = UInt8(truncatingIfNeeded: rest) & 15
        text.append(digit < 10 ? 48 + digit : 87 + digit)
      }
    }
  }

  /// The digest as 128 lower-case hexadecimal digits.
  package var hex: String {
    var text: [UInt8] = []
    text.reserveCapacity(128)
    appendHex(to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
