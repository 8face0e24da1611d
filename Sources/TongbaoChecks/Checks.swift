package import TongbaoCore

/// The checks that a build runs.
package struct Checks: Sendable {
  let ofNotices: [any NoticeCheck]
  let ofLibrary: [any LibraryCheck]
  /// Whether a warning shows the entry of `accept:` that lets it stand.
  private let showsEntries: Bool

  init(
    ofNotices: [any NoticeCheck] = [], ofLibrary: [any LibraryCheck] = [],
    showsEntries: Bool = false
  ) {
    self.ofNotices = ofNotices
    self.ofLibrary = ofLibrary
    self.showsEntries = showsEntries
  }

  /// All checks in the order in which they run.
  package static let standard = Checks(
    ofNotices: [
      DraftCheck(), TextReferenceCheck(), FigureCheck(), TableTotalCheck(), TableRateCheck(),
      SiteIDCheck(),
      AccountIDCheck(), UntiedFigureCheck(), FigurePointsCheck(),
      AnnexTitleCheck(), DatesCheck(), DocumentNumberCheck(), IncompleteCheck(), NumberingCheck(),
      AddressFormCheck(), DamageCheck(),
      ContactCheck(), IDNumberCheck(), InternalPaperCheck(), MailCheck(), PhoneCheck(),
      TableNumberCheck(), TableOrderCheck(), RowDuplicateCheck(), RowNumberCheck(), NameFormCheck(),
      CrossFindingsCheck(), PartitionCheck(), CountThresholdCheck(), ProseNamesCheck(),
      RegionNameCheck(),
    ],
    ofLibrary: [
      AddressCheck(), DuplicateNoticeCheck(), HistoryCheck(), NameCheck(), ProblemWordsCheck(),
      ResultsCheck(), EarlierResultsCheck(), FollowUpCheck(), LikelyUnitCheck(),
      UncommittedCheck(),
    ], showsEntries: true)

  /// The rules that they look after.
  package var rules: [Rule] { ofNotices.map(\.rule) + ofLibrary.map(\.rule) }

  /// Those that run without being asked for, and those whose rules are named.
  package func enabling(_ ids: Set<String>) -> Checks {
    func runs(_ check: any Check) -> Bool { check.rule.isOnByDefault || ids.contains(check.id) }
    return Checks(
      ofNotices: ofNotices.filter(runs), ofLibrary: ofLibrary.filter(runs),
      showsEntries: showsEntries)
  }

  /// What they say beyond their diagnostics.
  package struct Verdict: Sendable {
    /// Accepted disagreements by notice, in the order of `accept:`.
    package let editorNotes: [String: [EditorNote]]
  }

  /// Runs all checks; warnings that a notice accepts are taken out and become editor's notes.
  ///
  /// Warnings of the rules in `strict` count as errors, unless they are accepted.
  package func run(
    on library: Library, strict: Set<String> = [], into log: inout DiagnosticLog
  ) -> Verdict {
    var findings = Findings()
    for notice in library.notices {
      for check in ofNotices { check.run(on: notice, of: library, into: &findings) }
    }
    for check in ofLibrary { check.run(on: library, into: &findings) }
    var pass = AcceptPass(library, rules: Set(rules.map(\.id)), showsEntries: showsEntries)
    let remaining = pass.remaining(findings.all)
    log.report(
      strict.isEmpty
        ? remaining
        : remaining.map { diagnostic in
          guard strict.contains(diagnostic.rule) else { return diagnostic }
          var error = diagnostic
          error.severity = .error
          return error
        })
    return Verdict(editorNotes: pass.editorNotes)
  }
}
