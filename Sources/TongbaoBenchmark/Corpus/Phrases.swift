/// Sentences of the kind that notices are made of.
enum Phrases {
  /// A numbered part with the sentences it may have.
  struct Section {
    let title: String
    let sentences: [String]
  }

  /// What is wrong. `{网站}` and `{账号}` stand for one of the notice's own lists, `{地区}` for a region,
  /// `{数}` for a number that no table holds.
  static let problems: [Section] = [
    Section(
      title: "内容保障不够及时",
      sentences: [
        "部分网站的重点栏目长期没有新内容，日常巡查流于形式，{网站}的栏目更新不及时，影响企业和群众获取信息。",
        "个别单位重建设轻维护，开设账号后无人负责，{账号}较长时间没有发布内容，也没有说明原因。",
      ]),
    Section(
      title: "审核把关不够严格",
      sentences: [
        "有的单位没有落实分级审核、先审后发的制度，{网站}发布的稿件存在用词不当、称谓不规范的情况，整改之后又重复出现。",
        "少数单位转载信息时不核对来源，原文中的差错随之扩散，{地区}等地需要进一步压实审核责任。",
      ]),
    Section(
      title: "监管要求落实不到位",
      sentences: [
        "部分单位对备案工作重视不够，账号名称、主管单位变更以后没有及时更新，{地区}、{地区}报送的数据与实际情况不符。",
        "{地区}等地的自查工作不够扎实，自查报告称没有问题，抽查时仍发现账号[{数}](=stated)个没有纳入监管范围。",
      ]),
    Section(
      title: "互动交流质量不高",
      sentences: [
        "有的单位答复网民留言照搬文件条文，没有回应具体诉求，{地区}有关单位的留言办理超过了规定时限。",
        "部分网站留言入口位置隐蔽，提交步骤繁琐，{网站}的留言提交之后无法查询办理结果。",
      ]),
    Section(
      title: "服务功能不够实用",
      sentences: [
        "一些网站的办事指南与政务服务平台不一致，材料名称、办理地点没有同步调整，{网站}的有关内容需要逐项核对。",
        "部分网站站内搜索结果不准确，附件无法打开，抽查中共发现失效链接[{数}](=stated)个，已分别转有关单位处理。",
      ]),
    Section(
      title: "集约整合推进缓慢",
      sentences: [
        "个别单位在同一平台开设多个功能相近的账号，内容互相重复，{账号}等账号应当尽快归并。",
        "{地区}等地对关停账号的后续处理不够规范，没有发布公告，也没有在报送系统里办理注销手续。",
      ]),
  ]

  /// What is to be done.
  static let tasks: [Section] = [
    Section(
      title: "压实主体责任",
      sentences: [
        "各级各部门要把政府网站和政务新媒体工作纳入重要议事日程，明确分管领导和具体承办人员，健全值班、巡查、应急处置等制度，做到任务到岗、责任到人。",
        "主管单位要加强对下级单位的指导和督促，对反复出现同类问题的单位，要约谈负责人并跟踪整改结果。",
      ]),
    Section(
      title: "做好内容保障",
      sentences: [
        "要对照检查指标逐个栏目梳理更新要求，对没有内容来源的栏目及时调整或归并，杜绝用新闻动态代替主动公开的信息。",
        "要围绕企业和群众关心的事项加大解读力度，综合运用文字、图表、视频等形式，把政策讲清楚、说明白。",
      ]),
    Section(
      title: "严格信息审核",
      sentences: [
        "要落实先审后发制度，转载信息要核对来源，发布之后要及时复查，发现差错立即更正，并留存审核记录备查。",
        "要借助技术手段对历史信息开展排查，对涉及个人隐私的内容做好脱敏处理，切实维护公众合法权益。",
      ]),
    Section(
      title: "规范账号管理",
      sentences: [
        "开设、变更、关停账号要按规定办理备案手续，做到数据准确、状态真实；对长期不更新、关注度低的账号要坚决清理。",
        "要优化账号布局，集中力量办好主账号，推动服务事项向主账号汇聚，减轻基层负担。",
      ]),
    Section(
      title: "提升互动水平",
      sentences: [
        "要完善留言受理、转办、答复、公开的工作流程，对复杂事项主动与网民沟通，不得以格式化的语言敷衍应付。",
        "要定期分析留言反映的共性问题，推动有关部门改进工作，并把办理结果向社会公开。",
      ]),
    Section(
      title: "守牢安全底线",
      sentences: [
        "要严格落实网络安全责任制，定期开展漏洞扫描和应急演练，做好数据备份，确保网站和账号安全平稳运行。",
        "要加强账号口令和发布权限管理，人员变动时及时调整权限，防止账号被盗用或误操作。",
      ]),
  ]

  /// The sentence with names and numbers in its gaps.
  static func fill(_ sentence: String, _ text: NoticeText, _ random: inout SplitMix64) -> String {
    var filled = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      filled += word(for: rest[rest.index(after: open)..<close], text, &random)
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  /// A name from the notice's own list; where the list is empty, nobody is named.
  private static func word(
    for gap: Substring, _ text: NoticeText, _ random: inout SplitMix64
  ) -> String {
    let regions = text.issuer.regions
    switch gap {
    case "网站":
      let findings = text.inspection.websiteFindings
      guard !findings.isEmpty else { return "个别网站" }
      let finding = random.pick(findings)
      return finding.department.website(in: regions[finding.region])
    case "账号":
      let findings = text.inspection.accountFindings
      guard !findings.isEmpty else { return "个别账号" }
      let finding = random.pick(findings)
      return "“\(finding.department.account(in: regions[finding.region]))”"
    case "地区": return random.pick(regions).name
    default: return "\(random.number(in: 3...60))"
    }
  }
}
