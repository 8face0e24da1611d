import CCrypto

/// The hash function SHA-256 (FIPS 180-4), computed by libcrypto.
package enum SHA256 {
  /// Returns the digest of the bytes.
  package static func hash(_ bytes: [UInt8]) -> Digest256 {
    bytes.withUnsafeBytes { hash($0) }
  }

  /// Returns the digest of a run of memory, which may be empty.
  package static func hash(_ bytes: UnsafeRawBufferPointer) -> Digest256 {
    var state = SHA256_CTX()
    // Each of these three can only fail for a null state or an unknown digest length.
    SHA256_Init(&state)
    SHA256_Update(&state, bytes.baseAddress, bytes.count)
    return withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { digest in
      SHA256_Final(digest.assumingMemoryBound(to: UInt8.self).baseAddress, &state)
      return Digest256(
        words: (
          UInt64(bigEndian: digest.load(fromByteOffset: 0, as: UInt64.self)),
          UInt64(bigEndian: digest.load(fromByteOffset: 8, as: UInt64.self)),
          UInt64(bigEndian: digest.load(fromByteOffset: 16, as: UInt64.self)),
          UInt64(bigEndian: digest.load(fromByteOffset: 24, as: UInt64.self))
        ))
    }
  }
}
