internal import TongbaoCore

/// Official numbering at the start of a paragraph: 一、 （一） 1. （1）.
struct Numbering: Hashable {
  enum Kind {
    /// 一、
    case section
    /// （一） or (一)
    case subsection
    /// 1. 1、 （1）: a paragraph like any other, its mark a part of the text
    case item
  }

  let kind: Kind
  let number: Int

  /// The numbering at the start of `text`, behind any indent and `**`; `nil` for other text.
  init?(_ text: ArraySlice<UInt8>) {
    var reader = NumberingReader(text: text)
    reader.skipIndent()
    let isBracketed = reader.take("（") || reader.take("(")
    if let number = reader.takeDigits() {
      let hasMark =
        isBracketed
        ? reader.takeClose()
        : reader.take(".") || reader.take("．") || reader.take("、")
      guard hasMark, reader.isTextBehindItem else { return nil }
      self.init(kind: .item, number: number)
    } else if let number = reader.takeNumerals() {
      guard isBracketed ? reader.takeClose() : reader.take("、") && !reader.counts(on: number)
      else { return nil }
      self.init(kind: isBracketed ? .subsection : .section, number: number)
    } else {
      return nil
    }
  }

  /// The number, when it is one of a section.
  var official: OfficialNumber? {
    switch kind {
    case .section: OfficialNumber(.section, number)
    case .subsection: OfficialNumber(.subsection, number)
    case .item: nil
    }
  }

  private init(kind: Kind, number: Int) {
    self.kind = kind
    self.number = number
  }
}

/// A cursor over the first characters of a paragraph.
private struct NumberingReader {
  var text: ArraySlice<UInt8>

  private var next: Unicode.Scalar? {
    text.isEmpty ? nil : text.scalar(at: text.startIndex).scalar
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    text.removeFirst(scalar.utf8.count)
    return true
  }

  mutating func takeClose() -> Bool { take("）") || take(")") }

  /// Skips blanks, U+3000 and the marks of bold.
  mutating func skipIndent() {
    while let scalar = next {
      switch scalar {
      case " ", "\t", "\u{3000}", "*", "_": text.removeFirst(scalar.utf8.count)
      default: return
      }
    }
  }

  /// One or two digits; three and more number nothing.
  mutating func takeDigits() -> Int? {
    let digits = text.prefix(3).prefix(while: isASCIIDigit)
    guard (1...2).contains(digits.count) else { return nil }
    text.removeFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// A number to 99 in Chinese numerals.
  mutating func takeNumerals() -> Int? {
    var number = 0
    var hasTen = false
    var hasUnit = false
    while let scalar = next, let value = Self.numeral(scalar) {
      if value == 10 {
        guard !hasTen else { return nil }
        number = max(number, 1) * 10
        hasTen = true
        hasUnit = false
      } else {
        guard !hasUnit else { return nil }
        number += value
        hasUnit = true
      }
      text.removeFirst(3)
    }
    return number > 0 ? number : nil
  }

  /// Whether the text goes on counting after 一、 and numbers nothing: 一、二季度, 十一、十二月,
  /// 一、二、三级. 二、一季度检查情况 is a heading, 一、一季度 too.
  func counts(on number: Int) -> Bool {
    var rest = self
    guard rest.takeNumerals() == number + 1 else { return false }
    switch rest.next {
    case "、", "季", "月", "级", "类": return true
    default: return false
    }
  }

  /// 2.抽查 and 1.2024年 are numbered; 99.8% and 5、6月 are not.
  var isTextBehindItem: Bool {
    let digits = text.prefix(5).prefix(while: isASCIIDigit)
    return digits.isEmpty || (digits.count == 4 && text.dropFirst(4).starts(with: "年".utf8))
  }

  private static func numeral(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "十": 10
    default: nil
    }
  }
}
