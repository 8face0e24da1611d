internal import TongbaoCore

/// cross.findings: a list of findings names as many units as the results count, in all and region by
/// region.
///
/// A list may hold only the failed units or all with problems; it fits when it fits one of them. A unit
/// with two rows is one.
struct CrossFindingsCheck: NoticeCheck {
  let rule = Rule(
    "cross.findings", .warning,
    Message(
      "名单里的单位数，与结果表的问题数或不合格数一致：总数一致，各地区也一致",
      en: "a list of findings has as many units as the results count problems or failures"),
    because: Message(
      "名单和统计表对不上，不是漏了人就是记错了账",
      en: "where list and results disagree, a unit is missing or counted for the wrong region"),
    example: Rule.Example(broken: "问题网站数 2，名单 3 家", kept: "问题网站数 3，名单 3 家"),
    source: .sourceForm)

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    guard !notice.hasUnreadTables else { return }
    var seen: Set<String> = []
    for table in notice.tables where table.kind == .findings {
      guard let subject = table.subject, seen.insert(subject).inserted else { continue }
      let lists = notice.lists(of: subject)
      guard !lists.contains(where: \.isPartial) else { continue }
      let results = notice.tables.filter {
        $0.kind == .results && $0.subject == subject && !$0.isPartial && $0.failingColumn != nil
      }
      let test = CrossTest(lists, results, notice, library)
      let found = test.disagreements(with: subject, findings)
      // Titles are read only where something disagrees: most notices are sound.
      guard !found.isEmpty, !notice.wholeLists(of: subject).isEmpty else { continue }
      for disagreement in found {
        disagreement.report(id, of: notice, into: &findings)
      }
    }
  }
}

extension Notice {
  fileprivate func lists(of subject: String) -> [Table] {
    tables.filter { $0.kind == .findings && $0.subject == subject }
  }

  /// The lists of findings of a subject; none when rows are missing by intent or one gives examples, for
  /// then they say nothing of the whole.
  func wholeLists(of subject: String) -> [Table] {
    let lists = lists(of: subject)
    return lists.contains { $0.isPartial || isOfExamples($0) } ? [] : lists
  }

  /// Whether a list says of itself that it names only some units.
  private func isOfExamples(_ table: Table) -> Bool {
    let annex = annexes.first { $0.tables.contains { $0.id == table.id } }
    return [table.layout.caption, annex?.title, annex?.ownTitle?.value].contains { title in
      title.map { $0.contains("部分") || $0.contains("典型") } ?? false
    }
  }
}

/// A count that a list does not fit.
struct CrossDisagreement {
  let place: SourcePlace
  let message: Message
  let notes: [Diagnostic.Note]
  /// The cell; `nil` where `results:` states the count.
  let cell: Finding.Cell?
  let stated: StatedMeasure?
  let text: String
  let computed: String

  func report(_ id: String, of notice: Notice, into findings: inout Findings) {
    let diagnostic = Diagnostic(.warning, id, at: place, message, notes: notes)
    if let stated {
      findings.report(diagnostic, stated: stated, of: notice, computed: computed)
    } else {
      findings.report(diagnostic, notice: notice, cell: cell, stated: text, computed: computed)
    }
  }
}
