import TongbaoCore

/// Names, filters, files and blocks that are not there.
extension Diagnostic {
  static func unknownName(
    _ name: String, among candidates: [String], at place: SourcePlace
  ) -> Diagnostic {
    missing(
      "unknown-name", Message("这里没有名称“\(name)”", en: "there is no name '\(name)' here"), name,
      candidates, at: place)
  }

  static func unknownMember(
    _ name: String, of owner: String, among candidates: [String], at place: SourcePlace
  ) -> Diagnostic {
    missing(
      "unknown-name", Message("“\(owner)”没有成员“\(name)”", en: "'\(owner)' has no member '\(name)'"),
      name,
      candidates, at: place)
  }

  static func unknownFilter(_ name: String, at place: SourcePlace) -> Diagnostic {
    missing(
      "unknown-filter", Message("没有过滤器“\(name)”", en: "there is no filter '\(name)'"), name,
      TemplateFilter.allCases.map(\.rawValue), at: place)
  }

  static func unknownPartial(
    _ name: String, among candidates: [String], at place: SourcePlace
  ) -> Diagnostic {
    missing(
      "unknown-partial", Message("没有模板“\(name)”", en: "there is no template '\(name)'"), name,
      candidates, at: place)
  }

  static func unknownBlock(
    _ name: String, among candidates: [String], at place: SourcePlace
  ) -> Diagnostic {
    missing(
      "unknown-block",
      Message("上级模板没有块“\(name)”", en: "the extended template has no block '\(name)'"), name,
      candidates, at: place)
  }

  /// Says what there is when nothing is near, as long as that is short.
  private static func missing(
    _ rule: String, _ fact: Message, _ name: String, _ candidates: [String], at place: SourcePlace
  ) -> Diagnostic {
    if let near = nearMiss(of: name, among: candidates) {
      return template(
        rule, at: place, fact.chinese + "；是不是“\(near)”？", fact.english + "; did you mean '\(near)'?"
      )
    }
    let offered = candidates.sorted().prefix(24)
    if offered.isEmpty { return template(rule, at: place, fact.chinese, fact.english) }
    let rest = candidates.count > offered.count
    return template(
      rule, at: place, fact.chinese + "；可用：" + offered.joined(separator: "、") + (rest ? "……" : ""),
      fact.english + "; there are: " + offered.joined(separator: ", ") + (rest ? " …" : ""))
  }

  static func recursion(_ chain: [String], at place: SourcePlace) -> Diagnostic {
    let path = chain.joined(separator: " → ")
    return template(
      "recursion", at: place, "模板互相包含，没有尽头：\(path)；请去掉其中一处",
      "templates contain each other without end: \(path); remove one of the links")
  }

  static func chainTooLong(_ chain: [String], at place: SourcePlace) -> Diagnostic {
    let path = chain.joined(separator: " → ")
    return template(
      "recursion", at: place, "模板逐级包含超过 \(TemplateLimits.depth) 层：\(path)",
      "templates contain each other deeper than \(TemplateLimits.depth) levels: \(path)")
  }

  static func pageTooLarge(_ page: String, at place: SourcePlace) -> Diagnostic {
    template(
      "limit", at: place, "页面“\(page)”展开后超过 \(TemplateLimits.parts) 个部分；请减少包含",
      "page '\(page)' unfolds into more than \(TemplateLimits.parts) parts; include less")
  }

  static func nameTaken(_ name: String, at place: SourcePlace) -> Diagnostic {
    template(
      "refused", at: place, "名称“\(name)”已经有值；“set”不能改它，请换一个名称",
      "the name '\(name)' has a value already; 'set' cannot change it, choose another name")
  }

  static func templateTwice(_ name: String, at place: SourcePlace) -> Diagnostic {
    template(
      "syntax", at: place, "有两个模板都叫“\(name)”；请改名", "two templates are called '\(name)'; rename one")
  }
}
