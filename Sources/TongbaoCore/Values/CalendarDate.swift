/// A day of the Gregorian calendar in 北京时间; no clock or zone is involved.
package struct CalendarDate: Sendable, Hashable {
  /// 1900 to 2199.
  package let year: Int
  package let month: Int
  package let day: Int

  /// `nil` when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// 1 January 1900, before every notice.
  package static let earliest = CalendarDate(1900, 1, 1)

  private init(_ year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2024-12-03`; months and days have two digits.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Days since the 1st of March in the year 0: what tells how far two days are apart.
  package var ordinal: Int {
    // Years begin in March here, so that the leap day is the last one.
    let year = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return year * 365 + year / 4 - year / 100 + year / 400 + (months * 153 + 2) / 5 + day - 1
  }

  /// 0 for Sunday to 6 for Saturday.
  package var weekday: Int { (ordinal + 3) % 7 }

  /// `2024-12-03`.
  package var iso: String { "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))" }

  /// `2024-12`.
  package var yearMonth: String { "\(year)-\(Self.twoDigits(month))" }

  /// `2024年12月3日`, without padding zeros (GB/T 9704-2012, 7.3.5.4).
  package var chinese: String { "\(year)年\(month)月\(day)日" }

  /// The length of a month, leap years counted.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The value of digits; `nil` for anything else and for what an `Int` cannot hold.
  static func number(_ digits: some Sequence<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      let (tenfold, o1) = value.multipliedReportingOverflow(by: 10)
      let (next, o2) = tenfold.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
      guard !o1, !o2 else { return nil }
      value = next
    }
    return value
  }
}

extension CalendarDate: Comparable {
  package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

/// The days on which a check was made; one day or a span.
package struct DateWindow: Sendable, Hashable {
  package let first: CalendarDate
  package let last: CalendarDate

  /// `nil` when the span runs backwards.
  package init?(first: CalendarDate, last: CalendarDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// Reads `2024-12-03/2024-12-20` or a single date.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let first = CalendarDate(parts[0]),
      let last = parts.count == 1 ? first : CalendarDate(parts[1])
    else { return nil }
    self.init(first: first, last: last)
  }

  /// `2024年12月3日至12月20日`; a year that repeats is written once.
  package var chinese: String {
    if first == last { return first.chinese }
    if first.year != last.year { return first.chinese + "至" + last.chinese }
    if first.month != last.month { return "\(first.chinese)至\(last.month)月\(last.day)日" }
    return "\(first.chinese)至\(last.day)日"
  }
}
