import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct AnnexTitleCheckTests {
  private func lines(_ title: String, own: String?) -> [String] {
    var notice = Sample.notice()
    let place = SourcePlace(Sample.path, line: 20, column: 16, length: 4)
    notice.annexes = [
      Annex(number: 1, title: title, ownTitle: own.map { Located($0, at: place) }, tables: [])
    ]
    return Checks.lines(AnnexTitleCheck(), Sample.library([notice]))
  }

  @Test func findsAnotherTitle() {
    #expect(
      lines("检查得分情况", own: "综合得分情况") == [
        "notice.md:20:16+4 warning 附件1的标题“综合得分情况”与附件说明“检查得分情况”不同；改成一样的标题，原文如此就用 accept 说明 [doc.annex-title]"
      ])
  }

  @Test(arguments: [nil, "检查得分情况", "检查 得分情况"] as [String?])
  func isSilentOn(_ own: String?) {
    #expect(lines("检查得分情况", own: own).isEmpty)
  }
}
