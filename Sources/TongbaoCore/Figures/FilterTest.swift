/// One condition of a filter, put to many cells.
struct FilterTest {
  private let comparison: FigureExpression.Comparison
  private let text: String
  private let number: Rational?
  private let problems: ProblemVocabulary
  private let namesProblem: Bool
  /// Answers for texts already seen: a column of problems repeats few texts in many rows.
  private var known: [String: Bool] = [:]

  init(_ filter: FigureExpression.Filter, problems: ProblemVocabulary) {
    comparison = filter.comparison
    text = filter.text.text.withoutBlanks
    number = StatedNumber(filter.text.text)?.decimal.rational
    self.problems = problems
    namesProblem = problems[text] != nil
  }

  /// Whether a cell's text passes.
  ///
  /// Both sides numbers: compared as numbers. An empty cell is missing, not 0, and passes no condition
  /// on a number; a text passes no condition of order.
  mutating func passes(_ cell: String) -> Bool {
    let cell = cell.withoutBlanks
    if comparison == .contains {
      if let answer = known[cell] { return answer }
      let answer = contains(cell)
      known[cell] = answer
      return answer
    }
    guard let number else { return passes(text: cell) }
    if cell.isEmpty { return false }
    guard let value = StatedNumber(cell)?.decimal.rational else { return passes(text: cell) }
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

  private func passes(text cell: String) -> Bool {
    switch comparison {
    case .equal: cell == text
    case .notEqual: cell != text
    case .atLeast, .atMost, .more, .less, .contains: false
    }
  }

  private func contains(_ cell: String) -> Bool {
    if namesProblem, cell == text || problems.problems(in: cell).contains(where: { $0.id == text })
    {
      return true
    }
    return cell.contains(text)
  }
}
