import Glibc
import Testing

@testable import TongbaoFiles

@Suite struct CurrentTests {
  private let stamp: [UInt8] = [1, 2, 3]
  private let place: Workplace

  init() throws { place = try Workplace() }

  private func publish() async throws -> OutputDirectory {
    try await place.publish(["a.html": "a", "b/c.html": "c"])
    let directory = try place.output()
    try directory.remember(stamp: stamp, memo: [7])
    return directory
  }

  @Test func knowsTheSiteThatItMade() async throws {
    let site = try #require(try await publish().current(stamp: stamp))
    #expect(site.memo == [7])
    #expect(
      site.report == PublishReport(files: 2, bytes: 2, written: 0, removed: 0, switched: false))
  }

  @Test func doesNotKnowOtherSources() async throws {
    #expect(try await publish().current(stamp: [1, 2]) == nil)
  }

  @Test func doesNotTrustASiteThatLacksAFile() async throws {
    let directory = try await publish()
    unlink(place("Output/b/c.html"))
    #expect(try directory.current(stamp: stamp) == nil)
  }

  @Test func refusesAForeignFileAsABuildDoes() async throws {
    let directory = try await publish()
    try place.write("x", to: "Output/foreign.txt")
    #expect(throws: OutputRefused.self) { try directory.current(stamp: stamp) }
  }

  @Test func doesNotKnowASiteThatAnotherBuildMade() async throws {
    let directory = try await publish()
    try await place.publish(["a.html": "other"])
    #expect(try directory.current(stamp: stamp) == nil)
  }

  @Test func knowsNothingWhereNothingIs() throws {
    #expect(try place.output().current(stamp: stamp) == nil)
  }

  @Test(arguments: [
    "", "tongbao state 1\n", "tongbao state 2\n" + String(repeating: "0", count: 130),
    "tongbao state 1\n" + String(repeating: "g", count: 64) + "\n"
      + String(repeating: "0", count: 64) + "\n",
  ])
  func passesOverADoubtfulState(_ text: String) { #expect(BuildState(Array(text.utf8)) == nil) }
}
