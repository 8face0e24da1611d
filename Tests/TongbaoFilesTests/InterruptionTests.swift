import Glibc
import Testing

@testable import TongbaoFiles

/// The states that a build may leave behind when it is broken off, each made by hand.
@Suite struct InterruptionTests {
  private let place: Workplace
  private let old = ["index.html": "old", "gone/index.html": "gone", "same/index.html": "same"]
  private let new = ["index.html": "new", "same/index.html": "same", "more/index.html": "more"]
  private let next = ["index.html": "next", "same/index.html": "same"]

  private static let writing = "tongbao journal 1\nwriting the spare folder\n"
  private static let switching = writing + "switching by renames\n"

  init() throws { place = try Workplace() }

  /// Publishes `old` and makes a complete spare tree of `new`.
  private func bothTrees() async throws {
    try await place.publish(old)
    try await place.publish(new)
    try OpenFolder(place.path).exchange("Output", with: ".Output.spare")
  }

  private func expectOnlyNamesOfOurs(sourceLocation: SourceLocation = #_sourceLocation) throws {
    var names: [String] = []
    try FolderWalk(OpenFolder(place.path)).visit { path, _ in
      names.append(path)
      return false
    }
    #expect(
      names.sorted() == [".Output.lock", ".Output.spare", "Output"], sourceLocation: sourceLocation)
  }

  @Test(arguments: ["", "tong", writing, writing + "switching"])
  func fillsASpareTreeAnewThatWasBeingWritten(_ journal: String) async throws {
    try await bothTrees()
    // Cut short, the journal was not on the disk yet, and the spare tree not touched.
    if journal.hasPrefix(Self.writing) {
      unlink(place(".Output.spare/manifest.json"))
      try place.write("torn", to: ".Output.spare/index.html")
      try place.write("never published", to: ".Output.spare/half/way/index.html")
      try place.write("torn", to: ".Output.spare/.manifest.json")
    }
    try place.write(journal, to: ".Output.journal")
    try await place.publish(next)
    #expect(try place.site() == next)
    #expect(try place.site(".Output.spare") == old)
    try expectOnlyNamesOfOurs()
  }

  @Test(arguments: ["我的.docx", "Notes.txt", ".git/HEAD"])
  func removesNothingFromIt(thatItCouldNotHaveWritten name: String) async throws {
    try await bothTrees()
    unlink(place(".Output.spare/manifest.json"))
    try place.write("mine", to: ".Output.spare/\(name)")
    try place.write(Self.writing, to: ".Output.journal")
    await #expect(throws: OutputRefused.self) { try await place.publish(next) }
    #expect(place.exists(".Output.spare/\(name)") && place.exists(".Output.spare/index.html"))
    #expect(try place.site() == old)
  }

  @Test func leavesAnInterruptedSpareTreeAloneWhereNothingChanged() async throws {
    try await bothTrees()
    unlink(place(".Output.spare/manifest.json"))
    try place.write(Self.writing, to: ".Output.journal")
    #expect(try await place.publish(old).switched == false)
    try await place.publish(next)
    #expect(try place.site() == next)
    try expectOnlyNamesOfOurs()
  }

  @Test func trustsASpareTreeThatWasCompleteBeforeTheExchange() async throws {
    try await bothTrees()
    try place.write(Self.writing, to: ".Output.journal")
    #expect(try await place.publish(new).written == 0)
    #expect(try place.site() == new)
    try expectOnlyNamesOfOurs()
  }

  @Test func forgetsTheJournalAfterTheExchange() async throws {
    try await bothTrees()
    try OpenFolder(place.path).exchange("Output", with: ".Output.spare")
    try place.write(Self.writing, to: ".Output.journal")
    #expect(try await place.publish(next).written == 1)
    #expect(try place.site() == next)
    try expectOnlyNamesOfOurs()
  }

  @Test func fillsASpareTreeAnewThatDoesNotMatchItsManifest() async throws {
    try await bothTrees()
    try place.write("another size", to: ".Output.spare/same/index.html")
    #expect(try await place.publish(new).switched)
    #expect(try place.site() == new)
    try expectOnlyNamesOfOurs()
  }

  @Test func publishesAnewWhereTheOutputWasThrownAway() async throws {
    try await bothTrees()
    try place.rename("Output", to: "trash")
    #expect(try await place.publish(new).written == 0)
    #expect(try place.site() == new)
  }

  @Test func switchesByRenamesWhereExchangeIsRefused() async throws {
    try await place.publish(old, switching: .renames)
    try await place.publish(new, switching: .renames)
    #expect(try place.site() == new)
    try await place.publish(next, switching: .renames)
    #expect(try place.site() == next)
    #expect(try place.site(".Output.spare") == new)
    try expectOnlyNamesOfOurs()
  }

  /// The renames done before the interruption, and the site that the repair alone publishes.
  @Test(arguments: [0, 1, 2, 3]) func repairsASwitchByRenames(after renames: Int) async throws {
    try await bothTrees()
    try place.write(Self.switching, to: ".Output.journal")
    let steps = [
      ("Output", ".Output.old"), (".Output.spare", "Output"), (".Output.old", ".Output.spare"),
    ]
    for (from, to) in steps.prefix(renames) { try place.rename(from, to: to) }
    struct Broken: Error {}
    let output = try place.output()
    await #expect(throws: Broken.self) {
      _ = try await output.publish([ArtifactJob { throw Broken() }])
    }
    #expect(try place.site() == (renames < 2 ? old : new))
    #expect(try place.site(".Output.spare") == (renames < 2 ? new : old))
    try expectOnlyNamesOfOurs()
    try await place.publish(next)
    #expect(try place.site() == next)
    try expectOnlyNamesOfOurs()
  }

  @Test func putsThePublishedTreeBackWhereSomebodyMadeAnEmptyFolder() async throws {
    try await bothTrees()
    try place.write(Self.switching, to: ".Output.journal")
    try place.rename("Output", to: ".Output.old")
    mkdir(place("Output"), 0o755)
    #expect(try await place.publish(old).switched == false)
    #expect(try place.site() == old)
    try expectOnlyNamesOfOurs()
  }

  @Test func refusesANameThatIsNeededForTheRenames() async throws {
    try await bothTrees()
    try place.write("mine", to: ".Output.old/mine.txt")
    await #expect(
      throws: OutputRefused(path: place(".Output.old"), reason: .foreignNeighbour)
    ) { try await place.publish(next, switching: .renames) }
    #expect(try place.site() == old)
    #expect(place.exists(".Output.old/mine.txt"))
  }
}
