internal import TongbaoCore

extension Diagnostic {
  /// `](=` whose bracket is not closed before a blank or the end of the line.
  static func openTie(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "figure.syntax", at: place,
      Message(
        "“](=”后面的表达式没有写完，或含有空格；写成 [6](=count(annex-1))，中间不留空格",
        en: "the expression behind “](=” is not closed or holds a blank; write [6](=count(annex-1))"
      ))
  }

  /// `](=` behind which an expression goes on for too long.
  static func longTie(at place: SourcePlace) -> Diagnostic {
    let limit = FigureExpressionParser.maximumLength
    return Diagnostic(
      .error, "limit.figure", at: place,
      Message(
        "“](=”后面的表达式到 \(limit) 个字符还没有完，上限为 \(limit) 个字符；请写短，或补上漏写的“)”",
        en: "the expression behind “](=” has over \(limit) characters, which is the limit; "
          + "shorten it, or add the “)” that it lacks"))
  }

  /// `](=` that Markdown did not read as a link.
  static func lostTie(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "figure.syntax", at: place,
      Message(
        "这里的“](=”没有成为文中数字；前面要有配对的“[”，写成 [6](=…)，不放进链接或 `…` 里",
        en: "this “](=” became no figure; it needs its “[”, outside links and code: [6](=…)"))
  }

  /// An expression in `<…>`, behind a blank, or with its `=` in disguise.
  static func hiddenTie(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "figure.syntax", at: place,
      Message(
        "表达式要紧跟在“](”后面，用半角的“=”；写成 [6](=websites.checked)，不加空格和 < >",
        en: "“=” directly follows “](”; write [6](=websites.checked) without blanks or < >"))
  }

  static func fullWidthTie(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "figure.syntax", at: place,
      Message(
        "“]（=”用了全角括号；写成半角的 ](=…)", en: "“]（=” has a full-width bracket; write ](=…)"))
  }

  /// `(=` behind a blank or a full-width bracket.
  static func looseTie(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "figure.syntax", at: place,
      Message(
        "“(=”前面要紧挨半角的“]”；写成 [6](=…)", en: "“(=” directly follows a “]”; write [6](=…)"))
  }
}
