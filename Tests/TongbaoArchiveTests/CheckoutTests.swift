import Testing
import TongbaoFiles

@testable import TongbaoArchive

@Suite struct CheckoutTests {
  private let place: Workplace
  private let archive: Archive
  private let record: ArchivedRecord

  init() throws {
    place = try Workplace()
    archive = try place.archive()
    _ = try archive.commit([.sample(), .sample(text: "改", version: 3)])
    record = try #require(try archive.record("2024q4-invented"))
  }

  @Test(arguments: [1, 2])
  func writesExactlyTheFilesOfAVersion(_ number: Int) throws {
    let version = try #require(record.version(number))
    try archive.checkout(version, of: record, to: place("out"))
    let draft = number == 1 ? RecordDraft.sample() : .sample(text: "改", version: 3)
    #expect(try place.files("out") == draft.files)
  }

  @Test(arguments: [
    (nil, 2), ("v1", 1), ("2", 2), ("2025-01-08", 1), ("2025-03-07", 1), ("2025-03-08", 2),
  ])
  func findsTheVersionThatIsMeant(_ name: String?, _ number: Int) throws {
    #expect(try record.version(named: name).number == number)
  }

  @Test(arguments: ["v0", "v3", "", "2025-01-07", "yesterday"])
  func saysThatThereIsNoSuchVersion(_ name: String) {
    #expect { try record.version(named: name) } throws: {
      ($0 as? ArchiveFault)?.kind == .usage
    }
  }

  @Test func doesNotWriteIntoAFolderThatExists() throws {
    try OpenFolder(place.path).makeFolder("out")
    #expect { try archive.checkout(record.versions[0], of: record, to: place("out")) } throws: {
      ($0 as? ArchiveFault)?.kind == .refused
    }
    #expect(try place.files("out").isEmpty)
  }

  @Test func leavesNothingWhereAFileIsDamaged() throws {
    let path = "ocfl/urn%3atongbao%3a4200000001%3a2024q4-invented/v1/content/source/notice.md"
    try place.replace("Archive/\(path)", with: [])
    #expect { try archive.checkout(record.versions[0], of: record, to: place("out")) } throws: {
      ($0 as? ArchiveFault)?.kind == .damage
    }
    var names: [String] = []
    try FolderWalk(OpenFolder(place.path)).visit { path, _ in
      names.append(path)
      return false
    }
    #expect(names == ["Archive"])
  }
}
