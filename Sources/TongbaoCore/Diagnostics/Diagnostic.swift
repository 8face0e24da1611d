/// One thing the checker has to say about a source: what, where, by which rule, and what to do.
package struct Diagnostic: Sendable, Hashable {
  package var severity: Severity
  /// Id of the rule, as `tongbao rules` lists it: `table.rate`.
  package var rule: String
  package var place: SourcePlace
  package var message: Message
  /// Other places and facts that help to see why, shown below the source line.
  package var notes: [Note]

  package init(
    _ severity: Severity, _ rule: String, at place: SourcePlace, _ message: Message,
    notes: [Note] = []
  ) {
    self.severity = severity
    self.rule = rule
    self.place = place
    self.message = message
    self.notes = notes
  }

  /// A further fact, with the place it is about when there is one.
  package struct Note: Sendable, Hashable {
    package var message: Message
    package var place: SourcePlace?

    package init(_ message: Message, at place: SourcePlace? = nil) {
      self.message = message
      self.place = place
    }
  }

  /// There are two levels and no third.
  package enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The site cannot be built truly: nothing is switched.
    case error
    /// The office wrote something that disagrees; it is published as issued.
    case warning
  }
}

extension Diagnostic: Comparable {
  /// Order of the report: by place, errors first, then by rule and words.
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.place != b.place { return a.place < b.place }
    if a.severity != b.severity { return a.severity == .error }
    if a.rule != b.rule { return a.rule < b.rule }
    return a.message.chinese < b.message.chinese
  }
}
