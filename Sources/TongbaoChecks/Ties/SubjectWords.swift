internal import TongbaoCore

/// Finds out which subjects of the check a number speaks of.
struct SubjectWords {
  private let words: [(subject: String, words: [String])]

  init(_ measures: MeasureTable) {
    words = measures.subjects.map { subject in
      (subject.id, Self.standard[subject.id] ?? [subject.label])
    }
  }

  private static let standard: [String: [String]] = [
    "websites": ["网站", "站点"],
    "new-media": ["新媒体", "账号", "帐号", "公众号", "微博", "抖音", "头条号", "微信"],
    "messages": ["留言", "信件", "来信"],
    "combined": ["综合得分", "综合评分", "综合成绩"],
  ]

  /// The subjects of a number: those of the noun behind it, else the last ones named before it in
  /// the paragraph, else those of the headings.
  ///
  /// Two joined by 和 (政府网站和政务新媒体) are both meant.
  func subjects(of number: NumberContext) -> [String] {
    if let noun = first(in: number.tail) { return [noun] }
    let found = last(in: number.paragraphBefore)
    if !found.isEmpty { return found }
    for heading in number.passage.headings.reversed() {
      let found = last(in: heading[...])
      if !found.isEmpty { return found }
    }
    return []
  }

  /// All subjects named in a text.
  func subjects(in text: ArraySlice<UInt8>) -> Set<String> {
    Set(words.filter { text.holds(anyOf: $0.words) }.map(\.subject))
  }

  /// The subject named first.
  private func first(in text: ArraySlice<UInt8>) -> String? {
    words.compactMap { subject, words in
      words.compactMap { text.first(of: $0) }.min().map { (subject, $0) }
    }.min { $0.1 < $1.1 }?.0
  }

  /// The subject named last, with the one it is joined to.
  private func last(in text: ArraySlice<UInt8>) -> [String] {
    let found = words.compactMap { subject, words in
      text.last(of: words).map { (subject: subject, at: $0) }
    }.sorted { $0.at > $1.at }
    guard let nearest = found.first else { return [] }
    let joined = found.dropFirst().filter { other in
      let between = text[other.at..<nearest.at]
      return between.count <= 24 && between.holds(anyOf: ["和", "与", "及", "、"])
        && !between.holds(anyOf: ["，", ",", "。"])
    }
    return [nearest.subject] + joined.map(\.subject)
  }
}
