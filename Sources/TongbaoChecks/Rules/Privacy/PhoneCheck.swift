internal import TongbaoCore

/// privacy.phone: no mobile or direct telephone number stands open outside a contact span
/// (`field.md` §8).
///
/// Mobile numbers are known by their form, others by the word before them. Numbers that an office
/// keeps for everybody (举报电话, 咨询电话) are no personal data.
struct PhoneCheck: NoticeCheck {
  let rule = Rule(
    "privacy.phone", .warning,
    Message(
      "联系人的电话、手机号写在联系人标记里，或者遮盖",
      en: "telephone numbers of persons stand in contact spans or are masked"),
    because: Message(
      "通报长期公开，会被搜索、转载；个人号码公开后收不回来",
      en: "a notice is read, copied and searched for years; a published number cannot be taken back"
    ),
    example: Rule.Example(
      broken: "电话：13912345678", kept: "[电话：13912345678](contact:) 或 电话：139****5678"),
    source: .personalDataLaw)

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    PersonalData(
      rule: rule, kind: Message("电话号码", en: "telephone number"), reads: { !$0.isImpersonal },
      mayStand: { holdsLongNumber($0, count: 7) }
    ).run(on: notice, into: &findings, find: Self.finds)
  }

  static func finds(in text: OpenText) -> [PersonalData.Find] {
    var end = 0
    return text.numbers.compactMap { number in
      guard number.lowerBound >= end, let find = find(at: number, in: text) else { return nil }
      end = find.range.upperBound
      return find
    }
  }

  private static func find(at number: Range<Int>, in text: OpenText) -> PersonalData.Find? {
    if let mobile = mobile(number, text) {
      guard text.isFree(mobile), !isOtherNumber(mobile, text) else { return nil }
      let digits = text.plainText(mobile).filter(\.isNumber).suffix(11)
      return .init(range: mobile, masked: digits.prefix(3) + "****" + digits.suffix(4))
    }
    guard let (range, subscriber) = landline(number, text), text.isFree(range),
      isNamedTelephone(range.lowerBound, text)
    else { return nil }
    let shown = subscriber.upperBound - 4
    return .init(
      range: range,
      masked: text.plainText(range.lowerBound..<subscriber.lowerBound)
        + String(repeating: "*", count: shown - subscriber.lowerBound)
        + text.plainText(shown..<subscriber.upperBound))
  }

  /// 13912345678, 139 1234 5678, 139-1234-5678, with or without 86 in front.
  private static func mobile(_ number: Range<Int>, _ text: OpenText) -> Range<Int>? {
    let isAbroad = number.count == 13 && text.holds("86", at: number.lowerBound)
    let start = number.lowerBound + (isAbroad ? 2 : 0)
    guard text[start] == "1", ("3"..."9").contains(text[start + 1]) else { return nil }
    switch number.count {
    case 13 where isAbroad: return number
    case 11:
      // 86-139…
      return text.holds("86-", before: start) ? start - 3..<number.upperBound : number
    case 3:
      let mark = text[start + 3]
      let isGroup = { (group: Range<Int>) in
        group.allSatisfy(text.isDigit) && !text.isDigit(group.upperBound)
      }
      guard mark == " " || mark == "-", text[start + 8] == mark, isGroup(start + 4..<start + 8),
        isGroup(start + 9..<start + 13)
      else { return nil }
      return start..<start + 13
    default: return nil
    }
  }

  /// Digits behind an area code, or seven and eight alone; and which of them are the subscriber's.
  private static func landline(
    _ number: Range<Int>, _ text: OpenText
  ) -> (Range<Int>, subscriber: Range<Int>)? {
    if (7...8).contains(number.count), text[number.lowerBound] != "0" { return (number, number) }
    guard text[number.lowerBound] == "0" else { return nil }
    if (10...12).contains(number.count) {
      return (number, number.upperBound - 7..<number.upperBound)
    }
    guard (3...4).contains(number.count) else { return nil }
    var start = number.upperBound
    while "-—–―－ )）".unicodeScalars.contains(text[start]), start - number.upperBound < 2 {
      start += 1
    }
    var end = start
    while text.isDigit(end) { end += 1 }
    guard start > number.upperBound, (7...8).contains(end - start) else { return nil }
    return (number.lowerBound..<end, start..<end)
  }

  /// Whether the words before a number call it something else, or a unit behind it makes it a count.
  private static func isOtherNumber(_ range: Range<Int>, _ text: OpenText) -> Bool {
    var after = range.upperBound
    if text[after] == " " { after += 1 }
    if "次条件个家元人万亿项份户台字篇%％".unicodeScalars.contains(text[after]) { return true }
    let label = label(before: range.lowerBound, text)
    guard label.count > 1, ["号", "码", "ID", "id"].contains(where: label.hasSuffix) else {
      return false
    }
    return !["手机", "电话", "联系", "微信", "移动"].contains(where: label.contains)
  }

  /// Whether the words right before a number call it somebody's telephone.
  private static func isNamedTelephone(_ start: Int, _ text: OpenText) -> Bool {
    let label = label(before: start, text)
    guard ["电话", "传真", "座机", "联系方式", "手机"].contains(where: label.contains) else { return false }
    return !["举报", "监督", "投诉", "咨询", "服务", "热线", "值班", "办公电话", "总机", "客服", "报警", "求助"]
      .contains(where: label.contains)
  }

  /// The words right before `start`; the head of the column where a cell begins with the number.
  private static func label(before start: Int, _ text: OpenText) -> String {
    var end = start
    // Further numbers of one label, and the marks between label and number.
    while end > 0, start - end < 64,
      "：: \u{3000}=（(“\"、/+-—）)".unicodeScalars.contains(text[end - 1])
        || text.isDigit(end - 1)
    {
      end -= 1
    }
    var start = end
    while start > 0, end - start < 10, isHan(text[start - 1]) || OpenText.isCode(text[start - 1]) {
      start -= 1
    }
    return start == end ? text.head ?? "" : text.plainText(start..<end)
  }
}

extension Message {
  /// Why personal data is masked.
  static let personalDataLaw = Message(
    "个人信息保护法；政务公开工作要点关于公开前去标识化的要求",
    en:
      "the law on personal data; the yearly directions on open government, on masking before publishing"
  )
}
