internal import TongbaoCore

extension Diagnostic {
  /// Rows of commas and blanks only.
  static func blankRows(at place: SourcePlace, count: Int) -> Diagnostic {
    Diagnostic(
      .error, "table.shape", at: place,
      count == 1
        ? Message("空行；删去这一行", en: "a blank row; remove it")
        : Message(
          "从这一行起有 \(count) 个空行；删去这 \(count) 行",
          en: "\(count) blank rows from here on; remove them"))
  }

  static func bareQuote(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "table.shape", at: place,
      Message(
        "格子中间有引号；整格用引号括起，里面的引号写两个",
        en: "a quote inside a cell; quote the whole cell and double the quote"))
  }

  static func textBehindQuote(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "table.shape", at: place,
      Message(
        "右引号后面还有字；里面的引号写两个",
        en: "text stands behind the closing quote; double the quotes inside a cell"))
  }

  static func unclosedQuote(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "table.shape", at: place,
      Message("引号没有配对，一直开到文件末尾", en: "the quote opened here is never closed"))
  }
}
