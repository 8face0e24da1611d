extension Site {
  /// Gives the notice of the third quarter the list of what it found, which that of the fourth follows up.
  func listFindings() throws {
    try replace(
      "合格率: pass-rate}\n---",
      with: """
        合格率: pass-rate}
          - title: 检查不合格的政府网站名单
            tables:
              - file: annex-2.csv
                kind: findings
                subject: websites
                columns: {市: region, 网站标识码: site-id, 网站名称: name, 存在问题: problem}
        ---
        """, in: "Content/notices/2024q3-990000-bgt/notice.md")
    try write(
      "市,网站标识码,网站名称,存在问题\n甲江市,9901000002,甲江市水利局,栏目更新不及时\n乙山市,9902000003,乙山市文化和旅游局,栏目不更新\n",
      to: "Content/notices/2024q3-990000-bgt/annex-2.csv")
  }
}
