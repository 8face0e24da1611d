internal import TongbaoCore

/// cross.prose-names: a site or account that the prose names as failing stands in the list of the annex.
///
/// It speaks of spans that mark a finding (`finding:`) with a problem that fails a unit, and only where
/// the annex holds a whole list of that subject. Names count as the same when one holds the other.
struct ProseNamesCheck: NoticeCheck {
  let rule = Rule(
    "cross.prose-names", .warning,
    Message(
      "正文点名不合格的网站、账号，附件名单里有",
      en: "a site or account that the prose names as failing stands in the list"),
    because: Message(
      "点了名而名单里没有，整改时没有人认领",
      en: "what is named in the text alone is followed up by nobody"),
    source: .sourceForm)

  private static let maximumComparisons = 1_000_000

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    let named = notice.document.findings
    guard !named.isEmpty, !notice.hasUnreadTables else { return }
    var occurrences: [String: Int] = [:]
    var names: [String: [String]] = [:]
    var listsBySubject: [String: [Table]] = [:]
    for finding in named {
      let text = finding.name.withoutBlanks
      occurrences[text, default: 0] += 1
      guard let problem = library.problems[finding.problem],
        problem.severity == .veto || problem.severity == .localVeto,
        // A problem of sites and of accounts does not tell which list is meant.
        let subject = problem.scope.first, problem.scope.count == 1
      else { continue }
      let lists = listsBySubject[subject] ?? notice.wholeLists(of: subject)
      listsBySubject[subject] = lists
      guard !lists.isEmpty else { continue }
      let known = names[subject] ?? lists.flatMap(Self.names)
      names[subject] = known
      // Each name is looked for in each other one; no real notice comes near this.
      guard known.count * named.count <= Self.maximumComparisons else { continue }
      if known.contains(where: { $0.contains(text) || text.contains($0) }) { continue }
      findings.report(
        Diagnostic(
          .warning, id, at: finding.place,
          Message(
            "正文点名的“\(finding.name)”，名单 \(lists.map { $0.id + ".csv" }.joined(separator: "、")) 里没有；"
              + "照原文核对，补进名单或改正名称",
            en:
              "“\(finding.name)” is named in the text and missing from the list; check the original,"
              + " add it or mend the name"),
          notes: [
            Diagnostic.Note(
              Message("名单", en: "list"), at: lists[0].grid.place(0, 0, in: lists[0].path))
          ]),
        notice: notice, text: finding.name, occurrence: occurrences[text] ?? 1,
        stated: finding.name)
    }
  }

  private static func names(_ table: Table) -> [String] {
    let columns = [Role.name, .owner, .unit, .names].compactMap { table.column($0) }
    return table.dataRows.flatMap { row in
      columns.map { table.grid.text(row, $0).withoutBlanks }.filter { $0.utf8.count >= 6 }
    }
  }
}
