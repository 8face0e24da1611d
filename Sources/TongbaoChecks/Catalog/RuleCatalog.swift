internal import TongbaoCore

/// Every rule that a message can name, by whatever room it is looked after.
package enum RuleCatalog {
  /// In alphabetical order.
  package static let rules: [Rule] =
    (Checks.standard.rules + [acceptUnused] + source + tables + figures + files + limits + templates)
    .sorted { $0.id < $1.id }

  package static func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }

  /// The rule that a misspelt id may mean.
  package static func near(_ id: String) -> String? { nearMiss(of: id, among: rules.map(\.id)) }

  private static let acceptUnused = Rule(
    "accept.unused", .warning,
    Message("每一项 accept 都对上一个警告", en: "every accept meets a warning"),
    because: Message(
      "原文改好了、或写错了位置的 accept，会在将来盖住别的错误",
      en: "an accept that is out of date may hide another fault one day"),
    source: .sourceForm)
}
