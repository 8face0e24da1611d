/// Chinese words that clerks write where a key or a word of the source form stands.
enum ChineseWords {
  /// The key of `keys` that a Chinese name may mean.
  static func key(meantBy text: String, among keys: [String]) -> String? {
    meaning(of: text, in: Self.keys, among: keys)
  }

  /// The word of a closed list that a Chinese word may mean.
  static func choice(meantBy text: String, among choices: [String]) -> String? {
    meaning(of: text, in: Self.choices, among: choices)
  }

  private static func meaning(
    of text: String, in words: [String: [String]], among known: [String]
  ) -> String? {
    words[text.withoutBlanks]?.first { known.contains($0) }
  }

  private static let keys: [String: [String]] = [
    "编号": ["id"], "标识": ["id"], "标题": ["title"], "题目": ["title"], "名称": ["name", "title", "label"],
    "文种": ["kind"], "种类": ["kind"], "类型": ["kind"], "类别": ["kind"],
    "期": ["period"], "时期": ["period"], "检查时期": ["period"], "期次": ["period"], "季度": ["period"],
    "发文机关": ["issuer"], "发布机关": ["issuer"], "机关": ["issuer"], "发文单位": ["issuer"],
    "发文字号": ["document-number"], "文号": ["document-number"], "字号": ["document-number"],
    "发布日期": ["published", "released"], "发布时间": ["published", "released"], "发布": ["published"],
    "成文日期": ["signed"], "签发日期": ["signed"], "印发日期": ["signed"], "落款日期": ["signed"],
    "日期": ["published", "taken"], "语言": ["lang", "language"], "辖区": ["jurisdiction"],
    "地区": ["jurisdiction"], "检查时间": ["windows"], "检查日期": ["windows"], "时间": ["windows"],
    "覆盖范围": ["coverage"], "检查范围": ["coverage"], "范围": ["coverage", "scope"],
    "覆盖": ["coverage"], "规则": ["rule"], "合格标准": ["rule"], "主送": ["addressees"],
    "主送机关": ["addressees"], "抄送": ["copies"], "抄送机关": ["copies"], "附注": ["note"],
    "备注": ["note"], "注": ["note"], "来源": ["source"], "转自": ["source"],
    "保管期限": ["retention"], "全宗号": ["fonds"], "档号": ["record-number"],
    "结果": ["results"], "检查结果": ["results"], "数据": ["results"], "附件": ["annexes", "files"],
    "表": ["tables", "table"], "表格": ["tables", "table"], "附表": ["tables"],
    "下载": ["files"], "文件": ["file", "files"], "文件名": ["file"], "草稿": ["draft"],
    "接受": ["accept"], "核对": ["check"], "检查": ["check"], "理由": ["reason"], "原因": ["reason"],
    "联系方式": ["contacts", "contact"], "联系人": ["contacts", "contact"],
    "检查对象": ["subject"], "对象": ["subject"], "列": ["columns", "column"],
    "列名": ["columns", "column"], "表头": ["columns", "column"], "行": ["row"],
    "表题": ["caption"], "合计": ["total"], "总计": ["total"], "单位": ["unit", "issuer"],
    "满分": ["full-mark"], "分组": ["groups"], "网址": ["base-address", "url", "link"],
    "地址": ["base-address", "url", "link"], "链接": ["link", "url"], "站名": ["name"],
    "网站名称": ["name"], "角色": ["role"], "身份": ["role"], "主办单位": ["sponsor"], "主办": ["sponsor"],
    "页脚": ["footer"], "颜色": ["colors"], "栏目": ["column"], "页面": ["pages"],
    "网站标识码": ["site-id-code"], "标识码": ["site-id-code"], "简称": ["short-name"],
    "文字": ["text"], "发布者": ["publisher"], "用词": ["words"], "说法": ["words"], "轻重": ["severity"],
  ]

  private static let choices: [String: [String]] = [
    "全面": ["full"], "全面检查": ["full"], "全部": ["full"], "全覆盖": ["full"], "普查": ["full"],
    "抽查": ["sample"], "抽样": ["sample"], "抽检": ["sample"], "部分": ["sample"],
    "结果": ["results"], "检查结果": ["results"], "情况": ["results"], "名单": ["findings", "roster"],
    "问题": ["findings", "problem"], "问题清单": ["findings"], "得分": ["scores", "score"],
    "评分": ["scores"], "名册": ["register"], "整改": ["follow-up"], "表格": ["table"],
    "发文机关": ["issuer"], "转载": ["republisher"], "示例": ["demo"], "演示": ["demo"],
    "公开": ["publish"], "遮盖": ["mask"], "隐去": ["mask"], "删去": ["omit"], "不公开": ["omit"],
    "地区": ["region"], "市州": ["region"], "区县": ["region"], "单位": ["unit"], "单位名称": ["unit"],
    "名称": ["name"], "网站名称": ["name"], "账号名称": ["name"], "主管单位": ["owner"],
    "主办单位": ["owner"], "标识码": ["site-id"], "网站标识码": ["site-id"], "账号类型": ["account-type"],
    "网址": ["url"], "存在问题": ["problem"], "序号": ["number"], "排名": ["rank"], "状态": ["status"],
    "整改情况": ["status"], "日期": ["date"], "时间": ["date"], "文字": ["text"], "备注": ["text"],
  ]
}
