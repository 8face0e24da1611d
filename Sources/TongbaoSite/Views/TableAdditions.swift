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
      note = "本站注：这张表说的是\(words.name(of: target))，本站未收录。"
    case .held(let held):
      for row in table.dataRows {
        let own = FollowUps.Place(notice: place, table: table.id, row: row)
        cells[row] = followUps.finding(of: own).map { words.link(toFinding: $0) }
      }
      head = "当时的通报"
      note =
        "本站注：这张表说的是\(words.name(of: target))；“当时的通报”一栏由本站附加，不是原文"
        + (cells.count == table.dataRows.count ? "。" : "，空着的在那份通报的名单里没有同名的一项。")
      if cells.isEmpty {
        head = nil
        note = "本站注：这张表说的是\(words.name(of: .held(held)))。"
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
    head = "后来的复查"
    note = "本站注：“后来的复查”一栏由本站照后来的通报附加，不是原文；空着的，后来的通报没有再提，不等于已经整改。"
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
      return "\(index.issuerName(of: notice))\(notice.periodText)的通报"
    case .missing(let issuer, let period):
      let day = period.span?.last
      let name = issuer.flatMap { index.issuer($0)?.name(on: day) } ?? ""
      return "\(name)\(period.chinese)的通报"
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
      "\(index.notices[answer.place.notice].periodText)："
        + (answer.status.isEmpty ? "原文未载明" : answer.status)
    }
    return OptionalLinkView(text: texts.joined(separator: "；"), href: href(last.place))
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
