import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct FollowUpCheckTests {
  private static let q3 = Period.quarter(year: 2024, 3)

  /// The fourth quarter's follow-up of the third quarter's list.
  private func lines(
    _ followUp: Table, _ list: Table?, units: [Unit] = [], issuer: String = "a",
    _ change: (inout Notice) -> Void = { _ in }
  ) -> [String] {
    var earlier = Sample.notice(
      "q3", period: Self.q3, issuer: issuer, tables: list.map { [$0] } ?? [])
    change(&earlier)
    return Checks.lines(
      FollowUpCheck(),
      Sample.library([Sample.notice("q4", tables: [followUp]), earlier], units: units))
  }

  private let list = Sample.list("襄阳市,襄阳市水利局,不更新", "武汉市,武汉市教育局,不更新")

  @Test func tellsANameThatTheEarlierListDoesNotHave() {
    #expect(
      lines(Sample.followUp("襄阳市,襄阳市水力局,已整改", "武汉市,武汉市教育局,已整改"), list) == [
        "text-1.csv:2:5+6 warning “襄阳市水力局”不在2024年第三季度通报的名单里；是不是“襄阳市水利局”？照原文核对，写错就改正 [cross.follow-up]"
      ])
    #expect(
      lines(Sample.followUp("襄阳市,襄阳市融媒体中心,已整改", "武汉市,武汉市教育局,已整改"), list) == [
        "text-1.csv:2:5+8 warning “襄阳市融媒体中心”不在2024年第三季度通报的名单里；照原文核对，名称改过就在 units.csv 里写上别名，原文如此就用 accept 说明 [cross.follow-up]"
      ])
  }

  /// An office of another county is no misspelling, nor is a name that is there.
  @Test func suggestsNoOtherPlace() {
    let list = Sample.list("襄阳市,枫林县教育局,不更新", "武汉市,武汉市教育局,不更新")
    let said = lines(Sample.followUp("襄阳市,松岗县教育局,已整改", "武汉市,武汉市教育局,已整改"), list)
    #expect(said.count == 1)
    #expect(said.allSatisfy { !$0.contains("是不是") })
  }

  @Test func tellsOnceATableThatIsAboutAnotherNotice() {
    #expect(
      lines(Sample.followUp("襄阳市,襄阳市融媒体中心,已整改", "武汉市,武汉市档案馆,已整改"), list) == [
        "text-1.csv:2:5+8 warning 这张表的 2 行，没有一行在2024年第三季度通报的名单里；说的是别的一期，就在 notice.md 里给这张表写上 about: {period: 那一期} [cross.follow-up]",
        "= 这张表写在这里 notice.md:9:1",
      ])
  }

  @Test(arguments: [
    Sample.followUp("襄阳市,襄阳市水利局,已整改"), Sample.followUp("武汉市,武汉市 教育局,未整改"),
    // The same office in other words is proposed by unit.likely, not told as a fault.
    Sample.followUp("襄阳市,市水利局,已整改"), Sample.followUp("襄阳市,无,"),
    Sample.followUp("襄阳市,襄阳市档案馆,已整改", about: Sample.earlier(.quarter(year: 2024, 1))),
    Sample.followUp("襄阳市,襄阳市档案馆,已整改", about: Sample.earlier(q3, issuer: "other")),
  ])
  func saysNothingOfASoundFollowUp(_ followUp: Table) {
    #expect(lines(followUp, list).isEmpty)
  }

  @Test func saysNothingWhereTheEarlierNoticeMayNameMore() {
    let followUp = Sample.followUp("襄阳市,襄阳市档案馆,已整改")
    #expect(!lines(followUp, list).isEmpty)
    #expect(lines(followUp, nil).isEmpty)
    #expect(lines(followUp, Sample.list("武汉市,武汉市教育局,不更新", isPartial: true)).isEmpty)
    #expect(lines(followUp, list, issuer: "other").isEmpty)
    #expect(lines(followUp, list) { $0.isExcerpt = true }.isEmpty)
    #expect(lines(followUp, list) { $0.unread = Unread() }.isEmpty)
  }

  @Test func knowsARenamedUnit() {
    let followUp = Sample.followUp("襄阳市,襄阳市大数据局,已整改", "武汉市,武汉市教育局,已整改")
    let list = Sample.list("襄阳市,襄阳市行政审批局,不更新", "武汉市,武汉市教育局,不更新")
    #expect(lines(followUp, list).count == 1)
    let unit = Sample.unit("x-a-1", .website, "襄阳市大数据局", aliases: ["襄阳市行政审批局"])
    #expect(lines(followUp, list, units: [unit]).isEmpty)
  }
}
