import Testing
import TongbaoCore

@testable import TongbaoSource

@Suite struct FigureTests {
  @Test(arguments: [
    ("发现 [4](=websites.problems) 家", "p 发现<= 4 websites.problems>家"),
    ("发现[](=count(annex-1))家", "p 发现<=  count(annex-1)>家"), ("共 [](=stated) 家", "p 共<=  stated>家"),
    ("**共[6](=count(annex-1,score>=100))家。**其中", "p <b 共<= 6 count(annex-1,score>=100)>家。>其中"),
    ("[徐圩警方（新浪微博）](finding:ix.nofunction)", "p <finding 徐圩警方（新浪微博） ix.nofunction>"),
    ("（[赵某某，电话×××0013](contact:)）", "p （<contact 赵某某，电话×××0013>）"),
    ("[5 900余](=stated)条", "p <= 5 900余 stated>条"), ("[4 家](=stated)", "p <= 4家 stated>"),
    ("[１](=none)", "p <= １ none>"),
    ("[1](=rate(a.b,c.d))[2](=stated)", "p <= 1 rate(a.b,c.d)><= 2 stated>"),
  ])
  func readsLinksOfTheirOwnKind(_ text: String, _ expected: String) {
    #expect(outline(text) == [expected])
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test func knowsWhereTextAndExpressionStand() throws {
    let marked = MarkedText("一、甲\n乙𠮷\n发现 [«4 家»](=«websites.problems») 网站，[](=«count(annex-1)»)")
    let figures = read(marked.text).document.figures
    #expect(figures.map(\.place) == [marked.places[0], marked.places[2]])
    #expect(figures.map(\.expression.place) == [marked.places[1], marked.places[2]])
  }

  @Test func pointsInsideTheExpression() {
    let marked = MarkedText("甲\n> 发现[4](=sum(annex-1.数,得分«=»1))")
    let diagnostics = read(marked.text).diagnostics
    #expect(diagnostics.map(\.place) == marked.places)
    #expect(diagnostics.map(\.message.chinese) == ["条件里的“=”只有一个；相等写成 =="])
  }

  @Test(arguments: [
    "见[6«](=»count(annex-1, score>=1))家", "见[6«](=»count(annex-1", "见6«](=»stated)",
    "`[6«](=»stated)`",
    "见[«6»]( =stated)", "见[«6»](<=stated>)", "见[«6»](＝stated)", "见[6«]（=»stated）",
    "见[6]« (=»stated)",
    "见【6«】(=»stated)", "[外[6](=stated)«](=»stated)",
  ])
  func refusesATieThatBecameNoFigure(_ marked: String) {
    let shifted = MarkedText(marked)
    let diagnostics = read(shifted.text).diagnostics
    #expect(diagnostics.map(\.rule) == ["figure.syntax"])
    #expect(diagnostics.first?.place.line == 1)
    #expect(diagnostics.first?.place.column == shifted.places.first?.column)
  }

  @Test(arguments: [
    ("约[5900](=stated)条", true), ("近[3](=stated)年", true), ("[5900](=stated)余条", true),
    ("[10](=stated)多家", true),
    ("[3](=stated)万", true), ("[5900余](=stated)条", true), ("**约**[3](=stated)条", true),
    ("约 [3](=stated) 条", true),
    ("[3](=stated)**余**", true), ("[4](=stated)家", false), ("约定[4](=stated)家", false),
    ("[4](=stated)家多次", false),
    ("[](=stated)", false),
  ])
  func seesWhetherANumberIsApproximate(_ text: String, _ expected: Bool) {
    #expect(read(text).document.figures.map(\.isApproximate) == [expected])
  }

  @Test func keepsTheTextOfAFigureWithAFaultyExpression() {
    #expect(outline("发现[4](=nonsense)家") == ["p 发现4家"])
  }
}
