internal import ArgumentParser
internal import TongbaoChecks
internal import TongbaoCore

/// Options that all verbs share: where things lie and how findings are told.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("网站的根文件夹，里面有 Content、Templates、Output。", valueName: "文件夹"))
  var root = "."

  @Option(help: ArgumentHelp("来源文件夹，默认是根文件夹里的 Content。", valueName: "文件夹"))
  var content: String?

  @Option(help: ArgumentHelp("输出文件夹，默认是根文件夹里的 Output。", valueName: "文件夹"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "自己的模板文件夹；里面没有的模板，用根文件夹里 Templates 的，再没有就用程序自带的。", valueName: "文件夹"))
  var templates: String?

  @Option(help: ArgumentHelp("归档文件夹，默认是根文件夹里的 Archive；没有就没有版本。", valueName: "文件夹"))
  var archive: String?

  @Option(help: ArgumentHelp("诊断的形式：text、json 或 github。", valueName: "形式"))
  var format: ReportFormat = .text

  @Option(help: ArgumentHelp("消息的语言：zh 或 en。", valueName: "语言"))
  var lang: Language = .zh

  @Flag(help: "有警告也算不通过，退出码为 1，不写输出。")
  var strict = false

  @Flag(help: "正文里没有挂钩的数算错误，不算警告。")
  var strictFigures = false

  @Option(help: ArgumentHelp("加查一条平时不查的规则；可以写几次。", valueName: "规则"))
  var enable: [String] = []

  func validate() throws {
    for id in enable where RuleCatalog.rule(id) == nil {
      RulesCommand.complain(ofUnknownRule: id, in: lang.messages)
      throw ExitCode(64)
    }
  }

  /// Rules whose warnings count as errors.
  var strictRules: Set<String> { strictFigures ? ["figure.untied"] : [] }

  var contentFolder: String { content ?? Self.join(root, "Content") }
  var outputFolder: String { output ?? Self.join(root, "Output") }
  var archiveFolder: String { archive ?? Self.join(root, "Archive") }
  var templateFolders: [String] {
    (templates.map { [$0] } ?? []) + [Self.join(root, "Templates")]
  }

  /// Paths are shown as the user would write them: `Content/…`, not `./Content/…`.
  private static func join(_ root: String, _ name: String) -> String {
    root == "." ? name : root.hasSuffix("/") ? root + name : "\(root)/\(name)"
  }
}

/// How diagnostics are told.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github
}

/// The language of messages.
enum Language: String, ExpressibleByArgument, CaseIterable {
  case zh, en

  var messages: Message.Language { self == .zh ? .chinese : .english }
}
