extension Period {
  /// Reads the form of the front matter: `2024-Q4 2024-H1 2024 2023-08 2018-03/2018-04 2022-R3`.
  package init?(_ text: some StringProtocol) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    if halves.count == 2 {
      guard let from = Self.yearMonth(halves[0]), let to = Self.yearMonth(halves[1]), from < to
      else { return nil }
      self = .months(fromYear: from.0, fromMonth: from.1, toYear: to.0, toMonth: to.1)
      return
    }
    if let (year, month) = Self.yearMonth(text) {
      self = .month(year: year, month)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count == 4, let year = CalendarDate.number(parts[0].utf8),
      (1900...2199).contains(year)
    else { return nil }
    guard parts.count == 2 else {
      self = .year(year)
      return
    }
    let digits = parts[1].utf8.dropFirst()
    guard (1...2).contains(digits.count), digits.first != UInt8(ascii: "0"),
      let number = CalendarDate.number(digits)
    else { return nil }
    switch parts[1].utf8.first {
    case UInt8(ascii: "Q") where number <= 4: self = .quarter(year: year, number)
    case UInt8(ascii: "H") where number <= 2: self = .half(year: year, number)
    case UInt8(ascii: "R"): self = .round(year: year, number)
    default: return nil
    }
  }

  /// The code in CSV and JSON: `2024Q4 2024H1 2024 2023-08 2018-03/2018-04 2022R3`.
  package var code: String {
    switch self {
    case .quarter(let year, let n): "\(year)Q\(n)"
    case .half(let year, let n): "\(year)H\(n)"
    case .year(let year): "\(year)"
    case .month(let year, let n): "\(year)-\(CalendarDate.twoDigits(n))"
    case .months(let y1, let m1, let y2, let m2):
      "\(y1)-\(CalendarDate.twoDigits(m1))/\(y2)-\(CalendarDate.twoDigits(m2))"
    case .round(let year, let n): "\(year)R\(n)"
    }
  }

  /// The code in addresses: `2024q4 2024h1 2024 202308 201803-201804 2022r3`.
  package var slug: String {
    switch self {
    case .quarter(let year, let n): "\(year)q\(n)"
    case .half(let year, let n): "\(year)h\(n)"
    case .year(let year): "\(year)"
    case .month(let year, let n): "\(year)\(CalendarDate.twoDigits(n))"
    case .months(let y1, let m1, let y2, let m2):
      "\(y1)\(CalendarDate.twoDigits(m1))-\(y2)\(CalendarDate.twoDigits(m2))"
    case .round(let year, let n): "\(year)r\(n)"
    }
  }

  /// The form of the front matter: `2024-Q4`.
  package var sourceForm: String {
    switch self {
    case .quarter(let year, let n): "\(year)-Q\(n)"
    case .half(let year, let n): "\(year)-H\(n)"
    case .round(let year, let n): "\(year)-R\(n)"
    case .year, .month, .months: code
    }
  }

  /// The standard words: `2024年第四季度`, `2023年上半年`, `2023年8月`, `2022年第三次`.
  package var chinese: String {
    switch self {
    case .quarter(let year, let n) where (1...4).contains(n): String(year) + Self.quarters[n - 1]
    case .quarter(let year, let n): "\(year)年第\(chineseNumeral(n))季度"
    case .half(let year, let n): "\(year)年\(n == 1 ? "上" : "下")半年"
    case .year(let year): "\(year)年"
    case .month(let year, let n): "\(year)年\(n)月"
    case .months(let y1, let m1, let y2, let m2):
      y1 == y2 ? "\(y1)年\(m1)月至\(m2)月" : "\(y1)年\(m1)月至\(y2)年\(m2)月"
    case .round(let year, let n): "\(year)年第\(chineseNumeral(n))次"
    }
  }

  /// A quarter without its year, as titles call it: `第四季度`.
  package static func quarterName(_ number: Int) -> String { "第\(chineseNumeral(number))季度" }

  /// The days the period covers; `nil` for a numbered round.
  package var span: DateWindow? {
    let bounds: (Int, Int, Int, Int)
    switch self {
    case .quarter(let year, let n): bounds = (year, n * 3 - 2, year, n * 3)
    case .half(let year, let n): bounds = (year, n * 6 - 5, year, n * 6)
    case .year(let year): bounds = (year, 1, year, 12)
    case .month(let year, let n): bounds = (year, n, year, n)
    case .months(let y1, let m1, let y2, let m2): bounds = (y1, m1, y2, m2)
    case .round: return nil
    }
    guard let first = CalendarDate(year: bounds.0, month: bounds.1, day: 1),
      let last = CalendarDate(
        year: bounds.2, month: bounds.3,
        day: CalendarDate.days(inMonth: bounds.3, of: bounds.2))
    else { return nil }
    return DateWindow(first: first, last: last)
  }

  /// Every row of every history says one of these.
  private static let quarters = ["年第一季度", "年第二季度", "年第三季度", "年第四季度"]

  private static func yearMonth(_ text: some StringProtocol) -> (Int, Int)? {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
      let year = CalendarDate.number(bytes[0..<4]), (1900...2199).contains(year),
      let month = CalendarDate.number(bytes[5...]), (1...12).contains(month)
    else { return nil }
    return (year, month)
  }
}

/// A number from 0 to 99 in Chinese numerals: 三, 十二, 二十.
package func chineseNumeral(_ number: Int) -> String {
  let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  guard (0...99).contains(number) else { return String(number) }
  if number < 10 { return digits[number] }
  let tens = number / 10 == 1 ? "十" : digits[number / 10] + "十"
  return number % 10 == 0 ? tens : tens + digits[number % 10]
}
