/// What stands before the text of a line: indent, quote marks, list marks; and what the text is.
struct LineShape {
  /// Offset at which the text begins; the line's end for a blank line.
  private(set) var content: Int
  /// Offset behind the last quote mark, the line's start when there is none.
  private(set) var quoteEnd: Int
  /// Blanks to leave out so that layout makes no code block; empty when there are none.
  private(set) var surplus: Range<Int>
  /// Quote and list marks of this line.
  private(set) var depth = 0
  /// Whether a list mark opens the text.
  private(set) var isListItem = false
  /// Columns before the first mark or text; a tab goes to the next multiple of four.
  private(set) var indent = 0
  let end: Int

  /// Reads the line `start..<end`.
  ///
  /// Outside lists (`isInList`) a deep indent is layout: official text has no code. A line that
  /// continues a paragraph (`isContinuation`) cannot open a list by a deeply indented mark.
  init(_ bytes: [UInt8], _ start: Int, _ end: Int, isInList: Bool, isContinuation: Bool) {
    self.end = end
    content = start
    quoteEnd = start
    surplus = start..<start
    while true {
      let blanks = content
      var columns = 0
      while content < end, bytes[content] == 0x20 || bytes[content] == 0x09 {
        columns += bytes[content] == 0x09 ? 4 - columns % 4 : 1
        content += 1
      }
      if depth == 0 { indent = columns }
      guard content < end else { return }
      if columns >= (depth == 0 ? 4 : 5), !isInList || isListItem {
        if depth == 0, isContinuation { return }
        surplus = (depth == 0 ? blanks : blanks + 1)..<content
        // The marks behind surplus blanks are marks all the same; there can be no second surplus.
        if depth > 0 { return }
      }
      let byte = bytes[content]
      let isBlankNext =
        content + 1 == end || bytes[content + 1] == 0x20 || bytes[content + 1] == 0x09
      if byte == UInt8(ascii: ">") {
        content += 1
        quoteEnd = content
      } else if isBlankNext,
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*")
          || byte == UInt8(ascii: "+"), !Self.isRule(bytes[content..<end])
      {
        content += 1
        isListItem = true
      } else {
        return
      }
      depth += 1
    }
  }

  var isBlank: Bool { content == end }

  /// Three or more `-`, `*` or `_` and nothing else.
  static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first,
      [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(mark)
    else { return false }
    var count = 0
    for byte in line {
      if byte == mark { count += 1 } else if byte != 0x20, byte != 0x09 { return false }
    }
    return count >= 3
  }

  /// A line of `=` or `-` below a paragraph, which makes it a heading.
  static func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else {
      return false
    }
    return line.drop { $0 == mark }.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// `|---|:--:|`: the line that makes a table in other Markdowns.
  static func isTableRule(_ line: ArraySlice<UInt8>) -> Bool {
    var hasBar = false
    var hasDash = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): hasBar = true
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return hasBar && hasDash
  }

  /// Digits, `.` or `)` and a blank: the offset of the mark that would open a numbered list.
  static func orderedMark(_ line: ArraySlice<UInt8>) -> Int? {
    let digits = line.prefix(10).prefix(while: isASCIIDigit)
    guard (1...9).contains(digits.count) else { return nil }
    let mark = digits.endIndex
    guard mark < line.endIndex, line[mark] == UInt8(ascii: ".") || line[mark] == UInt8(ascii: ")")
    else { return nil }
    let next = mark + 1
    guard next == line.endIndex || line[next] == 0x20 || line[next] == 0x09 else { return nil }
    return mark
  }

  static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    let marks = line.prefix(7).prefix { $0 == UInt8(ascii: "#") }
    guard (1...6).contains(marks.count) else { return false }
    let next = marks.endIndex
    return next == line.endIndex || line[next] == 0x20 || line[next] == 0x09
  }
}

/// The line that opens a fenced block, and the test for the one that closes it.
struct Fence {
  private let mark: UInt8
  private let length: Int
  /// Offset of its first mark.
  let offset: Int

  init?(_ line: ArraySlice<UInt8>) {
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let run = line.prefix { $0 == mark }
    guard run.count >= 3, mark == UInt8(ascii: "~") || !line[run.endIndex...].contains(mark) else {
      return nil
    }
    self.mark = mark
    length = run.count
    offset = line.startIndex
  }

  /// Whether `line`, indented by three blanks at most, closes the block.
  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 }
    guard text.startIndex - line.startIndex <= 3 else { return false }
    let run = text.prefix { $0 == mark }
    return run.count >= length && line[run.endIndex...].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
