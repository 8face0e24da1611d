import TongbaoCore

/// The quarters of a drawing, one slot each, missing ones included.
struct TimeAxis: Sendable {
  /// The first quarter shown.
  let first: Quarter
  /// Quarters shown; at least 1.
  let count: Int
  let left: Hundredths
  let width: Hundredths

  /// The left edge of slot `index`; for `count`, the right end of the axis.
  func edge(_ index: Int) -> Hundredths { left + width * index / count }

  /// The width of a slot, rounded down.
  var slotWidth: Hundredths { width / count }

  func quarter(_ index: Int) -> Quarter { Quarter(ordinal: first.ordinal + index) }

  /// The words for single quarters that the room allows; `nil`: years only.
  var quarterForm: QuarterForm? {
    switch slotWidth {
    case 5000...: .words
    case 2400...: .letter
    case 2200...: .digit
    default: nil
    }
  }

  enum QuarterForm: Sendable {
    case words, letter, digit

    func text(_ number: Int, _ words: Words) -> String {
      switch self {
      case .words: words(.drawingQuarter, [.number: String(number)])
      case .letter: "Q\(number)"
      case .digit: "\(number)"
      }
    }
  }

  /// The years with the slots they cover.
  var years: [(year: Int, slots: Range<Int>)] {
    var years: [(year: Int, slots: Range<Int>)] = []
    var start = 0
    while start < count {
      let here = quarter(start)
      let end = min(count, start + 5 - here.number)
      years.append((here.year, start..<end))
      start = end
    }
    return years
  }

  /// The widest of `2024年`, `2024`, `24年` that fits `room`; the shortest when none does.
  static func yearText(
    _ year: Int, room: Hundredths, size: Hundredths, words: Words
  ) -> [UInt8] {
    let digits = String(year)
    for form in [escaped(words(.drawingYear, [.year: digits])), Array(digits.utf8)]
    where TextMeasure.width(form, size: size) <= room {
      return form
    }
    return escaped(words(.drawingYear, [.year: String(digits.suffix(2))]))
  }
}
