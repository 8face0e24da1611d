/// What later notices say became of findings: the rows of follow-up tables beside the findings that they
/// are about.
///
/// Only what a follow-up table says counts; a unit that is named no more is not one that mended.
package struct FollowUps: Sendable {
  /// A row of a table, or a finding in the text, in the table `prose`.
  package struct Place: Sendable, Hashable {
    /// Where the notice stands in the list of notices.
    package let notice: Int
    package let table: String
    package let row: Int

    package init(notice: Int, table: String, row: Int) {
      self.notice = notice
      self.table = table
      self.row = row
    }
  }

  /// The notice that a follow-up table is about.
  package enum Target: Sendable, Hashable {
    /// Where it stands in the list of notices.
    case held(Int)
    /// Who issued it, where that is known, and its period.
    case missing(issuer: String?, Period)
  }

  /// What a follow-up table says of a finding.
  package struct Answer: Sendable {
    package let place: Place
    /// As printed: 已整改, 未整改 …
    package let status: String
  }

  /// By the finding; oldest first.
  private var answers: [Place: [Answer]] = [:]
  /// The finding that a row of a follow-up table is about.
  private var findings: [Place: Place] = [:]
  private var targets: [Place: Target] = [:]
  /// Notices that a notice's tables say something of, and those that say something of it.
  private var related: [Int: Set<Int>] = [:]
  /// Rows that name no finding of the held notice they are about, in the order of the notices.
  package private(set) var strays: [Place] = []
  /// Names of the findings of notices that follow-up tables are about.
  private var names: [Int: [String]] = [:]

  /// `nil` where there is no follow-up table. `notices`: newest first.
  package init?(_ library: Library, notices: [Notice], matcher: @autoclosure () -> UnitMatcher) {
    let tables = notices.indices.reversed().flatMap { place in
      notices[place].tables.compactMap { $0.kind == .followUp ? (place, $0) : nil }
    }
    if tables.isEmpty { return nil }
    let matcher = matcher()
    let earlier = EarlierNotices(library, notices)
    var lists: [Int: FindingList] = [:]
    for (place, table) in tables {
      let target = earlier.target(of: table, at: place)
      targets[Place(notice: place, table: table.id, row: 0)] = target
      guard case .held(let held) = target, let columns = UnitColumns(table) else { continue }
      related[place, default: []].insert(held)
      let list = lists[held] ?? FindingList(notices[held], at: held, library.problems, matcher)
      if lists[held] == nil {
        lists[held] = list
        names[held] = list.names
      }
      for row in table.dataRows {
        let own = Place(notice: place, table: table.id, row: row)
        let wanted = FindingList.Wanted(row, table, columns, notices[place], matcher)
        guard let wanted else { continue }
        let found = list.places(of: wanted)
        if found.isEmpty { strays.append(own) }
        let status = columns.text(columns.status, row, in: table).withoutBlanks
        for finding in found { tell(Answer(place: own, status: status), of: finding) }
        findings[own] = found.first
      }
    }
  }

  /// Enters what a row says of a finding, and of the older one where that is a follow-up itself.
  private mutating func tell(_ answer: Answer, of finding: Place) {
    var finding = finding
    // Each step leads to an older notice.
    while true {
      if answers[finding]?.count ?? 0 < FindingList.maximumMatches {
        answers[finding, default: []].append(answer)
      }
      related[finding.notice, default: []].insert(answer.place.notice)
      related[answer.place.notice, default: []].insert(finding.notice)
      guard let older = findings[finding], older.notice > finding.notice else { return }
      finding = older
    }
  }

  /// What later notices say of a finding, oldest first.
  package func answers(to finding: Place) -> [Answer] { answers[finding] ?? [] }

  /// The finding that a row of a follow-up table is about, in the notice that it is about.
  package func finding(of row: Place) -> Place? { findings[row] }

  /// The notice that a follow-up table is about.
  package func target(of table: String, in notice: Int) -> Target? {
    targets[Place(notice: notice, table: table, row: 0)]
  }

  /// Names of the findings of a notice that a follow-up table is about, in order.
  package func names(in notice: Int) -> [String] { names[notice] ?? [] }

  /// Notices of which a notice's page shows something, or that show something of it.
  package func related(to notice: Int) -> Set<Int> { related[notice] ?? [] }
}
