internal import TongbaoCore

extension DocumentWalk {
  /// Notes the numbers of a finished run of plain text; `node` is the first that it was made of.
  mutating func noteNumbers(in run: ProseRun, from node: MarkdownNode?) {
    defer { isFirstRun = false }
    guard let node, linkDepth == 0 else { return }
    let numbers = ProseNumber.numbers(in: run.bytes, isParagraphStart: isFirstRun)
    guard !numbers.isEmpty else { return }
    let start = text.sourceOffset(of: node)
    var search = DigitSearch(
      source: text.places.source, offset: start, length: run.bytes.count)
    var read = 0
    for number in numbers {
      let visible = run.bytes[number.range]
      let range = search.range(of: visible, behind: run.bytes[read..<number.range.lowerBound])
      read = number.range.upperBound
      looseNumbers.append(
        LooseNumber(
          text: String(decoding: range.map { text.places.source[$0] } ?? visible, as: UTF8.self),
          unit: number.unit, place: place(range ?? start..<start + 1), isExact: range != nil,
          change: ChangeDirection(endOf: run.bytes[..<number.range.lowerBound])))
    }
  }
}

/// Finds the numbers of a text in the source it was made from, where marks and blanks may stand
/// between them.
private struct DigitSearch {
  let source: [UInt8]
  /// `nil` once the source said something else than the text.
  private var offset: Int?
  /// No text is looked for further on, so that what is not there costs no pass over the rest.
  private let end: Int

  /// `length` of the text whose first byte stands at `offset`.
  init(source: [UInt8], offset: Int, length: Int) {
    self.source = source
    self.offset = offset
    end = min(source.count, offset + 4 * length + 1_024)
  }

  /// The bytes of `number` in the source, when the digits of the text before it stand there as well.
  mutating func range(of number: ArraySlice<UInt8>, behind text: ArraySlice<UInt8>) -> Range<Int>? {
    for digits in text.digitRuns { skip(digits) }
    let runs = number.digitRuns
    guard let first = runs.first, let start = skip(first)?.lowerBound else { return nil }
    for digits in runs.dropFirst() { skip(digits) }
    guard var upper = offset else { return nil }
    if number.last == UInt8(ascii: "%") || number.suffix(3).elementsEqual("％".utf8) {
      while upper < end, source[upper] == 0x20 || source[upper] == 0x09 { upper += 1 }
      for sign in ["%", "％"] where source.holds(sign.utf8, at: upper) { upper += sign.utf8.count }
    }
    // What stands there must be the number, blanks apart.
    guard source[start..<upper].withoutBlanks.elementsEqual(number.withoutBlanks) else {
      offset = nil
      return nil
    }
    offset = upper
    return start..<upper
  }

  /// Steps behind the next run of digits that is `digits`.
  @discardableResult
  private mutating func skip(_ digits: ArraySlice<UInt8>) -> Range<Int>? {
    guard var index = offset else { return nil }
    while index < end {
      guard isASCIIDigit(source[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < end, isASCIIDigit(source[index]) { index += 1 }
      if source[start..<index].elementsEqual(digits) {
        offset = index
        return start..<index
      }
    }
    offset = nil
    return nil
  }
}

extension ArraySlice<UInt8> {
  fileprivate var digitRuns: [ArraySlice<UInt8>] {
    split { !isASCIIDigit($0) }
  }
}
