internal import TongbaoCore

/// A unit that a notice names as failing, seen from its region.
struct RegionFinding: Sendable {
  /// Where the notice stands among those of the index.
  let notice: Int
  let source: Source
  /// Code of the region that the unit belongs to; `nil` where nobody says.
  let region: String?

  /// Where the notice names it.
  enum Source: Sendable {
    case row(Table, Int)
    /// A sentence, by the number of its name in the text.
    case sentence(Inline.Finding, Int, subject: String?, unit: UnitKey?)
  }

  var place: FollowUps.Place {
    switch source {
    case .row(let table, let row): .init(notice: notice, table: table.id, row: row)
    case .sentence(_, let number, _, _): .init(notice: notice, table: "prose", row: number)
    }
  }

  /// Adds the findings of a notice to those of their regions and of the region that it speaks for.
  static func collect(
    from notice: Notice, at place: Int, _ problems: ProblemVocabulary, _ matcher: UnitMatcher?,
    into findings: inout [String: [RegionFinding]]
  ) {
    func add(_ source: Source, _ region: String?) {
      let finding = RegionFinding(notice: place, source: source, region: region)
      findings[notice.jurisdiction, default: []].append(finding)
      guard let region, region != notice.jurisdiction else { return }
      findings[region, default: []].append(finding)
    }
    var listed: Set<String> = []
    let hasSentences = !notice.document.findings.isEmpty
    for table in notice.tables where table.kind == .findings {
      let name = table.column(.name) ?? table.column(.unit)
      for row in table.dataRows {
        add(.row(table, row), table.regions[row])
        if hasSentences, let name { listed.insert(table.grid.text(row, name).withoutBlanks) }
      }
    }
    for (number, finding) in notice.document.findings.enumerated() {
      // What a sentence and a list both name is named once; so is what two sentences name.
      guard listed.insert(finding.name.withoutBlanks).inserted else { continue }
      let scope = problems[finding.problem]?.scope ?? []
      let subject = scope.count == 1 ? scope.first : nil
      let unit = matcher?.unit(named: finding.name, subject: subject, region: nil, in: notice)
      let region = unit.flatMap { matcher?.listed($0)?.region }.flatMap { $0.isEmpty ? nil : $0 }
      add(.sentence(finding, number, subject: subject, unit: unit), region)
    }
  }
}
