import TongbaoCore

/// What can be wrong with a template's letters, tags and words.
extension Diagnostic {
  static func template(
    _ rule: String, at place: SourcePlace, _ chinese: String, _ english: String,
    notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(.error, "template." + rule, at: place, Message(chinese, en: english), notes: notes)
  }

  static func syntax(_ chinese: String, _ english: String, at place: SourcePlace) -> Diagnostic {
    template("syntax", at: place, chinese, english)
  }

  static func templateTooLarge(_ size: Int, at place: SourcePlace) -> Diagnostic {
    template(
      "limit", at: place, "模板有 \(size) 字节，上限为 1 MiB；请拆成几个文件",
      "the template has \(size) bytes, the limit is 1 MiB; split it")
  }

  static func templateNotUTF8(at place: SourcePlace) -> Diagnostic {
    syntax("模板不是 UTF-8 编码；请另存为 UTF-8", "the template is not UTF-8; save it as UTF-8", at: place)
  }

  static func nestedTooDeep(at place: SourcePlace) -> Diagnostic {
    template(
      "limit", at: place, "嵌套超过 \(TemplateLimits.depth) 层；请简化或拆成几个文件",
      "nested deeper than \(TemplateLimits.depth) levels; simplify or split it")
  }

  static func expressionTooLong(at place: SourcePlace) -> Diagnostic {
    template(
      "limit", at: place, "表达式超过 \(TemplateLimits.steps) 步；请在数据里算好",
      "the expression has more than \(TemplateLimits.steps) steps; compute it in the data")
  }

  static func unclosedTag(_ closing: String, at place: SourcePlace) -> Diagnostic {
    syntax("标签没有结束；请补上“\(closing)”", "the tag is not closed; add '\(closing)'", at: place)
  }

  static func wrongClosing(_ closing: String, at place: SourcePlace) -> Diagnostic {
    syntax("标签应以“\(closing)”结束", "the tag must end with '\(closing)'", at: place)
  }

  static func unclosedText(at place: SourcePlace) -> Diagnostic {
    syntax(
      "引号在本行内没有结束；请补上", "the quoted text does not end on this line; close the quote", at: place)
  }

  static func unexpectedCharacter(_ character: String, at place: SourcePlace) -> Diagnostic {
    syntax(
      "标签里不能有“\(character)”；名称只用字母、数字、下划线和汉字",
      "'\(character)' cannot stand in a tag; names take letters, digits, underscores and ideographs",
      at: place)
  }

  static func unexpectedWord(_ found: String, wanted: Message, at place: SourcePlace) -> Diagnostic
  {
    syntax(
      "此处应为\(wanted.chinese)，却是“\(found)”", "expected \(wanted.english), found '\(found)'",
      at: place)
  }

  static func tagEndsEarly(wanted: Message, at place: SourcePlace) -> Diagnostic {
    syntax(
      "标签在此结束，还缺\(wanted.chinese)", "the tag ends here, but \(wanted.english) is missing",
      at: place)
  }

  static func statementWithoutKeyword(at place: SourcePlace) -> Diagnostic {
    syntax(
      "“{% %}”里应以语句名开头；输出值请用“{{ }}”",
      "a '{% %}' starts with a statement's name; print values with '{{ }}'", at: place)
  }

  static func reservedWord(_ word: String, at place: SourcePlace) -> Diagnostic {
    syntax("“\(word)”是保留字，不能作名称", "'\(word)' is a reserved word and cannot be a name", at: place)
  }

  static func strayEnd(_ keyword: String, at place: SourcePlace) -> Diagnostic {
    syntax(
      "“\(keyword)”没有对应的开头；请删去或补上开头", "'\(keyword)' closes nothing; remove it or add its opening",
      at: place)
  }

  static func unclosedStatement(_ keyword: String, at place: SourcePlace) -> Diagnostic {
    syntax(
      "“\(keyword)”没有结束；请补上“{% end\(keyword) %}”",
      "'\(keyword)' is not closed; add '{% end\(keyword) %}'", at: place)
  }

  static func branchAfterElse(at place: SourcePlace) -> Diagnostic {
    syntax(
      "“else”之后不能再有分支；请把“else”放在最后", "no branch can follow 'else'; put 'else' last", at: place)
  }

  static func unknownStatement(_ keyword: String, at place: SourcePlace) -> Diagnostic {
    let near = nearMiss(of: keyword, among: TemplateParser.known)
    return syntax(
      "没有语句“\(keyword)”" + (near.map { "；是不是“\($0)”？" } ?? ""),
      "there is no statement '\(keyword)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      at: place)
  }

  static func blockTwice(
    _ name: String, first: SourcePlace, at place: SourcePlace
  ) -> Diagnostic {
    template(
      "syntax", at: place, "块“\(name)”在本文件中已有；请改名",
      "block '\(name)' is already in this file; rename it",
      notes: [Note(Message("第一次在此", en: "first here"), at: first)])
  }
}
