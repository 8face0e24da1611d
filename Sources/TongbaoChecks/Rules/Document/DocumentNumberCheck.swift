internal import TongbaoCore

/// doc.number: a 发文字号 is written 机关代字〔年份〕序号号, its year the one of signing
/// (GB/T 9704-2012, 7.2.5).
struct DocumentNumberCheck: NoticeCheck {
  let rule = Rule(
    "doc.number", .warning,
    Message(
      "发文字号写成“机关代字〔年份〕序号号”：年份用六角括号，序号不补零、不加“第”，年份与成文日期相符",
      en: "a document number is written 代字〔year〕number号, with the year of signing"),
    because: Message(
      "文件按发文字号检索、引用，写法不一就对不上",
      en: "documents are found and quoted by their numbers"),
    example: Rule.Example(broken: "湘政务函[2022]09号", kept: "湘政务函〔2022〕9号"),
    source: Message("GB/T 9704-2012 党政机关公文格式 7.2.5", en: "GB/T 9704-2012, clause 7.2.5"))

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    guard let number = notice.documentNumber, let fault = fault(number.value, notice) else {
      return
    }
    findings.report(
      Diagnostic(.warning, id, at: number.place, fault), notice: notice, text: number.value,
      stated: number.value)
  }

  private func fault(_ text: String, _ notice: Notice) -> Message? {
    // 公告 and orders count by the year alone: 2024年第3号, 第3号.
    if notice.kind == .announcement, text.contains("第"), text.hasSuffix("号") { return nil }
    guard let number = DocumentNumber(text) else {
      return Message(
        "发文字号“\(text)”不是“机关代字〔年份〕序号号”的写法，如 湘政务函〔2022〕9号；照原件核对",
        en: "“\(text)” is no document number like 湘政务函〔2022〕9号; compare it with the original")
    }
    guard number.text == text else {
      return Message(
        "发文字号“\(text)”应写成“\(number.text)”（年份用六角括号〔〕，数字用半角，序号不补零、不加“第”）",
        en: "the document number “\(text)” is written “\(number.text)”")
    }
    return yearFault(number, notice)
  }

  private func yearFault(_ number: DocumentNumber, _ notice: Notice) -> Message? {
    if let signed = notice.signed?.value {
      // Numbers of the old year are used up in the first weeks of the new one.
      let isFit =
        number.year == signed.year || (number.year == signed.year - 1 && signed.month <= 2)
      return isFit
        ? nil
        : Message(
          "发文字号“\(number.text)”的年份与成文日期 \(signed.chinese) 不符；改正写错的一处",
          en:
            "the year of “\(number.text)” is not the year of signing, \(signed.iso); correct one of them"
        )
    }
    guard !(notice.unread?.identity ?? false) else { return nil }
    return (notice.period.year...notice.period.year + 1).contains(number.year)
      ? nil
      : Message(
        "发文字号“\(number.text)”的年份与通报的时期 \(notice.periodText) 不符；改正写错的一处",
        en:
          "the year of “\(number.text)” does not fit the period \(notice.period.sourceForm); correct one of them"
      )
  }
}

/// A 发文字号 in its parts, read from any usual way of writing it.
struct DocumentNumber {
  let organ: String
  let year: Int
  let number: Int

  /// As the standard writes it.
  var text: String { "\(organ)〔\(year)〕\(number)号" }

  /// `nil` when no 代字, year and number can be told.
  init?(_ text: String) {
    let characters = OpenText(text.unicodeScalars.filter { $0.value > 0x20 && $0 != "\u{3000}" })
    guard
      let open = characters.plain.lastIndex(where: { "〔[［【（(﹝".unicodeScalars.contains($0) }),
      let close = characters.plain.lastIndex(where: { "〕]］】）)﹞".unicodeScalars.contains($0) }),
      open > 0, close - open == 5, characters.plain.last == "号",
      let year = Int(characters.plainText(open + 1..<close)), (1949...2199).contains(year)
    else { return nil }
    var start = close + 1
    if characters[start] == "第" { start += 1 }
    let end = characters.plain.count - 1
    guard start < end, end - start <= 6, (start..<end).allSatisfy(characters.isDigit),
      let number = Int(characters.plainText(start..<end)), number > 0,
      characters.plain[..<open].allSatisfy({ isHan($0) || OpenText.isCode($0) })
    else { return nil }
    organ = characters.plainText(0..<open)
    self.year = year
    self.number = number
  }
}
