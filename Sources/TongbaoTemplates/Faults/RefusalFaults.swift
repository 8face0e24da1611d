import TongbaoCore

/// What Jinja would take but the subset leaves out, because it differs, surprises or is not needed.
extension Diagnostic {
  private static func refused(
    _ chinese: String, _ english: String, at place: SourcePlace
  ) -> Diagnostic {
    template("refused", at: place, chinese, english)
  }

  static func refusedPlusSign(at place: SourcePlace) -> Diagnostic {
    refused("不支持“{{+”；请写“{{”", "'{{+' is not supported; write '{{'", at: place)
  }

  static func refusedNumber(_ digits: String, at place: SourcePlace) -> Diagnostic {
    refused(
      "数字“\(digits)”不是十进制整数；模板里只写这种数，其他形式请在数据里排好",
      "'\(digits)' is not a decimal integer; templates take no other numbers", at: place)
  }

  static func refusedEscape(at place: SourcePlace) -> Diagnostic {
    refused(
      "不支持这种转义；可用 \\\\ \\' \\\" \\n \\t \\xhh \\uhhhh \\Uhhhhhhhh",
      "this escape is not supported; there are \\\\ \\' \\\" \\n \\t \\xhh \\uhhhh \\Uhhhhhhhh",
      at: place)
  }

  static func refusedChain(at place: SourcePlace) -> Diagnostic {
    refused("比较不能连写；请用“and”分成两个", "comparisons do not chain; join two with 'and'", at: place)
  }

  static func refusedInLoop(_ keyword: String, at place: SourcePlace) -> Diagnostic {
    refused(
      "“\(keyword)”不能在循环里；请移到循环外", "'\(keyword)' cannot stand in a loop; move it out", at: place)
  }

  static func refusedSetInChoice(at place: SourcePlace) -> Diagnostic {
    refused(
      "“set”不能在“if”里：条件不成立时名称就没有值；请移到“if”外",
      "'set' cannot stand in an 'if': the name would be unset when it is false; move it out",
      at: place)
  }

  static func refusedStatement(_ keyword: String, at place: SourcePlace) -> Diagnostic {
    refused(
      "不支持 Jinja 的“\(keyword)”；可用 for、if、block、set、include、extends",
      "Jinja's '\(keyword)' is not supported; there are for, if, block, set, include, extends",
      at: place)
  }

  static func extendsTwice(at place: SourcePlace) -> Diagnostic {
    refused("一个模板只能有一个“extends”", "a template has one 'extends' only", at: place)
  }

  static func extendsNotFirst(at place: SourcePlace) -> Diagnostic {
    refused(
      "“extends”必须在文件最前面，之前连空行也会输出",
      "'extends' comes first in the file; even blank lines before it are printed",
      at: place)
  }

  static func neverShown(at place: SourcePlace) -> Diagnostic {
    refused(
      "有“extends”的模板在块以外的内容不会输出；请移进“block”",
      "what stands outside blocks in a template with 'extends' is never shown; move it into a 'block'",
      at: place)
  }

  /// Words that are Jinja's but not the subset's, told apart from plain slips.
  static func refusedWord(_ token: Token, at place: SourcePlace) -> Diagnostic? {
    switch token.form {
    case .mark(let mark) where ["+", "-", "*", "/", "%", "~"].contains(mark):
      refused(
        "不支持运算“\(mark)”；请在数据里算好", "the operator '\(mark)' is not supported; compute it in the data",
        at: place)
    case .mark("["), .mark("{"):
      refused(
        "不支持方括号和花括号；请用“a.b”取成员", "brackets and braces are not supported; take members with 'a.b'",
        at: place)
    case .mark("("):
      refused("不支持函数调用", "calls are not supported", at: place)
    case .mark(","):
      refused("此处不能有逗号：不支持元组", "no comma here: tuples are not supported", at: place)
    case .mark("="):
      syntax("此处不能有“=”；比较请写“==”", "no '=' here; compare with '=='", at: place)
    case .name("is"):
      refused("不支持“is”判断；请用“==”或真假值", "'is' is not supported; use '==' or a flag", at: place)
    case .name("if"):
      refused(
        "不支持行内“if”；请用“{% if %}”", "an inline 'if' is not supported; use '{% if %}'", at: place)
    case .name("recursive"), .name("ignore"), .name("with"), .name("without"), .name("scoped"),
      .name("required"):
      refused("不支持这个附加词；请删去", "this modifier is not supported; remove it", at: place)
    default: nil
    }
  }
}
