internal import TongbaoCore

extension FrontMatterDecoder {
  /// Reads everything about a notice that is optional.
  func text(of notice: inout Notice, _ fields: inout MappingReader, _ unread: inout Unread) {
    notice.titleIsSupplied = fields.flag("title-supplied")
    notice.kind =
      fields.word("kind", as: Notice.Kind.self, ("文种里", "the kind of notice")) ?? .notice
    notice.issuerName = fields.text("issuer-name")?.value
    notice.language = fields.language("lang")
    notice.periodLabel = fields.text("period-label")?.value
    notice.comparable = comparable(&fields)
    notice.documentNumber = fields.text("document-number")
    notice.signed = fields.date("signed")
    notice.released = fields.date("released")?.value
    notice.isExcerpt = fields.flag("excerpt")
    notice.follows = follows(&fields)
    notice.windows = fields.bySubject(
      "windows", of: measures, example: Self.span
    ) { reader, text in
      if let window = DateWindow(text.value) { return window }
      let span = Self.span(meantBy: text.value)
      reader.report(
        text.value, at: text.place, rule: "不是日期或起止日期；写成 \(span)",
        english: "is not a date or a span like \(span)")
      return nil
    }
    notice.coverage = fields.bySubject(
      "coverage", of: measures, example: Self.coverage
    ) { reader, text in
      reader.word(of: text, as: Notice.Coverage.self, ("覆盖范围里", "the coverage"))
    }
    notice.asOf = fields.bySubject(
      "as-of", of: measures, example: Self.date
    ) { reader, text in
      if let date = CalendarDate(text.value) { return date }
      reader.report(
        text.value, at: text.place, rule: "不是日期；写成 2024-12-01",
        english: "is not a date like 2024-12-01")
      return nil
    }
    notice.rules = fields.bySubject(
      "rule", of: measures, example: Self.rule
    ) { _, text in text.value }
    notice.addressees = fields.texts("addressees").map(\.value)
    notice.copies = fields.texts("copies").map(\.value)
    notice.note = fields.text("note")?.value
    notice.retention = fields.word(
      "retention", as: Notice.Retention.self, ("保管期限里", "the retention"))
    notice.fonds = fields.text("fonds")?.value
    notice.recordNumber = fields.text("record-number")?.value
    notice.isDraft = fields.flag("draft")
    notice.contacts = fields.word(
      "contacts", as: ContactPolicy.self, ("联系方式的处理里", "the contact rule"))
    notice.republishedFrom = fields.optional("source").flatMap { source($0, into: &fields.log) }
    var faults = DiagnosticLog()
    notice.files = fields.items("files").compactMap { attachment($0, into: &faults) }
    unread.files = faults.containsErrors
    fields.log.report(faults.diagnostics)
  }

  // MARK: What a value without its subject was to be, or an example where nobody can tell

  /// `2024-12-03至2024-12-20` as a span is written.
  private static func span(meantBy text: String) -> String {
    let parts = text.withoutBlanks.split { "至到~～—–/".contains($0) }.map(String.init)
    let span = parts.joined(separator: "/")
    return DateWindow(span) == nil ? "2024-12-03/2024-12-20" : span
  }

  private static func coverage(meantBy text: String) -> String {
    ChineseWords.choice(meantBy: text, among: Notice.Coverage.allCases.map(\.rawValue)) ?? "full"
  }

  private static func date(meantBy text: String) -> String {
    CalendarDate(text)?.iso ?? "2024-12-01"
  }

  private static func rule(meantBy text: String) -> String { text.isEmpty ? "合格线60分" : text }

  /// The quarter that a round or a window stands for.
  private func comparable(_ fields: inout MappingReader) -> Period? {
    guard let text = fields.text("comparable"), let period = fields.period(of: text) else {
      return nil
    }
    if period.quarter == nil {
      fields.report(
        text.value, at: text.place, rule: "不是季度；comparable 写可比的季度，如 2022-Q3",
        english: "is not a quarter; comparable names one, such as 2022-Q3")
    }
    return period
  }

  /// The id of the notice before this one, which is held.
  private func follows(_ fields: inout MappingReader) -> Located<String>? {
    guard let text = fields.text("follows") else { return nil }
    let others = held.subtracting([folder])
    if !others.contains(text.value) {
      fields.log.report(
        .unknownWord(
          text.value, at: text.place, what: "别的通报里", whatEnglish: "another notice",
          choices: others.sorted()))
      return nil
    }
    return text
  }

  private func source(
    _ value: SourceValue, into log: inout DiagnosticLog
  ) -> Notice.RepublishedFrom? {
    var fields = MappingReader(
      value, expecting: ("source ", "source"),
      example: "source: {url: https://www.gov.cn/, taken: 2026-11-20}")
    let url = fields.requiredText("url")
    let taken = fields.date("taken")?.value
    let publisher = fields.text("publisher")?.value
    let isWeb = url.map { $0.value.hasPrefix("https://") || $0.value.hasPrefix("http://") } ?? true
    if let url, !isWeb {
      fields.report(
        url.value, at: url.place, rule: "不是 http 或 https 网址",
        english: "is not an http or https address")
    }
    fields.finish(into: &log)
    return url.map { Notice.RepublishedFrom(url: $0.value, taken: taken, publisher: publisher) }
  }

  private func attachment(
    _ value: SourceValue, into log: inout DiagnosticLog
  ) -> Notice.Attachment? {
    var fields = MappingReader(value, expecting: ("下载文件", "a file"))
    let file = fields.requiredText("file")
    let title = fields.requiredText("title")
    if let file, !isAttachmentPath(file.value) {
      fields.report(
        file.value, at: file.place, rule: "应在 files/ 下，文件名只用小写字母、数字、点、下划线和 -",
        english: "lies in files/ and is named with a-z, 0-9, dot, underscore and hyphen")
    }
    fields.finish(into: &log)
    guard let file, let title, isAttachmentPath(file.value) else { return nil }
    return Notice.Attachment(file: file.value, title: title.value, place: file.place)
  }

  private func isAttachmentPath(_ path: String) -> Bool {
    guard path.hasPrefix("files/") else { return false }
    let name = Array(path.utf8.dropFirst(6))
    guard let first = name.first, first != UInt8(ascii: "."), name.count <= 200 else {
      return false
    }
    return name.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".")
        || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
  }
}

/// Decodes one entry of `accept:`.
struct AcceptDecoder {
  /// The entry, `nil` when it is faulty, and the rule that it is about.
  func decode(
    _ value: SourceValue, into log: inout DiagnosticLog
  ) -> (accept: Accept?, rule: String) {
    var fields = MappingReader(value, expecting: ("accept 的一项", "an accept entry"))
    let check = fields.requiredText("check")
    let reason = fields.requiredText("reason")
    let table = fields.text("table")
    let text = fields.text("text")
    let row = fields.text("row")?.value
    let column = fields.text("column")?.value
    let stated = fields.text("stated")?.value
    var nth = 1
    if let written = fields.text("nth") {
      if let number = ExactDecimal(written.value), number.scale == 0, number.unscaled >= 1 {
        nth = number.unscaled
      } else {
        fields.report(
          written.value, at: written.place, rule: "不是第几处；写 1、2、3", english: "is not 1, 2, 3 …")
      }
    }
    if table == nil, text == nil {
      fields.log.report(
        .wrongForm(
          at: value.place, chinese: "accept 要写明是哪一处：table、row、column，或 text",
          english: "accept says where: table, row and column, or text"))
    }
    fields.finish(into: &log)
    guard let check, let reason, table != nil || text != nil else {
      return (nil, check?.value ?? "")
    }
    let accept = Accept(
      check: check.value, table: table?.value, row: row, column: column, text: text?.value,
      nth: nth, stated: stated, reason: reason.value, place: check.place)
    return (accept, check.value)
  }
}
