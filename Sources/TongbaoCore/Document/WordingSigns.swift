/// Whether a line holds anything that a rule about wording could be about: long numbers, mailboxes, marks
/// and blanks between 汉字, words of contacts and of internal papers, deadlines, days that do not exist.
///
/// Every line of every notice passes here once; the rules themselves look at the few that remain.
struct WordingSigns {
  let line: UnsafeBufferPointer<UInt8>
  let isProse: Bool

  var areFound: Bool {
    if isProse, beginsWithListMark { return true }
    var index = 0
    // Open brackets of a link's address: what stands in it is no prose, but a telephone may.
    var depth = 0
    while index < line.count {
      let byte = line[index]
      switch byte {
      case UInt8(ascii: "(") where depth > 0 || (index > 0 && line[index - 1] == UInt8(ascii: "]")):
        depth += 1
        index += 1
      case UInt8(ascii: ")") where depth > 0:
        depth -= 1
        index += 1
      case 0x30...0x39:
        let end = digitsEnd(index)
        if isRemarkableNumber(index..<end) { return true }
        index = end
      case UInt8(ascii: "@"): return true
      case 0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""):
        if isProse, depth == 0, index > 0, line[index - 1] >= 0x80, index + 1 < line.count,
          line[index + 1] >= 0x80
        {
          return true
        }
        index += 1
      case 0xE0...0xEF where index + 2 < line.count:
        if isRemarkableCharacter(at: index) { return true }
        index += 3
      default: index += 1
      }
    }
    return false
  }

  /// `- （一）`, `• 附件`: a mark that layout left before official numbering.
  private var beginsWithListMark: Bool {
    guard let first = line.firstIndex(where: { $0 != 0x20 }) else { return false }
    switch line[first] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return first + 1 == line.count || (line[first + 1] == 0x20 && !holds("[", at: first + 2))
    case 0xE2, 0xC2, 0xEF: return holds("•", at: first) || holds("·", at: first)
    default: return false
    }
  }

  /// Long enough for a telephone, in groups like one, or torn by a blank.
  private func isRemarkableNumber(_ digits: Range<Int>) -> Bool {
    if digits.count >= 7 { return true }
    let end = digits.upperBound
    if end + 1 < line.count, isDigit(end + 1) {
      let first = line[digits.lowerBound]
      switch line[end] {
      case UInt8(ascii: "-"): return first == 0x30 || (digits.count == 3 && first == 0x31)
      case 0x20: return true
      default: return false
      }
    }
    if isProse, end + 2 < line.count, line[end] == UInt8(ascii: "."), line[end + 1] == 0x20,
      isDigit(end + 2)
    {
      // `1. 2024年…` is a numbered line.
      return !line[..<digits.lowerBound].allSatisfy { $0 == 0x20 }
    }
    // 0731—8…: a telephone with a dash of three bytes.
    return (3...4).contains(digits.count) && line[digits.lowerBound] == 0x30
  }

  private func isRemarkableCharacter(at index: Int) -> Bool {
    switch Int(line[index]) << 16 | Int(line[index + 1]) << 8 | Int(line[index + 2]) {
    case 0xEFBC90...0xEFBC99, 0xEFBCA0: true  // Full-width digits and ＠.
    case 0xE88194: holds("系人", at: index + 3) || holds("络员", at: index + 3)  // 联
    case 0xE58A9E: holds("人", at: index + 3)  // 办
    case 0xE5A1AB: holds("报人", at: index + 3) || holds("表人", at: index + 3)  // 填
    case 0xE7ADBE: holds("发", at: index + 3)  // 签
    case 0xE7ACBA, 0xE29885: true  // 笺 ★
    case 0xE79086: holds("单", at: index + 3)  // 理
    case 0xE68B9F: holds("办", at: index + 3)  // 拟
    case 0xE689B9, 0xE99885: holds("示", at: index + 3)  // 批 阅
    case 0xE5AF86: holds("级", at: index + 3)  // 密
    case 0xE6989F: holds("期", at: index + 3)  // 星
    case 0xE697A5: holds("前", at: index + 3) || holds("（周", at: index + 3)  // 日
    case 0xE69C88: isDoubtfulDay(at: index)  // 月
    case 0xE38080: isProse && index > 0  // An ideographic blank inside a line.
    default: false
    }
  }

  /// Whether a day beside 月 does not exist in every year.
  private func isDoubtfulDay(at index: Int) -> Bool {
    var start = index
    while start > 0, isDigit(start - 1), index - start < 3 { start -= 1 }
    let end = digitsEnd(index + 3)
    guard start < index, index + 3 < end, end - index < 6, holds("日", at: end),
      let month = CalendarDate.number(line[start..<index]),
      let day = CalendarDate.number(line[index + 3..<end])
    else { return false }
    if !(1...12).contains(month) || day == 0 { return true }
    return day > (month == 2 ? 28 : CalendarDate.days(inMonth: month, of: 2000))
  }

  private func isDigit(_ index: Int) -> Bool { line[index] &- 0x30 < 10 }

  private func digitsEnd(_ start: Int) -> Int {
    var end = start
    while end < line.count, isDigit(end) { end += 1 }
    return end
  }

  private func holds(_ word: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + word.utf8CodeUnitCount <= line.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where line[index + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }
}
