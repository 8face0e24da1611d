import TongbaoCore

/// Whose change a dashed rule stands for, in a few letters, and of what.
enum ChangeWords {
  /// From the longest to the shortest: `市里范围变化`, `市里变化`; escaped.
  static func forms(of changes: [PanelSeries.Change], words: Words) -> [[UInt8]] {
    var offices: [String] = []
    for change in changes where !offices.contains(change.office.withoutNotice) {
      offices.append(change.office.withoutNotice)
    }
    let who = words.list(offices)
    var forms = [words(.drawingChanged, [.issuer: who])]
    if changes.allSatisfy(\.isOfRule) {
      forms.insert(words(.drawingRuleChanged, [.issuer: who]), at: 0)
    } else if !changes.contains(where: \.isOfRule) {
      forms.insert(words(.drawingBaseChanged, [.issuer: who]), at: 0)
    }
    return forms.map(escaped)
  }
}

extension PanelSeries.Change {
  fileprivate var isOfRule: Bool {
    if case .rule = cause { return true }
    return false
  }
}
