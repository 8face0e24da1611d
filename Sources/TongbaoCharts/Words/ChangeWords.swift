/// Whose change a dashed rule stands for, in a few letters, and of what.
enum ChangeWords {
  /// From the longest to the shortest: `市里范围变化`, `市里变化`; escaped.
  static func forms(of changes: [PanelSeries.Change]) -> [[UInt8]] {
    var offices: [String] = []
    for change in changes where !offices.contains(change.officeWord) {
      offices.append(change.officeWord)
    }
    let who = offices.joined(separator: "、")
    let isRule = changes.allSatisfy(\.isOfRule)
    let what = isRule ? "标准" : changes.contains(where: \.isOfRule) ? "" : "范围"
    let forms = what.isEmpty ? ["\(who)变化"] : ["\(who)\(what)变化", "\(who)变化"]
    return forms.map(escaped)
  }
}

extension PanelSeries.Change {
  /// 市里 of 市里通报; an office without such a mark is told by its name.
  fileprivate var officeWord: String {
    office.hasSuffix("通报") ? String(office.dropLast(2)) : office
  }

  fileprivate var isOfRule: Bool {
    if case .rule = cause { return true }
    return false
  }
}
