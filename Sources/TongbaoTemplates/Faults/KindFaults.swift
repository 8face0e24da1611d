import TongbaoCore

/// Values that are used as something they are not.
extension Diagnostic {
  static func optionalUnguarded(_ name: String, at place: SourcePlace) -> Diagnostic {
    template(
      "optional", at: place, "“\(name)”可能没有值；请放进“{% if \(name) %}”里",
      "'\(name)' may be missing; put this inside '{% if \(name) %}'")
  }

  static func listUnguarded(_ filter: String, _ name: String, at place: SourcePlace) -> Diagnostic {
    template(
      "optional", at: place, "“\(name)”可能是空的，没有“\(filter)”；请放进“{% if \(name) %}”里",
      "'\(name)' may be empty and has no '\(filter)' then; put this inside '{% if \(name) %}'")
  }

  static func notPrintable(_ name: String, _ label: Message, at place: SourcePlace) -> Diagnostic {
    template(
      "refused", at: place, "“\(name)”是\(label.chinese)，不能直接输出；只能输出文本、HTML 和整数",
      "'\(name)' is \(label.english) and cannot be printed; only texts, HTML and numbers can")
  }

  /// `words` or a group of texts by itself.
  static func wordsIncomplete(_ name: String, at place: SourcePlace) -> Diagnostic {
    template(
      "refused", at: place, "“\(name)”不是一段文字；写成 words.组.名",
      "'\(name)' is not a text; write words.GROUP.NAME")
  }

  static func wordWithBlanks(_ name: String, at place: SourcePlace) -> Diagnostic {
    template(
      "refused", at: place, "“\(name)”里有要填的，模板填不了；只能用没有花括号的文字",
      "'\(name)' has blanks, which a template cannot fill; use a text without braces")
  }

  static func notCondition(_ name: String, _ label: Message, at place: SourcePlace) -> Diagnostic {
    template(
      "condition", at: place, "“\(name)”是\(label.chinese)，不能作条件；条件只能是真假值、列表、可缺的值或比较",
      "'\(name)' is \(label.english) and no condition; conditions are flags, lists, optionals and comparisons"
    )
  }

  static func ambiguousZero(_ name: String, at place: SourcePlace) -> Diagnostic {
    template(
      "condition", at: place, "“\(name)”是可缺的整数，0 会被当作没有；请改用真假值或文本",
      "'\(name)' is an optional number, and 0 would count as missing; use a flag or a text")
  }

  static func notComparable(
    _ sign: String, _ left: Message, _ right: Message, at place: SourcePlace
  ) -> Diagnostic {
    template(
      "condition", at: place, "不能用“\(sign)”比较\(left.chinese)与\(right.chinese)",
      "'\(sign)' cannot compare \(left.english) with \(right.english)")
  }

  static func notList(_ name: String, _ label: Message, at place: SourcePlace) -> Diagnostic {
    template(
      "condition", at: place, "“\(name)”是\(label.chinese)，不是列表，不能循环",
      "'\(name)' is \(label.english), not a list, and cannot be looped over")
  }

  static func noMembers(_ name: String, _ label: Message, at place: SourcePlace) -> Diagnostic {
    template(
      "unknown-name", at: place, "“\(name)”是\(label.chinese)，没有成员",
      "'\(name)' is \(label.english) and has no members")
  }

  static func dictionaryMember(_ name: String, at place: SourcePlace) -> Diagnostic {
    template(
      "refused", at: place, "成员“\(name)”在 Jinja 里是字典自己的方法；请在数据里换一个名称",
      "member '\(name)' is a dictionary's own method in Jinja; give it another name in the data")
  }

  static func loopValue(at place: SourcePlace) -> Diagnostic {
    template(
      "refused", at: place,
      "“loop”本身不是值；请写 loop.first、loop.last、loop.index、loop.index0 或 loop.length",
      "'loop' is no value; write loop.first, loop.last, loop.index, loop.index0 or loop.length")
  }

  static func loopHidden(at place: SourcePlace) -> Diagnostic {
    template(
      "unknown-name", at: place, "这里没有“loop”：包含本文件的循环自己没有用到“loop”，Jinja 便不传入",
      "there is no 'loop' here: the loop that includes this file does not name 'loop' itself, so Jinja does not pass it"
    )
  }

  static func rawText(_ name: String, _ label: Message, at place: SourcePlace) -> Diagnostic {
    template(
      "raw-text", at: place, "“\(name)”是\(label.chinese)，不能原样输出；只有数据声明为 HTML 的值可以，请去掉“safe”",
      "'\(name)' is \(label.english) and cannot be printed raw; only what the schema calls HTML can, remove 'safe'"
    )
  }

  static func filterOperand(
    _ filter: String, takes wanted: Message, _ label: Message, at place: SourcePlace
  ) -> Diagnostic {
    template(
      "refused", at: place, "过滤器“\(filter)”用于\(wanted.chinese)，这里是\(label.chinese)",
      "filter '\(filter)' takes \(wanted.english), this is \(label.english)")
  }

  static func filterArguments(
    _ filter: String, usage: String, at place: SourcePlace
  ) -> Diagnostic {
    template(
      "refused", at: place, "过滤器“\(filter)”的参数不对；请写“\(usage)”",
      "the arguments of filter '\(filter)' do not fit; write '\(usage)'")
  }

  static func truthAsValue(at place: SourcePlace) -> Diagnostic {
    template(
      "condition", at: place, "“and”“or”的结果在这里不是真假值；只在“{% if %}”里这样写",
      "the result of 'and' and 'or' is no flag here; write this in '{% if %}' only")
  }
}
