internal import TongbaoCore

/// One fault in an expression, with the characters it is about.
struct FigureSyntaxFault: Error {
  private let range: Range<Int>
  private let message: Message

  private init(_ range: Range<Int>, _ chinese: String, en english: String) {
    self.range = range
    message = Message(chinese, en: english)
  }

  /// The fault in an expression that stands at `place`.
  func diagnostic(in place: SourcePlace) -> Diagnostic {
    var part = place
    part.column += range.lowerBound
    part.length = max(1, range.count)
    return Diagnostic(.error, "figure.syntax", at: part, message)
  }

  /// What the grammar wants at a place.
  enum Expected {
    case value, path, table, column, measure, category, region, row, text, comparison, end
    case closeOrComma
    case mark(Unicode.Scalar)
  }

  static let empty = FigureSyntaxFault(
    0..<1, "“=”后面没有表达式；写成 [6](=websites.checked)，没有出处的写 =stated",
    en: "nothing follows “=”; write [6](=websites.checked), or =stated when no table holds it")

  static func unexpected(
    _ found: Unicode.Scalar?, _ expected: Expected, at range: Range<Int>
  ) -> FigureSyntaxFault {
    let (chinese, english) = expected.words
    guard let found else {
      return FigureSyntaxFault(
        range, "表达式到这里就完了，还应有\(chinese)",
        en: "the expression ends here; \(english) should follow")
    }
    if case .comparison = expected, found == "=" {
      return FigureSyntaxFault(
        range, "条件里的“=”只有一个；相等写成 ==", en: "one “=” compares nothing; write ==")
    }
    return FigureSyntaxFault(
      range, "“\(found)”不该在这里；这里应是\(chinese)",
      en: "“\(found)” cannot stand here; \(english) should")
  }

  static func bareName(_ name: FigureExpression.Name) -> FigureSyntaxFault {
    if ["stated", "none"].contains(name.text) {
      return FigureSyntaxFault(
        name.range, "“\(name.text)”只能单独写成 [数字](=\(name.text))",
        en: "“\(name.text)” stands alone: [6](=\(name.text))")
    }
    if name.text.unicodeScalars.contains("（") {
      return FigureSyntaxFault(
        name.range, "“\(name.text)”用了全角括号；表达式里用半角的 ( )",
        en: "“\(name.text)” has full-width brackets; use ( )")
    }
    if let near = nearMiss(of: name.text, among: ["stated", "none"]) {
      return FigureSyntaxFault(
        name.range, "不认识“\(name.text)”；是不是“\(near)”？",
        en: "“\(name.text)” is not known; did you mean “\(near)”?")
    }
    return FigureSyntaxFault(
      name.range, "“\(name.text)”还不是一个数；写成 对象.指标（如 websites.checked）或 表[行].列",
      en: "“\(name.text)” is no number yet; write subject.measure or table[row].column")
  }

  static func unknownFunction(_ name: FigureExpression.Name) -> FigureSyntaxFault {
    let near = nearMiss(of: name.text.lowercased(), among: FigureExpressionParser.functions)
    let all = FigureExpressionParser.functions.joined(separator: "、")
    return FigureSyntaxFault(
      name.range, "没有函数“\(name.text)”；" + (near.map { "是不是“\($0)”？" } ?? "可用的有 \(all)"),
      en: "there is no function “\(name.text)”; "
        + (near.map { "did you mean “\($0)”?" }
          ?? "there are \(FigureExpressionParser.functions.joined(separator: ", "))"))
  }

  static func nestedOperation(_ name: FigureExpression.Name) -> FigureSyntaxFault {
    FigureSyntaxFault(
      name.range, "“\(name.text)()”不能写在别的括号里；它只能是整个表达式",
      en: "“\(name.text)()” cannot stand inside another bracket; it is the whole expression")
  }

  static func operandCount(
    _ function: String, _ count: Int, range: Range<Int>
  ) -> FigureSyntaxFault {
    let wanted = function == "plus" ? "至少两个" : "两个"
    let english = function == "plus" ? "at least two" : "two"
    return FigureSyntaxFault(
      range, "\(function)() 里有 \(count) 个值，应有\(wanted)，用逗号隔开",
      en: "\(function)() has \(count) of \(english) values; part them by a comma")
  }

  static func countOfColumn(at range: Range<Int>) -> FigureSyntaxFault {
    FigureSyntaxFault(
      range, "count() 数的是行，不写列；写成 count(annex-1) 或 count(annex-1,score>=60)",
      en: "count() counts rows and takes no column; write count(annex-1,score>=60)")
  }

  static func columnMissing(
    _ function: String, _ table: FigureExpression.Name
  ) -> FigureSyntaxFault {
    FigureSyntaxFault(
      table.range, "\(function)() 要写明列：\(function)(\(table.text).列)",
      en: "\(function)() needs a column: \(function)(\(table.text).column)")
  }

  static func notAPeriod(_ text: String, range: Range<Int>) -> FigureSyntaxFault {
    FigureSyntaxFault(
      range.isEmpty ? range.lowerBound..<range.lowerBound + 1 : range,
      "“\(text)”不是检查时期；写成 2018-Q3、2023-08、2022-R3 这样",
      en: "“\(text)” is not a period; write 2018-Q3, 2023-08 or 2022-R3")
  }

  static func fullWidthColon(at range: Range<Int>) -> FigureSyntaxFault {
    FigureSyntaxFault(range, "“：”是全角的；用半角的 :", en: "“：” is full-width; write :")
  }

  static func subjectMissing(at range: Range<Int>) -> FigureSyntaxFault {
    FigureSyntaxFault(
      range, "“:”后面应是 对象.指标，如 websites.checked",
      en: "subject.measure follows “:”, such as websites.checked")
  }

  static func notANumber(_ text: String, range: Range<Int>) -> FigureSyntaxFault {
    FigureSyntaxFault(
      range, "“\(text)”不能作数字；只写数字和小数点，不写 %",
      en: "“\(text)” is not read as a number; write digits and a point, no %")
  }

  static func escape(_ scalar: Unicode.Scalar, at range: Range<Int>) -> FigureSyntaxFault {
    let shown = scalar.value <= 0x20 ? "空格" : "“\(scalar)”"
    let english = scalar.value <= 0x20 ? "a blank" : "“\(scalar)”"
    return FigureSyntaxFault(
      range, "表达式里不能有\(shown)；含这种字符的名称写成 #n（第几列、第几行）",
      en: "an expression holds no \(english); write such a name as #n, its number")
  }
}

extension FigureSyntaxFault.Expected {
  /// The thing in Chinese and in English.
  fileprivate var words: (String, String) {
    switch self {
    case .value: ("一个值，如 websites.checked、annex-1[total].checked 或数字", "a value")
    case .path: ("对象.指标，如 websites.checked", "subject.measure")
    case .table: ("表名，如 annex-1", "a table's id")
    case .column: ("列名、列含义或 #n", "a column: its head, its role or #n")
    case .measure: ("指标，如 checked", "a measure")
    case .category: ("类别名", "a category")
    case .region: ("地区名或代码", "a region")
    case .row: ("行：首格的文字、total 或 #n", "a row: its first text, total or #n")
    case .text: ("比较的文字或数字", "a text or number to compare with")
    case .comparison: ("比较号：>= <= > < == != ~", "a comparison: >= <= > < == != ~")
    case .end: ("表达式的结尾", "the end of the expression")
    case .closeOrComma: ("“)”或“,”", "“)” or “,”")
    case .mark(let mark): ("“\(mark)”", "“\(mark)”")
    }
  }
}
