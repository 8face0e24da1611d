import Glibc
import Testing

@testable import TongbaoFiles

@Suite struct RefusalTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write("# 通报", to: "site/Content/a.md")
  }

  private func refusal(
    of path: String, protecting sources: [String]? = nil, home: String? = nil
  ) -> OutputRefused.Reason? {
    do {
      _ = try OutputDirectory(
        path, protecting: sources ?? [place("site/Content")], home: home)
      return nil
    } catch {
      return (error as? OutputRefused)?.reason
    }
  }

  @Test(arguments: [
    ("site/Content", OutputRefused.Relation.same), ("site/Content/", .same),
    ("site/Content/.", .same),
    ("site/../site//Content", .same), ("site", .above), ("site/Content/..", .above), (".", .above),
    ("site/Content/Output", .below), ("site/Content/a/b/c", .below),
  ])
  func refusesToHurtTheSources(_ path: String, _ relation: OutputRefused.Relation) {
    #expect(refusal(of: place(path)) == .source(relation, place("site/Content")))
  }

  @Test func seesThroughLinks() {
    symlink(place("site/Content"), place("link"))
    symlink("link", place("again"))
    symlink("/", place("rooted"))
    #expect(refusal(of: place("again/Output")) == .source(.below, place("site/Content")))
    #expect(
      refusal(of: place("rooted\(place.path)/site")) == .source(.above, place("site/Content")))
    #expect(
      refusal(of: place("site/Content/x"), protecting: [place("again")])
        == .source(.below, place("again")))
  }

  @Test func refusesTheRootAndTheHomeFolder() throws {
    #expect(refusal(of: "/") == .root)
    #expect(refusal(of: "///") == .root)
    #expect(refusal(of: "/..") == .root)
    #expect(refusal(of: place("home"), home: place("home")) == .home(place("home")))
    #expect(refusal(of: place("."), protecting: [], home: place("home")) == .home(place("home")))
    #expect(refusal(of: place("home/Output"), home: place("home")) == nil)
    let account = try #require(getpwuid(getuid())?.pointee.pw_dir)
    let own = String(cString: account)
    if own != "/" { #expect(refusal(of: own) == .home(own)) }
  }

  @Test func refusesAPathThatIsNone() {
    #expect(refusal(of: "") == .noPath)
    #expect(refusal(of: "a\0b") == .noPath)
  }

  @Test func doesNotTakeANameForAFolderAboveIt() {
    #expect(refusal(of: place("site/Content-new")) == nil)
    #expect(refusal(of: place("site/Con")) == nil)
  }

  @Test func refusesSourcesInTheSpareFolder() {
    #expect(
      refusal(of: place("Output"), protecting: [place(".Output.spare/x")])
        == .source(.same, place(".Output.spare/x")))
  }

  private func expectRefused(_ reason: OutputRefused.Reason, at name: String) async throws {
    await #expect(throws: OutputRefused(path: place(name), reason: reason)) {
      try await place.publish(["index.html": "x"])
    }
  }

  @Test func refusesAFile() async throws {
    try place.write("mine", to: "Output")
    try await expectRefused(.notAFolder, at: "Output")
    #expect(try OpenFolder(place.path).read("Output") == Array("mine".utf8))
  }

  @Test func refusesALinkWithAdvice() async throws {
    symlink("site", place("Output"))
    try await expectRefused(.link, at: "Output")
  }

  @Test func refusesAFolderOfSomebodyElse() async throws {
    try place.write("mine", to: "Output/thesis.docx")
    try await expectRefused(.foreign, at: "Output")
    try place.write("{}", to: "Output/manifest.json")
    try await expectRefused(.foreignManifest, at: "Output/manifest.json")
  }

  @Test(arguments: ["我的文件.docx", ".git/", "n/x.html", "n/1/empty/"])
  func namesWhatItDidNotWrite(_ name: String) async throws {
    let site = ["index.html": "one", "n/1/index.html": "1"]
    try await place.publish(site)
    if name.hasSuffix("/") {
      mkdir(place("Output/\(name)"), 0o755)
    } else {
      try place.write("mine", to: "Output/\(name)")
    }
    try await expectRefused(.foreignEntries([name], 1), at: "Output")
    #expect(place.exists("Output/\(name)"))
  }

  @Test func namesTheFirstOfMany() async throws {
    try await place.publish(["index.html": "one"])
    for number in 1...9 { try place.write("", to: "Output/x\(number)") }
    let reason = OutputRefused.Reason.foreignEntries(["x1", "x2", "x3", "x4", "x5"], 9)
    try await expectRefused(reason, at: "Output")
    #expect(
      OutputRefused(path: "Output", reason: reason).chinese
        == "Output 中有不是本程序写的内容：x1、x2、x3、x4、x5等 9 项；请先移走")
  }

  @Test func namesALinkThatTookAFilesPlace() async throws {
    try await place.publish(["index.html": "one"])
    unlink(place("Output/index.html"))
    symlink("/etc/passwd", place("Output/index.html"))
    try await expectRefused(.foreignEntries(["index.html"], 1), at: "Output")
  }

  @Test func refusesASpareFolderOfSomebodyElse() async throws {
    try await place.publish(["index.html": "one"])
    try place.write("mine", to: ".Output.spare/index.html")
    await #expect(
      throws: OutputRefused(path: place(".Output.spare"), reason: .foreignNeighbour)
    ) { try await place.publish(["index.html": "two"]) }
    #expect(try place.site() == ["index.html": "one"])
  }

  @Test func namesAForeignFileInTheSpareFolder() async throws {
    try await place.publish(["index.html": "one"])
    try await place.publish(["index.html": "two"])
    try place.write("mine", to: ".Output.spare/notes.txt")
    try await expectRefused(.foreignEntries(["notes.txt"], 1), at: ".Output.spare")
    #expect(place.exists(".Output.spare/notes.txt"))
  }

  @Test(arguments: [".Output.lock", ".Output.journal"])
  func refusesANeighbourOfSomebodyElse(_ name: String) async throws {
    try place.write("mine", to: name)
    try await expectRefused(.foreignNeighbour, at: name)
    #expect(try OpenFolder(place.path).read(name) == Array("mine".utf8))
  }

  @Test func saysWhoIsBusy() async throws {
    let folder = try OpenFolder(place.path)
    let lock = try OutputLock(".Output.lock", in: folder)
    await #expect(throws: OutputBusy(path: place(".Output.lock"), holder: getpid())) {
      try await place.publish(["index.html": "one"])
    }
    withExtendedLifetime(lock) {}
  }

  /// Of a lock that was written to a full disk, any part may be there.
  @Test(arguments: ["4194304\n", "4194304", "41", ""])
  func takesOverADeadLock(_ text: String) async throws {
    try place.write(text, to: ".Output.lock")
    try await place.publish(["index.html": "one"])
    #expect(try place.site() == ["index.html": "one"])
  }
}
