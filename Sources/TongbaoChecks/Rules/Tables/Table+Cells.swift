internal import TongbaoCore

extension Table {
  /// The whole number in a cell of a column of counts; `nil` for anything else.
  ///
  /// Digits alone, the form of nearly every cell, cost no text.
  func count(_ row: Int, _ column: Int) -> Int? {
    let bytes = grid.bytes(row, column)
    if let plain = plainCount(bytes) { return plain }
    guard !bytes.isEmpty, let stated = StatedNumber(String(decoding: bytes, as: UTF8.self)) else {
      return nil
    }
    return stated.wholeCount
  }

  /// The sum of the data rows of a column of counts; `nil` when one has no count, 0 without rows.
  func sum(_ column: Int) -> Int? {
    var sum = 0
    for row in dataRows {
      guard let number = count(row, column) else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(number)
      if overflow { return nil }
      sum = next
    }
    return sum
  }

  /// Whether a cell says that there is no number: it is empty, or a mark such as — or / stands in it.
  func isMissing(_ row: Int, _ column: Int) -> Bool {
    let bytes = grid.bytes(row, column)
    if bytes.isEmpty { return true }
    // Nearly every cell begins with a digit, and no mark does.
    if bytes.first.map(isDigit) ?? false { return false }
    return MissingMark.fills(String(decoding: bytes, as: UTF8.self))
  }

  /// Id of the measure and kind of each column that holds one.
  func measureColumns(_ measures: MeasureTable) -> [(column: Int, measure: Measure)] {
    columns.indices.compactMap { column in
      columns[column].role.measure.flatMap { measures.measures[$0] }.map { (column, $0) }
    }
  }
}

extension StatedNumber {
  /// The number when it is a count: whole, not negative, no rate.
  var wholeCount: Int? {
    decimal.scale == 0 && !isPercent && decimal.unscaled >= 0 ? decimal.unscaled : nil
  }
}

/// What stands in a cell for a number that is not there.
enum MissingMark {
  private static let marks: Set<Unicode.Scalar> = [
    "-", "－", "—", "–", "―", "‐", "‑", "‒", "−", "─", "/", "／", "\\", "＼", "…", "~", "～", "·",
  ]
  private static let words: Set<String> = [
    "缺", "缺项", "未报", "未评", "未公布", "未统计", "未检查", "暂无", "无数据", "不适用", "N/A", "n/a",
  ]

  /// Whether `text` is such a mark or word, blanks apart; an empty text is.
  static func fills(_ text: String) -> Bool {
    let bare = text.withoutBlanks
    return bare.unicodeScalars.allSatisfy { marks.contains($0) } || words.contains(bare)
  }
}

/// The value of at most fifteen digits with nothing else.
private func plainCount(_ bytes: ArraySlice<UInt8>) -> Int? {
  guard (1...15).contains(bytes.count) else { return nil }
  return bytes.withUnsafeBufferPointer { digits in
    var value = 0
    for digit in digits {
      guard isDigit(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
