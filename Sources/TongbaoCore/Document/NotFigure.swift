/// Why a run of digits in the prose is no figure. The list is closed and tested; what it does not
/// cover counts as an untied figure.
package enum NotFigure: String, Sendable, CaseIterable {
  /// 12月3日, 2024年, 11月, 28日 behind another date; August 2024.
  case date
  /// 〔2019〕19号, [2024]9号.
  case documentNumber = "document-number"
  /// 第1次, 附件2, 表1, 1. at the start of a paragraph.
  case ordinal
  /// A number with masked digits: ×××0013.
  case mask
  /// 0731-89990000, 12345678: a telephone number.
  case telephone
  /// Digits beside Latin letters, in an address or a code: IPv6, zwgk2@….
  case name
  /// 2周, 1个工作日, 2.5小时: how long, not how many.
  case duration
  /// 合格线60分, 超过（含）100分, 不少于2次: where a rule draws its line.
  case threshold
}

/// Finds dates and other digits that are no figures in a piece of prose.
package struct ProseScanner {
  package enum Piece: Sendable, Hashable {
    case plain(Range<Int>)
    /// A full date, with its ISO form.
    case date(Range<Int>, CalendarDate)
    case notFigure(Range<Int>, NotFigure)
  }

  let bytes: [UInt8]
  private let isParagraphStart: Bool

  package init(_ bytes: [UInt8], isParagraphStart: Bool) {
    self.bytes = bytes
    self.isParagraphStart = isParagraphStart
  }

  /// The text in pieces, in order, with nothing left out; ranges count bytes.
  package func pieces() -> [Piece] {
    var pieces: [Piece] = []
    var plain = 0
    var index = 0
    while index < bytes.count {
      guard isDigit(index) else {
        index += 1
        continue
      }
      guard let piece = piece(at: index) else {
        while index < bytes.count, isDigit(index) { index += 1 }
        continue
      }
      let range = piece.range
      if range.lowerBound > plain { pieces.append(.plain(plain..<range.lowerBound)) }
      pieces.append(piece)
      plain = range.upperBound
      index = range.upperBound
    }
    if plain < bytes.count { pieces.append(.plain(plain..<bytes.count)) }
    return pieces
  }

  private func piece(at start: Int) -> Piece? {
    let end = digitsEnd(start)
    if let piece = date(start, end) ?? englishDate(start, end) { return piece }
    if let range = documentNumber(start, end) { return .notFigure(range, .documentNumber) }
    if let range = masked(start, end) { return .notFigure(range, .mask) }
    if let range = telephone(start, end) { return .notFigure(range, .telephone) }
    if isLatin(start - 1) || isLatin(end) || follows(end, "@") || precedes(start, "@") {
      var upper = end
      while upper < bytes.count, isDigit(upper) || isLatin(upper) { upper += 1 }
      return .notFigure(start..<upper, .name)
    }
    if ["第", "附件", "表", "图"].contains(where: { precedes(start, $0) })
      || ["附件 ", "表 "].contains(where: { precedes(start, $0) })
    {
      return .notFigure(start..<end, .ordinal)
    }
    if isParagraphStart, end - start <= 2, start <= 3,
      ["．", ".", "、", "）", ")"].contains(where: { follows(end, $0) }),
      start == 0 || precedes(start, "（") || precedes(start, "(")
    {
      return .notFigure(start..<end, .ordinal)
    }
    return measure(start)
  }

  /// 2024年12月3日 as a date; 2024年, 12月3日, 12月, 3日 as parts of one.
  private func date(_ start: Int, _ end: Int) -> Piece? {
    guard let first = CalendarDate.number(bytes[start..<end]) else { return nil }
    if end - start == 4, (1900...2199).contains(first), follows(end, "年") {
      let month = end + 3
      let monthEnd = digitsEnd(month)
      guard month < monthEnd, monthEnd - month <= 2, follows(monthEnd, "月") else {
        return .notFigure(start..<end + 3, .date)
      }
      let day = monthEnd + 3
      let dayEnd = digitsEnd(day)
      if day < dayEnd, dayEnd - day <= 2, follows(dayEnd, "日"),
        let m = CalendarDate.number(bytes[month..<monthEnd]),
        let d = CalendarDate.number(bytes[day..<dayEnd]),
        let date = CalendarDate(year: first, month: m, day: d)
      {
        return .date(start..<dayEnd + 3, date)
      }
      return .notFigure(start..<monthEnd + 3, .date)
    }
    guard end - start <= 2, first >= 1 else { return nil }
    if first <= 12, follows(end, "月") {
      let day = end + 3
      let dayEnd = digitsEnd(day)
      if day < dayEnd, dayEnd - day <= 2, follows(dayEnd, "日") {
        return .notFigure(start..<dayEnd + 3, .date)
      }
      return .notFigure(start..<end + 3, .date)
    }
    if first <= 31, follows(end, "日") { return .notFigure(start..<end + 3, .date) }
    return nil
  }

  /// 〔2019〕19号 with any brackets that offices use.
  private func documentNumber(_ start: Int, _ end: Int) -> Range<Int>? {
    guard end - start == 4,
      let open = ["〔", "[", "（", "(", "【"].first(where: { precedes(start, $0) }),
      let close = ["〕", "]", "）", ")", "】"].first(where: { follows(end, $0) })
    else { return nil }
    let number = end + close.utf8.count
    let numberEnd = digitsEnd(number)
    guard number < numberEnd, follows(numberEnd, "号") else { return nil }
    return start - open.utf8.count..<numberEnd + 3
  }

  /// Digits next to mask characters.
  private func masked(_ start: Int, _ end: Int) -> Range<Int>? {
    let masks = ["×", "*", "＊", "X"]
    func isMask(_ index: Int) -> Int? {
      masks.first { follows(index, $0) }.map { $0.utf8.count }
    }
    guard
      masks.contains(where: { precedes(start, $0) }) || isMask(end) != nil
        || (["-", "—", "－"].contains { follows(end, $0) && isMask(end + $0.utf8.count) != nil })
    else { return nil }
    var upper = end
    while upper < bytes.count {
      if isDigit(upper) {
        upper += 1
      } else if let count = isMask(upper) {
        upper += count
      } else if let dash = ["-", "—", "－"].first(where: { follows(upper, $0) }) {
        upper += dash.utf8.count
      } else {
        break
      }
    }
    return start..<upper
  }

  private func telephone(_ start: Int, _ end: Int) -> Range<Int>? {
    if let dash = ["-", "—", "－", "——"].last(where: { follows(end, $0) }),
      (3...4).contains(end - start),
      bytes[start] == UInt8(ascii: "0")
    {
      let number = end + dash.utf8.count
      let numberEnd = digitsEnd(number)
      if numberEnd - number >= 7 { return start..<numberEnd }
    }
    return end - start >= 7 && precededByTelephoneWord(start) ? start..<end : nil
  }

  private func precededByTelephoneWord(_ start: Int) -> Bool {
    ["电话：", "电话:", "传真：", "传真:", "电话", "手机：", "手机:"].contains { precedes(start, $0) }
  }

  package func isDigit(_ index: Int) -> Bool {
    bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
  }

  private func isLatin(_ index: Int) -> Bool {
    guard index >= 0, index < bytes.count else { return false }
    return (0x41...0x5A).contains(bytes[index]) || (0x61...0x7A).contains(bytes[index])
  }

  package func digitsEnd(_ start: Int) -> Int {
    var end = start
    while isDigit(end) { end += 1 }
    return end
  }

  package func follows(_ index: Int, _ text: String) -> Bool {
    index <= bytes.count && bytes[index...].starts(with: text.utf8)
  }

  package func precedes(_ index: Int, _ text: String) -> Bool {
    let count = text.utf8.count
    return index >= count && bytes[(index - count)..<index].elementsEqual(text.utf8)
  }
}

extension ProseScanner.Piece {
  package var range: Range<Int> {
    switch self {
    case .plain(let range), .date(let range, _), .notFigure(let range, _): range
    }
  }
}
