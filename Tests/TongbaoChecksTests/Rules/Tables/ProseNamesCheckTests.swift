import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct ProseNamesCheckTests {
  private func lines(
    _ name: String, _ problem: String = "reg.type", _ lists: [Table] = [list()]
  ) -> [String] {
    let notice = Sample.notice(tables: lists, findings: [Sample.finding(name, problem)])
    return Checks.lines(ProseNamesCheck(), Sample.library([notice]))
  }

  private static func list(
    _ subject: String = "new-media", isPartial: Bool = false
  ) -> Table {
    Sample.table(
      "annex-2", .findings, subject: subject, roles: "name owner problem", isPartial: isPartial,
      "名称,单位,问题\n科普江夏,江夏区科学技术协会,一\n荆门司法,荆门市司法局,二\n")
  }

  @Test func tellsTheName() {
    #expect(
      lines("兴山统计") == [
        "notice.md:41:1+1 warning 正文点名的“兴山统计”，名单 annex-2.csv 里没有；照原文核对，补进名单或改正名称 [cross.prose-names]",
        "= 名单 annex-2.csv:1:1",
      ])
  }

  @Test(arguments: ["科普江夏", "“科普江夏”微信公众号", "荆门市司法局", "荆门市司法局微信公众号", "科普 江夏"])
  func findsTheName(_ name: String) {
    #expect(lines(name).isEmpty)
  }

  @Test func saysNothingWhereNoWholeListIsHeld() {
    #expect(lines("兴山统计", "reg.type", []).isEmpty)
    #expect(lines("兴山统计", "reg.type", [Self.list("websites")]).isEmpty)
    #expect(lines("兴山统计", "reg.type", [Self.list(isPartial: true)]).isEmpty)
    #expect(lines("兴山统计", "no-such-problem").isEmpty)
  }
}
