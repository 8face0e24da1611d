import CCrypto

/// The hash function SHA-512 (FIPS 180-4), computed by libcrypto.
package enum SHA512 {
  /// Returns the digest of the bytes.
  package static func hash(_ bytes: [UInt8]) -> Digest512 {
    var state = SHA512_CTX()
    // Each of these three can only fail for a null state or an unknown digest length.
    SHA512_Init(&state)
    _ = bytes.withUnsafeBytes { SHA512_Update(&state, $0.baseAddress, $0.count) }
    return withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { digest in
      SHA512_Final(digest.assumingMemoryBound(to: UInt8.self).baseAddress, &state)
      var words = SIMD8<UInt64>()
      for place in 0..<8 {
        words[place] = UInt64(
          bigEndian: digest.load(fromByteOffset: place * 8, as: UInt64.self))
      }
      return Digest512(words: words)
    }
  }
}
