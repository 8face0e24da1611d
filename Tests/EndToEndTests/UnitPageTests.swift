import Testing

/// Pages of websites and accounts, and what later notices say of a finding.
struct UnitPageTests {
  private func page(_ path: String, _ output: FileTree) throws -> String {
    try #require(output.text(path + "/index.html"), "\(path)")
  }

  private static func site() throws -> Site {
    let site = try Site()
    try site.listFindings()
    return site
  }

  @Test func aUnitHasAPageWithEveryAppearance() throws {
    let output = try Self.site().build()
    let unit = try page("sites/9902000003", output)
    #expect(unit.contains("<h1 class=\"keep\">乙山市文化和旅游局</h1>"))
    #expect(unit.contains("收录的2份通报提到政府网站“乙山市文化和旅游局”2次，其中点名2次；2024年第三季度至2024年第四季度。"))
    for row in [
      "<a href=\"../../notices/2024q4-990000-bgt/#annex-2-1-r2\">2024年第四季度</a>",
      "<a href=\"../../notices/2024q3-990000-bgt/#annex-2-r3\">2024年第三季度</a>",
      "<a href=\"../../notices/2024q4-990000-bgt/#text-1-r3\">2024年第四季度：未整改</a>",
      "<dt>栏目更新不及时</dt><dd>网站有的栏目长时间没有更新。</dd>", "data-kind=\"unit\"",
      "\"@type\":\"BreadcrumbList\"", "<a href=\"../../repeated/\">",
    ] {
      #expect(unit.contains(row), "\(row)")
    }
    let repeated = try page("repeated", output)
    #expect(repeated.contains("1家政府网站被不止一份通报点名。"))
    #expect(repeated.contains("<a href=\"../sites/9902000003/\">乙山市文化和旅游局</a>"))
    #expect(!repeated.contains("甲江市水利局"))
    #expect(output.text("sitemap.xml")?.contains("shili/sites/9902000003/</loc>") ?? false)
  }

  @Test func tablesAndRegionsLeadToTheUnit() throws {
    let output = try Self.site().build()
    let notice = try page("notices/2024q4-990000-bgt", output)
    #expect(notice.contains("<td><a href=\"../../sites/9902000003/\">9902000003</a>"))
    let region = try page("regions/990200-yishan", output)
    #expect(region.contains("<th scope=\"row\"><a href=\"../../sites/9902000003/\">乙山市文化和旅游局</a>"))
  }

  @Test func aFindingAndItsFollowUpLeadToEachOther() throws {
    let output = try Self.site().build()
    let earlier = try page("notices/2024q3-990000-bgt", output)
    #expect(
      earlier.contains(
        "<td><a href=\"../../notices/2024q4-990000-bgt/#text-1-r2\">2024年第四季度：已整改</a>"))
    #expect(earlier.contains("空着的，后来的通报没有再提，不等于已经整改。"))
    let later = try page("notices/2024q4-990000-bgt", output)
    #expect(
      later.contains("<td><a href=\"../../notices/2024q3-990000-bgt/#annex-2-r2\">2024年第三季度</a>"))
    // The files hold what was issued.
    #expect(output.text("notices/2024q3-990000-bgt/annex-2.csv")?.contains("整改") == false)
    let region = try page("regions/990100-jiajiang", output)
    #expect(region.contains("2024年第四季度：已整改</a>"))
  }

  /// A notice that is not held is named; nothing of it is made up.
  @Test func saysWhichNoticeIsMeantWhenItIsNotHeld() throws {
    let site = try Self.site()
    try site.replace(
      "    kind: follow-up\n",
      with: "    kind: follow-up\n    about: {issuer: 990100-zwb, period: 2023-R2}\n",
      in: "Content/notices/2024q4-990000-bgt/notice.md")
    let output = try site.build()
    let later = try page("notices/2024q4-990000-bgt", output)
    #expect(
      later.contains(
        "<p class=\"note\" data-not-figure=\"remark\">本站注：这张表说的是甲江市政务公开办公室2023年第二次的通报，本站未收录。"))
    #expect(!later.contains("当时的通报"))
    #expect(!(try page("notices/2024q3-990000-bgt", output)).contains("后来的复查"))
  }

  @Test func aUnitWithoutACodeHasAPageWhenUnitsListsIt() throws {
    let site = try Self.site()
    let units = try site.text("Content/units.csv")
    try site.write(
      units + "x-990000-bgt-yishan-xinfeng,account,乙山新风,乙山市委宣传部,990200,,,,\n",
      to: "Content/units.csv")
    let output = try site.build()
    let unit = try page("accounts/x-990000-bgt-yishan-xinfeng", output)
    #expect(unit.contains("<dt>标识码</dt><dd>原文未载明</dd>"))
    #expect(unit.contains("<dt>主办单位</dt><dd>乙山市委宣传部</dd>"))
    // What no notice names has no page.
    #expect(!output.paths.contains { $0.contains("dongdu") })
  }

  @Test func twoUnitsUnderOneCodeAreBothListed() throws {
    let site = try Self.site()
    try site.replace(
      "乙山市,9902000003,乙山市文化和旅游局,栏目不更新\n",
      with: "乙山市,9902000003,乙山市文化和旅游局,栏目不更新\n乙山市,9902000003,乙山市体育局,栏目不更新\n",
      in: "Content/notices/2024q3-990000-bgt/annex-2.csv")
    let run = try site.program("build")
    #expect(run.code == 0)
    let unit = try page("sites/9902000003", site.output())
    #expect(unit.contains("一个标识码，不止一个单位"))
    #expect(unit.contains("乙山市文化和旅游局、"))
    #expect(unit.contains("<li>乙山市体育局</li>"))
  }
}
