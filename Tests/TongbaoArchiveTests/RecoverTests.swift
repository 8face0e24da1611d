import Testing
import TongbaoFiles

@testable import TongbaoArchive

@Suite struct RecoverTests {
  private let place: Workplace
  private let object = "ocfl/urn%3atongbao%3a4200000001%3a2024q4-invented"
  private let folder = "urn%3atongbao%3a4200000001%3a2024q4-invented"

  init() throws { place = try Workplace() }

  private func expectSound() async throws {
    #expect(try place.leftovers() == [])
    #expect(try await place.archive().verify(workers: 1).exitCode == 0)
  }

  @Test func findsNothingToDoAndWritesNothing() throws {
    let archive = try place.archive()
    #expect(try archive.recover() == Recovery())
    #expect(try OpenFolder(place("Archive/work")).status("lock") == nil)
  }

  @Test(arguments: [Archive.SwitchMethod.exchange, .renames])
  func finishesWhatIsInPlaceButNotListed(_ method: Archive.SwitchMethod) async throws {
    let archive = try place.archive(switching: method)
    _ = try archive.commit(.sample())
    try {
      let writer = try CommitWriter(archive)
      _ = try writer.commit(.sample(text: "改", version: 2))
      _ = try writer.commit(.sample("other"))
      _ = try writer.commit(.sample(text: "再改", version: 3))
    }()
    let recovery = try archive.recover()
    #expect(recovery.finished.map(\.version) == [2, 3, 1])
    #expect(recovery.undone.isEmpty)
    #expect(try archive.record("2024q4-invented")?.head == 3)
    try await expectSound()
  }

  @Test func undoesWhatWasOnlyBuilt() async throws {
    let archive = try place.archive()
    _ = try archive.commit(.sample())
    let before = try place.files()
    let root = try OpenFolder(place("Archive"))
    try root.makeFolder("work/staging")
    try root.makeFolder("work/staging/\(folder)")
    try root.create("work/staging/\(folder)/inventory.json", Array("{".utf8))
    var journal = CommitJournal(in: root)
    try journal.add(
      CommitJournal.Entry(
        object: archive.object("2024q4-invented"),
        before: archive.record("2024q4-invented")?.versions[0].inventoryDigest,
        after: String(repeating: "0", count: 128), version: 2))
    let recovery = try archive.recover()
    #expect(recovery.undone == [Recovery.Item(slug: "2024q4-invented", version: 2)])
    #expect(try place.files() == before)
    try await expectSound()
  }

  /// Between the two renames the object is absent: what is staged takes its place, or the old one does.
  @Test(arguments: [true, false])
  func endsASwitchByRenames(_ isWhole: Bool) async throws {
    let archive = try place.archive(switching: .renames)
    _ = try archive.commit(.sample())
    let root = try OpenFolder(place("Archive"))
    let twin = try Workplace()
    let other = try twin.archive()
    _ = try other.commit([.sample(), .sample(text: "改", version: 2)])
    try copy(twin("Archive/\(object)"), to: place("Archive/work"), "staging/\(folder)")
    let before = try #require(try archive.record("2024q4-invented")?.versions[0].inventoryDigest)
    let after = try #require(try other.record("2024q4-invented")?.versions[1].inventoryDigest)
    var journal = CommitJournal(in: root)
    try journal.add(
      CommitJournal.Entry(
        object: archive.object("2024q4-invented"), before: before, after: after, version: 2))
    try root.makeFolder("work/old")
    try root.rename(object, to: "work/old/\(folder)")
    if !isWhole { try root.remove("work/staging/\(folder)/inventory.json") }
    #expect(try await archive.verify(workers: 1).exitCode == 4)
    let recovery = try archive.recover()
    #expect(recovery.finished.count == (isWhole ? 1 : 0))
    #expect(try archive.record("2024q4-invented")?.head == (isWhole ? 2 : 1))
    try await expectSound()
  }

  @Test func nextCommitClearsWhatWasBrokenOff() async throws {
    let archive = try place.archive()
    _ = try archive.commit(.sample())
    try { _ = try CommitWriter(archive).commit(.sample(text: "改", version: 2)) }()
    #expect(try archive.commit(.sample(text: "改", version: 2)) == .unchanged)
    try await expectSound()
  }

  /// Without the journal nobody knows what was going on; the only copy is kept.
  @Test func putsBackAnObjectThatIsAbsent() async throws {
    let archive = try place.archive()
    _ = try archive.commit(.sample())
    let root = try OpenFolder(place("Archive"))
    try root.makeFolder("work/old")
    try root.rename(object, to: "work/old/\(folder)")
    _ = try archive.recover()
    try await expectSound()
    #expect(try archive.slugs() == ["2024q4-invented"])
  }

  private func copy(_ source: String, to parent: String, _ name: String) throws {
    let target = try OpenFolder(parent)
    var made: Set<String> = []
    try FolderWalk(OpenFolder(source)).visit { path, item in
      if item == .folder { return true }
      try target.makeFolders(above: "\(name)/\(path)", made: &made)
      try target.create("\(name)/\(path)", try #require(try OpenFolder(source).read(path)))
      return false
    }
  }
}
