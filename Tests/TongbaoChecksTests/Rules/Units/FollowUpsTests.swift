import Testing
import TongbaoCore

@testable import TongbaoChecks

/// Which finding a row of a follow-up table is about.
@Suite struct FollowUpsTests {
  private func followUps(_ notices: [Notice], units: [Unit] = []) -> FollowUps? {
    let library = Sample.library(notices, units: units)
    return FollowUps(library, notices: notices, matcher: UnitMatcher(library))
  }

  private func notice(_ id: String, _ quarter: Int, _ tables: Table..., issuer: String = "a")
    -> Notice
  {
    Sample.notice(id, period: .quarter(year: 2024, quarter), issuer: issuer, tables: tables)
  }

  private func place(_ notice: Int, _ table: String, _ row: Int) -> FollowUps.Place {
    .init(notice: notice, table: table, row: row)
  }

  @Test func leadsToTheFindingAndBack() throws {
    let found = try #require(
      followUps([
        notice("q4", 4, Sample.followUp("襄阳市,襄阳市水利局,未整改")),
        notice("q3", 3, Sample.list("武汉市,武汉市教育局,不更新", "襄阳市,襄阳市水利局,不更新")),
      ]))
    #expect(found.target(of: "text-1", in: 0) == .held(1))
    #expect(found.finding(of: place(0, "text-1", 1)) == place(1, "annex-1", 2))
    #expect(found.answers(to: place(1, "annex-1", 2)).map(\.status) == ["未整改"])
    // Named no more is not mended.
    #expect(found.answers(to: place(1, "annex-1", 1)).isEmpty)
    #expect(found.related(to: 1) == [0])
    #expect(found.related(to: 0) == [1])
  }

  /// What was still open is followed up again; the finding has both answers.
  @Test func goesOnUntilItIsMended() throws {
    let found = try #require(
      followUps([
        notice("q4", 4, Sample.followUp("襄阳市,襄阳市水利局,已整改")),
        notice("q3", 3, Sample.followUp("襄阳市,襄阳市水利局,未整改")),
        notice("q2", 2, Sample.list("襄阳市,襄阳市水利局,不更新")),
      ]))
    #expect(found.answers(to: place(2, "annex-1", 1)).map(\.status) == ["未整改", "已整改"])
    #expect(found.answers(to: place(1, "text-1", 1)).map(\.status) == ["已整改"])
    #expect(found.related(to: 0) == [1, 2])
    #expect(found.related(to: 2) == [0, 1])
  }

  @Test(
    arguments: [
      (nil, FollowUps.Target.missing(issuer: "a", .quarter(year: 2024, 3))),
      (Sample.earlier(.quarter(year: 2024, 2)), .held(1)),
      (Sample.earlier(.quarter(year: 2024, 2), issuer: "other"), .held(2)),
      (Sample.earlier(.round(year: 2022, 2)), .missing(issuer: "a", .round(year: 2022, 2))),
      (
        Sample.earlier(.round(year: 2022, 2), issuer: "other"),
        .missing(issuer: "other", .round(year: 2022, 2))
      ),
    ] as [(EarlierNotice?, FollowUps.Target)])
  func isAboutTheNoticeThatIsNamed(_ about: EarlierNotice?, _ target: FollowUps.Target) {
    let found = followUps([
      notice("q4", 4, Sample.followUp("襄阳市,襄阳市水利局,未整改", about: about)),
      notice("q2", 2, Sample.list("襄阳市,襄阳市水利局,不更新")),
      notice("q2-other", 2, Sample.list("襄阳市,襄阳市水利局,不更新"), issuer: "other"),
    ])
    #expect(found?.target(of: "text-1", in: 0) == target)
  }

  @Test func theNoticeThatIsFollowedComesFirst() {
    var later = notice("q4", 4, Sample.followUp("襄阳市,襄阳市水利局,未整改"))
    later.follows = Located("q2", at: later.place)
    let found = followUps([later, notice("q3", 3), notice("q2", 2)])
    #expect(found?.target(of: "text-1", in: 0) == .held(2))
  }

  @Test func aSiteWithoutFollowUpsHasNone() {
    #expect(followUps([notice("q3", 3, Sample.list("襄阳市,襄阳市水利局,不更新"))]) == nil)
  }

  /// Codes win over names; of several problems of one unit the one that is named.
  @Test func findsByCodeAndByProblem() throws {
    let followUp = Sample.table(
      "text-1", .followUp, subject: "new-media", roles: "account-id name problem status",
      "码,名,问题,状态\n420115M017WX0001,改过的名字,,已整改\n,平安襄阳,备案类型错误,已整改\n")
    let list = Sample.table(
      "annex-1", .findings, subject: "new-media", roles: "account-id name problem",
      "码,名,问题\n420115M017WX0001,科普江夏,应更新未更新\n,平安襄阳,严重表述错误\n,平安襄阳,备案类型错误\n")
    let found = try #require(followUps([notice("q4", 4, followUp), notice("q3", 3, list)]))
    #expect(found.finding(of: place(0, "text-1", 1)) == place(1, "annex-1", 1))
    #expect(found.finding(of: place(0, "text-1", 2)) == place(1, "annex-1", 3))
    #expect(found.answers(to: place(1, "annex-1", 2)).isEmpty)
  }

  @Test func findsWhatASentenceNames() throws {
    let earlier = Sample.notice(
      "q3", period: .quarter(year: 2024, 3), findings: [Sample.finding("襄阳市水利局", "col.stale")])
    let found = try #require(
      followUps([notice("q4", 4, Sample.followUp("襄阳市,襄阳市水利局,已整改")), earlier]))
    #expect(found.finding(of: place(0, "text-1", 1)) == place(1, "prose", 0))
  }

  /// A name that stands in a list many times has no more answers than a page can show.
  @Test func manyRowsOfOneNameDoNotAllMeet() throws {
    let rows = String(repeating: "襄阳市,襄阳市水利局,未整改\n", count: 5_000)
    let followUp = Sample.table(
      "text-1", .followUp, roles: "region name status", "市,名,状态\n" + rows)
    let list = Sample.table(
      "annex-1", .findings, roles: "region name problem", "市,名,问题\n" + rows)
    let found = try #require(followUps([notice("q4", 4, followUp), notice("q3", 3, list)]))
    #expect(found.answers(to: place(1, "annex-1", 1)).count == 64)
    #expect(found.answers(to: place(1, "annex-1", 65)).isEmpty)
  }
}
