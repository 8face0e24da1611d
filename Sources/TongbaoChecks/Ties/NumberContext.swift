internal import TongbaoCore

/// The words around one number of a passage.
struct NumberContext {
  let passage: Passage
  let index: Int

  let range: Range<Int>
  /// From the last mark, or the last number, to the number: 其中合格, 其他政务新媒体.
  let lead: ArraySlice<UInt8>
  /// From behind the unit to the next mark or number: 政府网站进行了全面检查.
  let tail: ArraySlice<UInt8>
  /// Between commas.
  let clause: ArraySlice<UInt8>
  /// The part of the sentence before the number, and behind it.
  let before: ArraySlice<UInt8>
  let behind: ArraySlice<UInt8>

  init(_ passage: Passage, _ index: Int, unit: String) {
    self.passage = passage
    self.index = index
    let words = passage.words
    let range = passage.numbers[index].range
    self.range = range
    var start = PassageWords.start(PassageWords.phraseEnds, before: range.lowerBound, in: words)
    if index > 0 { start = max(start, passage.numbers[index - 1].range.upperBound) }
    lead = words[min(start, range.lowerBound)..<range.lowerBound]
    var after = range.upperBound
    for skipped in [" ", "余", "多", "万", "余", "多", unit] where unit != "%" {
      if words[after...].starts(with: skipped.utf8) { after += skipped.utf8.count }
    }
    var end = PassageWords.end(PassageWords.phraseEnds, from: after, in: words)
    if index + 1 < passage.numbers.count {
      end = min(end, passage.numbers[index + 1].range.lowerBound)
    }
    tail = words[after..<max(after, end)]
    clause =
      words[
        PassageWords.start(
          PassageWords.clauseEnds, before: range.lowerBound, in: words)..<PassageWords.end(
            PassageWords.clauseEnds, from: range.upperBound, in: words)]
    before =
      words[
        PassageWords.start(
          PassageWords.sentenceEnds, before: range.lowerBound, in: words)..<range.lowerBound]
    behind =
      words[
        range
          .upperBound..<PassageWords.end(
            PassageWords.sentenceEnds, from: range.upperBound, in: words)]
  }

  /// The part of the sentence behind the number, to the next number.
  var behindToNextNumber: ArraySlice<UInt8> {
    guard index + 1 < passage.numbers.count else { return behind }
    let next = passage.numbers[index + 1].range.lowerBound
    return behind[..<min(max(next, behind.startIndex), behind.endIndex)]
  }

  /// The text of the paragraph before the number, so far as it may still speak of it.
  var paragraphBefore: ArraySlice<UInt8> {
    passage.words[max(0, range.lowerBound - 1_200)..<range.lowerBound]
  }

  /// Whether the noun behind the number is no subject of a check: 33个部门, 20家单位, 3个栏目.
  var countsOtherThings: Bool { tail.starts(withAnyOf: Self.otherNouns) }

  private static let otherNouns = [
    "县", "市", "区", "州", "地区", "乡", "镇", "街道", "部门", "单位", "省直", "州直", "栏目", "高校", "问题",
    "系统", "平台", "办事", "稿件", "信息", "会议", "培训", "文件", "制度", "同志", "工作",
  ]

  /// Whether words say that the number is not exact: 约6000, 5900余条.
  var isApproximate: Bool {
    lead.reversed().starts(with: "约".utf8.reversed())
      || lead.reversed().starts(with: "近".utf8.reversed())
      || passage.words[range.upperBound...].starts(withAnyOf: ["余", "多", "万"])
  }
}
