import Testing
import TongbaoDigest

@testable import TongbaoFiles

@Suite struct JobMemoryTests {
  private let place: Workplace
  private let runs = Counter()

  init() throws { place = try Workplace() }

  private func key(_ name: String) -> Digest256 { SHA256.hash(Array(name.utf8)) }

  /// A job with two files whose runs are counted.
  private func counted(_ key: String, _ text: String = "one") -> ArtifactJob {
    ArtifactJob(key: self.key(key)) {
      _ = runs.next()
      return [
        Artifact(path: try OutputPath("a/index.html"), bytes: Array(text.utf8)),
        Artifact(path: try OutputPath("a/t.csv"), bytes: [1]),
      ]
    }
  }

  private func plain(_ text: String) -> ArtifactJob {
    ArtifactJob { [Artifact(path: try OutputPath("b.html"), bytes: Array(text.utf8))] }
  }

  /// Publishes and remembers; how many times the counted job has run before and after is told by the
  /// next number of the counter.
  private func publish(_ jobs: [ArtifactJob], linking: Bool = true) async throws -> PublishReport {
    let output = try place.output(linking: linking)
    let report = try await output.publish(jobs)
    try output.remember(stamp: nil, memo: [7], jobs: report.jobs)
    return report
  }

  @Test(arguments: [true, false])
  func runsNoJobWhoseKeyIsKnown(linking: Bool) async throws {
    _ = try await publish([counted("k"), plain("1")], linking: linking)
    _ = try await publish([counted("k"), plain("2")], linking: linking)
    _ = try await publish([counted("k"), plain("3")], linking: linking)
    #expect(try place.site() == ["a/index.html": "one", "a/t.csv": "\u{1}", "b.html": "3"])
    // Without second names the files are rendered once more, for the other tree.
    #expect(runs.next() == (linking ? 2 : 3))
  }

  @Test func runsAJobWithAnotherKey() async throws {
    _ = try await publish([counted("k"), plain("1")])
    _ = try await publish([counted("l", "two"), plain("1")])
    #expect(try place.site()?["a/index.html"] == "two")
    #expect(runs.next() == 3)
  }

  @Test func runsAJobWhoseFileIsGoneOrHasAnotherSize() async throws {
    _ = try await publish([counted("k"), plain("1")])
    try place.write("other size", to: "Output/a/t.csv")
    #expect(try await publish([counted("k"), plain("1")]).switched)
    #expect(try place.site() == ["a/index.html": "one", "a/t.csv": "\u{1}", "b.html": "1"])
    #expect(runs.next() == 3)
  }

  @Test func forgetsWhatAnotherBuildHasReplaced() async throws {
    _ = try await publish([counted("k"), plain("1")])
    try await place.publish(["a/index.html": "other"])
    _ = try await publish([counted("k"), plain("1")])
    #expect(try place.site() == ["a/index.html": "one", "a/t.csv": "\u{1}", "b.html": "1"])
    #expect(runs.next() == 3)
  }

  @Test func dropsTheFilesOfAJobThatIsGone() async throws {
    _ = try await publish([counted("k"), plain("1")])
    _ = try await publish([plain("1")])
    #expect(try place.site() == ["b.html": "1"])
  }

  @Test(arguments: ["x\n", "0 1\n"])
  func passesOverDoubtfulLines(_ text: String) {
    #expect(JobMemory(Array(text.utf8)[...], files: 2) == nil)
  }

  @Test func readsWhatItWrites() throws {
    let manifest = try Manifest(fresh: [
      Manifest.Entry(path: OutputPath("a"), size: 1, digest: key("a")),
      Manifest.Entry(path: OutputPath("b"), size: 1, digest: key("b")),
    ])
    let memory = JobMemory(
      [(key("k"), [try OutputPath("b"), try OutputPath("a")]), (key("l"), [])], in: manifest)
    #expect(JobMemory(memory.bytes[...], files: 2) == memory)
    #expect(JobMemory(memory.bytes[...], files: 1) == nil)
    #expect(memory.places[key("k")] == [1, 0])
  }
}
