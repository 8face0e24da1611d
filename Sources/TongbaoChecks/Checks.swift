package import TongbaoCore

/// The checks that a build runs.
package struct Checks: Sendable {
  let ofNotices: [any NoticeCheck]
  let ofLibrary: [any LibraryCheck]

  init(ofNotices: [any NoticeCheck] = [], ofLibrary: [any LibraryCheck] = []) {
    self.ofNotices = ofNotices
    self.ofLibrary = ofLibrary
  }

  /// All checks in the order in which they run.
  package static let standard = Checks(
    ofNotices: [
      TextReferenceCheck(), FigureCheck(), TableTotalCheck(), TableRateCheck(), SiteIDCheck(),
      AccountIDCheck(),
      ContactCheck(), IDNumberCheck(), InternalPaperCheck(), MailCheck(), PhoneCheck(),
      TableNumberCheck(), TableOrderCheck(),
    ],
    ofLibrary: [AddressCheck(), HistoryCheck(), ResultsCheck()])

  /// The rules that they look after.
  package var rules: [Rule] { ofNotices.map(\.rule) + ofLibrary.map(\.rule) }

  /// What they say beyond their diagnostics.
  package struct Verdict: Sendable {
    /// Accepted disagreements by notice, in the order of `accept:`.
    package let editorNotes: [String: [EditorNote]]
  }

  /// Runs all checks; warnings that a notice accepts are taken out and become editor's notes.
  package func run(on library: Library, into log: inout DiagnosticLog) -> Verdict {
    var findings = Findings()
    for notice in library.notices {
      for check in ofNotices { check.run(on: notice, of: library, into: &findings) }
    }
    for check in ofLibrary { check.run(on: library, into: &findings) }
    var pass = AcceptPass(library, rules: Set(rules.map(\.id)))
    log.report(pass.remaining(findings.all))
    return Verdict(editorNotes: pass.editorNotes)
  }
}
