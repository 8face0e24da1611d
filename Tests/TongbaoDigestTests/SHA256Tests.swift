import Testing
import TongbaoDigest

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4 and of NIST's long-message list.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmn"
        + "opqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func agreesWithThePublishedExamples(_ text: String, _ hex: String) {
    #expect(SHA256.hash(Array(text.utf8)).hex == hex)
  }

  @Test func hashesAMillionLetters() {
    let digest = SHA256.hash([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(digest.hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func readsTheDigitsThatItWrites() {
    let digest = SHA256.hash(Array("通报".utf8))
    #expect(Digest256(hex: Array(digest.hex.utf8)[...]) == digest)
    #expect(Digest256(bytes: (0..<32).map { UInt8($0) })?.hex.hasPrefix("000102030405") == true)
  }

  @Test(arguments: [
    "", "ba78", String(repeating: "A", count: 64), String(repeating: "g", count: 64),
    String(repeating: "0", count: 65),
  ])
  func refusesDigitsThatAreNotADigest(_ text: String) {
    #expect(Digest256(hex: Array(text.utf8)[...]) == nil)
  }

  @Test(arguments: [
    [], [""], ["通报"], ["通", "", "报"], [String(repeating: "a", count: 1_000), "b"],
  ])
  func hashesPiecesAsTheWhole(_ pieces: [String]) {
    var hash = RunningSHA256()
    for piece in pieces { hash.update(Array(piece.utf8)) }
    #expect(hash.digest == SHA256.hash(Array(pieces.joined().utf8)))
    #expect(hash.count == pieces.joined().utf8.count)
  }

  @Test func refusesBytesOfAnotherLength() {
    #expect(Digest256(bytes: [UInt8](repeating: 0, count: 31)) == nil)
  }
}
