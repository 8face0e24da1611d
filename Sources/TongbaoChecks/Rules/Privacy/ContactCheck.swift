internal import TongbaoCore

/// privacy.contact: no contact person's full name stands open outside a contact span.
///
/// Names are looked for behind 联系人 and the like only, and begin with a surname: 联系人：办公室 names
/// nobody. A name that is masked (赵某某) or a surname with an office (赵科长) is no finding.
struct ContactCheck: NoticeCheck {
  let rule = Rule(
    "privacy.contact", .warning,
    Message(
      "联系人、经办人的姓名写在联系人标记里，或者遮盖",
      en: "names of contact persons stand in contact spans or are masked"),
    because: Message(
      "联系人常常换，姓名却会跟着通报长期公开",
      en: "contact persons change, their names stay with the notice for years"),
    example: Rule.Example(broken: "联系人：赵小明", kept: "[联系人：赵小明](contact:) 或 联系人：赵某某"),
    source: .personalDataLaw)

  private static let words = ["联系人", "联络员", "经办人", "承办人", "填报人", "填表人", "签发人"]

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    PersonalData(
      rule: rule, kind: Message("姓名", en: "name"),
      reads: { column in
        !column.isImpersonal && Self.words.contains { column.header.utf8.starts(with: $0.utf8) }
      },
      mayStand: { !$0.isEmpty }
    ).run(on: notice, into: &findings, find: Self.finds)
  }

  static func finds(in text: OpenText) -> [PersonalData.Find] {
    if text.head != nil { return names(from: 0, in: text) }
    var finds: [PersonalData.Find] = []
    for index in text.plain.indices {
      switch text.plain[index] {
      case "联", "经", "承", "填", "签":
        guard let word = words.first(where: { text.holds($0, at: index) }),
          let start = start(behind: index + word.unicodeScalars.count, in: text)
        else { continue }
        finds += names(from: start, in: text)
      default: continue
      }
    }
    return finds
  }

  /// Where the names begin: behind the colon of 联系人： or 联系人及电话：, or behind a blank.
  private static func start(behind word: Int, in text: OpenText) -> Int? {
    var index = word
    while index - word < 8, isHan(text[index]) || "（）()、".unicodeScalars.contains(text[index]) {
      index += 1
    }
    let isNamed = text[index] == "：" || text[index] == ":"
    guard isNamed || (index == word && isBlank(text[index])) else { return nil }
    if isNamed { index += 1 }
    return index
  }

  /// Names that stand there, parted by 、.
  private static func names(from start: Int, in text: OpenText) -> [PersonalData.Find] {
    var finds: [PersonalData.Find] = []
    var index = start
    while true {
      while isBlank(text[index]) { index += 1 }
      let begin = index
      while isHan(text[index]), index - begin < 12 { index += 1 }
      if let name = name(in: begin..<index, text) {
        let first = text.text(begin..<begin + 1)
        finds.append(
          .init(range: name, masked: first + String(repeating: "某", count: name.count - 1)))
      }
      guard text[index] == "、" || text[index] == "/" else { return finds }
      index += 1
    }
  }

  /// The name that a run of 汉字 begins with, what follows it (电话, 同志) cut off.
  private static func name(in run: Range<Int>, _ text: OpenText) -> Range<Int>? {
    var end = run.upperBound
    let next = ["电话", "手机", "联系", "传真", "邮箱", "座机", "微信", "同志"]
    for index in run where next.contains(where: { text.holds($0, at: index) }) {
      end = index
      break
    }
    let range = run.lowerBound..<end
    guard (2...4).contains(range.count), text[run.upperBound] != "*",
      !text.plain[range].contains("某"), !OpenText.isMask(text[end])
    else { return nil }
    guard PersonNames.isName(text.plain[range]) else { return nil }
    return range
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{3000}"
  }
}
