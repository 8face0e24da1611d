import Glibc
import Testing

@testable import TongbaoFiles

@Suite struct PublishTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private let first = ["index.html": "one", "n/1/index.html": "1", "n/2/index.html": "2"]

  @Test func publishesIntoAFolderThatIsNotThere() async throws {
    let report = try await place.publish(first)
    #expect(
      report == PublishReport(files: 3, bytes: 5, written: 3, removed: 0, switched: true))
    #expect(try place.site() == first)
    #expect(!place.exists(".Output.spare") && !place.exists(".Output.journal"))
  }

  @Test func publishesIntoAnEmptyFolder() async throws {
    mkdir(place("Output"), 0o700)
    try await place.publish(first)
    #expect(try place.site() == first)
    #expect(try place.mode("Output") == 0o755)
  }

  @Test func makesTheFoldersAboveTheOutput() async throws {
    let output = try OutputDirectory(place("a/b/Output"), protecting: [], home: nil)
    _ = try await output.publish([])
    #expect(try place.site("a/b/Output") == [:])
  }

  @Test func writesNothingWhereNothingChanged() async throws {
    try await place.publish(first)
    try await place.publish(first.merging(["index.html": "two"]) { $1 })
    let watched = [
      "Output", "Output/index.html", "Output/manifest.json", ".Output.spare",
      ".Output.spare/index.html", ".Output.spare/manifest.json", "",
    ]
    let before = try watched.map { try place.state($0) }
    let report = try await place.publish(first.merging(["index.html": "two"]) { $1 })
    #expect(
      report == PublishReport(files: 3, bytes: 5, written: 0, removed: 0, switched: false))
    #expect(try watched.map { try place.state($0) } == before)
  }

  @Test func writesOnlyWhatIsNew() async throws {
    var files = first
    try await place.publish(files)
    for (path, text) in [("n/1/index.html", "1b"), ("n/2/index.html", "2b"), ("z.html", "z")] {
      files[path] = text
      #expect(try await place.publish(files).written == 1)
      #expect(try place.site() == files)
    }
    // The file that stays is one file in both trees.
    #expect(try place.state("Output/index.html") == place.state(".Output.spare/index.html"))
    #expect(try place.state("Output/n/2/index.html") == place.state(".Output.spare/n/2/index.html"))
    #expect(!place.exists(".Output.spare/z.html"))
  }

  @Test func writesTheChangesOfTheLastTwoBuildsWhereNoFileHasASecondName() async throws {
    var files = first
    try await place.publish(files, linking: false)
    files["n/1/index.html"] = "1b"
    #expect(try await place.publish(files, linking: false).written == 3)
    files["n/2/index.html"] = "2b"
    // The spare tree lacks the change of the build before, too.
    #expect(try await place.publish(files, linking: false).written == 2)
    #expect(try place.site() == files)
    files["z.html"] = "z"
    #expect(try await place.publish(files, linking: false).written == 2)
    #expect(try place.site() == files)
  }

  @Test func switchesBackWithoutWritingPages() async throws {
    try await place.publish(first)
    try await place.publish(first.merging(["index.html": "two"]) { $1 })
    let report = try await place.publish(first)
    #expect(report.written == 0 && report.switched)
    #expect(try place.site() == first)
  }

  @Test func removesFilesAndFoldersThatAreGone() async throws {
    try await place.publish(first)
    // What is told is what the site has lost, not what was cleared out of the spare tree.
    #expect(try await place.publish(["index.html": "two"]).removed == 2)
    #expect(try place.site() == ["index.html": "two"])
    #expect(!place.exists("Output/n"))
    #expect(try await place.publish(["index.html": "three"]).removed == 0)
    #expect(try place.site(".Output.spare") == ["index.html": "two"])
    #expect(!place.exists("Output/n"))
  }

  @Test func turnsAFileIntoAFolderAndBack() async throws {
    let file = ["a": "file", "b": "b"]
    let folder = ["a/c/d.html": "in a folder", "a/e": "e", "b": "b"]
    try await place.publish(file)
    try await place.publish(folder)
    try await place.publish(file)
    #expect(try place.site() == file)
    try await place.publish(folder)
    #expect(try place.site() == folder)
  }

  @Test func doesNotWriteOverAFileWithASecondName() async throws {
    try await place.publish(first)
    #expect(link(place("Output/index.html"), place("backup.html")) == 0)
    try await place.publish(first.merging(["index.html": "two"]) { $1 })
    try await place.publish(first.merging(["index.html": "three"]) { $1 })
    #expect(try OpenFolder(place.path).read("backup.html") == Array("one".utf8))
  }

  @Test func writesAFileAnewThatIsMissingOrHasAnotherSize() async throws {
    try await place.publish(first)
    unlink(place("Output/index.html"))
    try place.write("longer", to: "Output/n/1/index.html")
    #expect(try await place.publish(first).switched)
    #expect(try place.site() == first)
  }

  @Test func givesTheSameManifestForTheSameSite() async throws {
    try await place.publish(first)
    try await place.publish(["index.html": "two", "x": "y"])
    try await place.publish(first)
    let other = try Workplace()
    try await other.publish(first)
    #expect(
      try OpenFolder(place.path).read("Output/manifest.json")
        == OpenFolder(other.path).read("Output/manifest.json"))
  }

  @Test func leavesThePublishedSiteWhenAJobFails() async throws {
    struct Broken: Error, Equatable { let job: Int }
    try await place.publish(first)
    let jobs = (0..<50).map { number in
      ArtifactJob {
        if number >= 30 { throw Broken(job: number) }
        return [Artifact(path: try OutputPath("x\(number)"), bytes: [1])]
      }
    }
    let output = try place.output()
    let before = try place.state("Output")
    await #expect(throws: Broken.self) { _ = try await output.publish(jobs) }
    #expect(try place.state("Output") == before)
    #expect(try place.site() == first)
    try await place.publish(["index.html": "two"])
    #expect(try place.site() == ["index.html": "two"])
  }

  @Test(arguments: [false, true]) func refusesTwoFilesByOnePath(_ published: Bool) async throws {
    if published { try await place.publish(first) }
    let job = ArtifactJob {
      [Artifact(path: try OutputPath("index.html"), bytes: Array("one".utf8))]
    }
    let output = try place.output()
    await #expect(throws: OutputPathFault(path: "index.html", rule: .duplicate)) {
      _ = try await output.publish([job, job])
    }
    #expect(try place.site() == (published ? first : nil))
  }

  @Test func reportsAJobThatGivesOtherBytesTheSecondTime() async throws {
    let counter = Counter()
    let steady = ArtifactJob {
      [Artifact(path: try OutputPath("a"), bytes: counter.next() == 3 ? [2] : [1])]
    }
    @Sendable func changing(_ byte: UInt8) -> ArtifactJob {
      ArtifactJob { [Artifact(path: try OutputPath("b"), bytes: [byte])] }
    }
    let output = try place.output(linking: false)
    _ = try await output.publish([steady, changing(1)])
    await #expect(throws: UnstableRendering(path: try OutputPath("a"))) {
      _ = try await output.publish([ArtifactJob { try steady.render() + changing(2).render() }])
    }
    #expect(try place.site() == ["a": "\u{1}", "b": "\u{1}"])
  }

  @Test func setsModesWhateverTheUmask() async throws {
    // The mask belongs to the process: another folder written meanwhile is not harmed by it,
    // as that is what is being shown.
    let before = umask(0o077)
    defer { umask(before) }
    try await place.publish(first)
    try await place.publish(["index.html": "two", "n/1/index.html": "2"])
    for folder in ["Output", "Output/n", "Output/n/1", ".Output.spare/n"] {
      #expect(try place.mode(folder) == 0o755)
    }
    for file in ["Output/index.html", "Output/manifest.json", ".Output.spare/n/2/index.html"] {
      #expect(try place.mode(file) == 0o644)
    }
  }

  @Test func reportsAFileThatIsTooLarge() async throws {
    try await place.publish(first)
    // A limit would hold for all tests at once; the kernel has one of its own for each file
    // system, and a path that is too long fails in the same place.
    let long = Array(repeating: String(repeating: "x", count: 255), count: 17).joined(
      separator: "/")
    await #expect { try await place.publish(["a": "1", long: "2"]) } throws: { error in
      let fault = error as? FileFault
      return fault?.code == ENAMETOOLONG && fault?.path.hasSuffix("xxx") == true
        && fault?.chinese.hasPrefix("文件名太长 (ENAMETOOLONG)，无法") == true
    }
    #expect(try place.site() == first)
    try await place.publish(["a": "1"])
    #expect(try place.site() == ["a": "1"])
  }
}
