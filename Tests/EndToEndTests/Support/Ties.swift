import Foundation

/// The ties of a notice's text, read from the source without the program's own reader.
struct Ties {
  struct Tie: Equatable, CustomStringConvertible {
    /// How many characters of the text without ties stand before the number.
    let offset: Int
    let number: String
    let expression: String

    var description: String { "\(number) at \(offset) =\(expression)" }
  }

  let all: [Tie]
  /// The source with the numbers alone.
  let stripped: String

  init(_ source: String) {
    // Brackets in an expression are nested twice at most: passrate(sum(…),sum(…)).
    let pattern = #/\[([^\[\]]*)\]\(=((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/#
    var all: [Tie] = []
    var stripped = ""
    var rest = source.startIndex
    for match in source.matches(of: pattern) {
      stripped += source[rest..<match.range.lowerBound]
      all.append(
        Tie(offset: stripped.count, number: String(match.1), expression: String(match.2)))
      stripped += match.1
      rest = match.range.upperBound
    }
    self.all = all
    self.stripped = stripped + source[rest...]
  }

  /// Those that can be derived from what the notice holds.
  var derivable: [Tie] {
    all.filter { !["stated", "none"].contains($0.expression) && !$0.expression.contains("prev(") }
  }
}
