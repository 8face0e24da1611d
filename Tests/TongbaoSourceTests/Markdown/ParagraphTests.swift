import Testing
import TongbaoCore

@testable import TongbaoSource

@Suite struct ParagraphTests {
  @Test(arguments: [
    ("功能相\n近的账号", "p 功能相近的账号"), ("检查。\n发现", "p 检查。发现"), ("发现 \n4家", "p 发现4家"),
    ("门户\nIPv6", "p 门户 IPv6"), ("one\ntwo", "p one two"), ("说“好”\n的", "p 说“好”的"),
    ("said\n“yes”", "p said “yes”"), ("（附件\n1）", "p （附件1）"), ("甲\\\n乙", "p 甲<br>乙"),
    ("甲  \n乙", "p 甲<br>乙"),
    ("**甲\n乙**丙", "p <b 甲乙>丙"),
  ])
  func joinsLines(_ text: String, _ expected: String) {
    #expect(outline(text) == [expected])
  }

  @Test(arguments: [
    ("于 2024 年 12 月 3 日", "p 于2024年12月3日"), ("对 614 家", "p 对614家"), ("IPv 网站 2", "p IPv 网站2"),
    ("共 **614** 家", "p 共<b 614>家"), ("合格率 99.35% 为", "p 合格率99.35% 为"), ("表 A 1", "p 表 A 1"),
    ("甲 \t3", "p 甲3"), ("甲\t乙", "p 甲 乙"), ("　　甲", "p 甲"),
  ])
  func dropsBlanksOfLayout(_ text: String, _ expected: String) {
    #expect(outline(text) == [expected])
  }

  @Test(arguments: [
    ("1. 网站\n2. 新媒体", ["p 1. 网站", "p 2. 新媒体"]), ("1) 网站\n2) 新媒体", ["p 1) 网站", "p 2) 新媒体"]),
    ("3. 网站\n\n7. 新媒体", ["p 3. 网站", "p 7. 新媒体"]),
    ("附件：1.2024年检查情况\n2.名单", ["p 附件：1.2024年检查情况", "p 2.名单"]),
    ("2024. 年", ["p 2024. 年"]), ("合格率为\n99.8%", ["p 合格率为99.8%"]),
    ("- 附件：1.甲\n2.乙", ["ul[p 附件：1.甲]", "p 2.乙"]), ("- 甲\n- 乙", ["ul[p 甲|p 乙]"]),
    ("- 1. 甲", ["ul[p 1. 甲]"]), ("[注]: 内容", ["p [注]: 内容"]), ("[注\n释]: 内容", ["p [注释]: 内容"]),
    ("[甲\n[注]: 内容", ["p [甲 [注]: 内容"]),
    ("    缩进的段落", ["p 缩进的段落"]), ("甲。\n\n\t乙", ["p 甲。", "p 乙"]), ("甲。\n    乙", ["p 甲。", "p 乙"]),
    ("    甲，\n    乙", ["p 甲，乙"]), ("甲。\n　　乙", ["p 甲。", "p 乙"]),
    ("> 甲\n> （一）乙。丙", ["quote[p 甲 p （一）乙。丙]"]),
    ("-     甲", ["ul[p 甲]"]), ("- 甲\n\n        乙", ["ul[p 甲 p 乙]"]),
    ("甲\n\n---\n\n乙", ["p 甲", "rule", "p 乙"]),
  ])
  func keepsTextAsIssued(_ text: String, _ expected: [String]) {
    #expect(outline(text) == expected)
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("**（一）政府网站。**检查", "p {h3#s0-1 （一）政府网站。} 检查"), ("注意**“重点”**内容", "p 注意<b “重点”>内容"),
    ("**重点：**内容", "p <b 重点：>内容"), ("**甲。**乙**丙**丁", "p <b 甲。>乙<b 丙>丁"),
    ("__重点：__内容", "p <b 重点：>内容"),
    ("甲__乙__丙", "p 甲<b 乙>丙"), ("\\*\\*甲\\*\\*", "p **甲**"), ("**\\*甲**乙", "p <b *甲>乙"),
    ("\\***甲。**乙", "p *<b 甲。>乙"), ("138****0013和139****0014", "p 138****0013和139****0014"),
    ("电话0990-***0100，邮箱1***@qq.com", "p 电话0990-***0100，邮箱1***@qq.com"),
    ("3449***971", "p 3449***971"), ("3*5和4*6", "p 3*5和4*6"), ("a__b__c", "p a__b__c"),
    ("***甲。***乙", "p <i <b 甲。>>乙"),
    ("`**`和`__`", "p <code **>和<code __>"), ("甲*乙*丙", "p 甲<i 乙>丙"),
    ("[甲](https://e.cn/__a__)", "p <a https://e.cn/__a__ 甲>"),
    ("编号____", "p 编号____"),
  ])
  func pairsBoldBesideChinesePunctuation(_ text: String, _ expected: String) {
    #expect(outline(text) == [expected])
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test(arguments: ["甲«**»乙", "**甲**乙«**»丙", "甲\n乙«__»丙"])
  func refusesBoldWithoutPartner(_ marked: String) {
    let text = MarkedText(marked)
    let diagnostics = read(text.text).diagnostics
    #expect(diagnostics.map(\.rule) == ["source.syntax"])
    #expect(diagnostics.map(\.place) == text.places)
  }
}
