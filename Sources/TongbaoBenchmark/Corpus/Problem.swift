/// A problem of the vocabulary, with the one wording that the corpus uses.
struct Problem {
  let id: String
  let label: String
  let isForWebsites: Bool
  let isForAccounts: Bool
  let severity: String
  /// What a cell of a findings table says.
  let words: String
  let sentence: String
  /// Only accounts of this platform can have it; `nil`: of any.
  let platform: String?

  private init(
    _ id: String, _ label: String, websites: Bool = false, accounts: Bool = false,
    severity: String, words: String, sentence: String, platform: String? = nil
  ) {
    self.id = id
    self.label = label
    isForWebsites = websites
    isForAccounts = accounts
    self.severity = severity
    self.words = words
    self.sentence = sentence
    self.platform = platform
  }

  static let stale = "acct.stale2w"
  static let wording = "text.irregular"

  static let all: [Problem] = [
    Problem(
      "sec.expression", "严重表述错误", websites: true, accounts: true, severity: "veto",
      words: "严重表述错误", sentence: "发布的内容里有严重的表述错误。"),
    Problem(
      wording, "内容表述不规范", websites: true, accounts: true, severity: "management",
      words: "内容表述不规范", sentence: "发布的内容用词、称谓或格式不合规范。"),
    Problem(
      "home.stale", "首页不更新", websites: true, severity: "veto", words: "首页不更新",
      sentence: "网站首页在检查之前的两周里没有新内容。"),
    Problem(
      "col.stale", "栏目应更新未更新", websites: true, severity: "deduction",
      words: "不更新栏目超10个", sentence: "应当定期更新的栏目长期没有新内容。"),
    Problem(
      "col.blank", "空白栏目", websites: true, severity: "deduction", words: "空白栏目超过5个",
      sentence: "栏目打开后没有任何内容。"),
    Problem(
      "ix.nochannel", "未提供有效咨询建言渠道", websites: true, severity: "veto",
      words: "未提供有效咨询建言渠道", sentence: "网站上没有可用的咨询或建言入口。"),
    Problem(
      "svc.guide", "办事指南要素缺失", websites: true, severity: "deduction",
      words: "办事指南要素缺失", sentence: "办事指南缺少办理材料、时间、地点等内容。"),
    Problem(
      "pub.unlinked", "政策文件与解读未关联", websites: true, severity: "deduction",
      words: "政策文件与解读未相互关联", sentence: "政策文件和它的解读没有互相链接。"),
    Problem(
      "pub.orginfo", "机构职能信息不准确", websites: true, severity: "deduction",
      words: "机构职能信息不准确", sentence: "机构、职责或负责人的信息与实际不符。"),
    Problem(
      stale, "2周内无更新", accounts: true, severity: "veto", words: "监测时间点前2周内无更新",
      sentence: "账号在检查时间点之前的两周里没有发布任何内容。"),
    Problem(
      "ix.nofunction", "未提供有效互动功能", accounts: true, severity: "veto",
      words: "未提供有效互动功能", sentence: "账号没有留言、评论或私信等可用的互动功能。"),
    Problem(
      "acct.never", "从未发布信息", accounts: true, severity: "veto",
      words: "纳入监管后从未发布信息", sentence: "账号备案以后没有发布过内容。"),
    Problem(
      "reg.type", "备案类型错误", accounts: true, severity: "local-veto", words: "备案类型错误",
      sentence: "账号在报送系统里登记的类型与实际不符。", platform: "WX"),
  ]
}
