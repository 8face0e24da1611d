import Testing
import TongbaoChecks
import TongbaoCore

@Suite struct RuleCatalogTests {
  @Test func listsEachRuleOnceInOrder() {
    let ids = RuleCatalog.rules.map(\.id)
    #expect(ids == Set(ids).sorted())
  }

  @Test(arguments: RuleCatalog.rules.map(\.id))
  func saysEverythingInBothLanguages(_ id: String) throws {
    let rule = try #require(RuleCatalog.rule(id))
    for message in [rule.demand, rule.reason, rule.source] {
      #expect(!message.chinese.isEmpty && !message.english.isEmpty)
      #expect(!message.chinese.hasSuffix("。") && !message.english.hasSuffix("."))
    }
    if let example = rule.example { #expect(example.broken != example.kept) }
  }

  @Test(arguments: [("table.rat", "table.rate"), ("figure.mismach", "figure.mismatch")])
  func findsWhatAMisspeltNameMeans(_ id: String, _ meant: String) {
    #expect(RuleCatalog.rule(id) == nil)
    #expect(RuleCatalog.near(id) == meant)
  }

  @Test func explainsARule() throws {
    let rule = try #require(RuleCatalog.rule("table.rate"))
    #expect(
      RuleText(language: .chinese).explanation(rule) == """
        table.rate（警告）
        要求：合格率、占比等于同一行的数相除，按写出的位数四舍五入
        为什么：各地按合格率排名次、定整改，差一位小数也会有人来问
        不对：岳阳市,158,2,1.26%
        对：岳阳市,158,2,1.27%
        出处：通行的四舍五入；截尾与 GB/T 8170 的差别会说明
        原文如此、要保留的，在 front matter 的 accept: 下写：
          - {check: table.rate, table: 表, row: 行, column: 列, reason: 理由}，或用 text: 文字 代替表、行、列

        """)
  }
}
