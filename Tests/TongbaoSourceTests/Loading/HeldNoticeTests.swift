import Testing
import TongbaoCore

@testable import TongbaoSource

/// Versions that are told of while a library is put together.
@Suite struct HeldNoticeTests {
  @Test func anOldVersionIsReadFromItsBytes() async throws {
    let old = ContentFolder.notice(
      "a", "results: {websites: {checked: 7, problems: 1}}", text: "旧。")
    let (library, diagnostics) = try await ContentFolder().load { reader, notices in
      #expect(notices.map(\.id) == ["a"])
      let held = reader.notice("a", files: ["notice.md": Array(old.utf8)])
      return LibraryVersions(histories: try histories(held), withdrawn: [])
    }
    #expect(diagnostics == [])
    let version = try #require(library.versions["a"]?.head.notice)
    #expect(version.results.isEmpty == false)
    #expect(version.path == library.notice("a")?.path)
    #expect(library.notice("a")?.results.isEmpty == true)
  }

  @Test(arguments: [
    ["notice.md": "nothing"], ["annex-1.csv": "a,b\n"],
    [
      "notice.md": ContentFolder.notice("a", "annexes: [{title: x, tables: [{file: annex-1.csv}]}]")
    ],
  ])
  func whatCannotBeReadIsNoNotice(files: [String: String]) async throws {
    let (_, diagnostics) = try await ContentFolder().load { reader, _ in
      #expect(reader.notice("a", files: files.mapValues { Array($0.utf8) }) == nil)
      return .none
    }
    #expect(diagnostics == [])
  }

  @Test func aWithdrawnNoticeIsNoPartOfTheSite() async throws {
    var content = ContentFolder()
    content.files["notices/b/notice.md"] = ContentFolder.notice(
      "b", period: "2025-Q1", "follows: a")
    let (library, diagnostics) = try await content.load { _, notices in
      LibraryVersions(histories: try histories(notices.first { $0.id == "a" }), withdrawn: ["a"])
    }
    #expect(diagnostics == [])
    #expect(library.notices.map(\.id) == ["b"])
    #expect(library.faultyNotices == [])
    #expect(library.versions["a"] != nil)
  }

  @Test func anArchivedNoticeMayBeNamedThoughItIsNotHeld() async throws {
    var content = ContentFolder()
    content.files["notices/a/notice.md"] = ContentFolder.notice("a", "follows: gone")
    #expect(try await content.load(archived: ["gone"]).diagnostics == [])
    #expect(try await content.load().diagnostics.count == 1)
  }
}

/// A history of one version that holds this notice.
private func histories(_ notice: Notice?) throws -> [String: NoticeHistory] {
  let version = NoticeVersion(
    number: 1, kind: .first, created: "2026-01-08T00:00:00+08:00",
    date: try #require(CalendarDate("2026-01-08")), reason: "", user: "甲", digest: "",
    isClosed: false, notice: notice, files: [])
  return try ["a": #require(NoticeHistory(notice: "a", title: "甲", versions: [version]))]
}
