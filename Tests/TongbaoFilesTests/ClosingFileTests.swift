import Testing

@testable import TongbaoFiles

@Suite struct ClosingFileTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  /// A file that names the size of others, one line each, and holds their bytes.
  private func list(_ name: String, of paths: [String]) throws -> ClosingFile {
    ClosingFile(path: try OutputPath(name)) { files, sink in
      for path in paths {
        guard let entry = files.entry(path) else { continue }
        try sink(Array("\(path) \(entry.size) ".utf8))
        try sink(try files.bytes(of: entry) + [UInt8(ascii: "\n")])
      }
    }
  }

  private func publish(
    _ files: [String: String], _ closing: [ClosingFile], linking: Bool = true
  ) async throws -> PublishReport {
    let jobs = files.sorted { $0.key < $1.key }.map { path, text in
      ArtifactJob { [Artifact(path: try OutputPath(path), bytes: Array(text.utf8))] }
    }
    return try await place.output(linking: linking).publish(jobs, closing: closing)
  }

  @Test(arguments: [true, false])
  func isMadeOfFinishedFilesAndOfClosingFilesBefore(linking: Bool) async throws {
    let closing = [try list("z.txt", of: ["a", "b/c"]), try list("b/list", of: ["a", "z.txt"])]
    _ = try await publish(["a": "one", "b/c": "two"], closing, linking: linking)
    let expected = [
      "a": "one", "b/c": "two", "z.txt": "a 3 one\nb/c 3 two\n",
      "b/list": "a 3 one\nz.txt 18 a 3 one\nb/c 3 two\n\n",
    ]
    #expect(try place.site() == expected)
    // A file that stays, one that changes, one that follows from both.
    _ = try await publish(["a": "one", "b/c": "three"], closing, linking: linking)
    #expect(try place.site()?["z.txt"] == "a 3 one\nb/c 5 three\n")
    // Back again, with a tree to go back to.
    _ = try await publish(["a": "one", "b/c": "two"], closing, linking: linking)
    #expect(try place.site() == expected)
  }

  @Test(arguments: [true, false])
  func staysWhereWhatItIsMadeOfStays(linking: Bool) async throws {
    let closing = [try list("list", of: ["a"])]
    _ = try await publish(["a": "one", "b": "1"], closing, linking: linking)
    let report = try await publish(["a": "one", "b": "1"], closing, linking: linking)
    #expect(!report.switched)
    #expect(report.written == 0)
    #expect(report.files == 3)
    let again = try await publish(["a": "one", "b": "2"], closing, linking: linking)
    #expect(again.switched)
    #expect(try place.site() == ["a": "one", "b": "2", "list": "a 3 one\n"])
  }

  @Test func goesWhenNobodyAsksForIt() async throws {
    _ = try await publish(["a": "one"], [try list("list", of: ["a"])])
    _ = try await publish(["a": "one"], [])
    #expect(try place.site() == ["a": "one"])
  }

  @Test func isNotMadeOfAFileThatWasTamperedWith() async throws {
    let closing = [try list("list", of: ["a"])]
    _ = try await publish(["a": "one"], closing)
    try place.write("two", to: "Output/a")
    // The tree itself is not what its manifest says; only the list is looked at.
    await #expect(throws: DamagedFile(path: try OutputPath("a"))) {
      _ = try await publish(["a": "one"], closing)
    }
    let list = try OpenFolder(place("Output")).read("list")
    #expect(list == Array("a 3 one\n".utf8))
  }

  @Test func mayNotHaveThePathOfAnother() async throws {
    await #expect(throws: OutputPathFault(path: "a", rule: .duplicate)) {
      _ = try await publish(["a": "one"], [try list("a", of: [])])
    }
    #expect(try place.site() == nil)
  }

  @Test func mustComeOutTheSameEachTime() async throws {
    let counter = Counter()
    let closing = ClosingFile(path: try OutputPath("x")) { _, sink in
      try sink(Array("\(counter.next())".utf8))
    }
    await #expect(throws: UnstableRendering(path: try OutputPath("x"))) {
      _ = try await publish(["a": "one"], [closing])
    }
    #expect(try place.site() == nil)
  }
}
