package import TongbaoCore

/// A rule as `tongbao rules` tells it: what it demands, why, how to keep it.
package struct Rule: Sendable {
  /// As it stands in brackets behind a message: `table.rate`.
  package let id: String
  /// How its findings weigh unless an option says otherwise.
  package let severity: Diagnostic.Severity
  /// What the rule demands, in one line.
  package let demand: Message
  /// What goes wrong where it is not kept.
  package let reason: Message
  /// What breaks the rule and what keeps it, as it stands in a source; `nil` where no few words show it.
  package let example: Example?
  /// The standard, clause, notice or page of our own design that the rule comes from.
  package let source: Message
  /// Whether it runs without being asked for (`--enable`).
  package let isOnByDefault: Bool

  package struct Example: Sendable {
    package let broken: String
    package let kept: String

    package init(broken: String, kept: String) {
      self.broken = broken
      self.kept = kept
    }
  }

  package init(
    _ id: String, _ severity: Diagnostic.Severity, _ demand: Message, because reason: Message,
    example: Example? = nil, source: Message, isOnByDefault: Bool = true
  ) {
    self.id = id
    self.severity = severity
    self.demand = demand
    self.reason = reason
    self.example = example
    self.source = source
    self.isOnByDefault = isOnByDefault
  }
}

extension Message {
  /// The source of rules that our own form of the sources makes.
  static let sourceForm = Message("通报源文件的写法（README）", en: "the source form (README)")
}
