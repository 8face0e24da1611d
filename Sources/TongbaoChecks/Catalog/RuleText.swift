package import TongbaoCore

/// Rules in words, for a reader at a terminal.
package struct RuleText {
  let language: Message.Language

  package init(language: Message.Language) { self.language = language }

  /// One line a rule.
  package func list(_ rules: [Rule]) -> String {
    let width = rules.map(\.id.utf8.count).max() ?? 0
    return rules.map { rule in
      let blanks = String(repeating: " ", count: width - rule.id.utf8.count)
      let gap = language == .english && rule.severity == .error ? "    " : "  "
      return "\(rule.id)\(blanks)  \(severity(rule))\(gap)\(rule.demand.text(in: language))\n"
    }.joined()
  }

  /// Everything about one rule.
  package func explanation(_ rule: Rule) -> String {
    var lines = [say("\(rule.id)（\(severity(rule))）", "\(rule.id) (\(severity(rule)))")]
    lines.append(say("要求：", "Demand: ") + rule.demand.text(in: language))
    lines.append(say("为什么：", "Why: ") + rule.reason.text(in: language))
    if let example = rule.example {
      lines.append(say("不对：", "Wrong: ") + example.broken)
      lines.append(say("对：", "Right: ") + example.kept)
    }
    lines.append(say("出处：", "Source: ") + rule.source.text(in: language))
    if !rule.isOnByDefault {
      lines.append(
        say("平时不查；加 --enable \(rule.id) 才查", "Off unless asked for: --enable \(rule.id)"))
    }
    if AcceptableRules.ids.contains(rule.id) {
      lines.append(
        say(
          "原文如此、要保留的，在 front matter 的 accept: 下写：",
          "What the office wrote so and is to stand, below accept: in the front matter:"))
      lines.append(
        "  - {check: \(rule.id), "
          + say(
            "table: 表, row: 行, column: 列, reason: 理由}，或用 text: 文字 代替表、行、列",
            "table: …, row: …, column: …, reason: …}, or text: … instead of the three"))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func severity(_ rule: Rule) -> String {
    switch rule.severity {
    case .error: say("错误", "error")
    case .warning: say("警告", "warning")
    }
  }

  private func say(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }
}
