internal import TongbaoCore

extension MappingReader {
  /// The text of a scalar; a list or mapping there is reported.
  mutating func text(_ key: String) -> Located<String>? {
    optional(key).flatMap { scalar($0, key: key) }
  }

  mutating func requiredText(_ key: String) -> Located<String>? {
    required(key).flatMap { scalar($0, key: key) }
  }

  /// A list of texts; a single text counts as a list of one.
  mutating func texts(_ key: String) -> [Located<String>] {
    guard let value = optional(key) else { return [] }
    guard case .list(let items) = value.kind else {
      return scalar(value, key: key).map { [$0] } ?? []
    }
    return items.compactMap { scalar($0, key: key) }
  }

  /// `true` or `false`.
  mutating func flag(_ key: String) -> Bool {
    guard let text = text(key) else { return false }
    switch text.value {
    case "true": return true
    case "false": return false
    default:
      report(text.value, at: text.place, rule: "写 true 或 false", english: "write true or false")
      return false
    }
  }

  mutating func date(_ key: String) -> Located<CalendarDate>? {
    text(key).flatMap { text in
      guard let date = CalendarDate(text.value) else {
        report(
          text.value, at: text.place, rule: "不是日期；写成 2024-12-03，而且要有这一天",
          english: "is not a date; write 2024-12-03")
        return nil
      }
      return Located(date, at: text.place)
    }
  }

  mutating func period(_ key: String) -> Period? {
    text(key).flatMap { period(of: $0) }
  }

  mutating func period(of text: Located<String>) -> Period? {
    if let period = Period(text.value) { return period }
    report(
      text.value, at: text.place,
      rule: "不是时期；写成 2024-Q4、2024-H1、2024、2023-08、2018-03/2018-04 或 2022-R3",
      english: "is not a period; write 2024-Q4, 2024-H1, 2024, 2023-08, 2018-03/2018-04 or 2022-R3")
    return nil
  }

  mutating func decimal(_ key: String) -> ExactDecimal? {
    text(key).flatMap { text in
      if let number = ExactDecimal(text.value) { return number }
      report(text.value, at: text.place, rule: "不是数", english: "is not a number")
      return nil
    }
  }

  /// A word of a closed list.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, as type: Word.Type, _ name: (chinese: String, english: String)
  ) -> Word? where Word.RawValue == String {
    text(key).flatMap { word(of: $0, as: type, name) }
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(
    of text: Located<String>, as type: Word.Type, _ name: (chinese: String, english: String)
  ) -> Word? where Word.RawValue == String {
    if let word = Word(rawValue: text.value) { return word }
    log.report(
      .unknownWord(
        text.value, at: text.place, what: name.chinese, whatEnglish: name.english,
        choices: Word.allCases.map(\.rawValue)))
    return nil
  }

  /// A language tag: `zh-CN`, `zh-Hant`, `en`.
  mutating func language(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    let parts = text.value.utf8.split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      (index == 0 ? 2...3 : 1...8).contains(part.count)
        && part.allSatisfy {
          (0x61...0x7A).contains($0 | 0x20) || (index > 0 && (0x30...0x39).contains($0))
        }
    }
    if !isTag {
      report(
        text.value, at: text.place, rule: "不是语言代码；写成 zh-CN、zh-Hant、en 这样",
        english: "is not a language tag like zh-CN, zh-Hant or en")
    }
    return text.value
  }

  /// The items of a list; a value that is no list is reported.
  mutating func items(_ key: String) -> [SourceValue] {
    guard let value = optional(key) else { return [] }
    if case .list(let items) = value.kind { return items }
    log.report(
      .wrongForm(
        at: value.place, chinese: "“\(key)”应是列表，每项前写“- ”",
        english: "“\(key)” is a list; begin each item with “- ”"))
    return []
  }

  /// A mapping whose keys are subjects: each entry's scalar through `convert`.
  ///
  /// A value without subject is shown as it is to be written: `example` is a sound one, or gives it.
  mutating func bySubject<Value>(
    _ key: String, of measures: MeasureTable, example: (String) -> String,
    _ convert: (inout MappingReader, Located<String>) -> Value?
  ) -> [String: Value] {
    guard let value = optional(key) else { return [:] }
    let shown = "{websites: \(example(value.text ?? ""))}"
    var inner = MappingReader(
      value, expecting: ("\(key) 要说明检查对象，", "\(key)"), example: "\(key): \(shown)")
    var result: [String: Value] = [:]
    for entry in inner.all() {
      guard measures.subject(entry.key) != nil else {
        inner.log.report(
          .unknownSubject(
            entry.key, at: entry.place, rule: "source.unknown-key", of: measures))
        continue
      }
      if let text = inner.scalar(entry.value, key: entry.key) {
        result[entry.key] = convert(&inner, text)
      }
    }
    inner.finish(into: &log)
    return result
  }

  mutating func report(_ text: String, at place: SourcePlace, rule: String, english: String) {
    log.report(.wrongForm(at: place, chinese: "“\(text)”\(rule)", english: "“\(text)” \(english)"))
  }

  mutating func scalar(_ value: SourceValue, key: String) -> Located<String>? {
    guard case .scalar(let text) = value.kind else {
      log.report(
        .wrongForm(
          at: value.place, chinese: "“\(key)”应是一个值，不是列表或表",
          english: "“\(key)” is a single value"))
      return nil
    }
    guard !text.isEmpty else { return nil }
    if let bad = text.unicodeScalars.first(where: isForbidden) {
      log.report(.forbiddenScalar(bad, at: value.place))
      return nil
    }
    return Located(text, at: value.place)
  }
}
