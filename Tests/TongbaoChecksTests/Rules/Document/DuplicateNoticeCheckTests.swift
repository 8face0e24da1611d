import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct DuplicateNoticeCheckTests {
  private func notice(
    _ id: String, title: String, number: String? = nil, issuer: String = "a", quarter: Int = 4
  ) -> Notice {
    var notice = Sample.notice(id, period: .quarter(year: 2024, quarter), issuer: issuer)
    notice.title = Located(title, at: SourcePlace(notice.path, line: 3, column: 8, length: 2))
    notice.documentNumber = number.map {
      Located($0, at: SourcePlace(notice.path, line: 8, column: 18, length: 3))
    }
    return notice
  }

  private func lines(_ notices: Notice...) -> [String] {
    Checks.lines(DuplicateNoticeCheck(), Sample.library(notices))
  }

  @Test func findsOneTitleTwice() {
    #expect(
      lines(notice("x", title: "关于检查"), notice("y", title: "关于 检查")) == [
        "notice.md:3:8+2 warning 这份通报与“x”的发文机关、时期和标题都相同；是同一份就删去一份，不是就改正写错的一处 [doc.duplicate]",
        "= 先有的在这里 notice.md:3:8",
      ])
  }

  @Test func findsOneNumberTwice() {
    #expect(
      lines(
        notice("x", title: "甲", number: "甲函〔2024〕1号"),
        notice("y", title: "乙", number: "甲函〔2024〕1号")) == [
          "notice.md:8:18+3 warning 这份通报与“x”的发文机关、时期和发文字号都相同；是同一份就删去一份，不是就改正写错的一处 [doc.duplicate]",
          "= 先有的在这里 notice.md:3:8",
        ])
  }

  @Test func isSilentOnDifferentNotices() {
    #expect(lines(notice("x", title: "甲"), notice("y", title: "甲", issuer: "b")).isEmpty)
    #expect(lines(notice("x", title: "甲"), notice("y", title: "甲", quarter: 3)).isEmpty)
    #expect(
      lines(
        notice("x", title: "甲", number: "甲函〔2024〕1号"),
        notice("y", title: "乙", number: "甲函〔2024〕2号")
      ).isEmpty)
    var unknown = notice("y", title: "甲")
    unknown.issuers = []
    #expect(lines(notice("x", title: "甲"), unknown).isEmpty)
    var unread = notice("y", title: "甲")
    unread.unread = .frontMatter
    #expect(lines(notice("x", title: "甲"), unread).isEmpty)
  }
}
