/// A paragraph that was reworded, put in or taken out.
package struct ParagraphChange: Sendable, Hashable {
  /// The heading that it stands below.
  package let section: String?
  /// Its number among the paragraphs of the old text, from 1; `nil` when it was put in.
  package let oldNumber: Int?
  /// Its number among the paragraphs of the new text, from 1; `nil` when it was taken out.
  package let newNumber: Int?
  package let difference: TextDifference

  /// Places in it that changed.
  package var changeCount: Int { difference.changeCount }
}

/// Two texts laid side by side, paragraph by paragraph.
struct TextComparison {
  private(set) var paragraphs: [ParagraphChange] = []
  private(set) var figures: [FigureChange] = []

  private let old: [TextBlock]
  private let new: [TextBlock]

  /// Paragraphs less alike than this are not the same one reworded.
  private static let leastLikeness = 0.4

  init(from old: [TextBlock], to new: [TextBlock]) {
    self.old = old
    self.new = new
    let pairs = SequenceMatch(old.map(\.text), new.map(\.text)).pairs
    var (oldPlace, newPlace) = (0, 0)
    for pair in pairs {
      compare(oldPlace..<pair.old, newPlace..<pair.new)
      // The same words may stand for something else now: a figure that is filled in.
      compareFigures(old[pair.old], new[pair.new])
      (oldPlace, newPlace) = (pair.old + 1, pair.new + 1)
    }
    compare(oldPlace..<old.count, newPlace..<new.count)
  }

  /// What lies between two paragraphs that are the same.
  private mutating func compare(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    if oldRange.isEmpty && newRange.isEmpty { return }
    let oldForms = oldRange.map { Likeness(old[$0].text) }
    let newForms = newRange.map { Likeness(new[$0].text) }
    let pairs = orderedPairs(oldForms.count, newForms.count, least: Self.leastLikeness) {
      oldForms[$0].to(newForms[$1])
    }
    var (oldPlace, newPlace) = (oldRange.lowerBound, newRange.lowerBound)
    for pair in pairs {
      let (oldNumber, newNumber) = (oldRange.lowerBound + pair.old, newRange.lowerBound + pair.new)
      replace(oldPlace..<oldNumber, newPlace..<newNumber)
      let (before, after) = (old[oldNumber], new[newNumber])
      paragraphs.append(
        ParagraphChange(
          section: after.section, oldNumber: oldNumber + 1, newNumber: newNumber + 1,
          difference: TextDifference(from: before.text, to: after.text)))
      compareFigures(before, after)
      (oldPlace, newPlace) = (oldNumber + 1, newNumber + 1)
    }
    replace(oldPlace..<oldRange.upperBound, newPlace..<newRange.upperBound)
  }

  private mutating func replace(_ removed: Range<Int>, _ added: Range<Int>) {
    for place in removed {
      paragraphs.append(
        ParagraphChange(
          section: old[place].section, oldNumber: place + 1, newNumber: nil,
          difference: TextDifference(from: old[place].text, to: "")))
    }
    for place in added {
      paragraphs.append(
        ParagraphChange(
          section: new[place].section, oldNumber: nil, newNumber: place + 1,
          difference: TextDifference(from: "", to: new[place].text)))
    }
  }

  /// Figures of one paragraph with the same expression, in order.
  private mutating func compareFigures(_ before: TextBlock, _ after: TextBlock) {
    guard !before.figures.isEmpty, !after.figures.isEmpty else { return }
    let pairs = SequenceMatch(
      before.figures.map(\.expression.source), after.figures.map(\.expression.source)
    ).pairs
    for pair in pairs {
      let (old, new) = (before.figures[pair.old], after.figures[pair.new])
      guard old.text != new.text else { continue }
      figures.append(
        FigureChange(
          section: after.section, expression: new.expression.source, old: old.text, new: new.text))
    }
  }
}
