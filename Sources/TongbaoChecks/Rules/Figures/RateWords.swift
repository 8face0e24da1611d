internal import TongbaoCore

/// Whether the words before a number speak of a rate: 合格率比上季度上升.
enum RateWords {
  private static let rates = ["率", "占比", "比例", "比重"]
  /// Words with 率 that are no share of anything; what grows by percent may well be one of them.
  private static let otherRates = [
    "效率", "频率", "速率", "功率", "汇率", "利率", "费率", "增长率", "概率", "表率", "率先", "率领", "率队",
  ]
  /// Words of what is counted, whose growth is in percent.
  private static let counts = ["数", "量", "人次", "规模", "金额", "投入", "时长", "时间", "家次"]
  /// What a clause may begin with that goes on about the one before it.
  private static let comparisons = ["比", "较", "同比", "环比", "与", "和", "相比", "同期"]

  static func isChangeOfRate(_ words: [UInt8], before offset: Int) -> Bool {
    clause(words, before: offset) != nil
  }

  /// The words that name the rate whose change the number at `offset` tells; `nil` for other changes.
  ///
  /// The clause names the rate, or only compares and the one before names it. A clause that names what
  /// is counted behind the rate speaks of that.
  static func clause(_ words: [UInt8], before offset: Int) -> ArraySlice<UInt8>? {
    var end = offset
    for _ in 0..<3 {
      let start = PassageWords.start(PassageWords.clauseEnds, before: end, in: words)
      let clause = words[start..<end]
      let bare = clause.withoutBlanks
      let rate = lastRate(in: clause)
      let count = clause.last(of: counts)
      if rate != nil || count != nil { return (rate ?? -1) > (count ?? -1) ? clause : nil }
      guard bare.count <= 9 || bare.starts(withAnyOf: comparisons), start > 0,
        isComma(before: start, in: words)
      else { return nil }
      end = start - (words[start - 1] == UInt8(ascii: ",") ? 1 : 3)
    }
    return nil
  }

  /// Only a comma joins two clauses into one statement.
  private static func isComma(before offset: Int, in words: [UInt8]) -> Bool {
    words[..<offset].suffix(1).elementsEqual(",".utf8)
      || words[..<offset].suffix(3).elementsEqual("，".utf8)
  }

  /// Where the last word for a rate begins.
  private static func lastRate(in clause: ArraySlice<UInt8>) -> Int? {
    var rest = clause
    while let at = rest.last(of: rates) {
      let isOther = otherRates.contains { word in
        let length = word.utf8.count
        return (0...length - 3).contains { shift in
          at - shift >= clause.startIndex && clause[(at - shift)...].starts(with: word.utf8)
        }
      }
      if !isOther { return at }
      rest = rest[..<at]
    }
    return nil
  }
}
