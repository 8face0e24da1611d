import Testing

/// A fault put into the sound site, with the words of its message that say what to write instead.
struct PlantedFault: Sendable, CustomTestStringConvertible {
  let rule: String
  /// Below `Content/notices/`.
  let file: String
  let old: String
  let faulty: String
  let advice: Advice

  enum Advice: Sendable {
    /// What stands between these words of the message takes the place of the marked run.
    case quoted(String, String)
    /// The same, but it takes the place of this text.
    case quotedInstead(of: String, String, String)
    /// What the message says in words: this text takes the place of the marked run.
    case instead(String)
    /// The text goes; nothing takes its place.
    case without(String)
    /// The message asks to look at the original: it can only be accepted here.
    case accept
  }

  init(_ rule: String, _ file: String, _ old: String, _ faulty: String, _ advice: Advice) {
    self.rule = rule
    self.file = file
    self.old = old
    self.faulty = faulty
    self.advice = advice
  }

  var testDescription: String { "\(rule) “\(faulty)”" }

  private static let q3 = "2024q3-990000-bgt/"
  private static let q4 = "2024q4-990000-bgt/"
  private static let city = "2024q4-990100-zwb/notice.md"
  private static let end = "请有关单位于"

  static let all: [PlantedFault] = [
    .init("figure.mismatch", city, "[8](=", "[9](=", .quoted("计算为 ", "")),
    .init("figure.mismatch", city, "[87.5%]", "[87.4%]", .quoted("计算为 ", "；")),
    .init("table.rate", q3 + "annex-1.csv", "95.24%", "95.42%", .quoted("计算为 ", "")),
    .init("table.total", q3 + "annex-1.csv", "合计,61", "合计,63", .quoted("相加为 ", "")),
    .init("table.number", q4 + "annex-1.csv", "省直,19,", "省直,19家,", .quoted("写成 ", "")),
    .init("results.mismatch", city, "87.5%}", "88.5%}", .quoted("计算为 ", "；")),
    .init("source.unknown-key", q4 + "notice.md", "kind: 通报", "kindd: 通报", .quoted("是不是“", "”")),
    .init(
      "source.duplicate-key", q4 + "notice.md", "signed: 2025-01-08\n",
      "signed: 2025-01-08\nsigned: 2025-01-08\n", .without("signed: 2025-01-08\n")),
    .init(
      "figure.unknown-name", city, "=websites.failed)", "=websites.faild)", .quoted("是不是“", "”")),
    .init("figure.unknown-name", city, "=websites.failed)", "=网站.failed)", .quoted("是不是“", "”")),
    .init("figure.syntax", q4 + "notice.md", "=count(annex", "=conut(annex", .quoted("是不是“", "”")),
    .init("figure.syntax", q4 + "notice.md", "=none)", "=nonne)", .quoted("是不是“", "”")),
    .init(
      "figure.syntax", city, "[8](=websites.checked)家", "[8家](=websites.checked)",
      .quotedInstead(of: "[8家](=websites.checked)", "写到括号外面：", "")),
    .init("figure.untied", city, "[8](=websites.checked)家", "8家", .instead("[8](=stated)")),
    .init(
      "figure.points", q4 + "notice.md", "的[96.72%](=prev(websites.pass-rate))有所提高",
      "提高[1.61%](=minus(websites.pass-rate,prev(websites.pass-rate)))",
      .quotedInstead(
        of: "[1.61%](=minus(websites.pass-rate,prev(websites.pass-rate)))", "写成“", "”")),
    .init(
      "figure.points", q4 + "notice.md", "的[96.72%](=prev(websites.pass-rate))有所提高",
      "提高[1.61](=websites.pass-rate)个百分点",
      .quotedInstead(of: "=websites.pass-rate", "改挂 ", "，")),
    .init(
      "table.role", q4 + "notice.md", "{市: region, 网站名称: names", "{市州: region, 网站名称: names",
      .quoted("是不是“", "”")),
    .init("region.unknown", q4 + "annex-1.csv", "甲江市", "甲汀市", .quoted("是不是“", "”")),
    .init(
      "text.reference", q4 + "notice.md", "```table text-1", "```table text-2",
      .quotedInstead(of: "text-2", "是不是“", "”")
    ),
    .init("privacy.phone", q4 + "notice.md", end, "电话：0990-5550100。" + end, .quoted("写成 ", "，")),
    .init("privacy.contact", q4 + "notice.md", end, "联系人：李小明，" + end, .quoted("遮盖成“", "”")),
    .init("privacy.mail", q4 + "notice.md", end, "邮箱1391234@qq.com，" + end, .quoted("写成 ", "，")),
    .init(
      "privacy.id-number", q4 + "notice.md", end, "身份证号11010519491231002X，" + end,
      .quoted("遮盖成“", "”")),
    .init("doc.number", q4 + "notice.md", "示政办函〔2025〕1号", "示政办函[2025]01号", .quoted("应写成“", "”")),
    .init("doc.numbering", q4 + "notice.md", "三、有关", "四、有关", .quoted("缺“", "”")),
    .init(
      "doc.annex-title", q4 + "notice.md", "  - title: 一个工作日内答复咨询的网站名单",
      "  - title: 一个工作日内答复咨询的网站名单\n    own-title: 一个工作日内回复咨询的网站名单",
      .quoted("与附件说明“", "”")),
    .init("text.damage", q4 + "notice.md", "根据年度工作安排，", "根据年度工作安排,", .instead("，")),
    .init(
      "accept.unused", q4 + "notice.md", "copies: ",
      "accept:\n  - {check: table.rate, table: annex-1, reason: 原文如此}\ncopies: ",
      .without("accept:\n  - {check: table.rate, table: annex-1, reason: 原文如此}\n")),
    // Only the original can tell: these are accepted.
    .init("table.order", q3 + "annex-1.csv", "乙山市,20,1", "乙山市,20,21", .accept),
    .init(
      "row.duplicate", q3 + "annex-1.csv", "乙山市,20,1,95.00%", "乙山市,20,1,95.00%\n乙山市,20,1,95.00%",
      .accept),
    .init(
      "cross.findings", q4 + "annex-2-1.csv", "乙山市,9902000003",
      "甲江市,9901000003,甲江市水利局,栏目更新不及时\n乙山市,9902000003", .accept),
    .init("id.site", q4 + "annex-2-1.csv", "9902000003", "990200003", .accept),
    .init("problem.unmatched", q4 + "annex-2-1.csv", "栏目更新不及时", "栏目好久不动", .accept),
    .init("doc.dates", q4 + "notice.md", "signed: 2025-01-08", "signed: 2024-12-08", .accept),
    .init(
      "cross.prose-names", q4 + "notice.md", "其中，乙山市“乙山新风”", "其中，[乙山老风](finding:acct.stale2w)",
      .accept),
  ]
}
