import Testing
import TongbaoCore

@testable import TongbaoSource

@Suite struct FigureTests {
  @Test(arguments: [
    ("发现 [4](=websites.problems) 家", "p 发现<= 4 websites.problems>家"),
    ("发现[](=count(annex-1))家", "p 发现<=  count(annex-1)>家"), ("共 [](=a.b) 家", "p 共<=  a.b>家"),
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
    let marked = MarkedText("一、甲\n乙𠮷\n发现 [«4»](=«websites.problems») 网站，[](=«count(annex-1)»)")
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
    ("[](=count(annex-1))", false),
  ])
  func seesWhetherANumberIsApproximate(_ text: String, _ expected: Bool) {
    #expect(read(text).document.figures.map(\.isApproximate) == [expected])
  }

  /// A number that cannot be read would never be compared, without a word.
  @Test(arguments: [
    ("[«4家»](=a.b)", "方括号里只写数，“家”写到括号外面：[4](=a.b)家"),
    ("[«4 家»](=a.b)", "方括号里只写数，“家”写到括号外面：[4](=a.b)家"),
    ("[«共1,842个»](=a.b)", "方括号里只写数，“共”和“个”写到括号外面：共[1,842](=a.b)个"),
    ("[«合格率99.35%»](=a.b)", "方括号里只写数，“合格率”写到括号外面：合格率[99.35%](=a.b)"),
    ("[«0.25个百分点»](=minus(a.b,c.d))", "方括号里只写数，“个百分点”写到括号外面：[0.25](=minus(a.b,c.d))个百分点"),
    ("[«约5900余条»](=a.b)", "方括号里只写数，“条”写到括号外面：[约5900余](=a.b)条"),
    ("[«1.2万家»](=a.b)", "方括号里只写数，“家”写到括号外面：[1.2万](=a.b)家"),
    ("约[«４家»](=a.b)", "方括号里只写数，“家”写到括号外面：[４](=a.b)家"),
    ("[«三家»](=a.b)", "方括号里只写数，“家”写到括号外面：[三](=a.b)家"),
    ("[«3至5»](=a.b)", "“3至5”不是一个数，没法核对；方括号里只写一个数，不核对的写 =stated"),
    ("[«1/3»](=a.b)", "“1/3”不是一个数，没法核对；方括号里只写一个数，不核对的写 =stated"),
    ("[](=«stated»)", "哪里都没有这个数，填不出来；在方括号里写上数，或把这一处 [](=…) 删去"),
    ("[](=«none»)", "哪里都没有这个数，填不出来；在方括号里写上数，或把这一处 [](=…) 删去"),
  ])
  func refusesATextThatIsNoNumber(_ marked: String, _ message: String) {
    let text = MarkedText(marked)
    let (document, diagnostics) = read(text.text)
    #expect(diagnostics.map(\.message.chinese) == [message])
    #expect(diagnostics.map(\.place) == text.places)
    #expect(diagnostics.allSatisfy { $0.severity == .error })
    #expect(document.figures.count == 1)
  }

  @Test(arguments: [
    "[均](=a.b)", "[全部](=a.b)", "[无](=a.b)", "[零](=a.b)", "[未发现](=a.b)", "[二十三](=a.b)",
    "[两](=a.b)", "[99.35 %](=a.b)", "[９９.３５％](=a.b)", "[百分之九十九](=a.b)", "[百分之99.5](=a.b)",
    "[约5900](=a.b)", "[5900余](=a.b)", "近[600](=a.b)", "[1.2](=a.b)万", "[1.2万](=a.b)", "[10多](=a.b)",
    "[1,842](=a.b)", "[4家](=stated)", "[2024年](=none)", "[](=a.b)", "[一些](=a.b)", "[大家](=a.b)",
  ])
  func readsTheNumbersOfNotices(_ text: String) {
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test func keepsTheTextOfAFigureWithAFaultyExpression() {
    #expect(outline("发现[4](=nonsense)家") == ["p 发现4家"])
  }
}
