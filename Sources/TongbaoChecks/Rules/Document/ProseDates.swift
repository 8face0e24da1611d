internal import TongbaoCore

/// Dates in a line that do not exist, that name another weekday, or that ask for what is past.
struct ProseDates {
  let line: OpenText
  let signed: CalendarDate?

  /// A date that is wrong.
  struct Slip {
    let range: Range<Int>
    let kind: Kind

    enum Kind {
      case noSuchDay
      case otherWeekday(String)
      case pastDeadline(signed: CalendarDate)
    }

    /// Whether the calendar alone tells that it is wrong.
    var isOfCalendar: Bool {
      if case .pastDeadline = kind { false } else { true }
    }

    func message(_ text: String) -> Message {
      switch kind {
      case .noSuchDay:
        Message("没有“\(text)”这一天；核对日期", en: "there is no day “\(text)”; check the date")
      case .otherWeekday(let day):
        Message(
          "“\(text)”的星期不对，这一天是\(day)；改正日期或星期",
          en: "“\(text)”: the weekday is wrong, it is \(day); correct the date or the weekday")
      case .pastDeadline(let signed):
        Message(
          "期限“\(text)”早于成文日期 \(signed.iso)；改正写错的一处",
          en:
            "the deadline “\(text)” is before the day of signing, \(signed.iso); correct one of them"
        )
      }
    }
  }

  var slips: [Slip] {
    line.plain.indices.compactMap { index in
      line.plain[index] == "月" ? slip(atMonth: index) : nil
    }
  }

  private static let weekdays: [Unicode.Scalar] = ["日", "一", "二", "三", "四", "五", "六"]

  private func slip(atMonth index: Int) -> Slip? {
    let start = digitsStart(index)
    let end = digitsEnd(index + 1)
    guard (1...2).contains(index - start), (1...2).contains(end - index - 1), line[end] == "日",
      let month = Int(line.plainText(start..<index)),
      let day = Int(line.plainText(index + 1..<end))
    else { return nil }
    let year = year(before: start)
    let range = (year == nil ? start : start - 5)..<end + 1
    guard (1...12).contains(month), day >= 1,
      // Without a year the 29th of February may be any leap year's.
      day <= CalendarDate.days(inMonth: month, of: year ?? 2000)
    else { return Slip(range: range, kind: .noSuchDay) }
    if let year, let date = CalendarDate(year: year, month: month, day: day),
      let (weekday, behind) = weekday(at: end + 1), weekday != date.weekday
    {
      let name = "星期" + String(Self.weekdays[date.weekday])
      return Slip(range: range.lowerBound..<behind, kind: .otherWeekday(name))
    }
    guard let signed, line[end + 1] == "前", isAskedFor(range),
      let deadline = CalendarDate(year: year ?? signed.year, month: month, day: day),
      deadline < signed,
      // 请于1月15日前 of a notice signed in December is the next year's.
      year != nil || signed.ordinal - deadline.ordinal < 183
    else { return nil }
    return Slip(range: range.lowerBound..<end + 2, kind: .pastDeadline(signed: signed))
  }

  /// （星期二）, (周二) at an offset, and where it ends.
  private func weekday(at index: Int) -> (Int, end: Int)? {
    guard line[index] == "（" || line[index] == "(" else { return nil }
    let word = line.holds("星期", at: index + 1) ? 2 : line[index + 1] == "周" ? 1 : 0
    let day = line[index + 1 + word]
    guard word > 0, "）)，, 上下".unicodeScalars.contains(line[index + 2 + word]),
      let weekday = day == "天" ? 0 : Self.weekdays.firstIndex(of: day)
    else { return nil }
    return (weekday, index + 2 + word)
  }

  /// Whether the sentence asks for something until then: 请于…日前…反馈.
  private func isAskedFor(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > 0, !"。；！".unicodeScalars.contains(line[start - 1]), range.lowerBound - start < 60
    {
      start -= 1
      if line[start] == "请" { return isAnswered(behind: range.upperBound) }
    }
    return false
  }

  private func isAnswered(behind index: Int) -> Bool {
    var index = index
    let end = index + 60
    while index < min(end, line.plain.count), !"。；！".unicodeScalars.contains(line[index]) {
      if "报送馈交".unicodeScalars.contains(line[index]) || line.holds("完成", at: index) { return true }
      index += 1
    }
    return false
  }

  private func year(before start: Int) -> Int? {
    guard line[start - 1] == "年", start >= 5, (start - 5..<start - 1).allSatisfy(line.isDigit),
      !line.isDigit(start - 6), let year = Int(line.plainText(start - 5..<start - 1)),
      (1900...2199).contains(year)
    else { return nil }
    return year
  }

  private func digitsStart(_ end: Int) -> Int {
    var start = end
    while line.isDigit(start - 1), end - start < 3 { start -= 1 }
    return start
  }

  private func digitsEnd(_ start: Int) -> Int {
    var end = start
    while line.isDigit(end), end - start < 3 { end += 1 }
    return end
  }
}
