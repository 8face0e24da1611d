internal import ArgumentParser
internal import TongbaoChecks
internal import TongbaoCore

/// `tongbao rules`: lists the rules, or explains one.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "列出全部规则，或说明其中一条。",
    discussion: """
      规则的名字就是消息末尾方括号里的词。

        tongbao rules
        tongbao rules table.rate
      """)

  @Argument(help: ArgumentHelp("规则的名字；不写就列出全部。", valueName: "规则"))
  var id: String?

  @Option(help: ArgumentHelp("说明的语言：zh 或 en。", valueName: "语言"))
  var lang: Language = .zh

  func run() throws {
    let text = RuleText(language: lang.messages)
    guard let id else {
      Standard.out.write(text.list(RuleCatalog.rules))
      return
    }
    guard let rule = RuleCatalog.rule(id) else {
      Self.complain(ofUnknownRule: id, in: lang.messages)
      throw ExitCode(64)
    }
    Standard.out.write(text.explanation(rule))
  }

  /// Tells that there is no such rule, and which one may be meant.
  static func complain(ofUnknownRule id: String, in language: Message.Language) {
    let near = RuleCatalog.near(id)
    let message = Message(
      "没有规则“\(id)”；" + (near.map { "是不是“\($0)”？" } ?? "tongbao rules 列出全部"),
      en: "there is no rule “\(id)”; "
        + (near.map { "did you mean “\($0)”?" } ?? "tongbao rules lists them"))
    Standard.error.write("tongbao: \(message.text(in: language))\n")
  }
}
