import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct TieFinderTests {
  /// 湖北: 614 sites, 4 with problems (3 in 武汉, 1 in 襄阳), 3 of them named; 1842 accounts, 6 failed.
  private func notice(_ text: String) -> Notice {
    var notice = Sample.notice(
      results: [
        Sample.results([
          "websites checked 614", "websites problems 4", "new-media checked 1842",
          "new-media failed 6", "new-media checked type 微信 1500",
          "new-media checked type 微博 342", "messages received 196", "messages on-time 189",
        ])
      ],
      tables: [
        Sample.table(
          "annex-1", roles: "region checked problems",
          "地区,检查,问题\n省直,54,0\n武汉市,300,3\n襄阳市,260,1\n合计,614,4"),
        Sample.table(
          "annex-2", .findings, subject: "new-media", roles: "name problem",
          "账号,问题\n甲,备案类型错误\n乙,严重表述错误\n丙,严重表述错误\n丁,严重表述错误\n戊,严重表述错误\n己,备案类型错误"),
        Sample.table(
          "annex-3", .scores, subject: "combined", roles: "unit score",
          "单位,得分\n甲,100\n乙,102.5\n丙,95\n丁,97\n戊,99\n己,80"),
        Sample.table("annex-4", .roster, roles: "region names", "地区,网站\n武汉市,甲、乙\n襄阳市,丙"),
      ])
    var numbers: [LooseNumber] = []
    let bytes = Array(text.utf8)
    for number in ProseNumber.numbers(in: bytes, isParagraphStart: true) {
      numbers.append(
        LooseNumber(
          text: String(decoding: bytes[number.range], as: UTF8.self), unit: number.unit,
          place: SourcePlace(Sample.path, line: 40, column: number.range.lowerBound),
          change: ChangeDirection(endOf: bytes[..<number.range.lowerBound])))
    }
    notice.document = Document(
      blocks: [
        .paragraph(
          Paragraph(runIn: nil, inlines: [.text(text)], place: SourcePlace(Sample.path, line: 40)))
      ], looseNumbers: numbers)
    return notice
  }

  /// `614=websites.checked`, `4?` for what is ambiguous, `4-` for what nothing fits.
  private func ties(_ text: String) -> [String] {
    let notice = notice(text)
    return ties(notice, among: [notice])
  }

  private func ties(_ notice: Notice, among notices: [Notice]) -> [String] {
    var finder = TieFinder(library: Sample.library(notices), notice: notice)
    return finder.reports().map { report in
      switch report.verdict {
      case .tied: report.text
      case .unique(let tie, _): "\(report.text)=\(tie.text)"
      case .ambiguous: "\(report.text)?"
      case .unmatched: "\(report.text)-"
      }
    }
  }

  @Test(arguments: [
    ("抽查网站614家，发现4家存在问题", ["614=websites.checked", "4=websites.problems"]),
    (
      "全省检查1842个政务新媒体，1836个合格，合格率99.67%",
      [
        "1842=new-media.checked", "1836=minus(new-media.checked,new-media.failed)",
        "99.67%=passrate(new-media.failed,new-media.checked)",
      ]
    ),
    (
      "政务新媒体不合格6个，占0.33%", ["6=count(annex-2)", "0.33%=rate(count(annex-2),new-media.checked)"]
    ),
    (
      "检查政务新媒体，其中微信1500个、微博342个",
      ["1500=new-media.checked[微信]", "342=new-media.checked[微博]"]
    ),
    (
      "武汉市抽查网站300家，发现问题3家，合格率99%",
      [
        "300=websites.checked@武汉市", "3=websites.problems@武汉市",
        "99%=passrate(websites.problems@武汉市,websites.checked@武汉市)",
      ]
    ),
    (
      "政务新媒体备案类型错误2个，4个账号出现严重表述错误",
      ["2=count(annex-2,problem~reg.type)", "4=count(annex-2,problem~sec.expression)"]
    ),
    (
      "2家单位得分超过（含）100分，3家单位得分超过（含）95分",
      ["2=count(annex-3,score>=100)", "3=count(annex-3,score>=95,score<100)"]
    ),
    ("5家单位得分95分以上", ["5=count(annex-3,score>=95)"]),
    ("1家单位得分超过100分", ["1=count(annex-3,score>100)"]),
    (
      "收到留言196条，办结189件，办结率96.43%",
      [
        "196=messages.received", "189=messages.on-time",
        "96.43%=rate(messages.on-time,messages.received)",
      ]
    ),
    ("共有3家网站做到（详见附件4）", ["3=items(annex-4.names)"]),
    ("检查约1800余个政务新媒体", ["1800=new-media.checked"]),
    ("对2个市的网站进行检查", ["2=count(annex-1,region!=省直)"]),
  ])
  func tiesWhatTheWordsSay(_ text: String, _ expected: [String]) {
    #expect(ties(text) == expected)
  }

  /// 98% of the sites pass, 96.8% did in the third quarter, 99% a year before; 97% and 95% in 武汉.
  @Test(arguments: [
    (
      "网站合格率为98%，比上季度上升1.2个百分点",
      ["98%=websites.pass-rate", "1.2=minus(websites.pass-rate,prev(websites.pass-rate))"]
    ),
    (
      "网站合格率比去年同期下降1个百分点",
      ["1=minus(websites.pass-rate,lastyear(websites.pass-rate))"]
    ),
    ("网站合格率环比提高约1个百分点", ["1=minus(websites.pass-rate,prev(websites.pass-rate))"]),
    (
      "武汉市网站合格率比上季度上升2个百分点",
      ["2=minus(websites.pass-rate@武汉市,prev(websites.pass-rate@武汉市))"]
    ),
    // The number, the direction, the period, the rate or the subject is not that one.
    ("网站合格率比上季度上升1.3个百分点", ["1.3-"]), ("网站合格率比上季度下降1.2个百分点", ["1.2-"]),
    ("网站合格率上升1.2个百分点", ["1.2-"]), ("网站合格率同比上升1.2个百分点", ["1.2-"]),
    ("网站合格率同比、环比上升1.2个百分点", ["1.2-"]), ("网站办结率比上季度上升1.2个百分点", ["1.2-"]),
    ("网站和政务新媒体合格率比上季度上升1.2个百分点", ["1.2-"]), ("网站合格率比上季度高，为1.2个百分点", ["1.2-"]),
    // Percent is another unit, and no level of a rate either.
    ("网站合格率比上季度上升1.2%", ["1.2%-"]), ("网站合格率比上季度上升98%", ["98%?"]),
  ])
  func tiesPointsToTheDifferenceOfTwoRates(_ text: String, _ expected: [String]) {
    func held(_ notice: Notice, _ rate: String, _ region: String) -> Notice {
      var notice = notice
      notice.results = [Sample.results(["websites pass-rate \(rate)"])]
      notice.annexes = []
      notice.textTables = [
        Sample.table("text-1", roles: "region pass-rate", "地区,合格率\n武汉市,\(region)\n")
      ]
      return notice
    }
    let notice = held(notice(text), "98%", "97%")
    let earlier = [
      held(Sample.notice("q3", period: .quarter(year: 2024, 3)), "96.8%", "95%"),
      held(Sample.notice("y", period: .quarter(year: 2023, 4)), "99%", "96%"),
    ]
    #expect(ties(notice, among: [notice] + earlier) == expected)
  }

  /// Values that are there by chance, and words that mean something else.
  @Test(arguments: [
    ("抽查网站613家，合格率99.36%", ["613-", "99.36%-"]),
    ("召开会议4次，约谈4人，印发文件6份", ["4-", "4-", "6-"]),
    ("对4家网站负责人进行了约谈", ["4?"]),
    ("检查发现问题4个", ["4?"]),
    ("网站存在问题线索4条", ["4-"]),
    ("网站发现问题4个，其中栏目问题3个", ["4?", "3-"]),
    ("上季度抽查网站614家", ["614-"]),
    ("2023年第四季度抽查网站614家", ["614-"]),
    ("2021年第二季度抽查网站614家", ["614?"]),
    ("武汉市抽查网站614家", ["614-"]),
    ("武汉市教育局等4家网站不合格", ["4=websites.problems"]),
    ("武汉市、襄阳市分别抽查网站300家、260家", ["300-", "260-"]),
    ("发现2个县存在问题", ["2-"]),
    ("3个栏目更新不及时，4个栏目应更新未更新", ["3-", "4?"]),
    ("网站和政务新媒体合格率均为99.67%", ["99.67%?"]),
    ("培训人员614人", ["614-"]),
    ("占比0.33%", ["0.33%-"]),
    ("6家单位得分超过（含）100分", ["6-"]),
  ])
  func doesNotGuess(_ text: String, _ expected: [String]) {
    #expect(ties(text) == expected)
  }

  /// A name that an expression cannot hold is not written.
  @Test(arguments: ["甲(乙)", "a.b", "甲 乙", "甲,乙", "*甲", ""])
  func leavesNamesThatCannotBeWritten(_ name: String) {
    #expect(TieExpression.path("websites", "checked", region: name) == nil)
    #expect(TieExpression.cell("annex-1", name, "checked") == nil)
  }

  @Test func readsALongTextOnce() {
    let text = String(repeating: "抽查网站614家、", count: 1_000)
    #expect(ties(text).count == 1_000)
  }
}
