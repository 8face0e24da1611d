/// One condition of a filter, put to many cells.
struct FilterTest {
  private let comparison: FigureExpression.Comparison
  private let text: [UInt8]
  private let number: Rational?
  /// Id of the problem that the cell may name, when the condition is on one.
  let problem: String?

  init(_ filter: FigureExpression.Filter, problems: ProblemVocabulary) {
    comparison = filter.comparison
    let text = filter.text.text.withoutBlanks
    self.text = Array(text.utf8)
    number = StatedNumber(filter.text.text)?.decimal.rational
    problem = filter.comparison == .contains && problems[text] != nil ? text : nil
  }

  /// Whether a cell's text passes; whether it names `problem` is told apart.
  ///
  /// Both sides numbers: compared as numbers. An empty cell is missing, not 0, and passes no condition
  /// on a number; a text passes no condition of order.
  func passes(_ cell: ArraySlice<UInt8>) -> Bool {
    let cell = cell.withoutBlanks
    if comparison == .contains { return cell.contains(word: text) }
    guard let number else { return passes(text: cell) }
    if cell.isEmpty { return false }
    guard let value = StatedNumber.number(in: cell)?.decimal.rational else {
      return passes(text: cell)
    }
    switch comparison {
    case .atLeast: return value >= number
    case .atMost: return value <= number
    case .more: return value > number
    case .less: return value < number
    case .equal: return value == number
    case .notEqual: return value != number
    case .contains: return false
    }
  }

  func passes(_ cell: String) -> Bool { passes(Array(cell.utf8)[...]) }

  private func passes(text cell: ArraySlice<UInt8>) -> Bool {
    switch comparison {
    case .equal: cell.elementsEqual(text)
    case .notEqual: !cell.elementsEqual(text)
    case .atLeast, .atMost, .more, .less, .contains: false
    }
  }
}
