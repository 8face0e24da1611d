internal import TongbaoCore

/// The number in a cell, or why there is none: the machine's reading beside the text as issued.
struct CellValue {
  /// Letters as in `history.csv`.
  enum Status: String {
    case plain = ""
    /// Nothing stands there that could be read as a number.
    case missing = "x"
    /// A stroke: the number does not apply.
    case notApplicable = "z"
  }

  /// A plain decimal with the digits written; of `99.80%` it is `99.80`.
  let number: String?
  let status: Status

  /// The reading of a cell in a column of numbers.
  init(numeric text: String) {
    if let stated = StatedNumber(text) {
      number = stated.decimal.text
      status = .plain
      return
    }
    number = nil
    let bare = text.withoutBlanks
    let strokes = "-－—–―/／\\＼"
    status = !bare.isEmpty && bare.allSatisfy(strokes.contains) ? .notApplicable : .missing
  }

  /// Whether cells of a column are read as numbers.
  static func isNumeric(_ role: Role) -> Bool {
    switch role {
    case .measure, .number, .rank: true
    default: false
    }
  }
}
