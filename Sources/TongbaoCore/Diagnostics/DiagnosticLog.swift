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
  ///
  /// A table of 50 000 wrong rows has some hundred thousand of them: numbers are sorted instead of the
  /// diagnostics themselves, and equal ones are looked for among their neighbours alone.
  package func sorted() -> [Diagnostic] {
    let order = diagnostics.withUnsafeBufferPointer { all in
      all.indices.sorted { all[$0] < all[$1] }
    }
    var sorted: [Diagnostic] = []
    sorted.reserveCapacity(order.count)
    // Where those begin that the order does not tell apart.
    var start = 0
    for index in order {
      let diagnostic = diagnostics[index]
      if start < sorted.count, sorted[start] < diagnostic { start = sorted.count }
      if !sorted[start...].contains(diagnostic) { sorted.append(diagnostic) }
    }
    return sorted
  }
}
