/// A quarter between 2020Q1 and 2024Q4.
struct Quarter {
  let year: Int
  /// 1 to 4.
  let ordinal: Int

  /// The quarter `index` quarters after 2020Q1.
  init(index: Int) {
    year = 2020 + index / 4
    ordinal = index % 4 + 1
  }

  /// `2024-Q4`, as front matter writes it.
  var period: String { "\(year)-Q\(ordinal)" }
  /// `2024q4`, as notice ids begin.
  var address: String { "\(year)q\(ordinal)" }
  var chinese: String { "\(year)年第\(["一", "二", "三", "四"][ordinal - 1])季度" }
  /// The month in which the round is held and the notice signed: the last one.
  var month: Int { ordinal * 3 }

  /// A day of `month`, as `2024-12-03`.
  func date(_ day: Int) -> String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

  /// A day of `month`, as `12月3日`.
  func chineseDay(_ day: Int) -> String { "\(month)月\(day)日" }

  /// The day by which offices answer: the fifteenth of the month after.
  var deadline: String { ordinal == 4 ? "\(year + 1)年1月15日" : "\(year)年\(month + 1)月15日" }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
