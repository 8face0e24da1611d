import Glibc
import Testing
import TongbaoFiles

@testable import TongbaoArchive

private let hasKeygen = access("/usr/bin/ssh-keygen", X_OK) == 0

/// These run `ssh-keygen`, where there is one.
@Suite(.enabled(if: hasKeygen)) struct SigningTests {
  private let place: Workplace
  private let archive: Archive
  private let signers: AllowedSigners

  init() throws {
    place = try Workplace()
    archive = try place.archive()
    _ = try archive.commit([.sample(), .sample("b")])
    let place = place
    for name in ["key", "other"] {
      try OpenFolder(place.path).create("empty", [])
      let made = try Program.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", place(name)],
        input: OpenFolder(place.path), "empty", isErrorTaken: true)
      try #require(made.status == 0)
      try OpenFolder(place.path).remove("empty")
    }
    let key = try #require(try OpenFolder(place.path).read("key.pub"))
    try OpenFolder(place.path).create(
      "allowed", Array("archive@office.example ".utf8) + key)
    signers = AllowedSigners(path: place("allowed"), identity: "archive@office.example")
  }

  private func verify(_ signers: AllowedSigners? = nil) async throws -> Verification {
    try await archive.verify(signers: signers, workers: 1)
  }

  @Test func isAgreedToBySigner() async throws {
    _ = try await archive.sign(key: place("key"), workers: 1)
    let found = try await verify(signers)
    #expect(found.findings == [])
    #expect(found.versionsSinceSigned == 0)
  }

  @Test func findsAnotherSigner() async throws {
    _ = try await archive.sign(key: place("other"), workers: 1)
    #expect(try await verify().exitCode == 0)
    let found = try await verify(signers)
    #expect(found.findings.map(\.path) == ["SHA512SUMS.sig"])
    #expect(found.exitCode == 1)
  }

  @Test func findsThatNobodySigned() async throws {
    #expect(try await verify().exitCode == 0)
    #expect(try await verify(signers).exitCode == 1)
  }

  /// Spaces and line ends too, over which `ssh-keygen` reads.
  @Test func findsEveryByteThatIsFlippedInASignature() async throws {
    _ = try await archive.sign(key: place("key"), workers: 1)
    let bytes = try #require(try place.files()["SHA512SUMS.sig"])
    for at in stride(from: 0, to: bytes.count, by: 7) {
      var altered = bytes
      altered[at] ^= 1
      try place.replace("Archive/SHA512SUMS.sig", with: altered)
      #expect(try await verify().exitCode == 1, "byte \(at)")
    }
  }

  @Test func keepsTheLastSignedListAndCountsWhatCameSince() async throws {
    _ = try await archive.sign(key: place("key"), workers: 1)
    let signed = try place.files()
    _ = try archive.commit(.sample(text: "改", version: 2))
    _ = try archive.commit([.sample("b", text: "改", version: 2), .sample("c")])
    let now = try place.files()
    #expect(now["SHA512SUMS.sig"] == nil)
    #expect(now["SHA512SUMS.prev"] == signed["SHA512SUMS"])
    #expect(now["SHA512SUMS.prev.sig"] == signed["SHA512SUMS.sig"])
    let found = try await verify(signers)
    #expect(found.versionsSinceSigned == 3)
    #expect(found.exitCode == 0)
    _ = try await archive.sign(key: place("key"), workers: 1)
    #expect(try place.files()["SHA512SUMS.prev"] == nil)
    #expect(try await verify(signers).findings == [])
  }

  /// Digests computed anew make a sound archive; the signature does not.
  @Test(arguments: [true, false])
  func findsThatHistoryWasRewritten(_ isSigned: Bool) async throws {
    _ = try await archive.sign(key: place("key"), workers: 1)
    if !isSigned { _ = try archive.commit(.sample(text: "改", version: 2)) }
    let forger = try Workplace()
    let forged = try forger.archive()
    _ = try forged.commit([.sample(text: "全省检查网站999家。"), .sample("b")])
    if !isSigned { _ = try forged.commit(.sample(text: "改", version: 2)) }
    #expect(try await forged.verify(workers: 1).exitCode == 0)
    for (path, bytes) in try forger.files() { try place.replace("Archive/\(path)", with: bytes) }
    let found = try await verify(signers)
    #expect(found.exitCode == 1)
    #expect(found.findings.allSatisfy { $0.aspect == .authenticity })
    #expect(
      found.findings.map(\.path).contains {
        $0 == (isSigned ? "SHA512SUMS.sig" : forgedPath)
      })
  }

  private var forgedPath: String {
    "ocfl/urn%3atongbao%3a4200000001%3a2024q4-invented/v1/content/source/notice.md"
  }

  @Test func doesNotSignDamage() async throws {
    try place.replace("Archive/README.txt", with: [])
    await #expect { try await archive.sign(key: place("key"), workers: 1) } throws: {
      ($0 as? ArchiveFault)?.kind == .damage
    }
    #expect(try place.files()["SHA512SUMS.sig"] == nil)
  }

  @Test func tellsAKeyThatIsNone() async throws {
    await #expect { try await archive.sign(key: place("allowed"), workers: 1) } throws: {
      ($0 as? ArchiveFault)?.kind == .refused
    }
    #expect(try place.files()["SHA512SUMS.sig"] == nil)
    #expect(try place.leftovers() == [])
  }
}
