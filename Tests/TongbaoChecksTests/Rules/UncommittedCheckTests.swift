import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct UncommittedCheckTests {
  private func lines(
    _ kinds: [VersionKind], isUncommitted: Bool, held: Bool = true, faulty: Set<String> = []
  ) throws -> [String] {
    let versions = try kinds.enumerated().map { index, kind in
      NoticeVersion(
        number: index + 1, kind: kind, created: "2026-01-08T00:00:00+08:00",
        date: try #require(CalendarDate("2026-01-08")), reason: "", user: "甲", digest: "",
        isClosed: false, notice: nil, files: [])
    }
    let history = try #require(
      NoticeHistory(
        notice: "n", title: "通报", versions: versions, isUncommitted: isUncommitted,
        folder: "Content/notices/n"))
    let sample = Sample.library(held ? [Sample.notice()] : [])
    let library = Library(
      site: sample.site, regions: sample.regions, issuers: sample.issuers, units: [],
      problems: sample.problems, measures: sample.measures, history: [], notices: sample.notices,
      faultyNotices: faulty, versions: ["n": history])
    return Checks.lines(UncommittedCheck(), library)
  }

  @Test func whatWasChangedSinceIsTold() throws {
    #expect(
      try lines([.first, .correction], isUncommitted: true) == [
        "notice.md:1:1+1 warning 来源和归档里的第2版不一样；归档成新的一版："
          + "tongbao correct n --reason 改了什么、为什么 [archive.uncommitted]"
      ])
  }

  @Test func whatIsArchivedAndGoneIsTold() throws {
    #expect(
      try lines([.first], isUncommitted: false, held: false) == [
        "n:1:1+1 warning 归档里有通报“n”，来源里没有；把文件夹放回来，或撤回它："
          + "tongbao archive commit n --kind 撤回 --reason 为什么撤回 [archive.uncommitted]"
      ])
  }

  @Test func changesAfterAWithdrawalAreTold() throws {
    #expect(
      try lines([.first, .withdrawal], isUncommitted: true, held: false).first?
        .contains("已经撤回，来源又改过") == true)
  }

  @Test func nothingIsSaidOfWhatIsAsArchived() throws {
    #expect(try lines([.first], isUncommitted: false) == [])
    #expect(try lines([.first, .withdrawal], isUncommitted: false, held: false) == [])
    // Its faults have been told already.
    #expect(try lines([.first], isUncommitted: false, held: false, faulty: ["n"]) == [])
  }
}
