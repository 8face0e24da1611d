internal import TongbaoCore

extension Diagnostic {
  /// `**` that is closed nowhere.
  static func looseBold(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "source.syntax", at: place,
      Message(
        "这里的“**”没有配对；加粗写成 **文字**，要原样的星号写成 \\*\\*",
        en: "this “**” has no partner; bold is **text**, literal asterisks are \\*\\*"))
  }

  /// A backtick that opens code and is not closed on its line.
  static func looseBacktick(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "source.syntax", at: place,
      Message(
        "这里的反引号没有在本行配对；要原样的反引号写成 \\`",
        en: "this backtick is not closed on its line; a literal one is \\`"))
  }

  /// A fenced block that would show a table's name instead of the table.
  static func unknownBlock(_ word: String, near: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "source.syntax", at: place,
      Message(
        "不认识“```\(word)”；是不是“```\(near)”？",
        en: "“```\(word)” is not known; did you mean “```\(near)”?"))
  }

  static func htmlInText(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "source.refused", at: place,
      Message(
        "正文里不能写 HTML 标签；删去标签，留下文字，要原样的“<”写成 \\<",
        en: "the text holds no HTML; remove the tag and keep the words, or write \\< for “<”"))
  }

  static func imageInText(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "source.refused", at: place,
      Message(
        "正文里不能放图片；放进 files/ 并在 front matter 的 files: 里写明",
        en: "the text holds no images; put it into files/ and name it in the front matter"))
  }

  static func tableInText(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "source.syntax", at: place,
      Message(
        "正文里不用竖线画表格；附件的表存成 annex-1.csv，小表写在 ```csv 块里",
        en: "tables are not drawn with bars; save annex-1.csv, or write a ```csv block"))
  }

  static func tabsInText(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "source.syntax", at: place,
      Message(
        "这几行用制表符隔开，像是贴进来的表格；附件的表存成 annex-1.csv，小表写在 ```csv 块里",
        en: "lines parted by tabs look like a pasted table; save annex-1.csv, or write ```csv"))
  }

  static func openFence(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "source.syntax", at: place,
      Message(
        "这个块没有结束，一直开到文末；在它后面加一行 ```",
        en: "this block runs to the end of the text; close it with a line ```"))
  }

  static func nestedFence(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "source.syntax", at: place,
      Message(
        "这个块在列表或引用里；把 ``` 移到行首，前面空一行",
        en: "this block stands inside a list or a quote; begin ``` at the margin"))
  }

  static func malformedTableBlock(at place: SourcePlace, hasBody: Bool) -> Diagnostic {
    hasBody
      ? Diagnostic(
        .error, "source.syntax", at: place,
        Message(
          "```table 块里不写内容，表格在 CSV 文件里；要直接写表，用 ```csv",
          en: "a ```table block is empty, its rows are in the CSV file; ```csv holds rows"))
      : Diagnostic(
        .error, "source.syntax", at: place,
        Message(
          "```table 后面写一个表名，如 ```table annex-1", en: "```table names one table: ```table annex-1"))
  }

  static func malformedContact(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "source.syntax", at: place,
      Message("联系方式写成 [文字](contact:)", en: "a contact is written [text](contact:)"))
  }

  static func malformedFinding(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "source.syntax", at: place,
      Message(
        "点名写成 [网站或账号](finding:问题的 id)，id 见 problems.yaml",
        en: "a finding is written [name](finding:id) with an id of problems.yaml"))
  }

  static func refusedLink(_ fault: LinkAddress.Fault, at place: SourcePlace) -> Diagnostic {
    let message =
      switch fault {
      case .empty:
        Message("链接没有网址；写成 [文字](https://…)", en: "the link has no address; write [text](https://…)")
      case .scheme(let scheme):
        Message(
          "链接不能用“\(scheme):”；只用 http、https、mailto、tel 或站内相对网址",
          en: "a link cannot use “\(scheme):”; use http, https, mailto, tel or a relative address")
      case .character:
        Message(
          "网址里有空格、控制字符或“\\”；空格写成 %20，其余删去",
          en: "the address holds a blank, a control character or “\\”; write %20 for a blank")
      case .server:
        Message("网址以“//”开头；写全 https://", en: "the address begins with “//”; write https://")
      }
    return Diagnostic(.error, "link.refused", at: place, message)
  }
}
