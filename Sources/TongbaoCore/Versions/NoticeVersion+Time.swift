extension NoticeVersion {
  /// `2025年2月3日 14:05`, in 北京时间.
  package var time: String {
    let clock = created.dropFirst(11).prefix(5)
    return clock.count == 5 ? "\(date.chinese) \(clock)" : date.chinese
  }

  /// The moment as HTTP writes it: `Mon, 03 Feb 2025 06:05:09 GMT`; `nil` when `created` is no time.
  package var httpDate: String? {
    let bytes = Array(created.utf8)
    guard bytes.count >= 19, let hour = CalendarDate.number(bytes[11..<13]),
      let minute = CalendarDate.number(bytes[14..<16]),
      let second = CalendarDate.number(bytes[17..<19])
    else { return nil }
    // 北京时间 is eight hours ahead, all the year.
    guard let day = hour < 8 ? date.dayBefore : date else { return nil }
    let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let clock = [(hour + 16) % 24, minute, second].map(CalendarDate.twoDigits)
      .joined(separator: ":")
    return
      "\(weekdays[day.weekday]), \(CalendarDate.twoDigits(day.day)) \(months[day.month - 1]) \(day.year) \(clock) GMT"
  }
}

extension CalendarDate {
  fileprivate var dayBefore: CalendarDate? {
    if day > 1 { return CalendarDate(year: year, month: month, day: day - 1) }
    let month = month > 1 ? month - 1 : 12
    let year = month == 12 ? year - 1 : year
    return CalendarDate(year: year, month: month, day: Self.days(inMonth: month, of: year))
  }
}
