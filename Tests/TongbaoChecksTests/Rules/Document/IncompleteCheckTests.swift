import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct IncompleteCheckTests {
  private func notice() -> Notice {
    var notice = Sample.notice()
    notice.title = Located("关于抽查情况的通报", at: notice.place)
    notice.documentNumber = Located("甲函〔2024〕1号", at: notice.place)
    notice.signed = CalendarDate("2025-01-08").map { Located($0, at: notice.place) }
    notice.addressees = ["各市人民政府"]
    return notice
  }

  private func lines(_ notice: Notice) -> [String] {
    Checks.lines(IncompleteCheck(), Sample.library([notice]))
  }

  @Test func isSilentOnAWholeDocument() {
    #expect(lines(notice()).isEmpty)
    var announcement = notice()
    announcement.kind = .announcement
    announcement.addressees = []
    #expect(lines(announcement).isEmpty)
    var excerpt = Sample.notice()
    excerpt.isExcerpt = true
    #expect(lines(excerpt).isEmpty)
  }

  @Test func saysWhatIsMissing() {
    #expect(
      lines(Sample.notice()) == [
        "notice.md:1:1+1 warning 没有写发文字号（document-number）、成文日期（signed）、主送机关（addressees）、标题里的“关于”（title）；"
          + "原文有就补上，原文没有就用 accept 说明 [doc.incomplete]"
      ])
  }

  @Test(arguments: [("2022年第四季度抽查情况的通报", false, 1), ("抽查情况", true, 0), ("甲市关于抽查情况的通报", false, 0)])
  func looksForTheMatterInTheTitle(_ title: String, _ isSupplied: Bool, _ count: Int) {
    var notice = notice()
    notice.title = Located(title, at: notice.place)
    notice.titleIsSupplied = isSupplied
    #expect(lines(notice).count == count)
    #expect(lines(notice).allSatisfy { $0.contains("标题里的“关于”（title）") })
  }

  @Test func runsOnlyWhenAskedFor() {
    func rules(_ checks: Checks) -> [String] {
      var log = DiagnosticLog()
      _ = checks.run(on: Sample.library([Sample.notice()]), into: &log)
      return log.diagnostics.map(\.rule)
    }
    let checks = Checks(ofNotices: [IncompleteCheck()])
    #expect(rules(checks.enabling([])) == [])
    #expect(rules(checks.enabling(["doc.incomplete"])) == ["doc.incomplete"])
    #expect(rules(checks.enabling(["doc.dates"])) == [])
  }
}
