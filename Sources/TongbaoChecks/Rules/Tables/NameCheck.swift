internal import TongbaoCore

/// name.inconsistent: one code has one name in a notice, names are written without slips, and they do
/// not differ by a slip from the issuer's last notice.
struct NameCheck: LibraryCheck {
  let rule = Rule(
    "name.inconsistent", .warning,
    Message(
      "同一标识码在一份通报里名称相同，同一名称标识码相同；名称没有错字",
      en: "in a notice one code has one name and one name one code; names have no slips"),
    because: Message(
      "名称不一样，同一个网站会被当成两个",
      en: "under two names one site is taken for two"),
    example: Rule.Example(broken: "城市管里执法委员会", kept: "城市管理执法委员会"),
    source: Message("各地通报里见过的错处", en: "slips seen in real notices"))

  func run(on library: Library, into findings: inout Findings) {
    /// For each series the newest notice's name of each code; notices come newest first.
    var later: [String: [ByteText: NamedCell]] = [:]
    /// For each series the newest notice's code of each site's name.
    var laterCodes: [String: [ByteText: NamedCell]] = [:]
    var sound: Set<ByteText> = []
    for notice in library.notices {
      let names = OfficialNames(notice, library)
      var own = NamesOfNotice()
      for table in notice.tables {
        for column in table.columns.indices where Self.holdsNames(table.columns[column].role) {
          names.check(column, table, &sound) { row, slip in
            report(slip, row, column, table, notice, into: &findings)
          }
        }
        guard let code = table.column(.siteID) ?? table.column(.accountID),
          let name = table.column(.name)
        else { continue }
        for row in table.dataRows {
          let cell = NamedCell(table: table, row: row, code: code, name: name, notice: notice.id)
          own.add(cell) { report($0, cell, notice, into: &findings) }
        }
      }
      for series in library.series(of: notice) {
        compareCodes(
          own, with: &laterCodes[series, default: [:]], names: later[series] ?? [:], library,
          into: &findings)
        compare(own, with: &later[series, default: [:]], library, into: &findings)
      }
    }
  }

  private static func holdsNames(_ role: Role) -> Bool {
    switch role {
    case .name, .owner, .unit: true
    default: false
    }
  }

  private func report(
    _ slip: OfficialNames.Slip, _ row: Int, _ column: Int, _ table: Table, _ notice: Notice,
    into findings: inout Findings
  ) {
    let text = table.grid.text(row, column)
    findings.report(
      Diagnostic(
        .warning, id, at: table.grid.place(row, column, in: table.path),
        Message(
          "“\(text)”里的“\(slip.written)”像是“\(slip.meant)”；照原文核对，写错就改正",
          en: "“\(slip.written)” in “\(text)” looks like “\(slip.meant)”; check the original")),
      notice: notice, cell: table.cell(row, column), stated: text, computed: slip.meant)
  }

  private func report(
    _ clash: NamesOfNotice.Clash, _ cell: NamedCell, _ notice: Notice,
    into findings: inout Findings
  ) {
    let (column, message): (Int, Message)
    switch clash {
    case .name(let other):
      column = cell.name
      message = Message(
        "标识码“\(cell.codeText)”这里叫“\(cell.nameText)”，别处叫“\(other.nameText)”；照原文核对，改正写错的名称或标识码",
        en: "“\(cell.codeText)” is “\(cell.nameText)” here and “\(other.nameText)” elsewhere; check"
          + " the original and mend the name or the code")
    case .code(let other):
      column = cell.code
      message = Message(
        "“\(cell.nameText)”这里的标识码是“\(cell.codeText)”，别处是“\(other.codeText)”；照原文核对，改正写错的一处",
        en:
          "“\(cell.nameText)” has the code “\(cell.codeText)” here and “\(other.codeText)” elsewhere;"
          + " check the original and mend one")
    }
    let other = clash.other
    let table = cell.table
    findings.report(
      Diagnostic(
        .warning, id, at: table.grid.place(cell.row, column, in: table.path), message,
        notes: [
          Diagnostic.Note(
            Message("别处在这里", en: "elsewhere"),
            at: other.table.grid.place(
              other.row, column == cell.name ? other.name : other.code, in: other.table.path))
        ]),
      notice: notice, cell: table.cell(cell.row, column), stated: table.grid.text(cell.row, column))
  }

  /// Names of an earlier notice beside those of the next later one of the series.
  private func compare(
    _ own: NamesOfNotice, with later: inout [ByteText: NamedCell], _ library: Library,
    into findings: inout Findings
  ) {
    for (code, cell) in own.byCode {
      defer { later[code] = cell }
      guard let newer = later[code], newer.notice != cell.notice,
        !newer.hasName(of: cell), isSlip(newer.nameText, cell.nameText),
        !isRenaming(from: cell, to: newer, library.units), let notice = library.notice(newer.notice)
      else { continue }
      report(
        newer, differsFrom: cell, in: \.name, notice,
        Message(
          "标识码“\(newer.codeText)”这里叫“\(newer.nameText)”，上一次叫“\(cell.nameText)”，只差一个字；照原文核对，写错就改正",
          en:
            "“\(newer.codeText)” is “\(newer.nameText)” here and was “\(cell.nameText)” before, one"
            + " character apart; check the original"),
        into: &findings)
    }
  }

  /// Tells a name or code that differs from that of the notice before, and shows that one.
  func report(
    _ newer: NamedCell, differsFrom older: NamedCell, in column: KeyPath<NamedCell, Int>,
    _ notice: Notice, _ message: Message, into findings: inout Findings
  ) {
    let table = newer.table
    let place = newer[keyPath: column]
    findings.report(
      Diagnostic(
        .warning, id, at: table.grid.place(newer.row, place, in: table.path), message,
        notes: [
          Diagnostic.Note(
            Message("上一次", en: "before"),
            at: older.table.grid.place(older.row, older[keyPath: column], in: older.table.path))
        ]),
      notice: notice, cell: table.cell(newer.row, place), stated: table.grid.text(newer.row, place))
  }

  /// Whether `units.csv` holds both names as names of one unit.
  private func isRenaming(from old: NamedCell, to new: NamedCell, _ units: [Unit]) -> Bool {
    let names = [old.nameText.withoutBlanks, new.nameText.withoutBlanks]
    return units.contains { unit in
      (unit.code.isEmpty || unit.code.lowercased() == new.codeText.lowercased())
        && Set(names).isSubset(of: ([unit.name] + unit.aliases).map(\.withoutBlanks))
    }
  }

  /// Whether two names differ by one wrong character; a county that became a city, a bureau that became
  /// a committee were renamed.
  private func isSlip(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.withoutBlanks.unicodeScalars), Array(b.withoutBlanks.unicodeScalars))
    guard a.count == b.count, a.count >= 5 else { return false }
    let changed = a.indices.filter { a[$0] != b[$0] }
    guard changed.count == 1 else { return false }
    let renaming: Set<Unicode.Scalar> = [
      "省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "村", "局", "委", "厅", "办", "处", "院", "站", "网",
      "中", "部", "会", "队", "和", "与", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
    ]
    // Letters and digits tell one account from another.
    return [a[changed[0]], b[changed[0]]].allSatisfy { !renaming.contains($0) && $0.value > 0x2E7F }
  }
}
