internal import TongbaoCore

/// One way to understand what a number counts, with the expressions that say it.
struct TieReading {
  /// All say the same; the first that has a value decides whether the number fits.
  let candidates: [TieExpression]
  /// The words that speak for it.
  let evidence: Message
  /// What the sentence says the same number of, and must give it too: 网站和新媒体合格率均为100%.
  var companions: [[TieExpression]] = []
  /// What the number would otherwise be mistaken for is not tried when this does not fit.
  var isFinal = false

  init(_ candidates: [TieExpression?], _ evidence: Message, isFinal: Bool = false) {
    self.candidates = candidates.compactMap(\.self)
    self.evidence = evidence
    self.isFinal = isFinal
  }
}

/// The parts of the notice that a number in the sentence may speak of.
enum TieScope {
  case whole
  case region(RegionMentions.Mention)
  case regions([RegionMentions.Mention])

  private static let wholeWords = ["全省", "全市", "全州", "全县", "全区", "总体", "合计", "共计"]

  init(_ number: NumberContext, _ regions: RegionMentions) {
    let mentions = regions.mentions(in: number.before)
    guard let last = mentions.last else {
      self = .whole
      return
    }
    if let whole = number.before.last(of: Self.wholeWords), whole >= last.range.upperBound {
      self = .whole
      return
    }
    var list = [last]
    for mention in mentions.dropLast().reversed() {
      let between = number.before[mention.range.upperBound..<list[0].range.lowerBound]
      guard between.count <= 3, between.holds(anyOf: ["、", "和", "及", "与"]) else { break }
      list.insert(mention, at: 0)
    }
    self = list.count > 1 ? .regions(list) : .region(last)
  }
}
