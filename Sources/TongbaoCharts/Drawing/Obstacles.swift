/// What a label in a panel should leave alone: marks, lines and dashed rules.
struct Obstacles {
  private let marks: [(index: Int, box: LabelPlacer.Box)]
  private let lines: [(ends: (Int, Int), from: Plot.Spot, to: Plot.Spot)]
  private let rules: [Hundredths]

  /// What a label may lie on.
  enum Cover {
    case nothing, rules, lines, marks

    /// For labels that may be left out, in order of preference.
    static let notPoints: [Cover] = [.nothing, .rules]
    /// For labels that must be there.
    static let all: [Cover] = [.nothing, .rules, .lines, .marks]
  }

  init(_ panel: PanelSeries, _ spots: [Plot.Spot?], rules: [Hundredths]) {
    self.rules = rules
    marks = panel.points.indices.compactMap { index in
      guard panel.points[index].mark != nil, let spot = spots[index] else { return nil }
      // A diamond reaches furthest; a little air beside it keeps a value from leaning on it.
      let reach = spot.radius * 5 / 4
      return (
        index,
        .init(
          left: spot.x - reach - 150, right: spot.x + reach + 150, top: spot.y - reach,
          bottom: spot.y + reach)
      )
    }
    lines = panel.points.indices.compactMap { index in
      guard let before = panel.points[index].joinedFrom, let from = spots[before],
        let to = spots[index]
      else { return nil }
      return ((before, index), from, to)
    }
  }

  /// Whether `box` lies on something that it may not; the lines and the mark of `point` are its own.
  func meet(_ box: LabelPlacer.Box, of point: Int?, but cover: Cover) -> Bool {
    if cover == .marks { return false }
    if marks.contains(where: { $0.index != point && $0.box.touches(box) }) { return true }
    if cover == .lines { return false }
    let crossesLine = lines.contains {
      $0.ends.0 != point && $0.ends.1 != point && box.isCrossed(from: $0.from, to: $0.to)
    }
    if crossesLine { return true }
    return cover == .nothing && rules.contains { box.left < $0 && $0 < box.right }
  }
}

extension LabelPlacer.Box {
  /// Whether a line from `start` to `end`, which lies to the right of it, goes through the box.
  fileprivate func isCrossed(from start: Plot.Spot, to end: Plot.Spot) -> Bool {
    let (first, last) = (max(left, start.x), min(right, end.x))
    guard first < last, start.x < end.x else { return false }
    func height(_ x: Hundredths) -> Hundredths {
      start.y + (end.y - start.y) * (x - start.x) / (end.x - start.x)
    }
    let (a, b) = (height(first), height(last))
    return min(a, b) < bottom && max(a, b) > top
  }
}
