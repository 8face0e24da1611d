import Testing
import TongbaoDigest

@Suite struct SHA512Tests {
  /// The examples of FIPS 180-4.
  @Test(arguments: [
    (
      "",
      "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
        + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"
    ),
    (
      "abc",
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
    ),
  ])
  func agreesWithThePublishedExamples(_ text: String, _ hex: String) {
    #expect(SHA512.hash(Array(text.utf8)).hex == hex)
  }

  @Test func readsTheDigitsThatItWrites() {
    let digest = SHA512.hash(Array("通报".utf8))
    #expect(Digest512(hex: digest.hex) == digest)
  }

  @Test(arguments: [
    "", "cf83", String(repeating: "A", count: 128), String(repeating: "g", count: 128),
    String(repeating: "0", count: 129),
  ])
  func refusesDigitsThatAreNotADigest(_ text: String) {
    #expect(Digest512(hex: text) == nil)
  }
}
