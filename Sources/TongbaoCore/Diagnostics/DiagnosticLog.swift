/// All diagnostics of one run, in the order they were found.
///
/// Faults in content are collected here and never thrown; faults of the machine are thrown.
package struct DiagnosticLog: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  /// Whether something was found that forbids publishing.
  package var containsErrors: Bool { diagnostics.contains { $0.severity == .error } }

  package mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  package mutating func report(_ more: some Sequence<Diagnostic>) {
    diagnostics.append(contentsOf: more)
  }

  /// The diagnostics in the order of the report, each once.
  package func sorted() -> [Diagnostic] {
    var seen = Set<Diagnostic>()
    return diagnostics.sorted().filter { seen.insert($0).inserted }
  }
}
