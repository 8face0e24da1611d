package import TongbaoCore

/// The rules that a build runs.
package struct Checks: Sendable {
  let rules: [any Check]

  /// All rules in the order in which they run.
  package static let standard = Checks(rules: [
    TextReferenceCheck(), FigureCheck(), TableTotalCheck(), TableRateCheck(), SiteIDCheck(),
    AccountIDCheck(),
    AddressCheck(), HistoryCheck(),
  ])

  /// What the checks say beyond their diagnostics.
  package struct Verdict: Sendable {
    /// Accepted disagreements by notice, in the order of `accept:`.
    package let editorNotes: [String: [EditorNote]]
  }

  /// Runs all rules; warnings that a notice accepts are taken out and become editor's notes.
  package func run(on library: Library, into log: inout DiagnosticLog) -> Verdict {
    var findings = Findings()
    for rule in rules { rule.run(on: library, into: &findings) }
    var pass = AcceptPass(library, rules: Set(rules.map(\.id)))
    log.report(pass.remaining(findings.all))
    return Verdict(editorNotes: pass.editorNotes)
  }
}
