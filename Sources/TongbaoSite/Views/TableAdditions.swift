internal import TongbaoCore

/// What the site adds to a table from other notices: links to pages of units, and a column on what later
/// notices say. It is set apart from what was issued, and never part of the downloads.
struct TableAdditions: Sendable {
  /// Links to pages of units by row, and the column that carries them.
  var unitLinks: [Int: String] = [:]
  var unitColumn: Int?
  /// Head of a column of the site's own, and its cells by row.
  var head: String?
  var cells: [Int: OptionalLinkView] = [:]
  /// A remark of the site below the table.
  var note: String?

  /// `nil` for a table to which nothing is added, as nearly all are.
  init?(_ table: Table, of notice: Notice, index: SiteIndex, links: LinkStyle) {
    guard index.units != nil || index.followUps != nil, let place = index.place(of: notice),
      let columns = UnitColumns(table)
    else { return nil }
    let words = FollowUpWords(index: index, links: links)
    if let matcher = index.matcher, let column = columns.shown {
      unitColumn = column
      for row in table.dataRows {
        let units = matcher.units(row, of: table, columns, in: notice)
        if units.count == 1, let page = PageAddress.unit(units[0].key) {
          unitLinks[row] = links.link(to: page)
        }
      }
    }
    if let followUps = index.followUps {
      if table.kind == .followUp {
        answer(followUps, table, place, words)
      } else if table.kind == .findings {
        ask(followUps, table, place, words)
      }
    }
    if unitLinks.isEmpty, head == nil, note == nil { return nil }
  }

  /// A follow-up table names the notice that it is about, its rows lead to the findings.
  private mutating func answer(
    _ followUps: FollowUps, _ table: Table, _ place: Int, _ words: FollowUpWords
  ) {
    guard let target = followUps.target(of: table.id, in: place) else { return }
    switch target {
    case .missing:
      note = words.index.words(.tableNoteMissing, [.text: words.name(of: target)])
    case .held(let held):
      for row in table.dataRows {
        let own = FollowUps.Place(notice: place, table: table.id, row: row)
        cells[row] = followUps.finding(of: own).map { words.link(toFinding: $0) }
      }
      head = words.index.words(.tableFoundIn)
      note = words.index.words(
        cells.count == table.dataRows.count ? .tableNoteAll : .tableNoteSome,
        [.text: words.name(of: target)])
      if cells.isEmpty {
        head = nil
        note = words.index.words(.tableNoteNone, [.text: words.name(of: .held(held))])
      }
    }
  }

  /// Findings lead to what became of them.
  private mutating func ask(
    _ followUps: FollowUps, _ table: Table, _ place: Int, _ words: FollowUpWords
  ) {
    for row in table.dataRows {
      let own = FollowUps.Place(notice: place, table: table.id, row: row)
      cells[row] = words.answer(to: followUps.answers(to: own))
    }
    guard !cells.isEmpty else { return }
    head = words.index.words(.findingsLater)
    note = words.index.words(.tableNoteLater)
  }
}

/// Words and links for follow-ups.
struct FollowUpWords {
  let index: SiteIndex
  let links: LinkStyle

  /// `湖北省政府办公厅2022年第二次的通报`.
  func name(of target: FollowUps.Target) -> String {
    switch target {
    case .held(let place):
      let notice = index.notices[place]
      return index.words(
        .tableNoticeOf,
        [.issuer: index.issuerName(of: notice), .period: notice.periodText])
    case .missing(let issuer, let period):
      let day = period.span?.last
      let name = issuer.flatMap { index.issuer($0)?.name(on: day) } ?? ""
      return index.words(.tableNoticeOf, [.issuer: name, .period: period.chinese])
    }
  }

  /// Leads to the row that named the unit.
  func link(toFinding place: FollowUps.Place) -> OptionalLinkView {
    OptionalLinkView(text: index.notices[place.notice].periodText, href: href(place))
  }

  /// `2022年第四季度：未整改`, leading to the last of the answers; `nil` where there is none.
  func answer(to answers: [FollowUps.Answer]) -> OptionalLinkView? {
    guard let last = answers.last else { return nil }
    let texts = answers.map { answer in
      index.words(
        .commonClause,
        [
          .label: index.notices[answer.place.notice].periodText,
          .text: answer.status.isEmpty ? index.words(.commonAbsent) : answer.status,
        ])
    }
    return OptionalLinkView(
      text: texts.joined(separator: index.words(.commonClauseMark)), href: href(last.place))
  }

  /// The row of a table, or the notice whose sentence names the finding.
  func href(_ place: FollowUps.Place) -> String? {
    guard index.builds(.notice) else { return nil }
    let notice = PageAddress.notice(index.notices[place.notice].id)
    // A finding named in a sentence has no address of its own.
    return place.table == "prose"
      ? links.link(to: notice)
      : links.link(to: notice, fragment: TableView.rowID(place.table, place.row))
  }
}
