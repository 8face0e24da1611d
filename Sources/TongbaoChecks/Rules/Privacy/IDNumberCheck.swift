internal import TongbaoCore

/// privacy.id-number: no 身份证号 stands open.
///
/// Known by its date and its check digit (GB 11643), so that credit codes, site codes and the like, which
/// are as long, are never taken for one.
struct IDNumberCheck: NoticeCheck {
  let rule = Rule(
    "privacy.id-number", .warning,
    Message("身份证号不公开", en: "identity numbers are not published"),
    because: Message(
      "身份证号可以用来冒名办事，公开后收不回来",
      en: "an identity number lets others act in a person's name; published it cannot be taken back"
    ),
    example: Rule.Example(broken: "11010519491231002X", kept: "110105********002X"),
    source: Message(
      "个人信息保护法；GB 11643 公民身份号码", en: "the law on personal data; GB 11643, identity numbers"))

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    PersonalData(
      rule: rule, kind: Message("身份证号", en: "identity number"), reads: { !$0.isImpersonal },
      mayStand: { holdsLongNumber($0, count: 17) }
    ).run(on: notice, into: &findings, find: Self.finds)
  }

  static func finds(in text: OpenText) -> [PersonalData.Find] {
    text.numbers.compactMap { number in
      var range = number
      if number.count == 17, text[number.upperBound] == "X" || text[number.upperBound] == "x" {
        range = number.lowerBound..<number.upperBound + 1
      }
      guard range.count == 18, text.isFree(range), isIDNumber(text.plain[range]) else { return nil }
      let digits = text.plainText(range)
      return .init(range: range, masked: digits.prefix(6) + "********" + digits.suffix(4))
    }
  }

  private static func isIDNumber(_ characters: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = characters.map { ($0.value | 0x20) == 0x78 ? 10 : Int($0.value) - 0x30 }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let year = number(6..<10)
    guard (11...91).contains(number(0..<2)), (1900...2099).contains(year),
      CalendarDate(year: year, month: number(10..<12), day: number(12..<14)) != nil
    else { return false }
    // GB 11643: the digits weighted by powers of two make 1 modulo 11.
    return digits.reduce(0) { ($0 * 2 + $1) % 11 } == 1
  }
}
