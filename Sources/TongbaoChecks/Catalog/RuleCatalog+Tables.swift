internal import TongbaoCore

/// Rules of tables, ties and files; the room that reads the sources looks after them.
extension RuleCatalog {
  static let tables: [Rule] = [
    Rule(
      "table.shape", .error,
      Message(
        "每行格数与表头相同，表头不空也不重复",
        en: "every row has as many cells as the header; heads are neither empty nor doubled"),
      because: Message(
        "多一个逗号，后面的数就都错了列", en: "with one comma more, the figures stand in other columns"),
      example: Rule.Example(broken: "东湖区,1,006,0", kept: "东湖区,\"1,006\",0"),
      source: Message("RFC 4180", en: "RFC 4180")),
    Rule(
      "table.role", .error,
      Message("columns 说明表里的列，含义是认识的词", en: "columns names heads of the table and known roles"),
      because: Message(
        "不知道含义的列不能核对，也画不成图", en: "a column without meaning can be neither checked nor drawn"),
      example: Rule.Example(broken: "columns: {检查数: chekced}", kept: "columns: {检查数: checked}"),
      source: .sourceForm),
  ]

  static let figures: [Rule] = [
    Rule(
      "figure.syntax", .error,
      Message("算式写法正确，没有空格", en: "the expression of a tie is well formed and holds no blanks"),
      because: Message("读不懂的算式核对不了", en: "what cannot be read cannot be checked"),
      example: Rule.Example(broken: "[6](= count(annex-1))", kept: "[6](=count(annex-1))"),
      source: .sourceForm),
    Rule(
      "figure.unknown-name", .error,
      Message("算式里的表、列、行、地区都有", en: "tables, columns, rows and regions of a tie exist"),
      because: Message("名字写错就对错了数", en: "with a wrong name the wrong figure is compared"),
      example: Rule.Example(broken: "[4](=sum(annex-1.问题))", kept: "[4](=sum(annex-1.问题网站数))"),
      source: .sourceForm),
    Rule(
      "figure.value", .error,
      Message("算式算得出一个数", en: "a tie can be computed"),
      because: Message(
        "除以零、格里不是数，就没有可比的",
        en: "divided by zero, or with a cell that is no number, there is nothing to compare"),
      example: Rule.Example(broken: "[0%](=rate(1,0))", kept: "[50%](=rate(1,2))"),
      source: .sourceForm),
  ]

  static let files: [Rule] = [
    Rule(
      "file.missing", .error,
      Message("写明的文件都在", en: "files that are named are there"),
      because: Message("少一张表，通报就不完整", en: "with a table missing the notice is not whole"),
      example: Rule.Example(broken: "file: annex-9.csv（没有这个文件）", kept: "file: annex-1.csv"),
      source: .sourceForm),
    Rule(
      "file.unreferenced", .warning,
      Message(
        "Content 和 Templates 里没有谁也不用的文件",
        en: "Content and Templates hold no file that nothing uses"),
      because: Message(
        "多半是写错了文件名，表就没有上页面", en: "mostly a misspelt name, and its table is on no page"),
      example: Rule.Example(broken: "annex-l.csv", kept: "annex-1.csv"),
      source: .sourceForm),
  ]

  static let limits: [Rule] = [
    limit("limit.file-size", "一个来源文件不超过 8 MiB", "a source file has at most 8 MiB"),
    limit("limit.line", "一行不超过 1 MiB", "a line has at most 1 MiB"),
    limit("limit.yaml-size", "front matter 和 YAML 文件不超过 64 KiB", "YAML has at most 64 KiB"),
    limit(
      "limit.depth", "文件夹、YAML、列表和引用的嵌套不超过 32 层",
      "folders, YAML, lists and quotes nest at most 32 deep"),
    limit("limit.rows", "一张表不超过 50 000 行", "a table has at most 50 000 rows"),
    limit("limit.columns", "一张表不超过 200 列", "a table has at most 200 columns"),
    limit("limit.notices", "一个网站不超过 100 000 份通报", "a site has at most 100 000 notices"),
    limit(
      "limit.brackets", "一段里同时开着的“[”不超过 1 000 个", "at most 1 000 brackets are open in a paragraph"),
    limit(
      "limit.delimiters", "一行里连续的 *、_ 或反引号不超过 64 个", "a run of *, _ or backticks has at most 64"),
    limit("limit.figure", "一个算式不超过 1 000 个字符", "an expression has at most 1 000 characters"),
  ]

  private static func limit(_ id: String, _ demand: String, _ english: String) -> Rule {
    Rule(
      id, .error, Message(demand, en: english),
      because: Message(
        "超过的多半是弄错的文件；有上限，程序才不会被一份文件拖垮",
        en: "what is larger is mostly a mistake, and no one file may bring the program down"),
      source: Message("README 的上限表", en: "the table of limits in README"))
  }
}
