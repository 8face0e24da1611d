internal import TongbaoCore

extension Diagnostic {
  static func tooDeep(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "limit.depth", at: place,
      Message(
        "引用、列表或加粗套得太深，上限为 \(MarkdownLimits.depth) 层；请减少层次",
        en: "quotes, lists or marks are nested too deeply; the limit is \(MarkdownLimits.depth)"))
  }

  static func openBrackets(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "limit.brackets", at: place,
      Message(
        "一段里没有配对的“[”太多，上限为 \(MarkdownLimits.openBrackets) 个；请配上“]”",
        en: "too many “[” are open in one paragraph; the limit is \(MarkdownLimits.openBrackets)"))
  }

  static func longDelimiterRun(_ length: Int, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "limit.delimiters", at: place,
      Message(
        "连着 \(length) 个同样的标记，上限为 \(MarkdownLimits.delimiterRun) 个；请删减",
        en: "\(length) equal marks in a row; the limit is \(MarkdownLimits.delimiterRun)"))
  }
}
