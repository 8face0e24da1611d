internal import TongbaoCore

extension TextPreparation {
  /// Whether the pass has to look closer at a byte.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xE4...0xE9, 0x80...0xBF: false
    case 0x00...0x1F, 0x7F...0xFF: true
    case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"),
      UInt8(ascii: "("):
      true
    default: false
    }
  }

  /// Goes through the text of a line; whether it holds a tab between words.
  mutating func scanInlines(_ line: Range<Int>) -> Bool {
    var hasTab = false
    var index = line.lowerBound
    /// Lengths of backtick runs that close nowhere on this line.
    var unclosedRuns: Set<Int> = []
    while index < line.upperBound, !isOverLimit {
      let byte = source[index]
      guard Self.isSpecial(byte) else {
        index += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"):
        let isEscape = index + 1 < line.upperBound && (0x21...0x7E).contains(source[index + 1])
        index += isEscape ? 2 : 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"):
        var end = index
        while end < line.upperBound, source[end] == byte { end += 1 }
        guard end - index <= MarkdownLimits.delimiterRun else {
          passLimit(.longDelimiterRun(end - index, at: place(index..<end)))
          return hasTab
        }
        if byte == UInt8(ascii: "`") {
          let close = codeSpanEnd(index..<end, line.upperBound, &unclosedRuns)
          if let close { checkCode(end..<close) }
          index = close ?? end
        } else {
          prepareDelimiters(index..<end)
          index = end
        }
      case UInt8(ascii: "["):
        openBrackets += 1
        guard openBrackets <= MarkdownLimits.openBrackets else {
          passLimit(.openBrackets(at: place(index..<index + 1)))
          return hasTab
        }
        index += 1
      case UInt8(ascii: "]"): index = prepareLink(index, line.upperBound)
      case UInt8(ascii: "("):
        reportMisplacedTie(index)
        index += 1
      case UInt8(ascii: "<"): index = angleEnd(index, line.upperBound)
      case UInt8(ascii: "&"): index = prepareEntity(index, line.upperBound)
      case 0x09:
        hasTab = hasTab || (index + 1 < line.upperBound && source[index + 1] != 0x09)
        index += 1
      default: index = checkScalar(index)
      }
    }
    return hasTab
  }

  /// Gives a run of `*` or `_` the meaning a writer of Chinese has in mind.
  ///
  /// Markdown refuses `。**检` as the end of bold, because it looks for blanks that Chinese has not.
  /// `****`, `2***5`, `0990-***0100` and `1***@` are masks.
  private mutating func prepareDelimiters(_ run: Range<Int>) {
    let before = run.lowerBound > 0 ? source[run.lowerBound - 1] : 0
    let after = run.upperBound < source.count ? source[run.upperBound] : 0
    if source[run.lowerBound] == UInt8(ascii: "_") {
      if run.count == 2, !(isASCIIWord(before) && isASCIIWord(after)) {
        text.boldMarks.append(run.lowerBound)
        insert(PreparedText.markStart + Array("**".utf8) + PreparedText.markEnd, at: run.lowerBound)
        drop(run)
      }
    } else if run.count >= 4 || isMask(run, before, after) {
      for offset in run { insert([UInt8(ascii: "\\")], at: offset) }
    } else if run.count >= 2 {
      text.boldMarks.append(run.lowerBound)
      insert(PreparedText.markStart, at: run.lowerBound)
      insert(PreparedText.markEnd, at: run.upperBound)
    }
  }

  /// Whether a run of `*` hides digits, or the letters of a mailbox.
  private func isMask(_ run: Range<Int>, _ before: UInt8, _ after: UInt8) -> Bool {
    let beginsNumber = isASCIIDigit(before) || before == UInt8(ascii: "-")
    return beginsNumber && isASCIIDigit(after)
      || run.count == 3 && isASCIIWord(before) && after == UInt8(ascii: "@")
  }

  /// Behind the code span that `run` opens; `nil` with an error when it does not close on its line.
  ///
  /// Spans over several lines are refused: official text has none, and a stray backtick would make
  /// code of half a paragraph.
  private mutating func codeSpanEnd(
    _ run: Range<Int>, _ end: Int, _ unclosedRuns: inout Set<Int>
  ) -> Int? {
    guard !unclosedRuns.contains(run.count) else { return nil }
    var index = run.upperBound
    while index < end {
      guard source[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let start = index
      while index < end, source[index] == UInt8(ascii: "`") { index += 1 }
      if index - start == run.count { return index }
    }
    if unclosedRuns.isEmpty { log.report(.looseBacktick(at: place(run))) }
    unclosedRuns.insert(run.count)
    return nil
  }

  /// A tie inside a code span would stay plain text and be checked by nobody.
  private mutating func checkCode(_ span: Range<Int>) {
    reportForbidden(in: span)
    for offset in span where source.holds("](=".utf8, at: offset) {
      log.report(.lostTie(at: place(offset..<offset + 3)))
    }
  }

  /// Behind `<…>` when nothing in it is a blank or another `<`; else behind the `<`.
  private func angleEnd(_ start: Int, _ end: Int) -> Int {
    guard start + 1 < end, isASCIIWord(source[start + 1]) || source[start + 1] == UInt8(ascii: "/")
    else { return start + 1 }
    for offset in start + 1..<end {
      switch source[offset] {
      case UInt8(ascii: ">"): return offset + 1
      case 0x00...0x20, UInt8(ascii: "<"), UInt8(ascii: "]"), UInt8(ascii: "&"), 0x7F...0xFF:
        return start + 1
      default: break
      }
    }
    return start + 1
  }
}
