/// 一、 or （一） at the start of a paragraph or heading.
package struct OfficialNumber: Sendable, Hashable {
  package let level: Level
  /// 1 to 99.
  package let number: Int

  package enum Level: Sendable {
    /// 一、
    case section
    /// （一）
    case subsection
  }

  package init(_ level: Level, _ number: Int) {
    self.level = level
    self.number = number
  }

  /// As offices write it.
  package var text: String {
    switch level {
    case .section: chineseNumeral(number) + "、"
    case .subsection: "（" + chineseNumeral(number) + "）"
    }
  }

  /// The one behind it.
  package var next: OfficialNumber { OfficialNumber(level, number + 1) }
}
