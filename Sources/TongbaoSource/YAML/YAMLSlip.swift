internal import TongbaoCore

/// What a clerk mistook where a text is no YAML.
///
/// libyaml says where it could not go on. A quote that is never closed is closed by the next one, lines
/// below; a bracket swallows the keys behind it: the slip is looked for from there.
struct YAMLSlip {
  typealias Mark = YAMLEvents.Mark

  let mark: Mark
  let length: Int
  let message: Message

  private init(_ mark: Mark, length: Int = 1, _ chinese: String, en english: String) {
    self.init(mark, length: length, Message(chinese, en: english))
  }

  private init(_ mark: Mark, length: Int = 1, _ message: Message) {
    self.mark = mark
    self.length = max(1, length)
    self.message = message
  }

  static let fullWidthColon = Message(
    "“：”是全角冒号；改成半角冒号加一个空格“: ”", en: "“：” is full-width; write “: ”")
  static let tightColon = Message(
    "冒号后面要有一个空格，写成“: ”", en: "a blank follows the colon: “: ”")

  init(behind fault: YAMLEvents.Fault, in text: [UInt8]) {
    let marks = YAMLMarks(of: text, upTo: fault.mark)
    self =
      Self.ofQuote(fault, marks) ?? Self.ofBracket(fault, marks) ?? Self.ofColon(fault, marks)
      ?? Self.ofIndent(fault, marks) ?? Self.ofSign(fault, marks)
      ?? Self(
        fault.mark, "YAML 写法不对；看看这一行和上一行的引号、冒号、括号和缩进",
        en: "not YAML: \(fault.problem)")
  }

  private static func ofQuote(_ fault: YAMLEvents.Fault, _ marks: YAMLMarks) -> Self? {
    if fault.problem == "found unexpected end of stream"
      || fault.problem == "found unexpected document indicator"
    {
      return openQuote(fault.start, marks)
    }
    guard let quoted = marks.quoted else { return nil }
    // Behind a quote that was closed lines below, nothing makes sense to the end of that line.
    if quoted.start.line < quoted.end.line, quoted.end.line == fault.mark.line {
      return openQuote(quoted.start, marks)
    }
    guard fault.problem == "did not find expected key", marks.areClose(quoted.end, fault.mark)
    else { return nil }
    return Self(
      fault.mark, "引号后面还有字；整个值用一对引号括起，里面的引号改成“ ”",
      en: "text stands behind the closing quote; quote the whole value once")
  }

  private static func openQuote(_ mark: Mark, _ marks: YAMLMarks) -> Self {
    let quote = marks.scalar(at: mark).map(String.init) ?? "\""
    return Self(
      mark, "这个引号没有配对；在这个值的末尾补上一个 \(quote)",
      en: "this quote is never closed; put \(quote) at the end of the value")
  }

  private static func ofBracket(_ fault: YAMLEvents.Fault, _ marks: YAMLMarks) -> Self? {
    guard let bracket = marks.brackets.first else {
      guard fault.problem == "did not find expected key", let bracketed = marks.bracketed,
        marks.areClose(bracketed.end, fault.mark)
      else { return nil }
      let open = marks.scalar(at: bracketed.start).map(String.init) ?? "["
      return Self(
        bracketed.start, "以“\(open)”开头的值要整个加引号，写成 \"\(open)…\"",
        en: "quote a value that begins with “\(open)”")
    }
    guard fault.problem.hasPrefix("did not find expected") else { return nil }
    if let remark = marks.remark, let slip = ofRemark(remark, marks) { return slip }
    if let inner = marks.brackets.last, let close = marks.scalar(at: fault.mark),
      close == "]" || close == "}", (close == "]") != (marks.scalar(at: inner) == "[")
    {
      return openBracket(inner, marks)
    }
    guard marks.closesOutermost() else {
      return openBracket(bracket, marks)
    }
    let line = marks.lines[fault.mark.line].prefix(fault.mark.column)
    if let comma = line.lastIndex(of: "，"), !line[comma...].contains(",") {
      return Self(
        Mark(line: fault.mark.line, column: comma - line.startIndex), "“，”是全角逗号；各项之间用半角的“, ”",
        en: "“，” is full-width; part the items by “, ”")
    }
    return Self(
      fault.mark, "这里缺逗号，或括号没有配对；各项之间用“, ”隔开",
      en: "a comma is missing here, or a bracket; part the items by “, ”")
  }

  private static func openBracket(_ mark: Mark, _ marks: YAMLMarks) -> Self {
    let (open, close) = marks.scalar(at: mark) == "[" ? ("[", "]") : ("{", "}")
    return Self(
      mark, "这个“\(open)”没有配对；在列完的地方补上“\(close)”",
      en: "this “\(open)” is never closed; put “\(close)” behind the last item")
  }

  /// A value that begins with `#` in brackets, which YAML takes for a remark to the end of the line.
  private static func ofRemark(_ remark: Mark, _ marks: YAMLMarks) -> Self? {
    let line = marks.lines[remark.line]
    let before = line.prefix(remark.column).last { $0 != " " }
    guard before == ":" || before == "," || before == "[" else { return nil }
    let word = line.dropFirst(remark.column).prefix { !" ,]}".unicodeScalars.contains($0) }
    let text = String(String.UnicodeScalarView(word))
    return Self(
      remark, length: word.count, "“#”后面成了注释；带 # 的值要加引号，写成 \"\(text)\"",
      en: "“#” begins a remark; quote the value: \"\(text)\"")
  }

  private static func ofColon(_ fault: YAMLEvents.Fault, _ marks: YAMLMarks) -> Self? {
    if fault.problem == "could not find expected ':'" { return ofKey(fault.start.line, marks) }
    guard fault.problem == "mapping values are not allowed in this context",
      let indent = marks.indent(of: fault.mark.line)
    else { return nil }
    let before = marks.lines[fault.mark.line].prefix(fault.mark.column).dropFirst(indent)
    let isSecond = zip(before, before.dropFirst()).contains { $0 == ":" && $1 == " " }
    if !isSecond, let above = (0..<fault.mark.line).last(where: { marks.indent(of: $0) != nil }) {
      if !hasKey(above, marks) { return ofKey(above, marks) }
      if let own = marks.indent(of: above), indent > own {
        return Self(
          Mark(line: fault.mark.line, column: indent), "这一行的缩进比上一行多；与上一行的键对齐",
          en: "this line stands further right than the one above; align it")
      }
    }
    return Self(fault.mark, "值里有“: ”时整个值加引号", en: "quote a value that holds “: ”")
  }

  /// Whether a line holds `key: `, perhaps behind `- `.
  private static func hasKey(_ line: Int, _ marks: YAMLMarks) -> Bool {
    let text = marks.lines[line]
    return text.last == ":" || zip(text, text.dropFirst()).contains { $0 == ":" && $1 == " " }
  }

  /// A line that was to be `key: value`.
  private static func ofKey(_ line: Int, _ marks: YAMLMarks) -> Self {
    let text = marks.lines[line]
    if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      return Self(
        Mark(line: line, column: colon - text.startIndex),
        text[colon] == "：" ? fullWidthColon : tightColon)
    }
    let indent = marks.indent(of: line) ?? 0
    return Self(
      Mark(line: line, column: indent), length: text.count - indent, "这一行没有冒号；写成“键: 值”",
      en: "this line has no colon; write “key: value”")
  }

  private static func ofIndent(_ fault: YAMLEvents.Fault, _ marks: YAMLMarks) -> Self? {
    switch fault.problem {
    case "did not find expected '-' indicator":
      return Self(
        fault.mark, "这里应是列表的一项，前面写“- ”；不是列表的一项就改缩进",
        en: "an item of the list begins with “- ”; what is none stands elsewhere")
    case "block sequence entries are not allowed in this context":
      return Self(fault.mark, "“- ”要另起一行，缩进两格", en: "“- ” begins a line of its own")
    case "did not find expected key" where marks.indent(of: fault.mark.line) == fault.mark.column:
      return Self(
        fault.mark, "这一行的缩进与上面的键不齐；用空格对齐",
        en: "this line is not aligned with the keys above it")
    default: return nil
    }
  }

  /// A character that no value may begin with.
  private static func ofSign(_ fault: YAMLEvents.Fault, _ marks: YAMLMarks) -> Self? {
    switch fault.problem {
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return Self(
        fault.mark, "双引号里的反斜杠写法不对；改用单引号", en: "not an escape; use single quotes")
    case "control characters are not allowed":
      return Self(fault.mark, "有控制字符；请删去", en: "a control character; remove it")
    case "found character that cannot start any token": return sign(fault.mark, marks)
    case "did not find expected node content", "did not find expected key",
      "mapping keys are not allowed in this context":
      return nil
    default: return sign(fault.start, marks)
    }
  }

  private static func sign(_ mark: Mark, _ marks: YAMLMarks) -> Self? {
    guard let scalar = marks.scalar(at: mark) else { return nil }
    if scalar == "\t" {
      return Self(mark, "缩进用了制表符；改成空格", en: "a tab in the indent; use blanks")
    }
    guard "@`%*&!|>".unicodeScalars.contains(scalar) else { return nil }
    return Self(
      mark, "值不能以“\(scalar)”开头；整个值加引号",
      en: "no value begins with “\(scalar)”; quote it")
  }
}
