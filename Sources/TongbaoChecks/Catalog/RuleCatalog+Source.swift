internal import TongbaoCore

/// Rules of how sources are written; the room that reads them looks after them.
extension RuleCatalog {
  static let source: [Rule] = [
    Rule(
      "source.syntax", .error,
      Message(
        "YAML、front matter、CSV 和正文的写法正确", en: "YAML, front matter, CSV and text are well formed"),
      because: Message("读不懂的来源不能猜着发布", en: "what cannot be read must not be guessed at"),
      example: Rule.Example(broken: "title: \"关于……的通报", kept: "title: \"关于……的通报\""),
      source: Message("YAML 1.1、RFC 4180、CommonMark", en: "YAML 1.1, RFC 4180, CommonMark")),
    Rule(
      "source.unknown-key", .error,
      Message("键是认识的键", en: "keys are known ones"),
      because: Message("写错的键会悄悄不起作用", en: "a misspelt key would do nothing, silently"),
      example: Rule.Example(broken: "titel: 关于……", kept: "title: 关于……"), source: .sourceForm),
    Rule(
      "source.duplicate-key", .error,
      Message("一个键、一个编号只写一次", en: "a key and an id stand once"),
      because: Message("不知道该用哪一个", en: "nobody could know which one counts"),
      example: Rule.Example(broken: "period: 2024-Q3 …… period: 2024-Q4", kept: "period: 2024-Q4"),
      source: .sourceForm),
    Rule(
      "source.missing-key", .error,
      Message("必填的键都有", en: "required keys are there"),
      because: Message(
        "没有编号、标题、机关、时期，成不了一页", en: "no page can be made without id, title, issuer and period"),
      example: Rule.Example(broken: "没有 published", kept: "published: 2026-04-10"),
      source: .sourceForm),
    Rule(
      "source.value", .error,
      Message("值是这个键能用的值", en: "a value is one that its key can have"),
      because: Message(
        "日期、时期、编号写错，页面就放错地方",
        en: "with a wrong date, period or id the page stands in the wrong place"),
      example: Rule.Example(broken: "period: 2024第四季度", kept: "period: 2024-Q4"),
      source: .sourceForm),
    Rule(
      "source.refused", .error,
      Message("不用 YAML 的锚点、别名、标签和合并键", en: "no anchors, aliases, tags or merge keys of YAML"),
      because: Message(
        "它们能让一份小文件变得极大，别人也难看懂", en: "they can blow a small file up, and few can read them"),
      example: Rule.Example(broken: "rule: *a", kept: "rule: {websites: 合格线60分}"),
      source: .sourceForm),
    Rule(
      "text.encoding", .error,
      Message("文件是 UTF-8 编码", en: "files are UTF-8"),
      because: Message("按别的编码读会变成乱码", en: "read otherwise, the text is garbled"),
      example: Rule.Example(broken: "Excel 另存的 GBK 编码 CSV", kept: "Excel 的“CSV UTF-8（逗号分隔）”"),
      source: Message("UTF-8：RFC 3629", en: "UTF-8: RFC 3629")),
    Rule(
      "text.control", .error,
      Message(
        "没有控制字符、改变书写方向的字符和私用区字符", en: "no control, direction-changing or private-use characters"),
      because: Message(
        "它们看不见，却能让人看到的与写的不一样", en: "unseen, they can show something else than what is written"),
      source: Message("Unicode 技术报告 36", en: "Unicode Technical Report 36")),
    Rule(
      "region.unknown", .error,
      Message(
        "表里的地区在 regions.csv 里，属于通报的辖区",
        en: "a region of a table is in regions.csv, inside the jurisdiction"),
      because: Message("认不出的地区，这一行的结果就丢了", en: "the row's result would be lost"),
      example: Rule.Example(broken: "襄樊市（没有这个别名）", kept: "襄阳市"),
      source: Message("GB/T 2260 中华人民共和国行政区划代码", en: "GB/T 2260, codes of divisions")),
    Rule(
      "region.ambiguous", .error,
      Message("地区的名称在辖区里只对上一个地区", en: "a region's name fits one region of the jurisdiction"),
      because: Message("结果会记到别的地区", en: "the result might go to another region"),
      example: Rule.Example(broken: "恩施", kept: "恩施市"),
      source: Message("GB/T 2260 中华人民共和国行政区划代码", en: "GB/T 2260, codes of divisions")),
    Rule(
      "link.broken", .error,
      Message("站内链接指向有的页面、小标题和文件", en: "a link inside the site leads to a page, heading or file"),
      because: Message("点开是“没有这一页”", en: "it would end at a missing page"),
      example: Rule.Example(broken: "[上期](../2024q3-x/)", kept: "[上期](../2024q3-420000-szfbgt/)"),
      source: .sourceForm),
    Rule(
      "link.refused", .error,
      Message(
        "链接是 http、https、mailto、tel 或相对网址", en: "links are http, https, mailto, tel or relative"),
      because: Message("别的写法能运行程序", en: "others may run a program"),
      example: Rule.Example(broken: "[点这里](javascript:…)", kept: "[点这里](https://…)"),
      source: .sourceForm),
  ]
}
