import Testing
import TongbaoCore

@testable import TongbaoSource

@Suite struct HeadingTests {
  @Test func recognisesOfficialNumberingWithoutMarks() {
    let text = """
      一、总体情况

      （一）政府网站。检查了614家。发现4家。
      （二）政务新媒体。抽查了1842家。
      二、主要问题
      (一) 内容更新。个别网站
      长期未更新。
      各有关单位要整改。
      """
    #expect(
      outline(text) == [
        "h2#s1 一、总体情况", "p {h3#s1-1 （一）政府网站。} 检查了614家。发现4家。",
        "p {h3#s1-2 （二）政务新媒体。} 抽查了1842家。", "h2#s2 二、主要问题",
        "p {h3#s2-1 (一) 内容更新。} 个别网站长期未更新。各有关单位要整改。",
      ])
  }

  @Test(arguments: [
    ("一、检查发现4家网站存在问题。合格率为99%。", "p {h2#s1 一、检查发现4家网站存在问题。} 合格率为99%。"),
    ("一、总体情况。", "h2#s1 一、总体情况。"),
    ("（一）政府网站", "h3#s0-1 （一）政府网站"),
    ("（一）加强管理；", "p （一）加强管理；"),
    ("（一）政府网站合格率为100%。", "p {h3#s0-1 （一）政府网站合格率为100%。} "),
    ("（1）网站。合格。", "p （1）网站。合格。"),
    ("**一、总体情况**", "h2#s1 一、总体情况"),
    ("**（一）政府网站。**检查了614家。", "p {h3#s0-1 （一）政府网站。} 检查了614家。"),
    ("**（一）政府网站。检查**了614家。", "p {h3#s0-1 （一）政府网站。} <b 检查>了614家。"),
    ("　　（一）政府网站。检查。", "p {h3#s0-1 （一）政府网站。} 检查。"),
    ("## 一、总体情况", "h2#s1 一、总体情况"), ("# 总体情况", "h2#s1 总体情况"),
    ("### （二）政府网站", "h3#s0-2 （二）政府网站"), ("#### 说明", "h4#s0-0-1 说明"),
    ("> 一、总体情况", "quote[p 一、总体情况]"),
  ])
  func readsHeading(_ text: String, _ expected: String) {
    #expect(outline(text) == [expected])
  }

  @Test func givesEachHeadingAnIdOfItsOwn() {
    let text = "## 甲\n\n二、乙\n\n二、丙\n\n## 丁\n\n### 戊\n\n### 己\n\n二、庚"
    #expect(
      outline(text) == [
        "h2#s1 甲", "h2#s2 二、乙", "h2#s2_2 二、丙", "h2#s3 丁", "h3#s3-1 戊", "h3#s3-2 己", "h2#s2_3 二、庚",
      ])
  }

  @Test func endsANumberedHeadingWithItsLine() {
    #expect(outline("一、总体情况\n本次检查了614家。") == ["h2#s1 一、总体情况", "p 本次检查了614家。"])
  }

  @Test func placesARunInHeadingAtItsSentence() throws {
    let marked = MarkedText("文字\n\n　　«（一）政府网站。»检查。")
    guard case .paragraph(let paragraph)? = read(marked.text).document.blocks.last else {
      Issue.record("no paragraph")
      return
    }
    let heading = try #require(paragraph.runIn)
    #expect([heading.place] == marked.places)
  }
}
