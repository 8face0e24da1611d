/// A number as it stands in the prose: `614`, `1,842`, `99.35%`, `三`, `二十三`, `无`.
package struct WrittenFigure: Sendable, Hashable {
  /// The value with the decimals that are written.
  package let decimal: ExactDecimal
  package let isPercent: Bool
  /// Written in words: Chinese numerals, 无.
  package let isWord: Bool

  /// `nil` for other words (均, 全部), which carry the computed value and are not checked.
  package init?(_ text: String) {
    var bare = ""
    for scalar in text.withoutBlanks.unicodeScalars {
      // Full-width digits, comma, point and percent sign mean the same.
      let narrow = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      bare.unicodeScalars.append(Unicode.Scalar(narrow) ?? scalar)
    }
    let isPercent = bare.hasSuffix("%")
    if isPercent { bare.removeLast() }
    if let decimal = ExactDecimal(bare) {
      self.decimal = decimal
      self.isPercent = isPercent
      isWord = false
      return
    }
    guard !isPercent, let value = Self.words[bare] ?? chineseNumber(bare) else { return nil }
    decimal = ExactDecimal(value)
    self.isPercent = false
    isWord = true
  }

  private static let words = ["零": 0, "无": 0, "没有": 0, "未发现": 0, "两": 2]
}

/// The value of Chinese numerals below ten thousand: 三, 十二, 一百零五, 两千三百.
func chineseNumber(_ text: String) -> Int? {
  let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9,
  ]
  let units: [Character: Int] = ["十": 10, "百": 100, "千": 1_000]
  guard !text.isEmpty else { return nil }
  var total = 0
  var digit: Int?
  var lastUnit = 10_000
  var followsZero = false
  for character in text {
    if let value = digits[character] {
      guard digit == nil || digit == 0 else { return nil }
      digit = value
      followsZero = followsZero || value == 0
    } else if let unit = units[character] {
      // Only 十 stands without a digit before it, and only at the start.
      guard unit < lastUnit, digit != 0, digit != nil || (unit == 10 && total == 0) else {
        return nil
      }
      total += (digit ?? 1) * unit
      lastUnit = unit
      digit = nil
      followsZero = false
    } else {
      return nil
    }
  }
  // 一百五 is 150 in speech and no number in a document.
  if let digit, digit > 0, lastUnit == 100 || lastUnit == 1_000, !followsZero { return nil }
  return total + (digit ?? 0)
}
