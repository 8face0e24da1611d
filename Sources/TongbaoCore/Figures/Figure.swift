/// A number in the prose with the expression it must equal (文中数字).
package struct Figure: Sendable {
  /// The visible text exactly as issued; empty when the site is to fill it in.
  package let text: String
  package let expression: FigureExpression
  /// Place of the visible text (of the expression when the text is empty).
  package let place: SourcePlace
  /// The word before and the words behind that say how exact the number is: 约, 余, 多, 近, 万.
  package let isApproximate: Bool
  /// What the verb before the number says of it: 上升, 下降.
  package let change: ChangeDirection?
  /// Whether 百分点 or 个百分点 stands behind the number.
  package let isInPoints: Bool
  /// Whether % stands behind the number, outside the figure.
  package let isBeforePercent: Bool

  package init(
    text: String, expression: FigureExpression, place: SourcePlace, isApproximate: Bool,
    change: ChangeDirection? = nil, isInPoints: Bool = false, isBeforePercent: Bool = false
  ) {
    self.text = text
    self.expression = expression
    self.place = place
    self.isApproximate = isApproximate
    self.change = change
    self.isInPoints = isInPoints
    self.isBeforePercent = isBeforePercent
  }

  /// The computed number in the sense of the words around it: a fall by 1.2 is a difference of -1.2.
  ///
  /// A difference from an earlier period has a direction, and one against the verb's comes out
  /// negative; of any other difference behind such a verb the size is meant.
  package func said(_ number: Rational) -> Rational {
    guard let change, case .minus(let a, let b) = expression.root.value else { return number }
    let negative = Rational.zero.subtracting(number) ?? number
    switch (a.value.isEarlier, b.value.isEarlier) {
    case (false, true): return change == .rise ? number : negative
    case (true, false): return change == .rise ? negative : number
    default: return max(number, negative)
    }
  }
}

extension FigureExpression.Value {
  fileprivate var isEarlier: Bool {
    switch self {
    case .previous, .lastYear: true
    default: false
    }
  }
}

/// An expression as it stands behind `=` in a link's destination, parsed.
package struct FigureExpression: Sendable {
  /// Text without the leading `=`.
  package let source: String
  /// Place of the whole expression; a fault inside it lies `offset` characters further on.
  package let place: SourcePlace
  package let root: Node

  package init(source: String, place: SourcePlace, root: Node) {
    self.source = source
    self.place = place
    self.root = root
  }

  /// The place of a part of the expression.
  package func place(of range: Range<Int>) -> SourcePlace {
    var part = place
    part.column += range.lowerBound
    part.length = max(1, range.count)
    return part
  }

  /// A part of an expression with its range in characters of `source`.
  package struct Node: Sendable {
    package let value: Value
    package let range: Range<Int>

    package init(_ value: Value, _ range: Range<Int>) {
      self.value = value
      self.range = range
    }
  }

  package indirect enum Value: Sendable {
    /// True but held by no table.
    case stated
    /// Not a figure.
    case none
    case path(Path)
    case previous(Path)
    case lastYear(Path)
    case cell(Cell)
    case number(ExactDecimal)
    case sum(Column, [Filter])
    case mean(Column, [Filter])
    case count(Name, [Filter])
    case items(Column, [Filter])
    case minus(Node, Node)
    case plus([Node])
    case rate(Node, Node)
    case passRate(Node, Node)
  }

  /// A name with its range.
  package struct Name: Sendable, Hashable {
    package let text: String
    package let range: Range<Int>

    package init(_ text: String, _ range: Range<Int>) {
      self.text = text
      self.range = range
    }
  }

  /// `[period:]subject.measure[category]@region`.
  package struct Path: Sendable, Hashable {
    package let period: Period?
    package let subject: Name
    package let measure: Name
    package let category: Name?
    package let region: Name?

    package init(period: Period?, subject: Name, measure: Name, category: Name?, region: Name?) {
      self.period = period
      self.subject = subject
      self.measure = measure
      self.category = category
      self.region = region
    }
  }

  /// `table.column`; the column is a head as issued, a role, or `#n`.
  package struct Column: Sendable, Hashable {
    package let table: Name
    package let column: Name

    package init(table: Name, column: Name) {
      self.table = table
      self.column = column
    }
  }

  /// `table[rowKey].column`; the key is a row's first text, `total`, or `#n`.
  package struct Cell: Sendable, Hashable {
    package let table: Name
    package let row: Name
    package let column: Name

    package init(table: Name, row: Name, column: Name) {
      self.table = table
      self.row = row
      self.column = column
    }
  }

  package struct Filter: Sendable, Hashable {
    package let column: Name
    package let comparison: Comparison
    package let text: Name

    package init(column: Name, comparison: Comparison, text: Name) {
      self.column = column
      self.comparison = comparison
      self.text = text
    }
  }

  package enum Comparison: String, Sendable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case equal = "=="
    case notEqual = "!="
    case more = ">"
    case less = "<"
    /// Contains the text, or names the problem with that id.
    case contains = "~"
  }
}
