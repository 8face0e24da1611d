internal import TongbaoCore

/// figure.untied: every number with a unit in the prose says what it must equal.
///
/// One line a notice: `tongbao figures` lists them all.
struct UntiedFigureCheck: NoticeCheck {
  let rule = Rule(
    "figure.untied", .warning,
    Message(
      "正文里带单位的数都挂了钩；不核对的写 =stated，不是数据的写 =none",
      en: "numbers with a unit in the text are tied; =stated and =none name the exceptions"),
    because: Message(
      "没有挂钩的数，附件改了也没有人发现它对不上",
      en: "nobody notices when a number that is tied to nothing no longer fits the annex"),
    example: Rule.Example(broken: "检查了614家网站", kept: "检查了[614](=websites.checked)家网站"),
    source: .sourceForm)

  /// How many numbers a message names.
  private static let shown = 3

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    let numbers = notice.document.looseNumbers
    guard let first = numbers.first, !(notice.unread?.text ?? false) else { return }
    let words = numbers.prefix(Self.shown).map { $0.text + ($0.unit == "%" ? "" : $0.unit) }
    let isAll = numbers.count <= Self.shown
    let list = words.map { "“\($0)”" }.joined() + (isAll ? "" : "等")
    let english = words.map { "“\($0)”" }.joined(separator: ", ") + (isAll ? "" : " …")
    let isOne = numbers.count == 1
    findings.report(
      Diagnostic(
        .warning, id, at: first.place,
        Message(
          "正文有 \(numbers.count) 个数没有挂钩（\(list)）；运行 tongbao figures \(notice.id) 逐个查看，挂上或写 =stated、=none",
          en: """
            \(numbers.count) number\(isOne ? "" : "s") of the text \(isOne ? "is" : "are") tied to \
            nothing (\(english)); run tongbao figures \(notice.id) and tie them, or write =stated or =none
            """)),
      notice: notice, text: words[0])
  }
}
