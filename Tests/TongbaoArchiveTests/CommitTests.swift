import Testing
import TongbaoDigest
import TongbaoFiles

@testable import TongbaoArchive

@Suite struct CommitTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func makesARecordOfANewNotice() throws {
    let archive = try place.archive()
    let draft = RecordDraft.sample()
    guard case .committed(version: 1, let digest) = try archive.commit(draft) else {
      Issue.record("nothing was committed")
      return
    }
    #expect(try archive.slugs() == ["2024q4-invented"])
    let record = try #require(try archive.record("2024q4-invented"))
    #expect(record.id == "urn:tongbao:4200000001:2024q4-invented")
    let version = try #require(record.version(1))
    #expect(version.inventoryDigest == digest)
    #expect(version.message == "首发")
    #expect(Set(version.state.keys) == Set(draft.files.keys))
    for (path, bytes) in draft.files {
      #expect(try archive.read(path, version: 1, of: record) == bytes)
    }
    #expect(try place.leftovers() == [])
  }

  @Test(arguments: [Archive.SwitchMethod.exchange, .renames])
  func addsAVersionAndStoresOnlyWhatIsNew(_ method: Archive.SwitchMethod) throws {
    let archive = try place.archive(switching: method)
    _ = try archive.commit(.sample())
    let before = try place.files()
    let outcome = try archive.commit(.sample(text: "全省检查网站615家。", version: 2))
    #expect(outcome != .unchanged)
    let record = try #require(try archive.record("2024q4-invented"))
    #expect(record.head == 2)
    #expect(
      try archive.read("source/notice.md", version: 1, of: record)
        == Array("全省检查网站614家。".utf8))
    #expect(
      try archive.read("source/notice.md", version: 2, of: record)
        == Array("全省检查网站615家。".utf8))
    let after = try place.files()
    let object = "ocfl/urn%3atongbao%3a4200000001%3a2024q4-invented/"
    let new = Set(after.keys).subtracting(before.keys)
    #expect(
      new == [
        object + "v2/inventory.json", object + "v2/inventory.json.sha512",
        object + "v2/content/source/notice.md", object + "v2/content/metadata/change.json",
      ])
    for (path, bytes) in before where path.hasPrefix(object + "v1/") {
      #expect(after[path] == bytes)
    }
    #expect(try place.leftovers() == [])
  }

  /// The page alone, or the description of the version, is no reason for one.
  @Test func makesNoVersionWhereNothingThatCountsDiffers() throws {
    let archive = try place.archive()
    _ = try archive.commit(.sample())
    let before = try place.files()
    #expect(try archive.commit(.sample(version: 2, html: "<p>新样式</p>")) == .unchanged)
    #expect(try place.files() == before)
    var forced = RecordDraft.sample(version: 2, html: "<p>新样式</p>")
    forced.isForced = true
    #expect(try archive.commit(forced) != .unchanged)
  }

  @Test func listsEveryFileWithItsDigest() throws {
    let archive = try place.archive()
    _ = try archive.commit([.sample("b"), .sample("a"), .sample("a-c"), .sample("a", version: 2)])
    _ = try archive.commit(.sample("a", text: "改", version: 2))
    var files = try place.files()
    let list = files.removeValue(forKey: "SHA512SUMS")
    let lines = files.map { ChecksumList.Line(path: $0, digest: SHA512.hash($1)) }
    #expect(ChecksumList(lines).bytes == list)
  }

  @Test func givesTheSameBytesForTheSameDrafts() throws {
    let other = try Workplace()
    for place in [place, other] {
      _ = try place.archive().commit([.sample(), .sample(text: "改", version: 2)])
    }
    let files = try place.files()
    #expect(try other.files() == files)
  }

  /// More than are brought to the disk at once, one of them twice and one refused.
  @Test func commitsManyAtOnceUpToTheOneThatIsRefused() throws {
    let archive = try place.archive()
    var drafts = (0..<CommitWriter.batch * 2 + 3).map { RecordDraft.sample("n-\($0)") }
    drafts.insert(.sample("n-1", text: "改", version: 2), at: 3)
    drafts.append(
      RecordDraft(
        slug: "n-0", files: [:], created: "2025-03-08T09:30:00+08:00", message: "空", userName: "甲",
        userAddress: "mailto:a@office.example"))
    drafts.append(.sample("never"))
    #expect(throws: ArchiveFault.self) { try archive.commit(drafts) }
    #expect(try archive.slugs().count == CommitWriter.batch * 2 + 3)
    #expect(try archive.record("n-1")?.head == 2)
    #expect(try archive.record("n-0")?.head == 1)
    #expect(try place.leftovers() == [])
    let again = try archive.commit(drafts.filter { $0.slug != "n-0" && $0.slug != "n-1" })
    #expect(again.filter { $0 != .unchanged }.count == 1)
  }
}
