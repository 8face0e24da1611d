import Testing
import TongbaoCore

@testable import TongbaoChecks

@Suite struct InternalPaperCheckTests {
  @Test(
    arguments: [
      ("甲县人民政府办公室公文处理笺", 10, "公文处理笺"), ("# 公文处理单", 3, "公文处理单"),
      ("拟办意见：请甲局办理。", 1, "拟办意见"), ("拟办意见\t拟请甲局牵头", 1, "拟办意见"), ("| 拟办意见 | 请甲局牵头 |", 3, "拟办意见"),
      ("**领导批示**", 3, "领导批示"), ("密级：秘密", 1, "密级：秘密"), ("| 密级 | 机密 |", 3, "密级 | 机密"),
      ("机密★1年", 1, "机密★"), ("妥否，呈请某同志阅示。", 4, "呈请某同志阅示"), ("妥否，请阅示", 4, "请阅示"),
    ])
  func refusesInternalPapers(_ text: String, _ column: Int, _ words: String) {
    #expect(
      Checks.lines(InternalPaperCheck(), text: text) == [
        "notice.md:3:\(column)+\(words.unicodeScalars.count) error “\(words)”是内部办文材料，不能公开；"
          + "移到 internal/，从这里删去 [privacy.internal]"
      ])
  }

  @Test(
    arguments: [
      "根据省领导批示要求，现将有关情况通报如下：", "个别单位未填写公文处理笺，流转不规范。", "拟办意见不规范的有3家。",
      "密级：公开", "部分文件密级标注不规范。", "严守国家秘密，不得发布机密信息。", "呈报省政府审批后公布。",
      "各单位要认真落实领导批示精神", "呈现良好态势。请予公示",
    ])
  func isSilentOn(_ text: String) {
    #expect(Checks.lines(InternalPaperCheck(), text: text).isEmpty)
  }

  @Test func looksThroughFrontMatterAndCells() {
    var notice = Sample.notice(front: "note: 密级：秘密\n", text: "通报")
    notice.textTables = [
      Sample.table("text-1", .table, roles: "- -", "栏目,内容\n拟办意见,拟请甲局牵头\n密级,\n备注,请阅示\n")
    ]
    #expect(
      Checks.lines(InternalPaperCheck(), Sample.library([notice])) == [
        "notice.md:2:7+5 error “密级：秘密”是内部办文材料，不能公开；移到 internal/，从这里删去 [privacy.internal]",
        "text-1.csv:2:1+4 error “拟办意见”是内部办文材料，不能公开；移到 internal/，从这里删去 [privacy.internal]",
        "text-1.csv:4:4+3 error “请阅示”是内部办文材料，不能公开；移到 internal/，从这里删去 [privacy.internal]",
      ])
  }
}
