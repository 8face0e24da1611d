internal import TongbaoCore

/// cross.follow-up: what a follow-up table names was a finding of the held notice that it is about.
struct FollowUpCheck: LibraryCheck {
  let rule = Rule(
    "cross.follow-up", .warning,
    Message(
      "整改表里的单位，在它所说的那份通报的名单里有",
      en: "the units of a follow-up table stand in the lists of the notice that it is about"),
    because: Message(
      "对不上的，读者查不到当时通报了什么，后来的结果也落不到那一条上",
      en: "else readers cannot find what was reported, and the outcome is lost"),
    example: Rule.Example(broken: "甲江市水力局,已整改", kept: "甲江市水利局,已整改"),
    source: .sourceForm)

  func run(on library: Library, into findings: inout Findings) {
    let notices = library.notices
    guard let followUps = FollowUps(library, notices: notices, matcher: UnitMatcher(library)),
      !followUps.strays.isEmpty
    else { return }
    var names: [Int: KnownNames] = [:]
    var tables: [(table: Table, notice: Int, target: Int, rows: [Int])] = []
    for stray in followUps.strays {
      let notice = notices[stray.notice]
      guard case .held(let target)? = followUps.target(of: stray.table, in: stray.notice),
        let table = notice.table(stray.table), let columns = UnitColumns(table),
        let name = columns.names(stray.row, in: table).first, !notice.hasUnreadTables,
        !mayMissNames(notices[target], table.subject)
      else { continue }
      let known =
        names[target] ?? KnownNames(followUps.names(in: target), notices[target], library)
      names[target] = known
      if known.isEmpty || known.holdsAnother(name, like: table.regions[stray.row]) { continue }
      if tables.last?.table === table {
        tables[tables.count - 1].rows.append(stray.row)
      } else {
        tables.append((table, stray.notice, target, [stray.row]))
      }
    }
    for entry in tables {
      report(
        entry.rows, entry.table, notices[entry.notice], about: notices[entry.target],
        names[entry.target]?.names ?? [], into: &findings)
    }
  }

  /// Whether a unit may have been named elsewhere than in a list that is held whole.
  private func mayMissNames(_ notice: Notice, _ subject: String?) -> Bool {
    if notice.isExcerpt || notice.unread != nil { return true }
    let subjects = Set(notice.tables.filter { $0.kind == .findings }.map(\.subject))
    if let subject, !subjects.contains(subject), !subjects.contains(nil) { return true }
    return subjects.contains { $0.map { notice.wholeLists(of: $0).isEmpty } ?? false }
  }

  private func report(
    _ rows: [Int], _ table: Table, _ notice: Notice, about earlier: Notice, _ names: [String],
    into findings: inout Findings
  ) {
    guard let columns = UnitColumns(table), let column = columns.name ?? columns.shown else {
      return
    }
    let period = earlier.periodText
    // Where no row fits, the table is about another notice.
    if rows.count > 1, rows.count == table.dataRows.count {
      let row = rows[0]
      findings.report(
        Diagnostic(
          .warning, id, at: table.grid.place(row, column, in: table.path),
          Message(
            "这张表的 \(rows.count) 行，没有一行在\(period)通报的名单里；说的是别的一期，就在 notice.md 里给这张表写上 about: {period: 那一期}",
            en:
              "none of the \(rows.count) rows stands in the lists of \(earlier.id); if the table is"
              + " about another notice, give it about: {period: …} in notice.md"),
          notes: [
            Diagnostic.Note(Message("这张表写在这里", en: "the table is described here"), at: table.place)
          ]),
        notice: notice, cell: table.cell(row, column), stated: table.grid.text(row, column))
      return
    }
    for (place, row) in rows.enumerated() {
      let text = table.grid.text(row, column)
      // A suggestion compares with every name.
      let near = place < 100 ? slip(of: text.withoutBlanks, among: names) : nil
      findings.report(
        Diagnostic(
          .warning, id, at: table.grid.place(row, column, in: table.path),
          Message(
            "“\(text)”不在\(period)通报的名单里"
              + (near.map { "；是不是“\($0)”？照原文核对，写错就改正" }
                ?? "；照原文核对，名称改过就在 units.csv 里写上别名，原文如此就用 accept 说明"),
            en: "“\(text)” does not stand in the lists of \(earlier.id)"
              + (near.map { "; did you mean “\($0)”?" }
                ?? "; check the original, add an alias to units.csv if it was renamed, or accept it")
          )
        ),
        notice: notice, cell: table.cell(row, column), stated: text, computed: near)
    }
  }
}

/// The name that is meant when one character is wrong; the head, which names the place, must agree.
private func slip(of name: String, among names: [String]) -> String? {
  guard let near = nearMiss(of: name, among: names), near.prefix(2) == name.prefix(2),
    OfficialNames.differByOne(Array(name.unicodeScalars), Array(near.unicodeScalars))
  else { return nil }
  return near
}

/// Names of a notice's findings, as they are written and as they may be shortened.
private struct KnownNames {
  let names: [String]
  private let likenesses: LikeNames
  private let keys: Set<LikeNames.Key>

  init(_ names: [String], _ notice: Notice, _ library: Library) {
    self.names = names
    let likenesses = LikeNames(library.regions, notice.jurisdiction)
    self.likenesses = likenesses
    keys = Set(names.compactMap { likenesses.key(of: $0, row: nil) })
  }

  var isEmpty: Bool { names.isEmpty }

  /// Whether a name looks like another wording of one that is there.
  func holdsAnother(_ name: String, like region: String?) -> Bool {
    [nil, region].contains { region in
      likenesses.key(of: name, row: region).map(keys.contains) ?? false
    }
  }
}
