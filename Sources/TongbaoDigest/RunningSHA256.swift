import CCrypto

/// SHA-256 of bytes that come piece by piece.
package struct RunningSHA256 {
  private var state = SHA256_CTX()
  /// The bytes so far.
  package private(set) var count = 0

  package init() { SHA256_Init(&state) }

  package mutating func update(_ bytes: [UInt8]) {
    count += bytes.count
    _ = bytes.withUnsafeBytes { SHA256_Update(&state, $0.baseAddress, $0.count) }
  }

  /// The digest of everything so far.
  package var digest: Digest256? {
    var state = state
    var bytes = [UInt8](repeating: 0, count: 32)
    SHA256_Final(&bytes, &state)
    return Digest256(bytes: bytes)
  }
}
