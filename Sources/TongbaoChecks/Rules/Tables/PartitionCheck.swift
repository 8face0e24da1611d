internal import TongbaoCore

/// partition: parts that add up to the whole have each unit in one of them.
///
/// It speaks only where the parts of a breakdown by problem add up to the stated whole, the list names as
/// many units, and each part's number is found in the list: then a unit in two parts leaves one in none.
struct PartitionCheck: NoticeCheck {
  let rule = Rule(
    "partition", .warning,
    Message(
      "各类相加等于总数的，每个单位在一类、也只在一类里",
      en: "where parts add up to the whole, each unit is in one part and in no other"),
    because: Message(
      "一家算了两次、另一家没有算，合计会碰巧对上",
      en: "a unit counted twice and one left out make the sum right by accident"),
    source: .sourceForm)

  func run(on notice: Notice, of library: Library, into findings: inout Findings) {
    guard !notice.hasUnreadTables else { return }
    let own = notice.results.first { $0.period == nil || $0.period == notice.period }
    for subject in own?.subjects ?? [] {
      for breakdown in subject.breakdowns where breakdown.dimension == "problem" {
        check(breakdown, subject, notice, library, into: &findings)
      }
    }
  }

  private func check(
    _ breakdown: StatedResults.Breakdown, _ subject: StatedResults.OfSubject, _ notice: Notice,
    _ library: Library, into findings: inout Findings
  ) {
    let lists = notice.wholeLists(of: subject.subject)
    guard breakdown.categories.count > 1, !lists.isEmpty else { return }
    for measure in ["failed", "problems"] {
      let parts = breakdown.categories.compactMap { category in
        category.measures.first { $0.measure == measure }
      }
      let numbers = parts.compactMap(\.value.wholeCount)
      guard numbers.count == breakdown.categories.count,
        let whole = subject[measure]?.value.wholeCount,
        numbers.allSatisfy({ $0 <= whole }), numbers.reduce(0, +) == whole
      else { continue }
      let units = ListedUnits(lists, in: [], library.regions)
      guard units.count == whole else { continue }
      let tests = breakdown.categories.map { ProblemTest($0.name, library.problems) }
      let memberships = units.rowsByUnit.map { rows in
        tests.indices.filter { test in rows.contains { tests[test].isIn($0) } }
      }
      // Parts that are named otherwise in the list cannot be found in it.
      let found = tests.indices.map { test in memberships.count { $0.contains(test) } }
      guard found == numbers else { continue }
      let twice = memberships.indices.filter { memberships[$0].count > 1 }
        .map { units.rowsByUnit[$0][0] }
      let never = memberships.indices.filter { memberships[$0].isEmpty }
        .map { units.rowsByUnit[$0][0] }
      guard !twice.isEmpty || !never.isEmpty else { continue }
      let words = numbers.map(String.init).joined(separator: "+")
      findings.report(
        Diagnostic(
          .warning, id, at: parts[0].place, message(words, whole, twice, never),
          notes: notes("两类都有", "in two parts", twice) + notes("哪类都没有", "in no part", never)),
        stated: parts[0], of: notice)
      return
    }
  }

  private func message(
    _ words: String, _ whole: Int, _ twice: [ListedUnits.Row], _ never: [ListedUnits.Row]
  ) -> Message {
    func names(_ rows: [ListedUnits.Row]) -> String {
      let shown = rows.prefix(3).map { "“\($0.name)”" }.joined(separator: "、")
      return rows.count > 3 ? "\(shown)等 \(rows.count) 个" : shown
    }
    let chinese = [
      twice.isEmpty ? nil : "\(names(twice))算了两次", never.isEmpty ? nil : "\(names(never))没有算",
    ].compactMap { $0 }.joined(separator: "，")
    let english = [
      twice.isEmpty ? nil : "\(names(twice)) is counted twice",
      never.isEmpty ? nil : "\(names(never)) in no part",
    ].compactMap { $0 }.joined(separator: ", ")
    return Message(
      "各类 \(words) 相加正好是 \(whole)，可名单里\(chinese)；照原文核对，改正各类的数，或补上漏掉的一类",
      en:
        "\(words) adds up to \(whole), but in the list \(english); check the original and mend the"
        + " parts, or add the one left out")
  }

  private func notes(
    _ chinese: String, _ english: String, _ rows: [ListedUnits.Row]
  ) -> [Diagnostic.Note] {
    rows.prefix(3).map { Diagnostic.Note(Message(chinese, en: english), at: $0.place) }
  }
}

/// Whether a row of findings belongs to a part of a breakdown by problem.
private struct ProblemTest {
  private let words: String
  private let problems: Set<String>
  private let vocabulary: ProblemVocabulary

  init(_ name: String, _ vocabulary: ProblemVocabulary) {
    words = name.withoutBlanks
    problems = Set(vocabulary.problems(in: name).map(\.id))
    self.vocabulary = vocabulary
  }

  func isIn(_ row: ListedUnits.Row) -> Bool {
    guard let column = row.table.column(.problem) else { return false }
    let text = row.table.grid.text(row.row, column).withoutBlanks
    return text.contains(words)
      || !problems.isDisjoint(with: vocabulary.problems(in: text).map(\.id))
  }
}

extension ListedUnits.Row {
  private var column: Int {
    table.column(.name) ?? table.column(.unit) ?? table.column(.siteID)
      ?? table.column(.accountID) ?? 0
  }

  fileprivate var name: String { table.grid.text(row, column) }
  fileprivate var place: SourcePlace { table.grid.place(row, column, in: table.path) }
}
