internal import TongbaoCore

/// Which period the words before a number speak of.
enum PeriodMention {
  case own
  /// The one before: 上季度, 上次, 三季度 in the notice of the fourth.
  case previous
  /// 去年同期.
  case lastYear
  /// Any other.
  case other

  private static let previousWords = ["上季", "上一季", "上期", "上一期", "上次", "上月", "上半年", "前次"]
  private static let lastYearWords = ["去年", "上年", "上一年"]
  private static let ownWords = ["本季", "本次", "本期", "此次", "本月"]
  private static let numerals = ["一", "二", "三", "四", "1", "2", "3", "4"]

  /// The last period named in `words`; `own` when none is.
  static func last(in words: ArraySlice<UInt8>, notice: Notice) -> PeriodMention {
    var found: [(at: Int, mention: PeriodMention)] = []
    func note(_ words: ArraySlice<UInt8>, _ list: [String], _ mention: PeriodMention) {
      if let at = words.last(of: list) { found.append((at, mention)) }
    }
    note(words, previousWords, .previous)
    note(words, lastYearWords, .lastYear)
    note(words, ownWords, .own)
    for (index, numeral) in numerals.enumerated() {
      for form in ["\(numeral)季度", "第\(numeral)次"] {
        guard let at = words.last(of: form) else { continue }
        let year = year(before: at, in: words) ?? notice.period.year
        found.append((at, mention(year, index % 4 + 1, isRound: form.hasPrefix("第"), notice)))
      }
    }
    return found.max { $0.at < $1.at }?.mention ?? .own
  }

  private static func mention(
    _ year: Int, _ number: Int, isRound: Bool, _ notice: Notice
  ) -> PeriodMention {
    let period: Period =
      isRound ? .round(year: year, number) : .quarter(year: year, number)
    let own = [notice.period, notice.comparable].compactMap(\.self)
    if own.contains(period) { return .own }
    if own.contains(where: { $0.earlier(by: .period) == period }) { return .previous }
    if own.contains(where: { $0.earlier(by: .year) == period }) { return .lastYear }
    return .other
  }

  /// 2021 of 2021年第 or 2021年.
  private static func year(before offset: Int, in words: ArraySlice<UInt8>) -> Int? {
    var end = offset
    if words[..<end].suffix(3).elementsEqual("第".utf8) { end -= 3 }
    guard words[..<end].suffix(3).elementsEqual("年".utf8) else { return nil }
    let digits = words[..<(end - 3)].suffix(4)
    return digits.count == 4 ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }
}
