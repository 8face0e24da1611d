internal import TongbaoCore

/// A line that a sentence draws through the scores: 综合得分超过(含)100分.
struct ScoreBand {
  let threshold: String
  let isInclusive: Bool

  private static let above = ["超过", "高于", "不低于", "达到", "在", "大于"]

  /// The lines named in `words`, in order; only those that scores lie above.
  static func bands(in words: ArraySlice<UInt8>) -> [ScoreBand] {
    let bytes = Array(words)
    let scanner = ProseScanner(bytes, isParagraphStart: false)
    var bands: [ScoreBand] = []
    var index = 0
    while index < bytes.count {
      guard scanner.isDigit(index), !scanner.isInsideNumber(index) else {
        index += 1
        continue
      }
      let end = scanner.numberEnd(index)
      if let band = band(index, end, bytes, scanner) { bands.append(band) }
      index = end
    }
    return bands
  }

  private static func band(
    _ start: Int, _ end: Int, _ bytes: [UInt8], _ scanner: ProseScanner
  ) -> ScoreBand? {
    guard scanner.follows(end, "分") else { return nil }
    let behind = end + 3
    var before = start
    var isInclusive = false
    for mark in ["（含）", "(含)"] where scanner.precedes(before, mark) {
      before -= mark.utf8.count
      isInclusive = true
    }
    let isOpen = ["以上", "及以上", "（含）以上", "(含)以上", "（含）及以上"].contains {
      scanner.follows(behind, $0)
    }
    guard let word = above.first(where: { scanner.precedes(before, $0) }) ?? (isOpen ? "" : nil)
    else { return nil }
    // 以上 and 不低于 take the line in; 超过 without (含) does not.
    isInclusive = isInclusive || isOpen || ["不低于", "达到"].contains(word)
    guard word != "在" || isOpen else { return nil }
    return ScoreBand(
      threshold: String(decoding: bytes[start..<end], as: UTF8.self), isInclusive: isInclusive)
  }
}
