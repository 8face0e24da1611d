package import TongbaoCore

/// The numbers of a notice in words, for a reader at a terminal.
package struct FigureListText {
  let language: Message.Language

  package init(language: Message.Language) { self.language = language }

  /// One line a number, and how many there are of each kind.
  package func list(_ reports: [NumberReport], of notice: Notice) -> String {
    ([notice.path] + reports.map(line) + [summary(reports).text(in: language)])
      .map { $0 + "\n" }.joined()
  }

  private func line(_ report: NumberReport) -> String {
    let number = "\(report.place.line):\(report.place.column) “\(report.text)\(report.unit)”"
    let verdict: Message =
      switch report.verdict {
      case .tied(let expression): Message("已挂 =\(expression)", en: "tied: =\(expression)")
      case .unique(let tie, let evidence):
        Message(
          "可挂 =\(tie.text)（\(evidence.chinese)）", en: "fits =\(tie.text) (\(evidence.english))")
      case .ambiguous(let ties, let why):
        Message(
          "说不准：\(Self.words(ties, joint: "、"))（\(why.chinese)）",
          en: "ambiguous: \(Self.words(ties, joint: ", ")) (\(why.english))")
      case .unmatched(let why): Message("没有对上：\(why.chinese)", en: "no match: \(why.english)")
      }
    return "\(number) \(verdict.text(in: language))"
  }

  /// More than these are not named.
  private static let shown = 4

  private static func words(_ ties: [TieExpression], joint: String) -> String {
    ties.prefix(shown).map { "=" + $0.text }.joined(separator: joint)
      + (ties.count > shown ? " …" : "")
  }

  private func summary(_ reports: [NumberReport]) -> Message {
    var tied = 0
    var unique = 0
    var ambiguous = 0
    for report in reports {
      switch report.verdict {
      case .tied: tied += 1
      case .unique: unique += 1
      case .ambiguous: ambiguous += 1
      case .unmatched: continue
      }
    }
    let rest = reports.count - tied - unique - ambiguous
    return Message(
      "共 \(reports.count) 个数：已挂 \(tied) 个，可挂 \(unique) 个，说不准 \(ambiguous) 个，没有对上 \(rest) 个。",
      en:
        "\(reports.count) numbers: \(tied) tied, \(unique) can be tied, \(ambiguous) ambiguous, \(rest) without a match."
    )
  }
}
