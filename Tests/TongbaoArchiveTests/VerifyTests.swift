import Glibc
import Testing
import TongbaoFiles

@testable import TongbaoArchive

@Suite struct VerifyTests {
  private let place: Workplace
  private let archive: Archive
  private let object = "ocfl/urn%3atongbao%3a4200000001%3a2024q4-invented"

  init() throws {
    place = try Workplace()
    archive = try place.archive()
    _ = try archive.commit([.sample(), .sample(text: "改", version: 2), .sample("b")])
  }

  private func verify() async throws -> Verification { try await archive.verify(workers: 2) }

  @Test func findsNothingInASoundArchive() async throws {
    let found = try await verify()
    #expect(found.exitCode == 0)
    #expect(found.findings.map(\.weight) == [.note])
    #expect([found.objects, found.versions] == [2, 3])
    #expect(found.files == (try place.files().count) - 1)
  }

  @Test func namesEveryFileInWhichAByteIsFlipped() async throws {
    for (path, bytes) in try place.files() {
      for at in [0, bytes.count / 2, bytes.count - 1] {
        var altered = bytes
        altered[at] ^= 1
        try place.replace("Archive/\(path)", with: altered)
        #expect(try await says(path), "\(path) byte \(at)")
      }
      try place.replace("Archive/\(path)", with: bytes)
    }
    #expect(try await verify().exitCode == 0)
  }

  /// Whether the fault, or one of the findings, names the file.
  private func says(_ path: String) async throws -> Bool {
    do {
      let found = try await Archive(opening: place("Archive")).verify(workers: 2)
      return found.exitCode == 1
        && found.findings.contains {
          // A line of the list is found by the file that it speaks of, too.
          $0.path.hasPrefix(path) || $0.words.chinese.contains(path)
        }
    } catch let fault as ArchiveFault {
      return fault.chinese.contains(path) && [1, 73].contains(fault.exitCode)
    }
  }

  @Test func namesEveryFileThatIsMissing() async throws {
    for (path, bytes) in try place.files() {
      try OpenFolder(place("Archive")).remove(path)
      do {
        let found = try await Archive(opening: place("Archive")).verify(workers: 1)
        #expect(found.findings.contains { $0.path == path && $0.weight == .damage }, "\(path)")
      } catch let fault as ArchiveFault {
        #expect(path == "archive.json" || fault.chinese.contains("ocfl"), "\(path)")
      }
      try place.replace("Archive/\(path)", with: bytes)
    }
  }

  @Test(arguments: [
    "stray.txt", "ocfl/stray.txt", "ocfl/urn%3atongbao%3a4200000001%3a2024q4-invented/stray.txt",
    "ocfl/urn%3atongbao%3a4200000001%3a2024q4-invented/v1/content/.ds_store",
  ])
  func namesAFileThatNothingNames(_ path: String) async throws {
    try OpenFolder(place("Archive")).create(path, [])
    let found = try await verify()
    #expect(found.findings.contains { $0.path == path && $0.aspect == .safety })
    #expect(found.exitCode == 1)
  }

  @Test(arguments: ["ocfl/empty", "empty", "ocfl/extensions/empty"])
  func namesAFolderThatBelongsToNothing(_ path: String) async throws {
    try OpenFolder(place("Archive")).makeFolder(path)
    let found = try await verify()
    #expect(found.exitCode == 1)
    #expect(found.findings.contains { $0.path.hasPrefix(path) })
  }

  @Test func namesALinkInThePlaceOfAFile() async throws {
    let path = "\(object)/v1/content/source/notice.md"
    let folder = try OpenFolder(place("Archive"))
    try folder.rename(path, to: "../notice.md")
    try #require(symlink(place("notice.md"), place("Archive/\(path)")) == 0)
    let found = try await verify()
    #expect(found.findings.contains { $0.path == path && $0.aspect == .safety })
    #expect(found.exitCode == 1)
  }

  /// A commit that was broken off is not damage.
  @Test func tellsAnInterruptionFromDamage() async throws {
    try { _ = try CommitWriter(archive).commit(.sample(text: "再改", version: 3)) }()
    var found = try await verify()
    #expect(found.exitCode == 4)
    #expect(found.findings.filter { $0.weight == .interruption }.map(\.path) == ["work"])
    let path = "\(object)/v1/content/source/notice.md"
    try place.replace("Archive/\(path)", with: Array("全省检查网站615家。".utf8))
    found = try await verify()
    #expect(found.exitCode == 1)
    #expect(found.findings.contains { $0.path == path && $0.weight == .damage })
  }

  @Test func saysNothingOfAnArchiveThatIsBeingWritten() async throws {
    let lock = try archive.takeLock()
    await #expect { try await verify() } throws: { ($0 as? ArchiveFault)?.kind == .busy }
    withExtendedLifetime(lock) {}
  }

  @Test func namesARecordThatWasCopiedToAnotherName() async throws {
    let folder = try OpenFolder(place("Archive"))
    try folder.rename(object, to: object + "x")
    let found = try await verify()
    #expect(
      found.findings.contains {
        $0.path == object + "x/inventory.json" && $0.aspect == .authenticity
      })
    #expect(found.exitCode == 1)
  }
}
