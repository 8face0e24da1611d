internal import TongbaoCore

/// Why two results of one region give no difference (`site.md` §0.5, §3.7).
enum Obstacle: Hashable, Sendable {
  /// One of the two is not held.
  case missing
  /// Notices between the two are not held.
  case apart
  /// Numbered rounds and spans of months follow no fixed rhythm.
  case irregular
  case coverage
  case rule(from: String, to: String)
  /// The office counts something else: 问题 once, 不合格 now.
  case word(from: String, to: String)
  /// The number checked differs by more than a fifth.
  case base(from: Int, to: Int)
  case unpublished

  /// `nil` when the two may be subtracted from one another.
  static func between(
    _ earlier: Observation?, _ later: Observation?, _ distance: Comparison.Distance
  ) -> Obstacle? {
    guard let earlier, let later else { return .missing }
    if distance == .apart { return .apart }
    switch later.period {
    case .round, .months: return .irregular
    default: break
    }
    if let before = earlier.coverage, let now = later.coverage, before != now { return .coverage }
    if let before = earlier.rule, let now = later.rule, before != now {
      return .rule(from: before, to: now)
    }
    if earlier.failingWord != later.failingWord {
      return .word(from: earlier.failingWord, to: later.failingWord)
    }
    if let before = earlier.checked, let now = later.checked, before > 0,
      abs(now - before) * 5 > before
    {
      return .base(from: before, to: now)
    }
    if earlier.failing == nil || later.failing == nil, earlier.rate == nil || later.rate == nil {
      return .unpublished
    }
    return nil
  }

  /// In a cell of the table.
  func text(unit: String, _ words: Words) -> String {
    switch self {
    case .missing: words(.obstacleMissing)
    case .apart: words(.obstacleApart)
    case .irregular: words(.obstacleIrregular)
    case .coverage: words(.obstacleCoverage)
    case .rule: words(.obstacleRule)
    case .word(let from, let to): words(.obstacleWord, [.from: from, .to: to])
    case .base(let from, let to):
      words(.obstacleBase, [.from: String(from), .to: String(to), .unit: unit])
    case .unpublished: words(.obstacleUnpublished)
    }
  }

  /// Under the table, where it holds for every row.
  func sentence(unit: String, _ words: Words) -> String {
    switch self {
    case .rule(let from, let to): words(.obstacleRuleNote, [.from: from, .to: to])
    case .coverage: words(.obstacleCoverageNote)
    default: words(.obstacleNote, [.text: text(unit: unit, words)])
    }
  }
}
