/// What one notice names as failing, to be found by what a later notice calls it.
struct FindingList {
  /// Answers that a finding can have, and findings that an answer can mean; no real notice has more, and
  /// a hostile one must not make them all meet.
  static let maximumMatches = 64

  /// A row of a follow-up table, as far as it tells who is meant.
  struct Wanted {
    let code: UnitKey?
    let unit: UnitKey?
    let name: String
    let subject: String?
    /// The words for what was found.
    let problem: String

    /// `nil` for a row that names nobody.
    init?(
      _ row: Int, _ table: Table, _ columns: UnitColumns, _ notice: Notice, _ matcher: UnitMatcher
    ) {
      code = columns.key(row, in: table)
      name = columns.text(columns.name, row, in: table).withoutBlanks
      guard code != nil || !name.isEmpty, name != "无" else { return nil }
      unit = matcher.units(row, of: table, columns, in: notice).first?.key
      subject = table.subject
      problem = columns.text(columns.problem, row, in: table)
    }
  }

  private struct Entry {
    let place: FollowUps.Place
    let subject: String?
    let code: UnitKey?
    /// The words for what was found; for a sentence the id of the problem.
    let problem: String
  }
  private let vocabulary: ProblemVocabulary
  private var entries: [Entry] = []
  private var byUnit: [UnitKey: [Int]] = [:]
  private var byName: [ByteKey: [Int]] = [:]
  private var byOwner: [ByteKey: [Int]] = [:]

  init(
    _ notice: Notice, at place: Int, _ vocabulary: ProblemVocabulary, _ matcher: UnitMatcher
  ) {
    self.vocabulary = vocabulary
    for table in notice.tables where table.kind == .findings || table.kind == .followUp {
      guard let columns = UnitColumns(table) else { continue }
      for row in table.dataRows {
        let entry = Entry(
          place: .init(notice: place, table: table.id, row: row), subject: table.subject,
          code: columns.key(row, in: table),
          problem: columns.text(columns.problem, row, in: table))
        let names =
          columns.name.map { [table.grid.text(row, $0)] } ?? columns.names(row, in: table)
        add(
          entry, units: matcher.units(row, of: table, columns, in: notice).map(\.key),
          names: names, owner: columns.text(columns.owner, row, in: table))
      }
    }
    for (number, finding) in notice.document.findings.enumerated() {
      let unit = matcher.unit(named: finding.name, subject: nil, region: nil, in: notice)
      add(
        Entry(
          place: .init(notice: place, table: "prose", row: number), subject: nil, code: nil,
          problem: finding.problem),
        units: unit.map { [$0] } ?? [], names: [finding.name], owner: "")
    }
  }

  private mutating func add(_ entry: Entry, units: [UnitKey], names: [String], owner: String) {
    for unit in units { byUnit[unit, default: []].append(entries.count) }
    for name in Set(names.map(\.withoutBlanks)) where !name.isEmpty {
      byName[ByteKey(name), default: []].append(entries.count)
    }
    let owner = owner.withoutBlanks
    if !owner.isEmpty { byOwner[ByteKey(owner), default: []].append(entries.count) }
    entries.append(entry)
  }

  /// The findings that are meant, in the order of the notice: by unit, else by name, else by the one
  /// finding of an owner. Of several with other problems those that the row names.
  func places(of wanted: Wanted) -> [FollowUps.Place] {
    var found = wanted.unit.flatMap { byUnit[$0] } ?? []
    if found.isEmpty, !wanted.name.isEmpty {
      found = fitting(byName[ByteKey(wanted.name)] ?? [], wanted)
      if found.isEmpty {
        let owned = fitting(byOwner[ByteKey(wanted.name)] ?? [], wanted)
        if owned.count == 1 { found = owned }
      }
    }
    found = Array(found.prefix(Self.maximumMatches))
    if found.count > 1, !wanted.problem.isEmpty {
      let problems = problems(wanted.problem)
      let named = found.filter { !self.problems(entries[$0].problem).isDisjoint(with: problems) }
      if !named.isEmpty { found = named }
    }
    return found.map { entries[$0].place }
  }

  private func problems(_ words: String) -> Set<String> {
    vocabulary[words] == nil ? Set(vocabulary.problems(in: words).map(\.id)) : [words]
  }

  private func fitting(_ found: [Int], _ wanted: Wanted) -> [Int] {
    found.filter { index in
      let entry = entries[index]
      if let a = entry.subject, let b = wanted.subject, a != b { return false }
      // Two codes are two units, whatever they are called.
      if let a = entry.code, let b = wanted.code { return a == b }
      return true
    }
  }

  /// All names that it holds, in order.
  var names: [String] { byName.keys.map(\.text).sorted() }
}
