internal import TongbaoCore

extension Diagnostic {
  /// A file whose cells something else than commas parts.
  static func otherSeparator(_ mark: Character, at place: SourcePlace) -> Diagnostic {
    let name = mark == "\t" ? ("制表符", "a tab") : ("“\(mark)”", "“\(mark)”")
    return Diagnostic(
      .error, "table.shape", at: place,
      Message(
        "表头里\(name.0)不分格子；整个文件用半角逗号“,”隔开，在 Excel 里另存为“CSV UTF-8（逗号分隔）”",
        en: "\(name.1) parts no cells; part them by “,” in the whole file"))
  }

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
