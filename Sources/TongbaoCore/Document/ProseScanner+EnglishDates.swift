/// Dates of notices in English: 20 September 2024, September 20, 2024, August 2024, 19 to 23 August.
extension ProseScanner {
  /// The date, or the part of one, whose day or year the digits are.
  func englishDate(_ start: Int, _ end: Int) -> Piece? {
    guard let first = CalendarDate.number(bytes[start..<end]) else { return nil }
    let before = month(endingAt: start)
    if (1900...2199).contains(first), end - start == 4 {
      return before.map { .notFigure($0.start..<end, .date) }
    }
    guard (1...31).contains(first), end - start <= 2 else { return nil }
    if let before {
      guard let year = year(at: end, behind: ", "),
        let date = CalendarDate(year: year.value, month: before.number, day: first)
      else { return .notFigure(before.start..<end, .date) }
      return .date(before.start..<year.end, date)
    }
    if let after = month(at: end + 1), follows(end, " ") {
      guard let year = year(at: after.end, behind: " "),
        let date = CalendarDate(year: year.value, month: after.number, day: first)
      else { return .notFigure(start..<after.end, .date) }
      return .date(start..<year.end, date)
    }
    return isFirstOfTwoDays(end) ? .notFigure(start..<end, .date) : nil
  }

  /// Whether `to 23 August` stands behind the digits.
  private func isFirstOfTwoDays(_ end: Int) -> Bool {
    for word in [" to ", " and ", "–", "-"] where follows(end, word) {
      let day = end + word.utf8.count
      let dayEnd = digitsEnd(day)
      return (1...2).contains(dayEnd - day) && follows(dayEnd, " ") && month(at: dayEnd + 1) != nil
    }
    return false
  }

  private func year(at index: Int, behind gap: String) -> (value: Int, end: Int)? {
    guard follows(index, gap) else { return nil }
    let start = index + gap.utf8.count
    let end = digitsEnd(start)
    guard end - start == 4, let value = CalendarDate.number(bytes[start..<end]) else { return nil }
    return (value, end)
  }

  private func month(at index: Int) -> (number: Int, end: Int)? {
    for (number, name) in Self.months.enumerated() where follows(index, name) {
      return (number + 1, index + name.utf8.count)
    }
    return nil
  }

  /// The month whose name, and one blank, stand before `end`.
  private func month(endingAt end: Int) -> (number: Int, start: Int)? {
    for (number, name) in Self.months.enumerated() where precedes(end, name + " ") {
      let start = end - name.utf8.count - 1
      // Behind a day the name belongs to the date before: 3 March 5 times.
      return isDigit(start - 2) && precedes(start, " ") ? nil : (number + 1, start)
    }
    return nil
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
