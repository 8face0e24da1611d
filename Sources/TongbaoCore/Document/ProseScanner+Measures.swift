extension ProseScanner {
  /// Times of day, durations and thresholds: numbers with a unit that count nothing.
  func measure(_ start: Int) -> Piece? {
    // The decimals of a number belong to what its whole part is.
    guard !isInsideNumber(start) else { return nil }
    let end = numberEnd(start)
    if let range = timeOfDay(start, end) { return .notFigure(range, .date) }
    if let unit = Self.durations.first(where: { follows(end, $0) }) {
      return .notFigure(start..<end + unit.utf8.count, .duration)
    }
    return isThreshold(start, end) ? .notFigure(start..<end, .threshold) : nil
  }

  /// Behind the digits of a number, its thousands commas and its decimals.
  package func numberEnd(_ start: Int) -> Int {
    var end = digitsEnd(start)
    while follows(end, ".") || follows(end, ","), isDigit(end + 1) { end = digitsEnd(end + 1) }
    return end
  }

  /// Whether the digits at `start` go on with a number that began before.
  package func isInsideNumber(_ start: Int) -> Bool {
    start >= 2 && (precedes(start, ".") || precedes(start, ",")) && isDigit(start - 2)
  }

  private static let durations = [
    "个工作日", "工作日", "个自然日", "自然日", "日", "个小时", "小时", "分钟", "秒", "个星期", "星期", "周", "天",
    "个月", "个季度", "年",
  ]

  /// 18时, 9时30分, 18:00.
  private func timeOfDay(_ start: Int, _ end: Int) -> Range<Int>? {
    guard end - start <= 2 else { return nil }
    if follows(end, "时") {
      let minutes = end + 3
      let minutesEnd = digitsEnd(minutes)
      let hasMinutes = minutesEnd > minutes && follows(minutesEnd, "分")
      return start..<(hasMinutes ? minutesEnd + 3 : minutes)
    }
    guard let colon = [":", "："].first(where: { follows(end, $0) }) else { return nil }
    let minutes = end + colon.utf8.count
    let minutesEnd = digitsEnd(minutes)
    return minutesEnd - minutes == 2 ? start..<minutesEnd : nil
  }

  /// Words of a rule before a number of any unit.
  private static let bounds = [
    "不少于", "不低于", "不得少于", "不得低于", "不超过", "不得超过", "不高于", "不多于", "至少",
  ]
  /// Words of a rule before a score.
  private static let scoreBounds = [
    "合格线", "合格线为", "及格线", "及格线为", "满分", "满分为", "超过", "高于", "低于",
  ]
  /// Words of a rule behind the unit.
  private static let openEnds = [
    "以上", "及以上", "（含）以上", "(含)以上", "以下", "及以下", "（含）以下", "(含)以下", "制",
  ]

  private func isThreshold(_ start: Int, _ end: Int) -> Bool {
    var before = start
    for including in ["（含）", "(含)"] where precedes(before, including) {
      before -= including.utf8.count
    }
    if Self.bounds.contains(where: { precedes(before, $0) }) { return true }
    guard follows(end, "分") else { return false }
    return Self.scoreBounds.contains { precedes(before, $0) }
      || Self.openEnds.contains { follows(end + 3, $0) }
  }
}
