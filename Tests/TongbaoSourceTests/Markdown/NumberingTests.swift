import Testing
import TongbaoCore

@testable import TongbaoSource

@Suite struct NumberingTests {
  @Test(arguments: [
    ("一、总体情况", Numbering.Kind.section, 1), ("十二、其他", .section, 12), ("二十、其他", .section, 20),
    ("　　三、下步工作", .section, 3), ("**四、问题**", .section, 4), ("二、三公经费", .section, 2),
    ("二、一季度检查情况", .section, 2),
    ("（一）政府网站。", .subsection, 1), ("(二) 政务新媒体。", .subsection, 2), ("（十一)附则", .subsection, 11),
    ("1.网站", .item, 1), ("2．新媒体", .item, 2), ("3、留言", .item, 3), ("1.2024年第四季度", .item, 1),
    ("（1）网站", .item, 1), ("(12) 网站", .item, 12),
  ])
  func reads(_ text: String, _ kind: Numbering.Kind, _ number: Int) throws {
    let numbering = try #require(Numbering(Array(text.utf8)[...]))
    #expect(numbering.kind == kind)
    #expect(numbering.number == number)
  }

  @Test(arguments: [
    "", "一", "一季度", "一、二季度检查", "十一、十二月", "一、二、三级", "99.8%", "5、6月", "2024.年", "（网站）",
    "（一", "一一、", "十十、", "3.5万", "一，总体", "（2024）", "1）",
  ])
  func leavesOtherTextAlone(_ text: String) {
    #expect(Numbering(Array(text.utf8)[...]) == nil)
  }
}
