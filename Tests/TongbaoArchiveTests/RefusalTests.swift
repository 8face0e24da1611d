import Glibc
import Testing
import TongbaoFiles

@testable import TongbaoArchive

@Suite struct RefusalTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  /// Expects a fault of a kind, and that the archive is as before.
  private func expect(
    _ kind: ArchiveFault.Kind, _ words: String, _ location: SourceLocation = #_sourceLocation,
    _ body: () throws -> Void
  ) throws {
    let before = try place.files()
    #expect(sourceLocation: location) { try body() } throws: { error in
      guard let fault = error as? ArchiveFault else { return false }
      return fault.kind == kind && fault.chinese.contains(words)
    }
    #expect(try place.files() == before, sourceLocation: location)
    #expect(try place.leftovers() == [], sourceLocation: location)
  }

  @Test(arguments: [
    "../notice.md", "/etc/passwd", "source/../../x", "source//x", "source/原件.docx", "source/A.md",
    "source/.hidden", "source/con.txt", "source/x.", "", "source/a b.md", "source/a\nb.md",
    "source\\x.md",
  ])
  func refusesAPath(_ path: String) throws {
    let archive = try place.archive()
    let draft = RecordDraft(
      slug: "a", files: [path: [], "source/notice.md": []], created: "2025-01-08T09:30:00+08:00",
      message: "首发", userName: "甲", userAddress: "mailto:a@office.example")
    try expect(.refused, "路径") { _ = try archive.commit(draft) }
  }

  @Test func refusesAFileThatIsAFolderToo() throws {
    let archive = try place.archive()
    let draft = RecordDraft(
      slug: "a", files: ["source": [], "source/notice.md": []],
      created: "2025-01-08T09:30:00+08:00", message: "首发", userName: "甲",
      userAddress: "mailto:a@office.example")
    try expect(.refused, "既是文件又是文件夹") { _ = try archive.commit(draft) }
  }

  @Test(arguments: ["../a", "A", "", "-a", String(repeating: "a", count: 61), "a/b", "通报"])
  func refusesANoticeThatCannotBeNamed(_ slug: String) throws {
    let archive = try place.archive()
    try expect(.refused, "不能归档") { _ = try archive.commit(.sample(slug)) }
  }

  @Test func refusesAClockThatWasSetBack() throws {
    let archive = try place.archive()
    _ = try archive.commit(.sample(version: 2))
    try expect(.refused, "早于上一版 2025-02-08T09:30:00+08:00") {
      _ = try archive.commit(.sample(text: "改", version: 1))
    }
  }

  @Test(arguments: [0, 2])
  func refusesADraftOfAnotherHead(_ head: Int) throws {
    let archive = try place.archive()
    _ = try archive.commit(.sample())
    var draft = RecordDraft.sample(text: "改", version: 2)
    draft.expectedHead = head
    try expect(.refused, "已是第 1 版") { _ = try archive.commit(draft) }
  }

  @Test(arguments: [
    ("2025-02-30T09:30:00+08:00", "首发", "甲", "mailto:a@b", "2025-01-08T09:30:00+08:00"),
    ("2025-02-01", "首发", "甲", "mailto:a@b", "2025-01-08T09:30:00+08:00"),
    ("2025-02-01T09:30:00+08:00", " ", "甲", "mailto:a@b", "说明"),
    ("2025-02-01T09:30:00+08:00", "首发", "", "mailto:a@b", "归档人"),
    ("2025-02-01T09:30:00+08:00", "首发", "甲", "a", "mailto:"),
  ])
  func refusesWordsThatAreMissing(
    _ created: String, _ message: String, _ name: String, _ address: String, _ said: String
  ) throws {
    let archive = try place.archive()
    try expect(.usage, said) {
      _ = try archive.commit(
        RecordDraft(
          slug: "a", files: ["source/notice.md": []], created: created, message: message,
          userName: name, userAddress: address))
    }
  }

  @Test func refusesASecondWriter() throws {
    let archive = try place.archive()
    let lock = try archive.takeLock()
    try expect(.busy, "work/lock") { _ = try archive.commit(.sample()) }
    withExtendedLifetime(lock) {}
  }

  /// Those before it stay, listed and all.
  @Test func keepsWhatWasCommittedBeforeARefusal() async throws {
    let archive = try place.archive()
    #expect(throws: ArchiveFault.self) {
      _ = try archive.commit([.sample("a"), .sample("B")])
    }
    #expect(try archive.slugs() == ["a"])
    #expect(try await archive.verify(workers: 1).exitCode == 0)
  }

  @Test func refusesToCommitOverDamage() throws {
    let archive = try place.archive()
    _ = try archive.commit(.sample())
    let path = "ocfl/urn%3atongbao%3a4200000001%3a2024q4-invented/v1/content/source/notice.md"
    try place.replace("Archive/\(path)", with: Array("改过".utf8))
    try expect(.damage, path) { _ = try archive.commit(.sample(text: "改", version: 2)) }
    let record = try #require(try archive.record("2024q4-invented"))
    try expect(.damage, path) { _ = try archive.read("source/notice.md", version: 1, of: record) }
  }

  @Test func refusesALinkInAnObject() throws {
    let archive = try place.archive()
    _ = try archive.commit(.sample())
    let path = "ocfl/urn%3atongbao%3a4200000001%3a2024q4-invented/v1/content/source/notice.md"
    try OpenFolder(place.path).rename("Archive/\(path)", to: "notice.md")
    try #require(symlink(place("notice.md"), place("Archive/\(path)")) == 0)
    #expect { try archive.commit(.sample(text: "改", version: 2)) } throws: {
      ($0 as? ArchiveFault)?.chinese.contains("链接") == true
    }
  }

  @Test func refusesAFolderThatIsNotEmpty() throws {
    try OpenFolder(place.path).makeFolder("Archive")
    try OpenFolder(place.path).create("Archive/letter.txt", [])
    try expect(.refused, "已经有内容") {
      try Archive.create(at: place("Archive"), siteCode: "4200000001")
    }
  }

  @Test(arguments: [
    ("{\"format\": 2, \"site\": \"4200000001\"}", ArchiveFault.Kind.refused, "更新的程序"),
    ("{\"format\": 1, \"site\": \"../x\"}", .damage, "archive.json"),
    ("{", .damage, "archive.json"),
  ])
  func refusesAMarkThatIsNotOurs(
    _ text: String, _ kind: ArchiveFault.Kind, _ words: String
  ) throws {
    _ = try place.archive()
    try place.replace("Archive/archive.json", with: Array(text.utf8))
    try expect(kind, words) { _ = try Archive(opening: place("Archive")) }
  }

  @Test func refusesAStorageRootOfAnotherFormat() throws {
    _ = try place.archive()
    try OpenFolder(place("Archive/ocfl")).rename("0=ocfl_1.1", to: "0=ocfl_2.0")
    try expect(.refused, "没有拷全，或是别的、更新的格式") { _ = try Archive(opening: place("Archive")) }
  }

  @Test func refusesAnInventoryOfANewerFormat() throws {
    let archive = try place.archive()
    _ = try archive.commit(.sample())
    let folder = "Archive/ocfl/urn%3atongbao%3a4200000001%3a2024q4-invented/"
    let bytes = try #require(try OpenFolder(place.path).read(folder + "inventory.json"))
    let newer = String(decoding: bytes, as: UTF8.self)
      .split(separator: "/1.1/", omittingEmptySubsequences: false).joined(separator: "/1.2/")
    #expect { try InventoryReader.read(Array(newer.utf8)) } throws: {
      ($0 as? InventoryReader.Fault)?.words.chinese.contains("请用更新的程序") == true
    }
  }

  @Test func saysThatThereIsNoArchive() throws {
    #expect { try Archive(opening: place("Archive")) } throws: {
      ($0 as? ArchiveFault)?.kind == .absent
    }
  }
}
