internal import TongbaoCore

/// privacy.internal: nothing of a 公文处理笺 (opinions, instructions, secrecy marks) is about to be published.
///
/// An office's routing slip is a record and no part of the notice (`field.md` §8). Its words are known by
/// their place in a form: a notice may well tell of 领导批示 in a sentence.
struct InternalPaperCheck: NoticeCheck {
  let rule = Rule(
    "privacy.internal", .error,
    Message(
      "公文处理笺、拟办意见、领导批示、呈请阅示的话和密级不公开",
      en: "routing slips, opinions, leaders' instructions and secrecy marks are not published"),
    because: Message(
      "这些是机关内部的办文材料，不是通报的一部分，公开了要追责",
      en: "they are an office's internal papers and no part of the notice"),
    example: Rule.Example(broken: "拟办意见：呈请王某同志阅示。", kept: "internal/routing-slip.md"),
    source: Message(
      "保守国家秘密法；国家档案局令第8号（处理单随原件归档，不公开）",
      en:
        "the law on state secrets; order no. 8 of the archives administration (slips are filed, not published)"
    ))

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    for line in notice.lines.lines {
      guard let range = Self.find(in: OpenText(line.text)) else { continue }
      report(
        OpenText.string(line.text[range]),
        at: SourcePlace(
          notice.path, line: line.number, column: range.lowerBound + 1, length: range.count),
        notice, into: &findings)
    }
    for table in notice.tables where Self.mayStand(in: table.grid.storage[...]) {
      for row in 0..<table.grid.rowCount {
        for column in 0..<table.grid.columnCount
        where Self.mayStand(in: table.grid.bytes(row, column)) {
          let cell = table.grid.text(row, column)
          guard let range = Self.find(in: OpenText(Array(cell.unicodeScalars), head: "")) else {
            continue
          }
          report(
            OpenText.string(Array(cell.unicodeScalars)[range]),
            at: table.grid.place(row, column, in: table.path).narrowed(to: range, of: cell),
            notice, into: &findings)
        }
      }
    }
  }

  private func report(
    _ words: String, at place: SourcePlace, _ notice: Notice, into findings: inout Findings
  ) {
    findings.report(
      Diagnostic(
        .error, id, at: place,
        Message(
          "“\(words)”是内部办文材料，不能公开；移到 internal/，从这里删去",
          en: "“\(words)” belongs to internal papers; move it to internal/ and remove it here")),
      notice: notice)
  }

  /// A quick look at the bytes of a table or a cell.
  private static func mayStand(in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      func character(_ index: Int) -> Int {
        guard index + 2 < bytes.count else { return 0 }
        return Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])
      }
      var index = 0
      while index < bytes.count {
        guard bytes[index] >= 0xE0 else {
          index += 1
          continue
        }
        switch character(index) {
        case 0xE7ACBA, 0xE68B9F, 0xE99885, 0xE29885: return true  // 笺 拟 阅 ★
        case 0xE689B9 where character(index + 3) == 0xE7A4BA: return true  // 批示
        case 0xE79086 where character(index + 3) == 0xE58D95: return true  // 理单
        case 0xE5AF86 where character(index + 3) == 0xE7BAA7: return true  // 密级
        default: index += 3
        }
      }
      return false
    }
  }

  /// The first words of an internal paper in a line.
  static func find(in text: OpenText) -> Range<Int>? {
    for index in text.plain.indices {
      switch text.plain[index] {
      case "公", "文", "收", "办":
        if let range = slip(at: index, text) { return range }
      case "拟": if let range = label("拟办意见", at: index, text) { return range }
      case "领": if let range = label("领导批示", at: index, text) { return range }
      case "密": if let range = secrecy(at: index, text) { return range }
      case "绝", "机", "秘": if let range = secrecyMark(at: index, text) { return range }
      case "阅": if let range = submission(at: index, text) { return range }
      default: continue
      }
    }
    return nil
  }

  /// 公文处理笺 at the end of a line: the title of a slip.
  private static func slip(at index: Int, _ text: OpenText) -> Range<Int>? {
    for word in ["公文处理笺", "公文处理单", "文件处理单", "文件处理笺", "收文处理笺", "收文处理单", "办文处理笺", "办文处理单"] {
      let range = index..<index + word.unicodeScalars.count
      if text.holds(word, at: index), isEnd(range.upperBound, text) { return range }
    }
    return nil
  }

  /// A word that stands alone as the label of a form.
  private static func label(_ word: String, at index: Int, _ text: OpenText) -> Range<Int>? {
    let range = index..<index + word.unicodeScalars.count
    guard text.holds(word, at: index), isStart(index, text) else { return nil }
    let isLabel = "：:\t".unicodeScalars.contains(text[range.upperBound])
    return isLabel || isEnd(range.upperBound, text) ? range : nil
  }

  /// 密级：秘密; 密级：公开 is fit to print.
  private static func secrecy(at index: Int, _ text: OpenText) -> Range<Int>? {
    guard text.holds("密级", at: index), isStart(index, text) else { return nil }
    var end = index + 2
    while "：: |\u{3000}".unicodeScalars.contains(text[end]) { end += 1 }
    for word in ["绝密", "机密", "秘密", "内部"] where end > index + 2 && text.holds(word, at: end) {
      return index..<end + 2
    }
    return nil
  }

  /// 秘密★1年
  private static func secrecyMark(at index: Int, _ text: OpenText) -> Range<Int>? {
    guard text[index + 1] == "密", text[index + 2] == "★" else { return nil }
    return index..<index + 3
  }

  /// 呈请某某同志阅示
  private static func submission(at index: Int, _ text: OpenText) -> Range<Int>? {
    guard text[index + 1] == "示" else { return nil }
    var start = index
    while start > 0, index - start < 24, !"。；;！!？?".unicodeScalars.contains(text[start - 1]) {
      start -= 1
      if text[start] == "呈" { return start..<index + 2 }
      if text[start] == "请", text[start - 1] != "呈" { return start..<index + 2 }
    }
    return nil
  }

  /// Whether nothing but marks of layout stands before `index`, on its line or in its column.
  private static func isStart(_ index: Int, _ text: OpenText) -> Bool {
    var index = index
    while index > 0, " \t\u{3000}#*>-（(".unicodeScalars.contains(text[index - 1]) { index -= 1 }
    if index == 0 || text[index - 1] == "|" || text[index - 1] == "\n" { return true }
    // A value of the front matter: `note: 密级：秘密`.
    return text[index - 1] == ":" && text[index] == " "
  }

  private static func isEnd(_ index: Int, _ text: OpenText) -> Bool {
    var index = index
    while " \t\u{3000}*）)#".unicodeScalars.contains(text[index]) { index += 1 }
    return index >= text.plain.count || text[index] == "|" || text[index] == "\n"
  }
}
