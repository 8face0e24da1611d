import Foundation
import Testing

/// The notices in `Content/` of this repository.
struct RealContentTests {
  private func site() throws -> Site { try Site("\(Fixtures.repository)/Content") }

  /// What the rules see of the notices as they were issued, and nothing else.
  @Test func theirSlipsAreKnown() throws {
    let run = try site().program("check")
    #expect(run.code == 0)
    #expect(run.out == "")
    #expect(
      run.error == """
        Content/notices/2022q1-430000-szwfwglj/annex-1.csv:8:45: warning: “桃源县政府网站”像是少了“门户”：本表有 59 个名称以“政府门户网站”结尾；照原文核对，漏字就补上 [name.form]
        8 | …市,武陵区政府门户网站、津市市政府门户网站、安乡县政府门户网站、汉寿县政府门户网站、桃源县政府网站
          |                                                                                     ^~~~~~~~~~~~~~
          = 原文如此就在 accept: 下写 - {check: name.form, table: annex-1, row: 常德市, column: 网站名称, stated: 桃源县政府网站, reason: 原文如此}
        Content/notices/2022q1-430000-szwfwglj/annex-1.csv:13:39: warning: “古丈县政府门户网”像是少了“站”：本表有 59 个名称以“政府门户网站”结尾；照原文核对，漏字就补上 [name.form]
        13 | 湘西自治州,湘西自治州政府门户网站、凤凰县政府门户网站、龙山县政府门户网站、古丈县政府门户网
           |                                                                            ^~~~~~~~~~~~~~~~
           = 原文如此就在 accept: 下写 - {check: name.form, table: annex-1, row: 湘西自治州, column: 网站名称, stated: 古丈县政府门户网, reason: 原文如此}
        Content/notices/2022q4-421200-szwgkb/annex-1-1.csv:9:7: warning: “问题网站数”共 2，“不合格网站数”是 1，名单 annex-1-2.csv 列了 3 个；照原文核对，改正其中一处 [cross.findings]
        9 | 合计,40,2,1
          |         ^
          = 名单: annex-1-2.csv:1:1   两列相加是 3：也许前一列没有算进后一列的单位
          = 原文如此就在 accept: 下写 - {check: cross.findings, table: annex-1-1, row: 合计, column: 问题网站数, stated: 2, reason: 原文如此}
        Content/notices/2022q4-421200-szwgkb/annex-1-2.csv:3:16: warning: 这张表有 4 处半角标点夹在汉字之间，第一处是“的(负”；改成全角，原文如此就用 accept 说明 [text.damage]
        3 | 市林业局,"机构职能信息不准确的(负责人姓名缺失)
          |                             ^~~~~
          = 原文如此就在 accept: 下写 - {check: text.damage, table: annex-1-2, row: 市林业局, column: 抽查发现的突出问题, reason: 原文如此}
        Content/notices/2022q4-421200-szwgkb/annex-2-2.csv:2:13: warning: “咸宁市城市管里执法委员会”里的“城市管里执法”像是“城市管理执法”；照原文核对，写错就改正 [name.inconsistent]
        2 | 市直,咸宁指尖上的城管,咸宁市城市管里执法委员会,微信订阅号,"备案类型错误：应为服务号
          |                       ^~~~~~~~~~~~~~~~~~~~~~~~
          = 原文如此就在 accept: 下写 - {check: name.inconsistent, table: annex-2-2, row: 市直, column: 主办单位, stated: 咸宁市城市管里执法委员会, reason: 原文如此}
        Content/notices/2022q4-421200-szwgkb/notice.md:22:26: warning: 各类 3+7 相加正好是 10，可名单里“咸宁指尖上的城管”算了两次，“通城旅游”没有算；照原文核对，改正各类的数，或补上漏掉的一类 [partition]
        22 |         备案类型错误: {failed: 3, share: 1.42%}
           |                                ^
           = 两类都有: annex-2-2.csv:2:4   哪类都没有: annex-2-2.csv:10:5
           = 原文如此就在 accept: 下写 - {check: partition, text: 3, reason: 原文如此}
        Content/notices/2022r3-422800-dsjzx/annex-1.csv:24:4: warning: 网站标识码“4228000034”在名册里出现两次（恩施土家族苗族自治州文化和旅游局、恩施土家族苗族自治州卫生健康委员会）；标识码应当唯一 [id.site]
        24 | 23,4228000034,恩施土家族苗族自治州卫生健康委员会,http://wjw.enshi.gov.cn/,否,合格
           |    ^~~~~~~~~~
           = 第一次在这里: annex-1.csv:23:4
           = 原文如此就在 accept: 下写 - {check: id.site, table: annex-1, row: 4228000034, column: 网站标识码, stated: 4228000034, reason: 原文如此}
        Content/notices/2022r3-422800-dsjzx/annex-1.csv:25:15: warning: “恩施州土家族苗族自治州人力资源和社会保障局”里的“恩施州土家族苗族自治州”像是“恩施土家族苗族自治州”；照原文核对，写错就改正 [name.inconsistent]
        25 | 24,4228000035,恩施州土家族苗族自治州人力资源和社会保障局,http://rsj.enshi.gov.cn/,否,合格
           |               ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
           = 原文如此就在 accept: 下写 - {check: name.inconsistent, table: annex-1, row: 4228000035, column: 网站名称, stated: 恩施州土家族苗族自治州人力资源和社会保障局, reason: 原文如此}
        Content/notices/2022r3-422800-dsjzx/annex-1.csv:27:15: warning: “恩施州土家族苗族自治州市场监督管理局”里的“恩施州土家族苗族自治州”像是“恩施土家族苗族自治州”；照原文核对，写错就改正 [name.inconsistent]
        27 | 26,4228000037,恩施州土家族苗族自治州市场监督管理局,http://syjj.enshi.gov.cn/,否,合格
           |               ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
           = 原文如此就在 accept: 下写 - {check: name.inconsistent, table: annex-1, row: 4228000037, column: 网站名称, stated: 恩施州土家族苗族自治州市场监督管理局, reason: 原文如此}
        Content/notices/2022r3-422800-dsjzx/annex-1.csv:30:15: warning: “恩施州人民政府国有资产监督管理委员会”用了简称“恩施州”，本表别的名称写全称“恩施土家族苗族自治州”；照原文核对，不一致就统一 [name.form]
        30 | 29,4228000040,恩施州人民政府国有资产监督管理委员会,http://gzw.enshi.gov.cn/,否,合格
           |               ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
           = 原文如此就在 accept: 下写 - {check: name.form, table: annex-1, row: 4228000040, column: 网站名称, stated: 恩施州人民政府国有资产监督管理委员会, reason: 原文如此}
        Content/notices/2022r3-422800-dsjzx/annex-1.csv:32:15: warning: “恩施州高新技术产业园区管理委员会”用了简称“恩施州”，本表别的名称写全称“恩施土家族苗族自治州”；照原文核对，不一致就统一 [name.form]
        32 | 31,4228000044,恩施州高新技术产业园区管理委员会,http://kfq.enshi.gov.cn/,否,合格
           |               ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
           = 原文如此就在 accept: 下写 - {check: name.form, table: annex-1, row: 4228000044, column: 网站名称, stated: 恩施州高新技术产业园区管理委员会, reason: 原文如此}
        Content/notices/2022r3-422800-dsjzx/annex-1.csv:37:33: warning: 网址“http://tyjrswj.enshi.gov.c n”里有空格或全角字符；写成“http://tyjrswj.enshi.gov.cn” [url.malformed]
        37 | 36,4228000051,恩施土家族苗族自治州退役军人事务局,http://tyjrswj.enshi.gov.c n,否,合格
           |                                                  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
           = 原文如此就在 accept: 下写 - {check: url.malformed, table: annex-1, row: 4228000051, column: 首页地址, stated: "http://tyjrswj.enshi.gov.c n", reason: 原文如此}
        Content/notices/2022r3-422800-dsjzx/notice.md:18:16: warning: 附件1的标题“恩施州2022年第三季度政府网站抽查情况表”与附件说明“恩施州2022年第三次政府网站抽查情况统计表”不同；改成一样的标题，原文如此就用 accept 说明 [doc.annex-title]
        18 |     own-title: 恩施州2022年第三季度政府网站抽查情况表
           |                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
           = 原文如此就在 accept: 下写 - {check: doc.annex-title, text: 恩施州2022年第三季度政府网站抽查情况表, reason: 原文如此}
        Content/notices/2022r3-422800-dsjzx/notice.md:54:93: warning: 正文有 23 处半角标点夹在汉字之间，第一处是“查,包”；改成全角，原文如此就用 accept 说明 [text.damage]
        54 | …checked)个政务新媒体进行了抽查检查,包含微信[171](=new-media.checked[微信])个、微博[11](=new-media.…
           |                                  ^~~~~
           = 原文如此就在 accept: 下写 - {check: text.damage, text: "查,包", reason: 原文如此}
        Content/notices/2024q1-420700-szwgkb/notice.md:41:77: warning: 正文有 51 处半角标点夹在汉字之间，第一处是“求,市”；改成全角，原文如此就用 accept 说明 [text.damage]
        41 | …及政务新媒体绩效评估工作的有关要求,市政务公开领导小组办公室开展了2024年第一季度全市政府网站及政务…
           |                                  ^~~~~
           = 原文如此就在 accept: 下写 - {check: text.damage, text: "求,市", reason: 原文如此}
        0 个错误，15 个警告，涉及 8 个文件。

        """)
  }

  @Test func isBuiltAndEveryLinkArrives() throws {
    let site = try site()
    #expect(try site.program("build").code == 0)
    let output = try site.output()
    #expect(LinkWalk(output, base: "https://example.org/").broken == [])
    for notice in Fixtures.folders(in: "\(Fixtures.repository)/Content/notices") {
      #expect(output.files["notices/\(notice)/index.html"] != nil)
    }
  }

  @Test func xianningHasItsSixRounds() throws {
    let site = try site()
    #expect(try site.program("build").code == 0)
    let output = try site.output()
    let page = try #require(output.text("regions/421200-xianning/index.html"))
    let rows = page.matches(of: #/<tr><th scope="row" class="nw">([^<]*)/#).map { String($0.1) }
    #expect(
      rows == [
        "2024年第四季度", "2023年第一季度", "2022年第四季度", "2022年第二季度", "2022年第一季度",
        "2020年第三季度",
      ])
    let history = try #require(output.text("regions/421200-xianning/history.csv"))
    let periods = history.split(separator: "\r\n").dropFirst()
      .map { String($0.split(separator: ",", omittingEmptySubsequences: false)[1]) }
    #expect(
      Set(periods) == ["2020Q3", "2022Q1", "2022Q2", "2022Q4", "2023Q1", "2024Q4"])
    let drawing = try #require(output.text("regions/421200-xianning/pass-rate.svg"))
    for title in [
      "2020年第三季度 政务新媒体：合格率72%，检查139个，不合格39个。咸宁市政务公开领导小组办公室",
      "2022年第一季度 政府网站：合格率92.5%，检查40家，不合格3家。咸宁市政务公开领导小组办公室",
      "2022年第二季度 政府网站：合格率95%，检查40家，不合格2家。咸宁市政务公开领导小组办公室",
      "2022年第四季度 政府网站：合格率97.5%，检查40家，不合格1家。咸宁市政务公开领导小组办公室",
      "2023年第一季度 政府网站：合格率100%，检查40家，不合格0家。咸宁市政务公开领导小组办公室",
      "2024年第四季度 政府网站：合格率100%，检查38家，问题0家。湖北省人民政府办公厅",
    ] { #expect(drawing.contains("<title>\(title)</title>"), "\(title)") }
  }

  /// What is masked at the source, and what is for the records only, is on no page and in no file.
  @Test func nothingInternalIsPublished() throws {
    let site = try site()
    #expect(try site.program("build").code == 0)
    let output = try site.output()
    #expect(output.paths.filter { $0.contains("internal") || $0.contains("repairs") } == [])
    for path in output.paths {
      #expect(output.text(path)?.contains("公文处理笺") != true, "\(path)")
    }
  }
}
